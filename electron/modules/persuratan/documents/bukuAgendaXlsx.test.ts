import { describe, expect, it } from 'vitest';
import { hashOf } from '#electron/documents/printed.fixture.ts';
import { readXlsx } from '#electron/documents/readXlsx.ts';
import { cellText } from '#electron/documents/tableRead.ts';
import { bukuAgendaXlsx } from './bukuAgendaXlsx.ts';
import { bukuAgendaContoh } from './contoh.fixture.ts';

describe('bukuAgendaXlsx', { timeout: 60_000 }, () => {
  it('holds the rows of the book, dates as dates', async () => {
    const table = readXlsx(await bukuAgendaXlsx(bukuAgendaContoh(40)));
    expect(table.lembar).toBe('Agenda Surat Masuk');
    const texts = table.rows.map((row) => row.cells.map(cellText));
    expect(texts[0]?.[0]).toBe('BUKU AGENDA SURAT MASUK');
    expect(texts[3]?.slice(0, 4)).toEqual(['No. Agenda', 'Tgl Terima', 'Pengirim', 'Nomor Surat']);
    expect(texts[4]?.slice(0, 3)).toEqual(['0001', '2026-01-01', 'Dinas Sosial Provinsi Jawa Timur']);
    expect(table.rows[4]?.cells[1]).toEqual({ kind: 'date', date: '2026-01-01', time: null });
    expect(texts[20]).toContain('DIBATALKAN: salah catat, ganda dengan 0012');
    expect(texts.at(-2)?.[0]).toBe('Jumlah surat: 40, dibatalkan: 2, selesai: 12, belum selesai: 26');
  });

  it('never lets a subject become a formula', async () => {
    const data = bukuAgendaContoh(1);
    const row = { ...data.baris[0]!, hal: '=cmd|/c calc!A1', pengirim: '@contoh' };
    const table = readXlsx(await bukuAgendaXlsx({ ...data, baris: [row] }));
    expect(table.rows[4]?.cells[5]).toEqual({ kind: 'text', text: '=cmd|/c calc!A1' });
  });

  it('is the same bytes for the same data', async () => {
    expect(hashOf(await bukuAgendaXlsx(bukuAgendaContoh(30)))).toBe(hashOf(await bukuAgendaXlsx(bukuAgendaContoh(30))));
  });
});
