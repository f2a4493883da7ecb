import { describe, expect, it } from 'vitest';
import { filtersOf, queryOf, readCaseSearch, withFilters } from './caseSearch.ts';

describe('the list of cases in the URL', () => {
  it('shows what runs unless it says otherwise', () => {
    expect(readCaseSearch({})).toEqual({});
    expect(readCaseSearch({ status: 'berjalan' })).toEqual({});
    expect(queryOf({})).toEqual({ status: 'berjalan' });
    expect(queryOf(readCaseSearch({ status: 'semua' }))).toEqual({});
    expect(queryOf(readCaseSearch({ status: 'selesai', proses: 'pendirian-lksa', cari: ' harapan ' }))).toEqual({
      status: 'selesai',
      prosesId: 'pendirian-lksa',
      cari: 'harapan',
    });
  });

  it('leaves out what it does not know', () => {
    expect(readCaseSearch({ status: 'hilang', proses: '../x', cari: '  ', lain: 1 })).toEqual({});
    expect(readCaseSearch({ cari: 412 })).toEqual({ cari: '412' });
  });

  it('keeps the status while the filters of the columns change', () => {
    const search = readCaseSearch({ status: 'semua', cari: 'lksa' });
    expect(filtersOf(search)).toEqual({ perkara: 'lksa' });
    expect(withFilters(search, { proses: 'pendirian-lksa' })).toEqual({ status: 'semua', proses: 'pendirian-lksa' });
  });
});
