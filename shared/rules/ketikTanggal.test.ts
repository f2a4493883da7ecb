import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketikJam, ketikTanggal, tanggalDariExcel } from './ketikTanggal.ts';
import { bacaNamaBulan } from './namaBulan.ts';
import {
  bagianTanggal,
  bulanRomawi,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  formatHariTanggal,
  formatTanggal,
  formatTanggalPendek,
  isCivilDate,
} from './tanggal.ts';

const acuan = '2026-11-24';
const typed = (text: string | number, majuHari?: number) =>
  ketikTanggal(text, { acuan, ...(majuHari === undefined ? {} : { majuHari }) });

describe('ketikTanggal takes', () => {
  it.each([
    ['24/11', '2026-11-24'],
    ['24-11', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['24 11', '2026-11-24'],
    ['1/12', '2026-12-01'],
    ['3/1', '2026-01-03'],
    ['2411', '2026-11-24'],
    ['24/11/26', '2026-11-24'],
    ['4/1/27', '2027-01-04'],
    ['12/03/85', '1985-03-12'],
    ['241126', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['20261124', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    [' 24 / 11 / 2026 ', '2026-11-24'],
    ['24 Nov 2026', '2026-11-24'],
    ['24 nov', '2026-11-24'],
    ['24nop26', '2026-11-24'],
    ["24 Nov '26", '2026-11-24'],
    ['24 nopember 2026', '2026-11-24'],
    ['24 NOVEMBER 2026', '2026-11-24'],
    ['5 Pebruari 2026', '2026-02-05'],
    ['5 Feb. 2026', '2026-02-05'],
    ['17 Agt 2026', '2026-08-17'],
    ['17 Agust. 2026', '2026-08-17'],
    ['17-Aug-2026', '2026-08-17'],
    ['25 Des 2025', '2025-12-25'],
    ['25 Dec 2025', '2025-12-25'],
    ['9 Agusuts 2026', '2026-08-09'],
    ['9 Oktobr 2026', '2026-10-09'],
    ['24-XI-2026', '2026-11-24'],
    ['24 V 2026', '2026-05-24'],
    ['Selasa, 24 November 2026', '2026-11-24'],
    ["Jum'at, 27 Nov 2026", '2026-11-27'],
    ['tgl. 24 Nov 2026', '2026-11-24'],
    ['Tanggal 24/11/2026', '2026-11-24'],
    ['November 24, 2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['2026/11/24', '2026-11-24'],
    ['2026-11-24T00:00:00.000Z', '2026-11-24'],
    ['24/11/2026 10:30', '2026-11-24'],
    ['24 Agt 10:30', '2026-08-24'],
    ['24 Nov 2026 pukul 09.30 WIB', '2026-11-24'],
    ['29/2/2024', '2024-02-29'],
    ['46350', '2026-11-24'],
    ['46350.5', '2026-11-24'],
    [46350, '2026-11-24'],
    [46350.75, '2026-11-24'],
    [241126, '2026-11-24'],
    [24112026, '2026-11-24'],
  ])('%j → %s', (text, tanggal) => {
    expect(typed(text)).toEqual({ ok: true, tanggal });
  });
});

describe('ketikTanggal refuses, in words', () => {
  it.each([
    ['', /belum diisi/],
    ['   ', /belum diisi/],
    ['11/24/2026', /Bulan 24 tidak ada; tulis tanggal dulu/],
    ['2026-24-11', /Bulan 24 tidak ada/],
    ['31/11', /November 2026 hanya sampai tanggal 30/],
    ['29/2/2026', /Februari 2026 hanya sampai tanggal 28/],
    ['30 Feb 2024', /Februari 2024 hanya sampai tanggal 29/],
    ['29/2', /tahun kabisat/],
    ['0/11/2026', /Tanggal 0 tidak ada/],
    ['32/1/2026', /Tanggal 32 tidak ada/],
    ['24/11/026', /dua atau empat angka/],
    ['24/11/0206', /tidak masuk akal/],
    ['24/11/2206', /tidak masuk akal/],
    ['24 Juri 2026', /bisa berarti Juni atau Juli/],
    ['24 Foo 2026', /Nama bulan "foo" tidak dikenal/],
    ['November 2026', /baru bulan dan tahunnya/],
    ['11/2026', /baru bulan dan tahunnya/],
    ['2026', /baru tahunnya/],
    ['2011', /tahun 2011 atau tanggal 20\/11/],
    ['24', /baru harinya/],
    ['24-25 Nov 2026', /lebih dari satu tanggal/],
    ['24 Nov - 26 Nov 2026', /lebih dari satu tanggal/],
    ['kemarin', /tidak terbaca/],
    ['24#11', /tidak terbaca/],
    ['045a', /Nama bulan "a" tidak dikenal/],
    ['123', /tidak terbaca/],
    [45, /Angka 45 bukan tanggal/],
    [24.11, /Angka 24.11 bukan tanggal/],
    [Number.NaN, /bukan tanggal/],
    [-46350, /bukan tanggal/],
  ])('%j', (text, reason) => {
    const result = typed(text);
    expect(result.ok).toBe(false);
    expect(result.ok ? '' : result.alasan).toMatch(reason);
  });

  it('never throws, and answers only real dates', () => {
    const pieces = fc.constantFrom(
      '24',
      '11',
      '2026',
      '26',
      '0',
      '99',
      '/',
      '-',
      '.',
      ' ',
      'nov',
      'x',
      ',',
      "'",
      'T',
      ':',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.double()), (input) => {
        const result = typed(input);
        if (result.ok) expect(isCivilDate(result.tanggal)).toBe(true);
        else expect(result.alasan).toMatch(/[.]$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the year that is not typed', () => {
  it.each([
    // around New Year
    ['30/12', '2027-01-05', 31, '2026-12-30'],
    ['3/1', '2026-12-30', 31, '2027-01-03'],
    // a letter of January found in November is of this year, not of the next
    ['12/1', '2026-11-24', 31, '2026-01-12'],
    // an event ahead
    ['12/1', '2026-11-24', 300, '2027-01-12'],
    ['25/11', '2026-11-24', 0, '2025-11-25'],
    ['29/2', '2024-03-01', 31, '2024-02-29'],
    ['29/2', '2025-01-10', 31, '2024-02-29'],
  ])('%s seen from %s, %d days ahead: %s', (text, reference, majuHari, tanggal) => {
    expect(ketikTanggal(text, { acuan: reference, majuHari })).toEqual({ ok: true, tanggal });
  });

  const anyDate = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2090-12-31') }).map(dateOfDayNumber);

  it('is the nearest one that is not further ahead than allowed', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: 0, max: 300 }), (reference, other, majuHari) => {
        const { bulan, hari } = bagianTanggal(other);
        fc.pre(!(bulan === 2 && hari === 29));
        const result = ketikTanggal(`${hari}/${bulan}`, { acuan: reference, majuHari });
        if (!result.ok) throw new Error(result.alasan);
        expect(result.tanggal.slice(5)).toBe(other.slice(5));
        const distance = daysBetween(reference, result.tanggal);
        expect(distance).toBeLessThanOrEqual(majuHari);
        expect(distance).toBeGreaterThan(-366);
      }),
    );
  });

  it('reads back whatever the program itself prints', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (tanggal, reference) => {
        const { tahun, bulan, hari } = bagianTanggal(tanggal);
        const forms = [
          tanggal,
          formatTanggal(tanggal),
          formatTanggalPendek(tanggal),
          formatHariTanggal(tanggal),
          `${hari}/${bulan}/${tahun}`,
          `${hari}-${bulanRomawi(bulan)}-${tahun}`,
        ];
        for (const form of forms) {
          expect(ketikTanggal(form, { acuan: reference })).toEqual({ ok: true, tanggal });
        }
      }),
    );
  });
});

describe('tanggalDariExcel', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [46350.999, '2026-11-24'],
    [2958465, '9999-12-31'],
  ])('%d → %s', (serial, tanggal) => {
    expect(tanggalDariExcel(serial)).toEqual({ ok: true, tanggal });
  });

  it('refuses the 29 February 1900 that Excel invented, and what is no serial', () => {
    const result = tanggalDariExcel(60);
    expect(result.ok ? '' : result.alasan).toMatch(/29 Februari 1900/);
    for (const serial of [0, 0.5, -3, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(tanggalDariExcel(serial).ok).toBe(false);
    }
  });
});

describe('bacaNamaBulan', () => {
  it.each([
    ['Peb', 2],
    ['mrt', 3],
    ['MEI', 5],
    ['yuli', 7],
    ['agustuss', 8],
    ['sept', 9],
    ['XII', 12],
    ['desembre', 12],
  ])('%s → %d', (word, bulan) => {
    expect(bacaNamaBulan(word)).toEqual({ ok: true, bulan });
  });

  it.each(['ju', 'ma', 'xiii', 'senin', 'a'])('refuses %s', (word) => {
    expect(bacaNamaBulan(word).ok).toBe(false);
  });
});

describe('ketikJam', () => {
  it.each([
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['00.00', '00:00'],
    ['23:59:59', '23:59'],
    ['pukul 13.05 WIB', '13:05'],
    ['jam 8', '08:00'],
    [930, '09:30'],
    [0.395833, '09:30'],
    [0.999999, '23:59'],
    [46350.5, '12:00'],
    [46350, '00:00'],
  ])('%j → %s', (text, jam) => {
    expect(ketikJam(text)).toEqual({ ok: true, jam });
  });

  it.each([
    ['', /belum diisi/],
    ['9.3', /9\.03 atau 9\.30/],
    ['24.00', /00\.00 pada tanggal berikutnya/],
    ['25.00', /tidak ada/],
    ['9.75', /tidak ada/],
    ['pagi', /tidak terbaca/],
    ['12345', /tidak terbaca/],
  ])('refuses %j', (text, reason) => {
    const result = ketikJam(text);
    expect(result.ok ? '' : result.alasan).toMatch(reason);
  });
});
