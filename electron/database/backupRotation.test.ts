import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/tanggal.ts';
import { backupsToDrop } from './backupRotation.ts';

const TODAY = '2026-11-24';
const daysAgo = (days: number, reason = 'harian', time = '080000'): string =>
  `${addDays(TODAY, -days)}_${time}_${reason}`;
/** One backup a day, newest first. */
const daily = (days: number): string[] => Array.from({ length: days }, (_, at) => daysAgo(at));
const kept = (names: string[]): string[] => {
  const dropped = new Set(backupsToDrop(names, TODAY));
  return names.filter((name) => !dropped.has(name));
};

describe('backupsToDrop', () => {
  it('keeps seven days, then five weeks, then twelve months', () => {
    const days = kept(daily(800)).map((name) => name.slice(0, 10));
    expect(days.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, at) => addDays(TODAY, -at)));
    // Sundays: the last day of each week before; 24 November 2026 is a Tuesday.
    expect(days).toEqual(expect.arrayContaining(['2026-11-15', '2026-11-08', '2026-11-01']));
    expect(days).toEqual(expect.arrayContaining(['2026-10-31', '2026-09-30', '2026-01-31', '2025-12-31']));
    expect(days).not.toContain('2025-11-30');
    expect(days.length).toBe(7 + 3 + 11);
  });
  it('keeps the newest of a day, and all that were asked for this week', () => {
    const names = [daysAgo(0, 'penutupan', '170000'), daysAgo(0, 'diminta', '120000'), daysAgo(0, 'harian', '080000')];
    expect(kept(names)).toEqual(names.slice(0, 2));
    expect(kept([daysAgo(0), daysAgo(8, 'harian', '170000'), daysAgo(8, 'diminta', '120000')])).not.toContain(
      daysAgo(8, 'diminta', '120000'),
    );
  });
  it('keeps for a year what was made before a migration or a restore', () => {
    const names = [
      ...daily(30),
      daysAgo(200, 'sebelum-migrasi', '070000'),
      daysAgo(200, 'sebelum-pemulihan', '060000'),
      daysAgo(400, 'sebelum-migrasi'),
      daysAgo(401),
    ];
    expect(kept(names)).toContain(daysAgo(200, 'sebelum-migrasi', '070000'));
    expect(kept(names)).toContain(daysAgo(200, 'sebelum-pemulihan', '060000'));
    expect(kept(names)).not.toContain(daysAgo(401));
  });
  it('leaves alone what is no backup of ours', () => {
    expect(backupsToDrop(['catatan', 'penata.db', '2026-13-45_080000_harian', '../x'], TODAY)).toEqual([]);
  });
  it('never drops the newest, keeps at most a bounded number of dailies, and is stable', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1_500 }), { minLength: 1, maxLength: 120 }), (ages) => {
        const names = ages.sort((a, b) => a - b).map((age) => daysAgo(age));
        const once = kept(names);
        expect(once[0]).toBe(names[0]);
        expect(once.length).toBeLessThanOrEqual(7 + 5 + 12);
        expect(kept(once)).toEqual(once);
      }),
    );
  });
});
