import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandingkanNik, periksaNik, samarkanNik } from './nik.ts';
import { bagianTanggal, dateOfDayNumber, dayNumber } from './tanggal.ts';

const birth = fc.integer({ min: dayNumber('1901-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);

describe('periksaNik', () => {
  it('reads area, sex and birth date', () => {
    expect(periksaNik('3575011203850001')).toEqual({
      ok: true,
      data: { nik: '3575011203850001', wilayah: '357501', kelamin: 'L', hari: 12, bulan: 3, tahunDuaAngka: 85 },
    });
    expect(periksaNik('3575 0152 0385 0001')).toMatchObject({ ok: true, data: { kelamin: 'P', hari: 12 } });
  });

  it.each([
    ['', /belum diisi/],
    ['357501120385000', /15 angka/],
    ['35750112038500011', /17 angka/],
    ['357501120385000A', /hanya boleh/],
    ['3.57501E+15', /sebagai teks/],
    ['0575011203850001', /kode wilayah/],
    ['3500011203850001', /kode wilayah/],
    ['3575001203850001', /kode wilayah/],
    ['3575013203850001', /tanggal lahir/],
    ['3575014003850001', /tanggal lahir/],
    ['3575017203850001', /tanggal lahir/],
    ['3575011213850001', /tanggal lahir/],
    ['3575012902850001', /tanggal lahir/],
    ['3575011203850000', /0000/],
  ])('refuses %j', (text, reason) => {
    const result = periksaNik(text);
    expect(result.ok ? '' : result.alasan).toMatch(reason);
  });

  it('takes every birth date of both sexes, and finds it equal to the record', () => {
    fc.assert(
      fc.property(
        birth,
        fc.constantFrom('L' as const, 'P' as const),
        fc.integer({ min: 1, max: 9999 }),
        (date, sex, n) => {
          const { hari, bulan, tahun } = bagianTanggal(date);
          const two = (value: number) => String(value).padStart(2, '0');
          const nik = `357501${two(sex === 'P' ? hari + 40 : hari)}${two(bulan)}${two(tahun % 100)}${String(n).padStart(4, '0')}`;
          const result = periksaNik(nik);
          if (!result.ok) throw new Error(result.alasan);
          expect(bandingkanNik(result.data, { tanggalLahir: date, kelamin: sex })).toEqual([]);
          expect(bandingkanNik(result.data, { kelamin: sex === 'P' ? 'L' : 'P' })).toHaveLength(1);
        },
      ),
    );
  });

  it('warns of another birth date', () => {
    const result = periksaNik('3575011203850001');
    expect(result.ok && bandingkanNik(result.data, { tanggalLahir: '1985-03-13' })).toHaveLength(1);
  });
});

describe('samarkanNik', () => {
  it('shows four digits and two', () => {
    expect(samarkanNik('3575011203850001')).toBe('3575••••••••••01');
    expect(samarkanNik('3575 0112 0385 0001')).toBe('3575••••••••••01');
    expect(samarkanNik('12345')).toBe('•••••');
    expect(samarkanNik('')).toBe('');
  });
});
