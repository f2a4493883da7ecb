import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNomorAgenda,
  formatAgenda,
  kunciUrutAgenda,
  normalisasiNomor,
  parseNomorAgenda,
} from './nomorAgenda.ts';

describe('formatAgenda', () => {
  it('pads to four digits', () => {
    expect([1, 123, 9999, 12345].map((nomor) => formatAgenda(nomor))).toEqual(['0001', '0123', '9999', '12345']);
    expect(formatAgenda(7, 3)).toBe('007');
    for (const wrong of [-1, 1.5, Number.NaN]) expect(() => formatAgenda(wrong)).toThrow(RangeError);
  });
});

describe('odd agenda numbers', () => {
  it.each([
    ['045a', 45, 'a'],
    ['924-1', 924, '-1'],
    ['0123', 123, ''],
    ['000', 0, ''],
    [' 12 / B ', 12, '/ B'],
    ['A-12', null, 'A-12'],
    ['', null, ''],
    ['12345678901234567890', null, '12345678901234567890'],
  ])('%j is %s and %j', (text, angka, akhiran) => {
    expect(parseNomorAgenda(text)).toEqual({ angka, akhiran });
  });

  it('stand in the order of the book', () => {
    const book = [
      '1',
      '2',
      '9',
      '10',
      '44',
      '45',
      '045a',
      '045b',
      '46',
      '924',
      '924-1',
      '924-2',
      '924-10',
      '1000',
      'A-1',
      'A-12',
    ];
    const shuffled = fc.shuffledSubarray(book, { minLength: book.length, maxLength: book.length });
    fc.assert(
      fc.property(shuffled, (texts) => {
        expect([...texts].sort(compareNomorAgenda)).toEqual(book);
      }),
    );
    expect(kunciUrutAgenda('924-01')).toBe(kunciUrutAgenda('924.1'));
  });

  it('the key orders plain numbers as numbers, and the comparison is total', () => {
    const urut = fc.nat(1_000_000);
    fc.assert(
      fc.property(urut, urut, (a, b) => {
        const [keyA, keyB] = [kunciUrutAgenda(formatAgenda(a)), kunciUrutAgenda(String(b))];
        expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0).toBe(Math.sign(a - b));
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareNomorAgenda(a, b)).toBe(0 - compareNomorAgenda(b, a));
        expect(compareNomorAgenda(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('normalisasiNomor', () => {
  it.each([
    ['400.9/0123/423.108/2026', '400.9 / 0123 / 423.108 / 2026'],
    ['005/12-A/DS/2026', '005/12a/ds/2026'],
    ['B-12/Kemensos', 'b12 kemensos'],
    ['Nomor: 12/X/2026', '12/x/2026'],
    ['No. 12/X/2026', '12-X-2026'],
    ['015/Panti.Asuhan/XI', '015/PANTI ASUHAN/XI'],
  ])('%j equals %j', (a, b) => {
    expect(normalisasiNomor(a)).toBe(normalisasiNomor(b));
    expect(normalisasiNomor(a)).not.toBe('');
  });

  it.each([
    ['1/23', '12/3'],
    ['005/12/2026', '005/13/2026'],
    ['12', '012'],
    ['NOTA/5', 'TA/5'],
  ])('%j differs from %j', (a, b) => {
    expect(normalisasiNomor(a)).not.toBe(normalisasiNomor(b));
  });

  it('is stable, and nothing is left of punctuation', () => {
    expect(normalisasiNomor(' - / . ')).toBe('');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = normalisasiNomor(text);
        expect(normalisasiNomor(once)).toBe(once);
        expect(normalisasiNomor(text.toUpperCase())).toBe(normalisasiNomor(text.toUpperCase().toLowerCase()));
      }),
    );
  });
});
