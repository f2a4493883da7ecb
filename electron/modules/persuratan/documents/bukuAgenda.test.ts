import { describe, expect, it } from 'vitest';
import { expectInOrder, printed } from '#electron/documents/printed.fixture.ts';
import { bukuAgenda, jumlahAgenda } from './bukuAgenda.ts';
import { bukuAgendaContoh } from './contoh.fixture.ts';

describe('buku agenda', { timeout: 60_000 }, () => {
  it('prints the eleven columns, the rows, the counts and the signatures', async () => {
    const { pages, text } = await printed(bukuAgenda(bukuAgendaContoh(25)));
    expect(pages).toHaveLength(3);
    expectInOrder(text, [
      'BUKU AGENDA SURAT MASUK',
      'TAHUN 2026',
      'Tgl Terima',
      'Pengirim',
      'Hal / Isi Ringkas',
      'Sifat',
      'Lamp.',
      'Ket.',
      '1 2 3 4 5 6 7 8 9 10 11',
      '0001',
    ]);
    expectInOrder(pages[2] as string, [
      '0025',
      'Jumlah surat: 25',
      'dibatalkan: 1',
      'Mengetahui,',
      'Pasuruan, 31 Desember 2026',
      'Pengadministrasi Persuratan,',
    ]);
    expect(text).toContain('DIBATALKAN: salah catat, ganda dengan 0012');
    expect(text).toContain('(surat tertutup)');
    expect(pages[0]).toContain('Halaman 1 dari 3');
  });

  it('counts by the words of sifat, cancelled rows apart', () => {
    const jumlah = jumlahAgenda(bukuAgendaContoh(46).baris);
    expect(jumlah.semua).toBe(46);
    expect(jumlah.batal).toBe(2);
    expect(jumlah.perSifat.reduce((sum, [, number]) => sum + number, 0)).toBe(44);
    expect(new Map(jumlah.perSifat).get('Rahasia')).toBe(2);
  });

  it('prints a period without letters', async () => {
    const { pages, text } = await printed(bukuAgenda({ ...bukuAgendaContoh(0), saringan: 'sifat Rahasia' }));
    expect(pages).toHaveLength(1);
    expectInOrder(text, [
      'Disaring: sifat Rahasia',
      'Tidak ada surat masuk pada periode ini.',
      'Jumlah surat: 0',
      'Mengetahui,',
    ]);
  });

  it('strikes a cancelled row through', () => {
    const definition = JSON.stringify(bukuAgenda(bukuAgendaContoh(17)).content);
    expect(definition.split('lineThrough').length - 1).toBe(10);
  });

  it('prints 5,000 rows, titles on every page, every number once and in order', { timeout: 300_000 }, async () => {
    const { pages } = await printed(bukuAgenda(bukuAgendaContoh(5000)));
    expect(pages.length).toBeGreaterThan(350);
    expect(pages.length).toBeLessThan(500);
    for (const text of pages) expectInOrder(text, ['Tgl Terima', 'Hal / Isi Ringkas', '1 2 3 4 5 6 7 8 9 10 11']);
    const numbers = pages.flatMap((text) =>
      [...text.matchAll(/(?<![\d/.])(\d{4}) \d{1,2} (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des) 2026/g)].map(
        (match) => Number(match[1]),
      ),
    );
    expect(numbers).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
    expectInOrder(pages.at(-1) as string, ['Jumlah surat: 5.000', 'Mengetahui,']);
  });

  it('continues a row that no page could hold, and loses no word', async () => {
    const words = Array.from({ length: 700 }, (_, index) => `kata${index + 1}`);
    const data = bukuAgendaContoh(8);
    const baris = data.baris.map((row, index) =>
      index === 3 || index === 7 ? { ...row, isiRingkas: words.join(' ') } : row,
    );
    const { pages, text } = await printed(bukuAgenda({ ...data, baris }));
    expectInOrder(text, ['0004', ...words, '0005', '0008', ...words, 'Jumlah surat: 8', 'Mengetahui,']);
    for (const page of pages) expectInOrder(page, ['Hal / Isi Ringkas', '1 2 3 4 5 6 7 8 9 10 11']);
    expect(pages.at(-1)).toContain('kata700');
  });
});
