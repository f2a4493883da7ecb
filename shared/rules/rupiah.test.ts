import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAngka, formatRupiah, isRupiah, jumlahRupiah, ketikRupiah } from './rupiah.ts';

describe('formatRupiah', () => {
  it.each([
    [0, 'Rp0'],
    [999, 'Rp999'],
    [1000, 'Rp1.000'],
    [1250000, 'Rp1.250.000'],
    [-1500, '-Rp1.500'],
    [Number.MAX_SAFE_INTEGER, 'Rp9.007.199.254.740.991'],
  ])('%d → %s', (amount, text) => {
    expect(formatRupiah(amount)).toBe(text);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (amount) => {
    expect(isRupiah(amount)).toBe(false);
    expect(() => formatRupiah(amount)).toThrow(RangeError);
  });
});

describe('ketikRupiah takes', () => {
  it.each([
    ['1.250.000', 1250000],
    ['Rp 1.250.000,-', 1250000],
    ['Rp. 1.250.000,00', 1250000],
    ['Rp1.250.000', 1250000],
    ['rp1250000', 1250000],
    ['IDR 1250000', 1250000],
    ['1250000', 1250000],
    ['1 250 000', 1250000],
    ['1.250.000.-', 1250000],
    ['1.250.000,=', 1250000],
    ['1,250,000', 1250000],
    ['1,250.00', 1250],
    ['1,250,000.00', 1250000],
    ['  12.000  ', 12000],
    ['0', 0],
    ['-0', 0],
    ['-1.500', -1500],
    ['-Rp1.500', -1500],
    ['Rp -1.500', -1500],
    ['(1.500)', -1500],
    ['(Rp 1.500,00)', -1500],
    [1500, 1500],
    [-0, 0],
    ['9.007.199.254.740.991', Number.MAX_SAFE_INTEGER],
  ])('%j → %d', (text, rupiah) => {
    expect(ketikRupiah(text)).toEqual({ ok: true, rupiah });
  });

  it('whatever the program prints', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (rupiah) => {
        const amount = rupiah === 0 ? 0 : rupiah;
        for (const text of [formatRupiah(amount), formatAngka(amount), `${formatAngka(amount)},00`, String(amount)]) {
          expect(ketikRupiah(text)).toEqual({ ok: true, rupiah: amount });
        }
      }),
    );
  });
});

describe('ketikRupiah refuses, in words', () => {
  it.each([
    ['', /belum diisi/],
    ['1.250.000,50', /memuat sen/],
    ['12,5', /memuat sen/],
    ['1,250', /ribuan atau pecahan/],
    ['1.25', /tidak pada tempatnya/],
    ['12.34.567', /tidak pada tempatnya/],
    ['1.250,000', /tidak pada tempatnya/],
    ['1250.000', /tidak pada tempatnya/],
    ['satu juta', /tidak terbaca/],
    ['Rp', /tidak terbaca/],
    ['--5', /lebih dari satu tanda minus/],
    ['(-5)', /lebih dari satu tanda minus/],
    ['9.007.199.254.740.992', /terlalu besar/],
    [0.5, /bukan rupiah bulat/],
    [Number.NaN, /bukan rupiah bulat/],
  ])('%j', (text, reason) => {
    const result = ketikRupiah(text);
    expect(result.ok ? '' : result.alasan).toMatch(reason);
  });

  it('never throws and answers only safe whole rupiah', () => {
    const pieces = fc.constantFrom('1', '250', '.', ',', '-', 'Rp', ' ', '(', ')', '000');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          const result = ketikRupiah(text);
          if (result.ok) expect(isRupiah(result.rupiah)).toBe(true);
          else expect(result.alasan).not.toBe('');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('jumlahRupiah', () => {
  it('adds exactly or refuses', () => {
    expect(jumlahRupiah([1, 2, -5])).toBe(-2);
    expect(jumlahRupiah([])).toBe(0);
    expect(() => jumlahRupiah([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => jumlahRupiah([0.5, 0.5])).toThrow(RangeError);
  });
});
