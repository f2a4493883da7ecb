import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terbilangAngka, terbilangRupiah, terbilangSen } from './terbilang.ts';

/** The table of domain rule keuangan §7, row by row. */
const VECTORS: [number, string][] = [
  [0, 'Nol rupiah'],
  [1, 'Satu rupiah'],
  [10, 'Sepuluh rupiah'],
  [11, 'Sebelas rupiah'],
  [12, 'Dua belas rupiah'],
  [19, 'Sembilan belas rupiah'],
  [20, 'Dua puluh rupiah'],
  [21, 'Dua puluh satu rupiah'],
  [99, 'Sembilan puluh sembilan rupiah'],
  [100, 'Seratus rupiah'],
  [101, 'Seratus satu rupiah'],
  [110, 'Seratus sepuluh rupiah'],
  [111, 'Seratus sebelas rupiah'],
  [119, 'Seratus sembilan belas rupiah'],
  [200, 'Dua ratus rupiah'],
  [999, 'Sembilan ratus sembilan puluh sembilan rupiah'],
  [1000, 'Seribu rupiah'],
  [1001, 'Seribu satu rupiah'],
  [1010, 'Seribu sepuluh rupiah'],
  [1011, 'Seribu sebelas rupiah'],
  [1100, 'Seribu seratus rupiah'],
  [1111, 'Seribu seratus sebelas rupiah'],
  [1999, 'Seribu sembilan ratus sembilan puluh sembilan rupiah'],
  [2000, 'Dua ribu rupiah'],
  [2001, 'Dua ribu satu rupiah'],
  [10000, 'Sepuluh ribu rupiah'],
  [11000, 'Sebelas ribu rupiah'],
  [11011, 'Sebelas ribu sebelas rupiah'],
  [21000, 'Dua puluh satu ribu rupiah'],
  [100000, 'Seratus ribu rupiah'],
  [101000, 'Seratus satu ribu rupiah'],
  [111111, 'Seratus sebelas ribu seratus sebelas rupiah'],
  [200001, 'Dua ratus ribu satu rupiah'],
  [1000000, 'Satu juta rupiah'],
  [1000001, 'Satu juta satu rupiah'],
  [1001000, 'Satu juta seribu rupiah'],
  [1001001, 'Satu juta seribu satu rupiah'],
  [1100000, 'Satu juta seratus ribu rupiah'],
  [11000000, 'Sebelas juta rupiah'],
  [111111111, 'Seratus sebelas juta seratus sebelas ribu seratus sebelas rupiah'],
  [116338787, 'Seratus enam belas juta tiga ratus tiga puluh delapan ribu tujuh ratus delapan puluh tujuh rupiah'],
  [1000000000, 'Satu miliar rupiah'],
  [1000001000, 'Satu miliar seribu rupiah'],
  [1001000000, 'Satu miliar satu juta rupiah'],
  [10806200151, 'Sepuluh miliar delapan ratus enam juta dua ratus ribu seratus lima puluh satu rupiah'],
  [1000000000000, 'Satu triliun rupiah'],
  [1001001001001, 'Satu triliun satu miliar satu juta seribu satu rupiah'],
  [1000000000000000, 'Satu kuadriliun rupiah'],
  [
    999999999999999,
    'Sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan rupiah',
  ],
  [-1500, 'Minus seribu lima ratus rupiah'],
];

/** Reads the words back, in a way of its own: a stack of hundreds, tens and groups. */
function readBack(words: string): bigint {
  const small = new Map<string, bigint>(
    ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'].map(
      (word, value) => [word, BigInt(value)],
    ),
  );
  const groups: Record<string, bigint> = {
    ribu: 10n ** 3n,
    juta: 10n ** 6n,
    miliar: 10n ** 9n,
    triliun: 10n ** 12n,
    kuadriliun: 10n ** 15n,
  };
  let total = 0n;
  let group = 0n;
  let digit = 0n;
  let sign = 1n;
  for (const word of words.split(' ')) {
    if (word === 'minus') sign = -1n;
    else if (word === 'seratus') group += 100n;
    else if (word === 'seribu') total += 1000n;
    else if (word === 'belas') digit += 10n;
    else if (word === 'puluh') [group, digit] = [group + digit * 10n, 0n];
    else if (word === 'ratus') [group, digit] = [group + digit * 100n, 0n];
    else if (groups[word] !== undefined) {
      total += (group + digit) * groups[word];
      group = 0n;
      digit = 0n;
    } else {
      const value = small.get(word);
      if (value === undefined) throw new Error(`kata tak dikenal: ${word}`);
      digit = value;
    }
  }
  return sign * (total + group + digit);
}

describe('terbilangRupiah', () => {
  it('has the whole table of vectors', () => {
    expect(new Map(VECTORS).size).toBe(50);
  });

  it.each(VECTORS)('%d → %s', (amount, words) => {
    expect(terbilangRupiah(amount)).toBe(words);
    expect(terbilangRupiah(BigInt(amount))).toBe(words);
  });

  it('prints the older spelling when asked', () => {
    expect(terbilangRupiah(2_003_000_000_000, { ejaanLama: true })).toBe('Dua trilyun tiga milyar rupiah');
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (value) => {
    expect(() => terbilangRupiah(value)).toThrow(RangeError);
  });

  it('takes 18 digits as bigint and refuses the 19th', () => {
    expect(terbilangAngka(10n ** 18n - 1n)).toMatch(/^sembilan ratus sembilan puluh sembilan kuadriliun /);
    expect(() => terbilangAngka(10n ** 18n)).toThrow(RangeError);
  });
});

describe('terbilangAngka', () => {
  it('can be read back to the same number', () => {
    const limit = 10n ** 18n - 1n;
    fc.assert(
      fc.property(fc.bigInt({ min: -limit, max: limit }), (number) => {
        expect(readBack(terbilangAngka(number))).toBe(number);
      }),
    );
    for (let number = 0; number <= 2000; number++) expect(readBack(terbilangAngka(number))).toBe(BigInt(number));
  });

  it('uses single spaces and lower-case words only', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(terbilangAngka(number)).toMatch(/^[a-z]+( [a-z]+)*$/);
      }),
    );
  });
});

describe('terbilangSen', () => {
  it.each([
    [150050, 'Seribu lima ratus rupiah lima puluh sen'],
    [150000, 'Seribu lima ratus rupiah'],
    [5, 'Nol rupiah lima sen'],
    [-150050, 'Minus seribu lima ratus rupiah lima puluh sen'],
    [-50, 'Minus nol rupiah lima puluh sen'],
  ])('%d → %s', (sen, words) => {
    expect(terbilangSen(sen)).toBe(words);
  });
});
