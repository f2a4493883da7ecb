import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import libur from '#shared/data/libur.json' with { type: 'json' };
import {
  akhirHari,
  hariKerjaAntara,
  isHariKerja,
  jumlahHariKerja,
  lewatTenggat,
  TENGGAT_BAWAAN,
  tambahHariKerja,
  tenggat,
  tulisAturanTenggat,
} from './hariKerja.ts';
import { addDays, civilDateOf, dateOfDayNumber, dayNumber, isCivilDate } from './tanggal.ts';

const ZONE = 'Asia/Jakarta';
const nasional = new Set(libur.map((row) => row.tanggal));
const none: ReadonlySet<string> = new Set();

const anyDate = fc.integer({ min: dayNumber('1960-01-01'), max: dayNumber('2060-12-31') }).map(dateOfDayNumber);
/** A date, and holidays scattered around it. */
const withHolidays = fc
  .tuple(anyDate, fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 40 }))
  .map(([date, offsets]) => ({ date, holidays: new Set(offsets.map((offset) => addDays(date, offset))) }));

describe('the shipped holidays', () => {
  it('has the 17 national holidays and the joint leave of each year', () => {
    const count = (year: string, jenis: string) =>
      libur.filter((row) => row.tanggal.startsWith(year) && row.jenis === jenis).length;
    expect([count('2025', 'libur nasional'), count('2025', 'cuti bersama')]).toEqual([17, 11]);
    expect([count('2026', 'libur nasional'), count('2026', 'cuti bersama')]).toEqual([17, 8]);
  });

  it('holds real dates in order, no date twice', () => {
    for (const row of libur) expect(isCivilDate(row.tanggal)).toBe(true);
    const dates = libur.map((row) => row.tanggal);
    expect([...new Set(dates)].sort()).toEqual(dates);
  });

  it('marks joint leave and dates that hang on the moon as example, and no fixed date', () => {
    const contoh = (tanggal: string) => libur.find((row) => row.tanggal === tanggal)?.contoh;
    expect(libur.filter((row) => row.jenis === 'cuti bersama').every((row) => row.contoh)).toBe(true);
    for (const date of ['2026-03-21', '2026-05-27', '2026-06-16', '2026-08-25', '2026-01-16']) {
      expect(contoh(date)).toBe(true);
    }
    for (const date of ['2025-01-01', '2025-05-01', '2025-08-17', '2026-06-01', '2026-12-25']) {
      expect(contoh(date)).toBe(false);
    }
  });
});

describe('isHariKerja', () => {
  it.each([
    ['2026-11-24', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-08-17', false],
    ['2026-03-23', false],
    ['2026-03-25', true],
  ])('%s: %s', (date, expected) => {
    expect(isHariKerja(date, nasional)).toBe(expected);
  });
});

describe('tambahHariKerja', () => {
  it.each([
    ['2026-11-24', 5, '2026-12-01'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-30'],
    ['2026-11-24', 0, '2026-11-24'],
    // Nyepi, Idulfitri and joint leave in one week
    ['2026-03-17', 1, '2026-03-25'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-03-25', -1, '2026-03-17'],
  ])('%s + %d = %s', (date, n, expected) => {
    expect(tambahHariKerja(date, n, nasional)).toBe(expected);
  });

  it('lands on a working day, and counting leads back to n', () => {
    fc.assert(
      fc.property(withHolidays, fc.integer({ min: 1, max: 60 }), ({ date, holidays }, n) => {
        const later = tambahHariKerja(date, n, holidays);
        expect(isHariKerja(later, holidays)).toBe(true);
        expect(hariKerjaAntara(date, later, holidays)).toBe(n);
        const earlier = tambahHariKerja(date, -n, holidays);
        expect(isHariKerja(earlier, holidays)).toBe(true);
        expect(hariKerjaAntara(date, earlier, holidays)).toBe(-n);
      }),
    );
  });

  it('refuses what is no count of days', () => {
    for (const n of [0.5, 1001, -1001, Number.NaN]) {
      expect(() => tambahHariKerja('2026-11-24', n, none)).toThrow(RangeError);
    }
  });
});

describe('counting working days', () => {
  it('agrees with counting one by one', () => {
    fc.assert(
      fc.property(withHolidays, fc.integer({ min: -90, max: 90 }), ({ date, holidays }, length) => {
        const to = addDays(date, length);
        let included = 0;
        for (let day = date; day <= to; day = addDays(day, 1)) if (isHariKerja(day, holidays)) included++;
        expect(jumlahHariKerja(date, to, holidays)).toBe(included);
      }),
    );
  });

  // Domain rule kepegawaian §6.1, tests 1 to 3: their own calendars.
  it.each([
    ['2026-06-01', '2026-06-12', ['2026-06-01'], 9],
    ['2026-08-03', '2026-08-20', ['2026-08-17'], 13],
    ['2026-12-28', '2026-12-31', ['2027-01-01'], 4],
    ['2027-01-01', '2027-01-08', ['2027-01-01'], 5],
    ['2026-11-28', '2026-11-29', [], 0],
  ])('leave %s to %s without %j: %d days', (from, to, holidays, days) => {
    expect(jumlahHariKerja(from, to, new Set(holidays))).toBe(days);
  });

  it('spans centuries at once', () => {
    expect(jumlahHariKerja('1801-01-01', '2200-12-31', none)).toBe(104_355);
  });
});

describe('tenggat', () => {
  it('Sangat Segera: 24 hours by the clock', () => {
    expect(tenggat('2026-11-27T08:15:00.000Z', TENGGAT_BAWAAN.sangatSegera, ZONE, nasional)).toEqual({
      tanggal: '2026-11-28',
      instant: '2026-11-28T08:15:00.000Z',
    });
  });

  it('Segera: 2×24 hours; the civil date is that of the zone', () => {
    expect(tenggat('2026-11-24T18:00:00Z', TENGGAT_BAWAAN.segera, ZONE, nasional)).toEqual({
      tanggal: '2026-11-27',
      instant: '2026-11-26T18:00:00.000Z',
    });
  });

  it('Biasa: 5 working days to the end of the last one', () => {
    expect(tenggat('2026-11-24T02:00:00Z', TENGGAT_BAWAAN.biasa, ZONE, nasional)).toEqual({
      tanggal: '2026-12-01',
      instant: '2026-12-01T16:59:59.999Z',
    });
    // 23.30 UTC on Monday is already Tuesday in Jakarta, Wednesday in no zone of Indonesia.
    expect(tenggat('2026-11-23T23:30:00Z', TENGGAT_BAWAAN.biasa, 'Asia/Jayapura', nasional).tanggal).toBe('2026-12-01');
  });

  it('is never before its start, and its instant falls on its date', () => {
    const minute = fc.integer({ min: Date.parse('1990-01-01') / 60_000, max: Date.parse('2090-01-01') / 60_000 });
    const rule = fc.oneof(
      fc.record({ jam: fc.integer({ min: 0, max: 500 }) }),
      fc.record({ hariKerja: fc.integer({ min: 0, max: 60 }) }),
    );
    const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
    fc.assert(
      fc.property(minute, rule, zone, (number, aturan, name) => {
        const start = new Date(number * 60_000).toISOString();
        const due = tenggat(start, aturan, name, nasional);
        expect(Date.parse(due.instant)).toBeGreaterThanOrEqual(Date.parse(start));
        expect(civilDateOf(due.instant, name)).toBe(due.tanggal);
        expect(lewatTenggat(due.instant, due.instant)).toBe(false);
      }),
    );
  });

  it('is late one millisecond after', () => {
    const end = akhirHari('2026-12-01', ZONE);
    expect(lewatTenggat(end, '2026-12-01T16:59:59.999Z')).toBe(false);
    expect(lewatTenggat(end, '2026-12-01T17:00:00Z')).toBe(true);
  });

  it('refuses a bad rule, instant or zone', () => {
    const now = '2026-11-24T02:00:00Z';
    expect(() => tenggat(now, { jam: -1 }, ZONE, none)).toThrow(RangeError);
    expect(() => tenggat(now, { hariKerja: -1 }, ZONE, none)).toThrow(RangeError);
    expect(() => tenggat('2026-11-24', { jam: 1 }, ZONE, none)).toThrow(RangeError);
    expect(() => tenggat(now, { hariKerja: 1 }, 'Mars/Olympus', none)).toThrow(RangeError);
  });

  it('writes rules in words', () => {
    expect(Object.values(TENGGAT_BAWAAN).map(tulisAturanTenggat)).toEqual(['5 hari kerja', '2×24 jam', '24 jam']);
  });
});
