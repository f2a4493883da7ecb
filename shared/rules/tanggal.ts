/**
 * Civil dates as 'YYYY-MM-DD' text, free of any zone. Arithmetic runs on day numbers (days since 1970-01-01, proleptic Gregorian),
 * never on `Date`, whose local zone moves a date by a day. `Date` and Intl appear only where an instant meets the office's zone.
 */
import { terbilangAngka } from './terbilang.ts';

export const NAMA_BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const BULAN_PENDEK = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;
const BULAN_ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Monday first, as ISO 8601 counts. */
export const NAMA_HARI = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** 1 = Senin … 7 = Minggu (ISO 8601). */
export type HariKe = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface BagianTanggal {
  tahun: number;
  /** 1–12 */
  bulan: number;
  hari: number;
}

/** Years that a paper of an office can carry; outside them a date is a typing error ('0202-01-12'). */
export const TAHUN_TERKECIL = 1800;
export const TAHUN_TERBESAR = 2199;

const DATE_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;
const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A real date of the calendar, year 1800–2199, written 'YYYY-MM-DD'. */
export function isCivilDate(text: string): boolean {
  const match = DATE_SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < TAHUN_TERKECIL || year > TAHUN_TERBESAR) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A time of day '00:00'–'23:59'. */
export const isClockTime = (text: string): boolean => CLOCK_SHAPE.test(text);

/**
 * Year, month and day of a civil date. Arithmetic accepts the years 0001–9999, so that adding to a checked date never fails at
 * the border of the years that {@link isCivilDate} accepts.
 * @throws RangeError when the text is not a date of the calendar
 */
export function bagianTanggal(date: string): BagianTanggal {
  const match = DATE_SHAPE.exec(date);
  const [tahun, bulan, hari] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!(tahun >= 1 && bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= daysInMonth(tahun, bulan))) {
    throw new RangeError(`bukan tanggal YYYY-MM-DD: ${JSON.stringify(date)}`);
  }
  return { tahun, bulan, hari };
}

/**
 * The text of a date from its numbers.
 * @throws RangeError when the calendar has no such date, or the year is outside 1–9999
 */
export function civilDate(year: number, month: number, day: number): string {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999 || month < 1 || month > 12) {
    throw new RangeError(`bukan tanggal: ${year}-${month}-${day}`);
  }
  if (day < 1 || day > daysInMonth(year, month)) throw new RangeError(`bukan tanggal: ${year}-${month}-${day}`);
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
}

const pad2 = (value: number) => String(value).padStart(2, '0');

/** Days since 1970-01-01; the year is counted from March, so that the leap day is its last. */
export function dayNumber(date: string): number {
  const { tahun, bulan, hari } = bagianTanggal(date);
  const year = bulan <= 2 ? tahun - 1 : tahun;
  const dayOfYear = Math.floor((153 * ((bulan + 9) % 12) + 2) / 5) + hari - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719468;
}

/** The date of a day number; inverse of {@link dayNumber}. @throws RangeError outside the years 1–9999 */
export function dateOfDayNumber(number: number): string {
  if (!Number.isInteger(number)) throw new RangeError(`bukan jumlah hari: ${number}`);
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` days later (negative: earlier). */
export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumber(date) + days);

/** The same day `months` months later, clamped to the length of the month: 2026-01-31 + 1 → 2026-02-28. */
export function addMonths(date: string, months: number): string {
  const { tahun, bulan, hari } = bagianTanggal(date);
  const index = tahun * 12 + (bulan - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return civilDate(year, month, Math.min(hari, daysInMonth(year, month)));
}

/** The same day `years` years later, clamped: 2024-02-29 + 1 → 2025-02-28. */
export const addYears = (date: string, years: number): string => addMonths(date, years * 12);

/** Days from `from` to `to`: 0 for the same date, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 1 = Senin … 7 = Minggu. */
export function dayOfWeek(date: string): HariKe {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as HariKe;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** What calendar and clock on the wall of the zone show. */
function wallOf(instant: string, zone: string): { date: string; clock: string } {
  const time = INSTANT_SHAPE.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`bukan waktu ISO dengan zona: ${JSON.stringify(instant)}`);
  bagianTanggal(instant.slice(0, 10)); // Date.parse takes 30 February for 2 March
  return wallAt(time, zone);
}

/** Asking Intl is dear and zones change their clocks only at full quarters of an hour, so each quarter is asked once. Minutes east of UTC. */
const QUARTER_MS = 900_000;
const MOST_QUARTERS = 20_000;
const offsets = new Map<string, number>();

function offsetAt(time: number, zone: string): number {
  const quarter = Math.floor(time / QUARTER_MS);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = quarter * QUARTER_MS;
  const parts: Record<string, string> = {};
  for (const part of formatterOf(zone).formatToParts(start)) parts[part.type] = part.value;
  const date = civilDate(Number(parts.year), Number(parts.month), Number(parts.day));
  const offset = minuteNumber(date, `${parts.hour}:${parts.minute}`) - start / 60_000;
  if (offsets.size >= MOST_QUARTERS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function wallAt(time: number, zone: string): { date: string; clock: string } {
  const minutes = Math.floor(time / 60_000) + offsetAt(time, zone);
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return { date: dateOfDayNumber(day), clock };
}

/** Civil date of a UTC ISO instant in a zone such as 'Asia/Jakarta'. @throws RangeError on a bad instant or zone */
export const civilDateOf = (instant: string, zone: string): string => wallOf(instant, zone).date;

/** Time of day 'HH:MM' of a UTC ISO instant in a zone. @throws RangeError on a bad instant or zone */
export const clockTimeOf = (instant: string, zone: string): string => wallOf(instant, zone).clock;

/**
 * The UTC ISO instant at which the clock of the zone shows this date and time. Of a time that a clock change skips or repeats,
 * one neighbouring instant is answered; Indonesia's zones have no clock changes.
 * @throws RangeError on a bad date, time or zone
 */
export function instantOf(date: string, clock: string, zone: string): string {
  if (!isClockTime(clock)) throw new RangeError(`bukan jam HH:MM: ${JSON.stringify(clock)}`);
  const wanted = minuteNumber(date, clock);
  let time = wanted;
  for (let round = 0; round < 2; round++) {
    const seen = wallAt(time * 60_000, zone);
    time += wanted - minuteNumber(seen.date, seen.clock);
  }
  return new Date(time * 60_000).toISOString();
}

const minuteNumber = (date: string, clock: string) =>
  dayNumber(date) * 1440 + Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** '2026-11-24' → '24 November 2026'. */
export function formatTanggal(date: string): string {
  const { tahun, bulan, hari } = bagianTanggal(date);
  return `${hari} ${NAMA_BULAN[bulan - 1]} ${tahun}`;
}

/** '2026-11-24' → '24 Nov 2026'. */
export function formatTanggalPendek(date: string): string {
  const { tahun, bulan, hari } = bagianTanggal(date);
  return `${hari} ${BULAN_PENDEK[bulan - 1]} ${tahun}`;
}

/** '2026-11-24' → 'Selasa'. */
export const namaHari = (date: string): string => NAMA_HARI[dayOfWeek(date) - 1] as string;

/** '2026-11-24' → 'Selasa, 24 November 2026'. */
export const formatHariTanggal = (date: string): string => `${namaHari(date)}, ${formatTanggal(date)}`;

/** 11 → 'XI'. @throws RangeError when not a month 1–12 */
export function bulanRomawi(month: number): string {
  const roman = BULAN_ROMAWI[month - 1];
  if (roman === undefined) throw new RangeError(`bukan bulan 1–12: ${month}`);
  return roman;
}

/**
 * The date in words, as a berita acara opens ("Pada hari ini …"):
 * '2026-11-24' → 'Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam'.
 */
export function terbilangTanggal(date: string): string {
  const { tahun, bulan, hari } = bagianTanggal(date);
  return `${namaHari(date)} tanggal ${terbilangAngka(hari)} bulan ${NAMA_BULAN[bulan - 1]} tahun ${terbilangAngka(tahun)}`;
}
