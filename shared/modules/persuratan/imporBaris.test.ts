import { describe, expect, it } from 'vitest';
import { bacaBaris, bacaNomorAgenda, bacaSifat, type PilihanImpor, pisahNomorTanggal } from './imporBaris.ts';
import type { Sel } from './imporKolom.ts';
import { celahNomor, tandaiGanda } from './imporLaporan.ts';

const pilihan: PilihanImpor = {
  kolom: {
    nomorAgenda: 0,
    tanggalTerima: 1,
    pengirim: 2,
    nomorSurat: 3,
    tanggalSurat: 4,
    hal: 5,
    sifat: 6,
    catatan: 7,
  },
  tahun: 2024,
  today: '2026-03-10',
};
const judul = ['No. Agenda', 'Tgl Terima', 'Pengirim', 'No Surat', 'Tgl Surat', 'Perihal', 'Sifat', 'Ket'];
const baca = (...row: Sel[]) => bacaBaris(row, 9, judul, pilihan);

describe('a row of an old agenda', () => {
  it('is read as people type', () => {
    const hasil = baca(
      '45',
      '24 Nopember 2024',
      ' Dinas  Kesehatan ',
      '005/12',
      '20-11-24',
      'Undangan rapat',
      'Segera',
      'lisan',
    );
    expect(hasil?.masalah).toEqual([]);
    expect(hasil?.surat).toMatchObject({
      nomorAgenda: '0045',
      urut: 45,
      tanggalTerima: '2024-11-24',
      pengirim: 'Dinas Kesehatan',
      nomorSurat: '005/12',
      tanggalSurat: '2024-11-20',
      keamanan: 'biasa',
      urgensi: 'segera',
      catatan: 'lisan',
    });
  });
  it('takes numbers and Excel serials as they come', () => {
    expect(baca(45, 45620, 'X', null, null, 'Y')?.surat).toMatchObject({
      urut: 45,
      tanggalTerima: '2024-11-24',
      nomorSurat: null,
      tanggalSurat: null,
    });
  });
  it('keeps odd agenda numbers', () => {
    for (const text of ['045a', '924-1', 'A-12'])
      expect(baca(text, '24/11/2024', 'X', '', '', 'Y')?.surat).toMatchObject({ nomorAgenda: text, urut: null });
  });
  it.each([
    ['045', '0045', 45],
    ["'7", '0007', 7],
    ['12.0', '0012', 12],
    ['12/2024', '0012', 12],
    ['12/2023', '12/2023', null],
    ['0', '0', null],
  ])('number %j is %j', (text, nomorAgenda, urut) =>
    expect(bacaNomorAgenda(text, 2024)).toEqual({ nomorAgenda, urut }),
  );

  it('says what is missing, and what cannot enter at all', () => {
    expect(baca('1', '', 'X', '', '', 'Y')).toMatchObject({ surat: null, masalah: ['Tanpa tanggal terima.'] });
    expect(baca('1', '31 Februari 2024', 'X', '', '', 'Y')?.surat).toBeNull();
    expect(baca('', '1/2/2024', '', '', '', 'Y')).toMatchObject({
      surat: null,
      masalah: ['Tanpa nomor agenda.', 'Tanpa pengirim.'],
    });
    expect(baca('1', '1/2/2027', 'X', '', '', 'Y')?.surat).toBeNull();
  });
  it('enters with a remark where only a detail is doubtful, and loses no text', () => {
    const hasil = baca('1', '1/2/2024', 'X', '-', 'kemarin', 'H'.repeat(600), 'Merah jambu');
    expect(hasil?.surat).toMatchObject({ nomorSurat: null, tanggalSurat: null, urgensi: 'biasa' });
    expect(hasil?.surat?.hal).toHaveLength(500);
    expect(hasil?.surat?.catatan).toContain('Tanggal surat tertulis: kemarin');
    expect(hasil?.surat?.catatan).toContain('H'.repeat(600));
    expect(hasil?.surat?.catatan).toContain('Sifat tertulis: Merah jambu');
    expect(hasil?.masalah).toHaveLength(3);
  });
  it('skips what is no letter', () => {
    expect(baca()).toBeNull();
    expect(baca(...[1, 2, 3, 4, 5, 6, 7, 8])).toBeNull();
    expect(baca(...(judul as Sel[]))).toBeNull();
    expect(baca(...Array.from({ length: 8 }, () => 'JANUARI 2024'))).toBeNull();
  });
  it('another year is a remark', () => {
    expect(baca('1', '30/12/2023', 'X', '', '', 'Y')?.masalah).toEqual([
      'Tanggal terima 30 Desember 2023 di luar tahun 2024.',
    ]);
  });
});

it.each([
  ['', 'biasa', 'biasa'],
  ['B', 'biasa', 'biasa'],
  ['Penting', 'biasa', 'segera'],
  ['Sgt Segera', 'biasa', 'sangat_segera'],
  ['Kilat', 'biasa', 'sangat_segera'],
  ['RHS', 'rahasia', 'biasa'],
  ['Sangat Rahasia', 'sangat_rahasia', 'biasa'],
  ['Rahasia / Sangat Segera', 'rahasia', 'sangat_segera'],
  ['Terbatas', 'terbatas', 'biasa'],
])('sifat %j', (text, keamanan, urgensi) => expect(bacaSifat(text)).toEqual({ keamanan, urgensi }));

it.each([
  ['005/12/2024\n3 Maret 2024', '005/12/2024', '2024-03-03'],
  ['No. 005/12 tgl 3 Maret 2024', 'No. 005/12', '2024-03-03'],
  ['3-3-2024; 005/12', '005/12', '2024-03-03'],
  ['005/12', '005/12', null],
])('number and date in one cell %j', (text, nomor, tanggal) =>
  expect(pisahNomorTanggal(text, '2024-12-31')).toEqual({ nomor, tanggal }),
);

describe('numbers of a file', () => {
  const rows = (...numbers: string[]) =>
    numbers.map((text, index) => bacaBaris([text, '1/2/2024', 'X', `S/${index}`, '', 'Y'], index + 2, judul, pilihan)!);
  it('doubles and gaps are reported, the second keeps its number as text only', () => {
    const read = rows('1', '2', '2', '5', '045a', '8');
    const report = tandaiGanda(read, new Set([3, 8]));
    expect(report).toEqual({ ganda: ['0002', '0008'], celah: ['0004', '0006–0007'] });
    expect(read.map(({ surat }) => surat?.urut)).toEqual([1, 2, null, 5, null, null]);
    expect(read[2]?.masalah).toEqual(['Nomor agenda 0002 sudah ada pada baris 3.']);
  });
  it('the same letter on two rows is marked', () => {
    const read = [...rows('1'), ...rows('2')];
    tandaiGanda(read, new Set());
    expect(read[1]?.masalah).toEqual(['Pengirim, nomor, dan tanggal surat sama dengan baris 2.']);
  });
  it('has no gap where nothing is missing', () => {
    expect(celahNomor([3, 1, 2, 2])).toEqual([]);
    expect(celahNomor([])).toEqual([]);
  });
});
