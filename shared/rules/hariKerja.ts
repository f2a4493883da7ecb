/**
 * Working days and deadlines. A working day is Monday to Friday and not in the office's table of holidays, which comes in as a
 * set of civil dates. Deadlines by urgency: domain rule persuratan §2.2 (practice after PermenPANRB 80/2012; the office can change them).
 */
import { civilDateOf, dateOfDayNumber, dayNumber, dayOfWeek, instantOf } from './tanggal.ts';

/** Civil dates on which the office is closed, weekends not counted. */
export type HariLibur = ReadonlySet<string>;

/** So many hours by the clock, nights and holidays included; or so many working days. */
export type AturanTenggat = { jam: number } | { hariKerja: number };

export interface Tenggat {
  /** Civil date, in the office's zone, on which it is due. */
  tanggal: string;
  /** Last instant at which it is not late, UTC ISO. */
  instant: string;
}

/** What an office starts with, by urgency of the letter. */
export const TENGGAT_BAWAAN = {
  biasa: { hariKerja: 5 },
  segera: { jam: 48 },
  sangatSegera: { jam: 24 },
} as const satisfies Record<string, AturanTenggat>;

/** Bounds of a rule: about four years of working days, one year of hours. */
export const HARI_KERJA_TERBANYAK = 1000;
export const JAM_TERBANYAK = 24 * 366;

/** Monday to Friday and no holiday. */
export const isHariKerja = (date: string, holidays: HariLibur): boolean => dayOfWeek(date) <= 5 && !holidays.has(date);

/**
 * The n-th working day after `date`, which itself does not count; n < 0: before it. n = 0: `date` if it is a working day, else
 * the next one.
 * @throws RangeError when |n| > 1000 or not whole
 */
export function tambahHariKerja(date: string, n: number, holidays: HariLibur): string {
  if (!Number.isInteger(n) || Math.abs(n) > HARI_KERJA_TERBANYAK) throw new RangeError(`bukan jumlah hari kerja: ${n}`);
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let number = dayNumber(date);
  let current = date;
  if (left === 0) {
    while (!isHariKerja(current, holidays)) current = dateOfDayNumber(++number);
    return current;
  }
  while (left > 0) {
    number += step;
    current = dateOfDayNumber(number);
    if (isHariKerja(current, holidays)) left--;
  }
  return current;
}

/**
 * How many working days lie after `from` up to and including `to`; negative when `to` is earlier. So it undoes
 * {@link tambahHariKerja}: hariKerjaAntara(d, tambahHariKerja(d, 5)) = 5.
 */
export function hariKerjaAntara(from: string, to: string, holidays: HariLibur): number {
  if (to < from) {
    // Days from `to` up to, but without, `from`: what going back from `from` passes.
    return -countWorkingDays(dayNumber(to), dayNumber(from) - 1, holidays);
  }
  return countWorkingDays(dayNumber(from) + 1, dayNumber(to), holidays);
}

/** Working days from `from` to `to`, both included, as leave is counted (domain rule kepegawaian §6.1); 0 when `to` is earlier. */
export const jumlahHariKerja = (from: string, to: string, holidays: HariLibur): number =>
  countWorkingDays(dayNumber(from), dayNumber(to), holidays);

/** Working days among the day numbers first..last: weekdays by arithmetic, minus the holidays that fall on one. */
function countWorkingDays(first: number, last: number, holidays: HariLibur): number {
  if (last < first) return 0;
  let count = weekdaysUntil(last) - weekdaysUntil(first - 1);
  const [from, to] = [dateOfDayNumber(first), dateOfDayNumber(last)];
  for (const holiday of holidays) {
    if (holiday >= from && holiday <= to && dayOfWeek(holiday) <= 5) count--;
  }
  return count;
}

/** Mondays to Fridays up to and including a day, counted from Monday 5 January 1970; negative before it. */
function weekdaysUntil(day: number): number {
  const sinceMonday = day - 4 + 1;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
}

/**
 * When something that began at `start` is due. Hours run by the clock from the instant itself; working days run from the civil
 * date of the instant in the office's zone and end with the last millisecond of the last one.
 * @param start UTC ISO instant
 * @param zone IANA zone of the office, such as 'Asia/Jakarta'
 * @throws RangeError on a bad instant, zone or rule
 */
export function tenggat(start: string, rule: AturanTenggat, zone: string, holidays: HariLibur): Tenggat {
  if ('jam' in rule) {
    if (!(rule.jam >= 0 && rule.jam <= JAM_TERBANYAK)) throw new RangeError(`bukan jumlah jam: ${rule.jam}`);
    civilDateOf(start, zone); // refuses a bad instant
    const instant = new Date(Date.parse(start) + rule.jam * 3_600_000).toISOString();
    return { tanggal: civilDateOf(instant, zone), instant };
  }
  if (rule.hariKerja < 0) throw new RangeError(`bukan jumlah hari kerja: ${rule.hariKerja}`);
  const tanggal = tambahHariKerja(civilDateOf(start, zone), rule.hariKerja, holidays);
  return { tanggal, instant: akhirHari(tanggal, zone) };
}

/** The last millisecond of a civil date in a zone, UTC ISO: until then a paper due on that date is not late. */
export function akhirHari(date: string, zone: string): string {
  return new Date(Date.parse(instantOf(date, '23:59', zone)) + 59_999).toISOString();
}

/** Whether a deadline has passed at an instant; both UTC ISO. */
export const lewatTenggat = (deadline: string, now: string): boolean => Date.parse(now) > Date.parse(deadline);

/** The rule in words: '24 jam', '2×24 jam', '5 hari kerja'. */
export function tulisAturanTenggat(rule: AturanTenggat): string {
  if ('hariKerja' in rule) return `${rule.hariKerja} hari kerja`;
  return rule.jam > 24 && rule.jam % 24 === 0 ? `${rule.jam / 24}×24 jam` : `${rule.jam} jam`;
}
