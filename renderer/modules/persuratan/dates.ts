/** Dates and ages as the pages of letters write them. */
import { civilDateOf, clockTimeOf, daysBetween, formatTanggal, formatTanggalPendek } from '#shared/rules/tanggal.ts';

/** '20 Nov' inside the register's year, else '20 Nov 2025'. */
export function tanggalRingkas(date: string, tahun: number): string {
  const text = formatTanggalPendek(date);
  return date.startsWith(`${tahun}-`) ? text.slice(0, -5) : text;
}

/** '10:12' → '10.12' */
export const jamTitik = (clock: string): string => clock.replace(':', '.');

/** An instant on the wall of the office: '20 Nov 2026 10.12'. */
export const waktuRingkas = (instant: string, zona: string): string =>
  `${formatTanggalPendek(civilDateOf(instant, zona))} ${jamTitik(clockTimeOf(instant, zona))}`;

/** The same without the year inside the register's year, and without the clock at the end of a day: '20 Nov 10.12', '1 Des'. */
export function waktuDekat(instant: string, zona: string, tahun: number): string {
  const clock = clockTimeOf(instant, zona);
  const date = tanggalRingkas(civilDateOf(instant, zona), tahun);
  return clock >= AKHIR_HARI ? date : `${date} ${jamTitik(clock)}`;
}

/** Deadlines by the day end with its last minute. */
const AKHIR_HARI = '23:59';

/** A deadline: the date, with the time of day unless it is the end of the day. */
export function tenggatTeks(instant: string, zona: string): string {
  const clock = clockTimeOf(instant, zona);
  const date = formatTanggal(civilDateOf(instant, zona));
  return clock >= AKHIR_HARI ? date : `${date} pukul ${jamTitik(clock)}`;
}

/** How far a deadline is: 'lewat 2 hari', 'hari ini', 'besok', '27 Nov'. @param hariIni civil date */
export function jarakTenggat(instant: string, now: string, zona: string, hariIni: string): string {
  const date = civilDateOf(instant, zona);
  const days = daysBetween(hariIni, date);
  if (instant < now) return days === 0 ? 'lewat hari ini' : `lewat ${-days} hari`;
  if (days === 0) return 'hari ini';
  return days === 1 ? 'besok' : tanggalRingkas(date, Number(hariIni.slice(0, 4)));
}

/** How long ago: '3 hari 4 jam', '40 menit'. Both are UTC instants. */
export function lamanya(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return hours === 0 || days > 6 ? `${days} hari` : `${days} hari ${hours} jam`;
  return hours > 0 ? `${hours} jam` : `${minutes} menit`;
}

/** The same in its largest unit only: '3 hari', '40 menit'. */
export const lamaSingkat = (from: string, to: string): string => lamanya(from, to).replace(/ \d+ jam$/, '');
