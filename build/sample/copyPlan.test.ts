import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, daysBetween } from '#shared/rules/tanggal.ts';
import { planYears, templateFor } from './copyPlan.ts';
import { RARE_LETTERS, RARE_WORDS, rareWords } from './variation.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('1990-01-01', offset));

describe('the years of the copies', () => {
  it('cover the span without a gap, add up, and are even', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 1, max: 15 }),
        (today, copies, years) => {
          const plan = planYears(copies, today, years);
          expect(plan.reduce((sum, year) => sum + year.jumlah, 0)).toBe(copies);
          expect(plan[0]!.dari).toBe(addDays(addYears(today, -years), 1));
          expect(plan.at(-1)!.sampai).toBe(today);
          const perDay = copies / (daysBetween(plan[0]!.dari, today) + 1);
          for (const [at, { dari, sampai, jumlah, tahun }] of plan.entries()) {
            if (at > 0) expect(dari).toBe(addDays(plan[at - 1]!.sampai, 1));
            expect([dari.slice(0, 4), sampai.slice(0, 4)]).toEqual([String(tahun), String(tahun)]);
            expect(Math.abs(jumlah - perDay * (daysBetween(dari, sampai) + 1))).toBeLessThan(1);
          }
        },
      ),
    );
  });

  it('take every lived letter equally often, in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 200 }), (copies, templates) => {
        const taken = Array.from({ length: copies }, (_, index) => templateFor(index, copies, templates));
        expect(taken).toEqual([...taken].sort((a, b) => a - b));
        const times = Array.from({ length: templates }, (_, at) => taken.filter((one) => one === at).length);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('rare words', () => {
  it('stand in as many letters, whatever the size', () => {
    for (const copies of [500, 10_000, 1_000_000]) {
      const words = [...rareWords(copies).values()];
      for (const rare of RARE_WORDS) expect(words.filter((word) => word === rare)).toHaveLength(RARE_LETTERS);
      expect(Math.max(...rareWords(copies).keys())).toBeLessThan(copies);
    }
  });
});
