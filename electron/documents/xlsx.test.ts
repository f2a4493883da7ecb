import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { hashOf } from './printed.fixture.ts';
import { readXlsx } from './readXlsx.ts';
import { cellText } from './tableRead.ts';
import { type Sheet, writeXlsx } from './xlsx.ts';

const sheet: Sheet = {
  nama: 'Rekap [Januari]: 2026/1',
  kepala: ['DAFTAR UJI', 'TAHUN 2026'],
  kolom: [
    { judul: 'Uraian', jenis: 'text', lebar: 30 },
    { judul: 'Jumlah', jenis: 'integer', lebar: 10, jumlah: true },
    { judul: 'Nilai', jenis: 'rupiah', lebar: 18, jumlah: true },
    { judul: 'Tanggal', jenis: 'date', lebar: 12 },
    { judul: 'Waktu', jenis: 'datetime', lebar: 18 },
  ],
  baris: [
    { nilai: ['Beras', 3, 1_250_000, '2026-01-14', '2026-01-14T09:05'] },
    { nilai: ['=1+1', 4, -50_000, '1850-06-01', null], coret: true },
    { nilai: ['+62811', null, 0, null, null] },
    { nilai: ['-5', null, null, null, null] },
    { nilai: ['@SUM(A1)', null, null, null, null] },
  ],
  kaki: ['=HYPERLINK("http://contoh.id")'],
};

const opened = async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
};

describe('writeXlsx', { timeout: 60_000 }, () => {
  it('keeps text as text, whatever it begins with', async () => {
    const page = (await opened(await writeXlsx([sheet], 'Uji'))).worksheets[0]!;
    for (const [row, text] of [
      [6, '=1+1'],
      [7, '+62811'],
      [8, '-5'],
      [9, '@SUM(A1)'],
    ] as const) {
      const cell = page.getCell(row, 1);
      expect(cell.type, text).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(text);
      expect(cell.formula).toBeUndefined();
      expect(cell.numFmt).toBe('@');
    }
    expect(page.getCell('A12').value).toBe('=HYPERLINK("http://contoh.id")');
    const formulas: string[] = [];
    page.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.formula)));
    expect(formulas).toEqual(['SUM(B5:B9)', 'SUM(C5:C9)']);
  });

  it('types its columns and sums them live, with the right value beside the formula', async () => {
    const page = (await opened(await writeXlsx([sheet], 'Uji'))).worksheets[0]!;
    expect(page.getCell('B5').value).toBe(3);
    expect(page.getCell('C5').numFmt).toContain('"Rp"#,##0');
    expect(page.getCell('D5').value).toEqual(new Date('2026-01-14T00:00:00Z'));
    expect(page.getCell('D6').value).toBe('1850-06-01');
    expect(page.getCell('E5').value).toEqual(new Date('2026-01-14T09:05:00Z'));
    expect(page.getCell('A10').value).toBe('Jumlah');
    expect(page.getCell('B10').value).toMatchObject({ formula: 'SUM(B5:B9)', result: 7 });
    expect(page.getCell('C10').value).toMatchObject({ formula: 'SUM(C5:C9)', result: 1_200_000 });
    expect(page.getCell('A6').font.strike).toBe(true);
  });

  it('sets up sheet and print: name, frozen titles, filter, F4 landscape, repeated titles', async () => {
    const page = (await opened(await writeXlsx([sheet, sheet], 'Uji'))).worksheets;
    expect(page.map((entry) => entry.name)).toEqual(['Rekap -Januari-- 2026-1', 'Rekap -Januari-- 2026-1 (2)']);
    expect(page[0]!.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(page[0]!.autoFilter).toBe('A4:E9');
    expect(page[0]!.pageSetup).toMatchObject({
      paperSize: 14,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '4:4',
    });
  });

  it('gives the same bytes for the same data', async () => {
    const first = await writeXlsx([sheet], 'Uji', '2026-01-14');
    await new Promise((resolve) => setTimeout(resolve, 2100)); // a ZIP counts in steps of two seconds
    expect(hashOf(await writeXlsx([sheet], 'Uji', '2026-01-14'))).toBe(hashOf(first));
  });

  it('refuses values that do not suit their column', async () => {
    const with_ = (nilai: Sheet['baris'][number]['nilai']) => writeXlsx([{ ...sheet, baris: [{ nilai }] }], 'Uji');
    await expect(with_(['a', 1.5, null, null, null])).rejects.toThrow(/bilangan bulat/);
    await expect(with_(['a', 1, null, '2026-02-30', null])).rejects.toThrow(/bukan tanggal/);
    await expect(with_(['a', 1, null, null, '14/01/2026'])).rejects.toThrow(/tanggal dan jam/);
  });

  it('marks a text that no cell can hold', async () => {
    const long = 'x'.repeat(40_000);
    const table = readXlsx(await writeXlsx([{ ...sheet, baris: [{ nilai: [long, null, null, null, null] }] }], 'Uji'));
    const text = cellText(table.rows[3]?.cells[0]);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('[terpotong, melebihi batas sel Excel]')).toBe(true);
  });
});
