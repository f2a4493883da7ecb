import { describe, expect, it } from 'vitest';
import { isOver, sifatBadges, statusBadge } from './letterTone.ts';
import { readExpeditionSearch, readImportSearch, readNewLetterSearch, readRecapSearch } from './pageSearch.ts';
import { readLetterSearch } from './surat/letterSearch.ts';

describe('what the URLs of the pages carry', () => {
  it('opens the work on a letter, with its part and its scan', () => {
    expect(readLetterSearch({ kerja: 'salin', lampiran: '4', bagian: 0 })).toEqual({ kerja: 'salin', lampiran: 4 });
    expect(readLetterSearch({ kerja: 'alihkan', bagian: 7 })).toEqual({ kerja: 'alihkan', bagian: 7 });
  });

  it('opens nothing that it does not know', () => {
    expect(readLetterSearch({ kerja: 'hapus', lampiran: 4 })).toEqual({});
    expect(readNewLetterSearch({ lampiran: 'x' })).toEqual({});
    expect(readImportSearch({ pekerjaan: -1 })).toEqual({});
    expect(readExpeditionSearch({ surat: 1.5 })).toEqual({});
    expect(readRecapSearch({ bulan: '2026-13' })).toEqual({});
    expect(readRecapSearch({ bulan: '2026-11' })).toEqual({ bulan: '2026-11' });
  });
});

describe('how a letter looks in a list', () => {
  const NOW = '2026-11-24T02:00:00.000Z';
  const LATE = '2026-11-22T16:59:59.999Z';

  it('turns red only while somebody still has to act', () => {
    expect(statusBadge({ status: 'tercatat', statusTeks: 'Tercatat', tenggat: LATE }, NOW).tone).toBe('late');
    expect(statusBadge({ status: 'tercatat', statusTeks: 'Tercatat', tenggat: null }, NOW).tone).toBe('accent');
    expect(statusBadge({ status: 'selesai', statusTeks: 'Selesai', tenggat: LATE }, NOW).tone).toBe('ok');
    expect(isOver('dikembalikan')).toBe(true);
  });

  it('shows both axes, each only when it is not the ordinary', () => {
    expect(sifatBadges({ urgensi: 'biasa', keamanan: 'biasa' })).toEqual([]);
    expect(sifatBadges({ urgensi: 'segera', keamanan: 'rahasia' }).map((badge) => badge.label)).toEqual([
      'Segera',
      'Rahasia',
    ]);
  });
});
