/** The offered orders of the register: sort columns, each with an index, and the condition "after this row". */
import type { Expression, SqlBool } from 'kysely';
import type { LetterEb, LetterFilter } from './filters.ts';

export type LetterSort =
  | 'agenda'
  | '-agenda'
  | 'tanggalTerima'
  | '-tanggalTerima'
  | 'tanggalSurat'
  | '-tanggalSurat'
  | 'pengirim'
  | '-pengirim'
  | 'tenggat';

export type SortColumn =
  | 's.tahun'
  | 's.kunci_urut'
  | 's.tanggal_terima'
  | 's.urut_tanggal_surat'
  | 's.kunci_pengirim'
  | 's.tenggat'
  | 's.id';

const COLUMNS: Record<string, SortColumn[]> = {
  agenda: ['s.tahun', 's.kunci_urut', 's.id'],
  tanggalTerima: ['s.tanggal_terima', 's.id'],
  tanggalSurat: ['s.urut_tanggal_surat', 's.id'],
  pengirim: ['s.kunci_pengirim', 's.id'],
  tenggat: ['s.tenggat', 's.id'],
};

export interface Order {
  columns: SortColumn[];
  direction: 'asc' | 'desc';
}

/** Within one year the year says nothing, and leaving it out lets the index of the year lead. */
export function orderOf(sort: LetterSort, filter: Pick<LetterFilter, 'tahun'>): Order {
  const columns = COLUMNS[sort.replace('-', '')]!;
  return {
    columns: filter.tahun === undefined ? columns : columns.filter((column) => column !== 's.tahun'),
    direction: sort.startsWith('-') ? 'desc' : 'asc',
  };
}

export const sortValues = (row: Record<string, unknown>, { columns }: Order): (string | number)[] =>
  columns.map((column) => row[column.slice(2)] as string | number);

/** Rows that come after the one with these sort values. */
export function after(
  eb: LetterEb,
  { columns, direction }: Order,
  values: readonly (string | number)[],
): Expression<SqlBool> {
  const operator = direction === 'asc' ? '>' : '<';
  const [a, b, c] = columns as [SortColumn, SortColumn, SortColumn?];
  const [x, y, z] = values as [string | number, string | number, (string | number)?];
  return c === undefined || z === undefined
    ? eb(eb.refTuple(a, b), operator, eb.tuple(x, y))
    : eb(eb.refTuple(a, b, c), operator, eb.tuple(x, y, z));
}
