/** Instants as the pages of letters write them: without what is understood. */
import { civilDateOf, clockTimeOf, formatTanggal } from '#shared/rules/tanggal.ts';
import { jamTitik, tanggalRingkas } from '../../components/timeText.ts';

/** Deadlines by the day end with its last minute. */
const AKHIR_HARI = '23:59';

/** Without the year inside the register's year, and without the clock at the end of a day: '20 Nov 10.12', '1 Des'. */
export function waktuDekat(instant: string, zona: string, tahun: number): string {
  const clock = clockTimeOf(instant, zona);
  const date = tanggalRingkas(civilDateOf(instant, zona), tahun);
  return clock >= AKHIR_HARI ? date : `${date} ${jamTitik(clock)}`;
}

/** A deadline: the date, with the time of day unless it is the end of the day. */
export function tenggatTeks(instant: string, zona: string): string {
  const clock = clockTimeOf(instant, zona);
  const date = formatTanggal(civilDateOf(instant, zona));
  return clock >= AKHIR_HARI ? date : `${date} pukul ${jamTitik(clock)}`;
}
