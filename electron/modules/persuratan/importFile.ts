/** Reading an old agenda on the render thread: the file, its header, its rows as letters. */
import type { Cell, ReadTable } from '#electron/documents/tableRead.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type BarisImpor, bacaBaris } from '#shared/modules/persuratan/imporBaris.ts';
import {
  cariBarisJudul,
  judulBaris,
  type KolomImpor,
  type Sel,
  teksSel,
  usulKolom,
} from '#shared/modules/persuratan/imporKolom.ts';
import { type LaporanNomor, tandaiGanda } from '#shared/modules/persuratan/imporLaporan.ts';

interface SheetRow {
  number: number;
  cells: Sel[];
}

interface Opened {
  lembar: string[];
  lembarDibaca: string;
  rows: SheetRow[];
}

export const CSV = 'text/csv';
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
export const kindOf = (bytes: Uint8Array): typeof CSV | typeof SPREADSHEET => (isZip(bytes) ? SPREADSHEET : CSV);

/** A number is a number, unless its format shows zeros before it: then it is the text that a person sees. */
function contentOf(cell: Cell | null): Sel {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return /^0\d/.test(cell.text) ? cell.text : cell.number;
    case 'date':
      return cell.date ?? cell.time;
    case 'boolean':
      return cell.value ? 'YA' : 'TIDAK';
    case 'error':
      return null;
  }
}

/** @throws Refusal MASUKAN_SALAH when it is neither XLSX nor CSV */
export async function openTable(bytes: Uint8Array, lembar: string | undefined): Promise<Opened> {
  const { fillMerges } = await import('#electron/documents/tableRead.ts');
  const rowsOf = (table: ReadTable): SheetRow[] =>
    table.rows.map((row) => ({ number: row.number, cells: row.cells.map(contentOf) }));
  if (!isZip(bytes)) {
    const { readCsv } = await import('#electron/documents/readCsv.ts');
    return { lembar: ['CSV'], lembarDibaca: 'CSV', rows: rowsOf(readCsv(bytes)) };
  }
  const { readXlsx } = await import('#electron/documents/readXlsx.ts');
  const table = readXlsx(bytes, lembar === undefined ? {} : { lembar });
  fillMerges(table);
  return {
    lembar: table.semuaLembar.filter((sheet) => !sheet.tersembunyi).map((sheet) => sheet.nama),
    lembarDibaca: table.lembar,
    rows: rowsOf(table),
  };
}

export interface Preview {
  lembar: string[];
  lembarDibaca: string;
  barisJudul: number;
  kolom: { indeks: number; judul: string; contoh: string[]; usul: string | null }[];
  jumlahBaris: number;
}

const SAMPLES = 3;

/** What the columns hold, as guessed. @param barisJudul row of the sheet with the header; absent: it is looked for */
export async function previewOf(bytes: Uint8Array, lembar?: string, barisJudul?: number): Promise<Preview> {
  const opened = await openTable(bytes, lembar);
  const cells = opened.rows.map((row) => row.cells);
  if (cells.length === 0) throw new Refusal('MASUKAN_SALAH', 'Lembar ini kosong. Pilih lembar lain.', 'lembar');
  const at = headerIndex(opened.rows, barisJudul);
  const judul = judulBaris(cells, at);
  const usul = usulKolom(judul);
  const data = opened.rows.slice(at + 1);
  const width = Math.max(judul.length, ...data.slice(0, 200).map((row) => row.cells.length));
  return {
    lembar: opened.lembar,
    lembarDibaca: opened.lembarDibaca,
    barisJudul: opened.rows[at]?.number ?? 1,
    kolom: Array.from({ length: width }, (_, indeks) => ({
      indeks,
      judul: judul[indeks] ?? '',
      contoh: samples(data, indeks),
      usul: usul[indeks] ?? null,
    })),
    jumlahBaris: data.length,
  };
}

function headerIndex(rows: readonly SheetRow[], barisJudul: number | undefined): number {
  if (barisJudul === undefined) return cariBarisJudul(rows.map((row) => row.cells));
  const found = rows.findIndex((row) => row.number >= barisJudul);
  return found < 0 ? rows.length - 1 : found;
}

function samples(rows: readonly SheetRow[], indeks: number): string[] {
  const found: string[] = [];
  for (const row of rows.slice(0, 100)) {
    const text = teksSel(row.cells[indeks]).slice(0, 80);
    if (text !== '' && !found.includes(text)) found.push(text);
    if (found.length === SAMPLES) break;
  }
  return found;
}

export interface ReadImport {
  rows: BarisImpor[];
  laporan: LaporanNomor;
}

export async function readImport(
  bytes: Uint8Array,
  input: {
    lembar?: string | undefined;
    barisJudul: number;
    kolom: Partial<Record<KolomImpor, number>>;
    tahun: number;
  },
  today: string,
  terpakai: ReadonlySet<number>,
): Promise<ReadImport> {
  const { rows } = await openTable(bytes, input.lembar);
  const at = headerIndex(rows, input.barisJudul);
  const judul = judulBaris(
    rows.map((row) => row.cells),
    at,
  );
  const read = rows
    .slice(at + 1)
    .map((row) => bacaBaris(row.cells, row.number, judul, { kolom: input.kolom, tahun: input.tahun, today }))
    .filter((row) => row !== null);
  return { rows: read, laporan: tandaiGanda(read, terpakai) };
}
