/** Which cases are listed, as it stands in the URL; the same values are the filters of the list and the input of the query. */
import type { Input } from '../../../client/contract.ts';
import type { Filters } from '../../../components/tableTypes.ts';
import { type CaseStatus, STATUS_OPTIONS } from '../caseTone.ts';

export interface CaseSearch {
  proses?: string;
  /** Absent: those that run. */
  status?: CaseStatus | 'semua';
  cari?: string;
}

/** Reads the URL; what it does not know is left out, so that an old or mistyped link still opens. */
export function readCaseSearch(raw: Record<string, unknown>): CaseSearch {
  const search: CaseSearch = {};
  if (typeof raw.proses === 'string' && /^[a-z0-9-]{1,120}$/.test(raw.proses)) search.proses = raw.proses;
  if (raw.status === 'semua') search.status = 'semua';
  else {
    const known = STATUS_OPTIONS.find((option) => option.value === raw.status)?.value as CaseStatus | undefined;
    if (known !== undefined && known !== 'berjalan') search.status = known;
  }
  const cari = typeof raw.cari === 'string' || typeof raw.cari === 'number' ? String(raw.cari).trim() : '';
  if (cari !== '') search.cari = cari.slice(0, 200);
  return search;
}

/** Under the names of the columns whose headings hold the fields. */
export function filtersOf({ proses, cari }: CaseSearch): Filters {
  return { ...(proses === undefined ? {} : { proses }), ...(cari === undefined ? {} : { perkara: cari }) };
}

export const withFilters = (search: CaseSearch, filters: Filters): CaseSearch =>
  readCaseSearch({ status: search.status, proses: filters.proses, cari: filters.perkara });

export function queryOf({ proses, status = 'berjalan', cari }: CaseSearch): Omit<Input<'alur.daftar'>, 'kursor'> {
  return {
    ...(proses === undefined ? {} : { prosesId: proses }),
    ...(status === 'semua' ? {} : { status }),
    ...(cari === undefined ? {} : { cari }),
  };
}
