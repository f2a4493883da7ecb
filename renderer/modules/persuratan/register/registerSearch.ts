/**
 * What the register shows, as it stands in the URL: year, filters, order. The same values are the filters of the list, a saved view,
 * and the input of the query, the export and the print, so that what is printed is what is seen.
 */
import type { Input } from '../../../client/contract.ts';
import { parseRange } from '../../../components/tableState.ts';
import type { Filters } from '../../../components/tableTypes.ts';
import { KIND_OPTIONS, SECRECY_OPTIONS, STATUS_OPTIONS, URGENCY_OPTIONS } from '../letterTone.ts';

type Selection = Pick<Input<'suratMasuk.daftar'>, 'saring' | 'urut'>;
type Saring = NonNullable<Selection['saring']>;
type Urut = NonNullable<Selection['urut']>;

export interface RegisterSearch {
  /** Absent: the present year. */
  tahun?: number | 'semua';
  /** Absent: the newest number first. */
  urut?: Urut;
  cari?: string;
  /** '2026-01-01..2026-01-31', either end may be missing. */
  diterima?: string;
  status?: NonNullable<Saring['status']>[number];
  jenis?: NonNullable<Saring['jenisNaskah']>;
  urgensi?: NonNullable<Saring['urgensi']>;
  keamanan?: NonNullable<Saring['keamanan']>;
  unit?: number;
  belum?: true;
  lewat?: true;
  pindai?: true;
  susulan?: true;
}

/** Yes-or-no filters with their words. */
export const TOGGLES = {
  belum: 'Belum selesai',
  lewat: 'Lewat tenggat',
  pindai: 'Belum dipindai',
  susulan: 'Dicatat terlambat',
} as const;
export type Toggle = keyof typeof TOGGLES;
export const TOGGLE_IDS = Object.keys(TOGGLES) as Toggle[];

const URUTAN: readonly Urut[] = [
  'agenda',
  '-agenda',
  'tanggalTerima',
  '-tanggalTerima',
  'tanggalSurat',
  '-tanggalSurat',
  'pengirim',
  '-pengirim',
  'tenggat',
];
export const URUT_BAKU: Urut = '-agenda';
const RANGE = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** Reads the URL; what it does not know is left out, so that an old or mistyped link still opens. */
export function readSearch(raw: Record<string, unknown>): RegisterSearch {
  const search: RegisterSearch = {};
  const tahun = raw.tahun === 'semua' ? 'semua' : Number(raw.tahun);
  if (tahun === 'semua' || (Number.isInteger(tahun) && tahun >= 1990 && tahun <= 2100)) search.tahun = tahun;
  const urut = oneOf(URUTAN, raw.urut);
  if (urut !== undefined && urut !== URUT_BAKU) search.urut = urut;
  const cari = typeof raw.cari === 'string' || typeof raw.cari === 'number' ? String(raw.cari).trim() : '';
  if (cari !== '') search.cari = cari.slice(0, 200);
  if (typeof raw.diterima === 'string' && RANGE.test(raw.diterima) && raw.diterima !== '..')
    search.diterima = raw.diterima;
  assign(search, 'status', optionOf(STATUS_OPTIONS, raw.status));
  assign(search, 'jenis', optionOf(KIND_OPTIONS, raw.jenis));
  assign(search, 'urgensi', optionOf(URGENCY_OPTIONS, raw.urgensi));
  assign(search, 'keamanan', optionOf(SECRECY_OPTIONS, raw.keamanan));
  const unit = Number(raw.unit);
  if (Number.isInteger(unit) && unit > 0) search.unit = unit;
  for (const id of TOGGLE_IDS) if (raw[id] === true || raw[id] === 'true') search[id] = true;
  return search;
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

const optionOf = (options: readonly { value: string }[], value: unknown): string | undefined =>
  options.find((option) => option.value === value)?.value;

/** The option tables come from the very enums that the fields are typed by. */
function assign<K extends 'status' | 'jenis' | 'urgensi' | 'keamanan'>(
  search: RegisterSearch,
  key: K,
  value: string | undefined,
): void {
  if (value !== undefined) search[key] = value as NonNullable<RegisterSearch[K]>;
}

/** Filters under the name of the column whose heading holds their field. */
const COLUMN_OF: Readonly<Record<string, string>> = { cari: 'pengirim', diterima: 'tanggalTerima' };
const KEY_OF: Readonly<Record<string, string>> = { pengirim: 'cari', tanggalTerima: 'diterima' };

/** The part of the URL that the list calls its filters; year and order are no filters. */
export function filtersOf({ tahun: _, urut: __, ...filters }: RegisterSearch): Filters {
  return Object.fromEntries(Object.entries(filters).map(([key, value]) => [COLUMN_OF[key] ?? key, String(value)]));
}

/** The URL with other filters; year and order stay. */
export const withFilters = (search: RegisterSearch, filters: Filters): RegisterSearch =>
  readSearch({
    ...Object.fromEntries(Object.entries(filters).map(([column, value]) => [KEY_OF[column] ?? column, value])),
    tahun: search.tahun,
    urut: search.urut,
  });

/** The order of a clicked heading; what the register has no order for goes back to the newest first. */
export const urutOf = (text: string): Urut => oneOf(URUTAN, text) ?? URUT_BAKU;

/** What the host is asked. @param tahunIni the present year of the office */
export function selectionOf(search: RegisterSearch, tahunIni: number): Selection {
  const { dari, sampai } = parseRange(search.diterima);
  const tahun = search.tahun ?? tahunIni;
  const saring: Saring = {
    ...(tahun === 'semua' ? {} : { tahun }),
    ...(search.status === undefined ? {} : { status: [search.status] }),
    ...(search.jenis === undefined ? {} : { jenisNaskah: search.jenis }),
    ...(search.urgensi === undefined ? {} : { urgensi: search.urgensi }),
    ...(search.keamanan === undefined ? {} : { keamanan: search.keamanan }),
    ...(search.unit === undefined ? {} : { unitId: search.unit }),
    ...(search.cari === undefined ? {} : { cari: search.cari }),
    ...(dari === '' ? {} : { dari }),
    ...(sampai === '' ? {} : { sampai }),
    ...(search.belum ? { belumSelesai: true } : {}),
    ...(search.lewat ? { lewatTenggat: true } : {}),
    ...(search.pindai ? { belumDipindai: true } : {}),
    ...(search.susulan ? { terlambat: true } : {}),
  };
  return { saring, urut: search.urut ?? URUT_BAKU };
}

/** 'surat 2026' beside the count. */
export const countWord = (search: RegisterSearch, tahunIni: number): string =>
  search.tahun === 'semua' ? 'surat' : `surat ${search.tahun ?? tahunIni}`;
