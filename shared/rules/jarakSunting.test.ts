import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jarakSunting } from './jarakSunting.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

/** The definition itself, without any early stop. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const options = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...options);
}

describe('jarakSunting', () => {
  it.each([
    ['agustus', 'agustus', 0],
    ['agusuts', 'agustus', 1],
    ['oktobr', 'oktober', 1],
    ['juri', 'juli', 1],
    ['pelindungan', 'perlindungan', 1],
    ['mei', 'desember', 3],
    ['', 'ab', 2],
  ])('%s / %s = %d', (a, b, slips) => {
    expect(jarakSunting(a, b, 2)).toBe(slips);
  });

  it('equals the definition, cut at the limit', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        expect(jarakSunting(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1));
      }),
      { numRuns: 300 },
    );
  });

  it('is symmetric', () => {
    fc.assert(fc.property(word, word, (a, b) => jarakSunting(a, b, 3) === jarakSunting(b, a, 3)));
  });
});
