/** How many copies each year gets, and which lived letter each copy is made from. Pure. */
import { addDays, addYears, dayNumber } from '#shared/rules/tanggal.ts';

export interface YearPlan {
  tahun: number;
  /** Civil dates of arrival, both included: a whole year, or the part of it that belongs to the span. */
  dari: string;
  sampai: string;
  jumlah: number;
}

/**
 * Spreads `copies` evenly over the `years` years that end on `today`; calendar year by calendar year, the oldest first.
 * @param today civil date
 */
export function planYears(copies: number, today: string, years: number): YearPlan[] {
  const first = addDays(addYears(today, -years), 1);
  const daysUntil = (date: string) => dayNumber(date) - dayNumber(first) + 1;
  const plan: YearPlan[] = [];
  let given = 0;
  for (let tahun = Number(first.slice(0, 4)); tahun <= Number(today.slice(0, 4)); tahun += 1) {
    const dari = first > `${tahun}-01-01` ? first : `${tahun}-01-01`;
    const sampai = today < `${tahun}-12-31` ? today : `${tahun}-12-31`;
    // Rounded on the running total, so that the parts add up.
    const until = Math.floor((copies * daysUntil(sampai)) / daysUntil(today));
    plan.push({ tahun, dari, sampai, jumlah: until - given });
    given = until;
  }
  return plan;
}

/** Which of `templates` (in order of their day in the year) the copy number `index` of `copies` is made from: each as often as the others. */
export const templateFor = (index: number, copies: number, templates: number): number =>
  Math.floor((index * templates) / copies);
