import { describe, expect, it } from 'vitest';
import { filtersOf, queryOf, readAuditSearch, searchOf } from './auditSearch.ts';

describe('the log in the URL', () => {
  it('carries words, a user and days', () => {
    const search = readAuditSearch({ cari: ' 0412 ', pengguna: '3', waktu: '2026-11-01..' });
    expect(search).toEqual({ cari: '0412', pengguna: 3, waktu: '2026-11-01..' });
    expect(queryOf(search)).toEqual({ cari: '0412', penggunaId: 3, dari: '2026-11-01' });
    expect(searchOf(filtersOf(search))).toEqual({ cari: '0412', waktu: '2026-11-01..' });
  });

  it('leaves out what it does not know', () => {
    expect(readAuditSearch({ cari: '', pengguna: 'x', waktu: 'kemarin' })).toEqual({});
    expect(readAuditSearch({ waktu: '..' })).toEqual({});
    expect(queryOf({})).toEqual({});
  });
});
