import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  bagianTanggal,
  bulanRomawi,
  civilDate,
  civilDateOf,
  clockTimeOf,
  dateOfDayNumber,
  dayNumber,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  formatHariTanggal,
  formatTanggal,
  formatTanggalPendek,
  instantOf,
  isCivilDate,
  isClockTime,
  namaHari,
  terbilangTanggal,
} from './tanggal.ts';

/** Every date of the years 1800–2199. */
const anyDate = fc.integer({ min: dayNumber('1800-01-01'), max: dayNumber('2199-12-31') }).map(dateOfDayNumber);

describe('isCivilDate', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29', '1800-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '0202-01-12',
    '2200-01-01',
    '2026-1-2',
    ' 2026-01-02',
    '2026-01-02T00:00:00Z',
    '24-11-2026',
    '',
    '٢٠٢٦-٠١-٠٢',
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('isClockTime', () => {
  it.each(['00:00', '09:30', '23:59'])('takes %s', (text) => {
    expect(isClockTime(text)).toBe(true);
  });
  it.each(['24:00', '9:30', '09:60', '09.30', '09:30:00', ''])('refuses %j', (text) => {
    expect(isClockTime(text)).toBe(false);
  });
});

describe('arithmetic', () => {
  it('agrees with the UTC calendar of Date for every day of 400 years', () => {
    const first = dayNumber('1800-01-01');
    for (let number = first; number <= first + 146_097; number++) {
      const byDate = new Date(number * 86_400_000);
      const text = dateOfDayNumber(number);
      if (text !== byDate.toISOString().slice(0, 10)) throw new Error(`${number}: ${text}`);
      if (dayNumber(text) !== number) throw new Error(`${text}: ${dayNumber(text)}`);
      if (dayOfWeek(text) % 7 !== byDate.getUTCDay()) throw new Error(`${text}: ${dayOfWeek(text)}`);
    }
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('addMonths(%s, %d) = %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('addYears clamps a leap day', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('1968-02-29', 58)).toBe('2026-02-28');
  });

  it('adding and subtracting days meet', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(addDays(later, -days)).toBe(date);
      }),
    );
  });

  it('text order is date order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });

  it('addMonths keeps the day or clamps to the last one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const from = bagianTanggal(date);
        const to = bagianTanggal(addMonths(date, months));
        expect(to.tahun * 12 + to.bulan).toBe(from.tahun * 12 + from.bulan + months);
        expect(to.hari).toBe(Math.min(from.hari, daysInMonth(to.tahun, to.bulan)));
      }),
    );
  });

  it('refuses what is no date, and what leaves the years 1–9999', () => {
    for (const text of ['2026-02-30', '', '2026-11-24T00:00:00Z', '0000-01-01']) {
      expect(() => addDays(text, 1)).toThrow(RangeError);
    }
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => addMonths('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => civilDate(2026, 2, 29)).toThrow(RangeError);
    expect(() => civilDate(2026, 13, 1)).toThrow(RangeError);
  });
});

describe('instants and zones', () => {
  it.each([
    ['2026-11-23T17:00:00Z', 'Asia/Jakarta', '2026-11-24', '00:00'],
    ['2026-11-23T16:59:59.999Z', 'Asia/Jakarta', '2026-11-23', '23:59'],
    ['2026-11-23T16:00:00.000Z', 'Asia/Makassar', '2026-11-24', '00:00'],
    ['2026-12-31T15:00:00Z', 'Asia/Jayapura', '2027-01-01', '00:00'],
    ['2024-02-28T17:30:00Z', 'Asia/Jakarta', '2024-02-29', '00:30'],
    ['2026-11-24T00:00:00+07:00', 'Asia/Jakarta', '2026-11-24', '00:00'],
    ['2026-11-24T05:00:00Z', 'America/New_York', '2026-11-24', '00:00'],
  ])('%s in %s is %s %s', (instant, zone, date, clock) => {
    expect(civilDateOf(instant, zone)).toBe(date);
    expect(clockTimeOf(instant, zone)).toBe(clock);
  });

  it('instantOf is the way back', () => {
    const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC');
    const minute = fc.integer({ min: Date.parse('1990-01-01') / 60_000, max: Date.parse('2199-12-30') / 60_000 });
    fc.assert(
      fc.property(minute, zone, (number, name) => {
        const instant = new Date(number * 60_000).toISOString();
        expect(instantOf(civilDateOf(instant, name), clockTimeOf(instant, name), name)).toBe(instant);
      }),
    );
    expect(instantOf('2026-11-24', '23:59', 'Asia/Jakarta')).toBe('2026-11-24T16:59:00.000Z');
    expect(instantOf('2026-07-01', '12:00', 'America/New_York')).toBe('2026-07-01T16:00:00.000Z');
  });

  it('refuses instants without zone, impossible ones and unknown zones', () => {
    for (const text of ['2026-11-24', '2026-11-24T10:00:00', '2026-02-30T10:00:00Z', '2026-11-24T25:00:00Z', '']) {
      expect(() => civilDateOf(text, 'Asia/Jakarta')).toThrow(RangeError);
    }
    expect(() => civilDateOf('2026-11-24T10:00:00Z', 'Asia/Pasuruan')).toThrow(RangeError);
    expect(() => instantOf('2026-11-24', '24:00', 'Asia/Jakarta')).toThrow(RangeError);
  });
});

describe('texts', () => {
  it('writes dates as the office reads them', () => {
    expect(formatTanggal('2026-11-24')).toBe('24 November 2026');
    expect(formatTanggal('2026-05-01')).toBe('1 Mei 2026');
    expect(formatTanggalPendek('2026-11-24')).toBe('24 Nov 2026');
    expect(formatTanggalPendek('2026-08-17')).toBe('17 Agu 2026');
    expect(formatHariTanggal('2026-11-24')).toBe('Selasa, 24 November 2026');
    expect(namaHari('2026-11-27')).toBe('Jumat');
    expect(namaHari('2026-11-29')).toBe('Minggu');
  });

  it('numbers months in Roman digits', () => {
    expect([1, 4, 5, 9, 12].map(bulanRomawi)).toEqual(['I', 'IV', 'V', 'IX', 'XII']);
    for (const month of [0, 13, 1.5]) expect(() => bulanRomawi(month)).toThrow(RangeError);
  });

  it('spells a date for a berita acara', () => {
    expect(terbilangTanggal('2026-11-24')).toBe(
      'Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam',
    );
    expect(terbilangTanggal('2000-01-01')).toBe('Sabtu tanggal satu bulan Januari tahun dua ribu');
  });
});
