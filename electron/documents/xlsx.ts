/**
 * Writes XLSX sheets: typed columns, frozen titles, filter, print setup for F4 landscape. Text stays text whatever it begins with, so a
 * letter whose subject starts with '=' computes nothing in the reader's Excel.
 */
import ExcelJS from 'exceljs';
import { isCivilDate } from '#shared/rules/tanggal.ts';
import { fixZipDates } from './zipDates.ts';

export type ColumnKind = 'text' | 'integer' | 'rupiah' | 'date' | 'datetime';

export interface SheetColumn {
  judul: string;
  jenis: ColumnKind;
  /** Characters. */
  lebar: number;
  /** A live SUM under the column; integer and rupiah only. */
  jumlah?: boolean;
}

/** Text; a whole number; civil date 'YYYY-MM-DD'; office time 'YYYY-MM-DDTHH:MM'. */
export type SheetValue = string | number | null;

export interface SheetRow {
  nilai: SheetValue[];
  /** Struck through: cancelled. */
  coret?: boolean;
}

export interface Sheet {
  nama: string;
  /** Lines above the titles: office, name of the list, period. The first is bold. */
  kepala: string[];
  kolom: SheetColumn[];
  baris: SheetRow[];
  /** Lines under the table. */
  kaki?: string[];
}

/** Longest text that a cell may hold in Excel. */
const CELL_MAX = 32_767;
const CUT_MARK = ' … [terpotong, melebihi batas sel Excel]';
/** Excel's calendar is right from this day on. */
const FIRST_DATE = '1900-03-01';
/** OOXML code of Folio 8.5 × 13 inch, which is F4. */
const PAPER_FOLIO = 14;
const EPOCH = new Date('2000-01-01T00:00:00Z');

const FORMATS: Record<ColumnKind, string> = {
  text: '@',
  integer: '#,##0',
  rupiah: '"Rp"#,##0;-"Rp"#,##0',
  date: 'dd/mm/yyyy',
  datetime: 'dd/mm/yyyy hh:mm',
};

/**
 * The workbook's bytes; the same input gives the same bytes.
 * @param date civil date that the file names as its creation; default 2000-01-01
 * @throws RangeError when a value does not suit its column
 */
export async function writeXlsx(sheets: Sheet[], judul: string, date?: string): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const created = date === undefined ? EPOCH : new Date(`${date}T00:00:00Z`);
  Object.assign(workbook, { creator: 'Penata', lastModifiedBy: 'Penata', title: judul, created, modified: created });
  const names = new Set<string>();
  for (const sheet of sheets) addSheet(workbook, sheet, sheetName(sheet.nama, names));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  fixZipDates(bytes);
  return bytes;
}

/** At most 31 characters, without those that Excel refuses, different from the others. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Lembar';
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base.slice(0, 27)} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

function addSheet(workbook: ExcelJS.Workbook, sheet: Sheet, name: string): void {
  const titleRow = sheet.kepala.length + (sheet.kepala.length > 0 ? 2 : 1);
  const last = sheet.kolom.length;
  const page = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: titleRow }],
    pageSetup: {
      paperSize: PAPER_FOLIO as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${titleRow}:${titleRow}`,
      margins: { left: 0.6, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: '&RHalaman &P dari &N' },
  });
  sheet.kolom.forEach((column, index) => {
    page.getColumn(index + 1).width = column.lebar;
  });
  sheet.kepala.forEach((line, index) => {
    const cell = page.getCell(index + 1, 1);
    cell.value = guarded(line);
    cell.numFmt = FORMATS.text;
    cell.font = index === 0 ? { bold: true, size: 13 } : { size: 11 };
  });
  writeTitles(page, sheet.kolom, titleRow);
  page.autoFilter = { from: { row: titleRow, column: 1 }, to: { row: titleRow + sheet.baris.length, column: last } };
  sheet.baris.forEach((row, index) => {
    writeRow(page.getRow(titleRow + 1 + index), row, sheet.kolom);
  });
  const end = titleRow + sheet.baris.length;
  const sums = sheet.kolom.some((column) => column.jumlah);
  if (sums) writeSums(page, sheet, titleRow + 1, end);
  (sheet.kaki ?? []).forEach((line, index) => {
    const cell = page.getCell(end + (sums ? 3 : 2) + index, 1);
    cell.value = guarded(line);
    cell.numFmt = FORMATS.text;
  });
}

const THIN = { style: 'thin' } as const;
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

function writeTitles(page: ExcelJS.Worksheet, columns: SheetColumn[], row: number): void {
  columns.forEach((column, index) => {
    const cell = page.getCell(row, index + 1);
    cell.value = guarded(column.judul);
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EBF0' } };
    cell.border = BORDER;
  });
}

function writeRow(target: ExcelJS.Row, row: SheetRow, columns: SheetColumn[]): void {
  columns.forEach((column, index) => {
    const cell = target.getCell(index + 1);
    const value = row.nilai[index] ?? null;
    const content = cellValue(value, column);
    if (content !== null) cell.value = content;
    cell.numFmt = typeof content === 'string' ? FORMATS.text : FORMATS[column.jenis];
    cell.border = BORDER;
    cell.alignment = { vertical: 'top', wrapText: column.jenis === 'text' };
    if (row.coret) cell.font = { strike: true };
  });
}

function cellValue(value: SheetValue, column: SheetColumn): string | number | Date | null {
  if (value === null || value === '') return null;
  switch (column.jenis) {
    case 'text':
      return guarded(String(value));
    case 'integer':
    case 'rupiah':
      if (!Number.isSafeInteger(value)) throw new RangeError(`kolom ${column.judul}: bukan bilangan bulat: ${value}`);
      return value;
    case 'date':
      if (typeof value !== 'string' || !isCivilDate(value))
        throw new RangeError(`kolom ${column.judul}: bukan tanggal: ${value}`);
      return value < FIRST_DATE ? value : new Date(`${value}T00:00:00Z`);
    case 'datetime':
      if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) {
        throw new RangeError(`kolom ${column.judul}: bukan tanggal dan jam: ${value}`);
      }
      return value < FIRST_DATE ? value.replace('T', ' ') : new Date(`${value}:00Z`);
  }
}

/** A string value is stored as a string, never as a formula; what no cell can hold is cut with a mark. */
function guarded(text: string): string {
  return text.length <= CELL_MAX ? text : text.slice(0, CELL_MAX - CUT_MARK.length) + CUT_MARK;
}

function writeSums(page: ExcelJS.Worksheet, sheet: Sheet, first: number, end: number): void {
  const row = page.getRow(end + 1);
  const labelColumn = sheet.kolom.findIndex((column) => !column.jumlah);
  sheet.kolom.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.border = BORDER;
    cell.font = { bold: true };
    if (index === labelColumn) cell.value = 'Jumlah';
    if (!column.jumlah) return;
    if (column.jenis !== 'integer' && column.jenis !== 'rupiah')
      throw new RangeError(`kolom ${column.judul}: tidak dapat dijumlahkan`);
    const result = sheet.baris.reduce((sum, entry) => sum + Number(entry.nilai[index] ?? 0), 0);
    const letter = page.getColumn(index + 1).letter;
    cell.value = { formula: sheet.baris.length === 0 ? '0' : `SUM(${letter}${first}:${letter}${end})`, result };
    cell.numFmt = FORMATS[column.jenis];
  });
}
