/** What of the log is shown, as it stands in the URL; the same values are the filters of the list and the input of the query. */
import type { Input } from '../../client/contract.ts';
import { parseRange } from '../../components/tableState.ts';
import type { Filters } from '../../components/tableTypes.ts';

export interface AuditSearch {
  cari?: string;
  pengguna?: number;
  /** '2026-01-01..2026-01-31', either end may be missing. */
  waktu?: string;
}

const RANGE = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** Reads the URL; what it does not know is left out. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const search: AuditSearch = {};
  const cari = typeof raw.cari === 'string' || typeof raw.cari === 'number' ? String(raw.cari).trim() : '';
  if (cari !== '') search.cari = cari.slice(0, 200);
  const pengguna = Number(raw.pengguna);
  if (Number.isInteger(pengguna) && pengguna > 0) search.pengguna = pengguna;
  if (typeof raw.waktu === 'string' && raw.waktu !== '..' && RANGE.test(raw.waktu)) search.waktu = raw.waktu;
  return search;
}

/** Under the names of the columns whose headings hold the fields; the user is chosen above the list. */
export const filtersOf = ({ cari, waktu }: AuditSearch): Filters => ({
  ...(cari === undefined ? {} : { kalimat: cari }),
  ...(waktu === undefined ? {} : { waktu }),
});

export const searchOf = (filters: Filters): AuditSearch =>
  readAuditSearch({ cari: filters.kalimat, waktu: filters.waktu });

export function queryOf({ cari, pengguna, waktu }: AuditSearch): Omit<Input<'audit.daftar'>, 'kursor'> {
  const { dari, sampai } = parseRange(waktu);
  return {
    ...(cari === undefined ? {} : { cari }),
    ...(pengguna === undefined ? {} : { penggunaId: pengguna }),
    ...(dari === '' ? {} : { dari }),
    ...(sampai === '' ? {} : { sampai }),
  };
}
