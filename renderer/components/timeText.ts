/** Instants, deadlines and durations as pages write them. */
import { civilDateOf, clockTimeOf, daysBetween, formatTanggal, formatTanggalPendek } from '#shared/rules/tanggal.ts';
import type { Badge } from './StatusBadge.tsx';

/** '20 Nov' inside this year, else '20 Nov 2025'. @param date civil date */
export function tanggalRingkas(date: string, tahun: number): string {
  const text = formatTanggalPendek(date);
  return date.startsWith(`${tahun}-`) ? text.slice(0, -5) : text;
}

/** '20 Nov' in the year of `hariIni`, else '20 Nov 2025'. Civil dates. */
export const tanggalSingkat = (date: string, hariIni: string): string =>
  tanggalRingkas(date, Number(hariIni.slice(0, 4)));

/** '10:12' → '10.12' */
export const jamTitik = (clock: string): string => clock.replace(':', '.');

/** An instant on the wall of the office: '20 Nov 2026 10.12'. */
export const waktuSingkat = (instant: string, zona: string): string =>
  `${formatTanggalPendek(civilDateOf(instant, zona))} ${jamTitik(clockTimeOf(instant, zona))}`;

/** '20 November 2026 pukul 10.12' */
export const waktuPanjang = (instant: string, zona: string): string =>
  `${formatTanggal(civilDateOf(instant, zona))} pukul ${jamTitik(clockTimeOf(instant, zona))}`;

/**
 * How far a deadline is: 'lewat 2 hari', 'hari ini', 'besok', '27 Nov'; red, amber, blue, grey.
 * @param now UTC instant @param hariIni civil date in the office
 */
export function tenggatBadge(tenggat: string, now: string, zona: string, hariIni: string): Badge {
  const date = civilDateOf(tenggat, zona);
  const days = daysBetween(hariIni, date);
  if (tenggat < now) return { tone: 'late', label: days >= 0 ? 'lewat hari ini' : `lewat ${-days} hari` };
  if (days <= 0) return { tone: 'wait', label: 'hari ini' };
  if (days === 1) return { tone: 'accent', label: 'besok' };
  return { tone: 'off', label: tanggalSingkat(date, hariIni) };
}

/** How long it took: '3 hari 4 jam', '40 menit', 'kurang dari semenit'. Both are UTC instants. */
export function lama(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return hours === 0 || days > 6 ? `${days} hari` : `${days} hari ${hours} jam`;
  if (hours > 0) return `${hours} jam`;
  return minutes === 0 ? 'kurang dari semenit' : `${minutes} menit`;
}

/** The same in its largest unit only: '3 hari', '40 menit'. */
export const lamaSingkat = (from: string, to: string): string => lama(from, to).replace(/ \d+ jam$/, '');
