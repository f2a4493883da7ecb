import { civilDateOf, daysBetween } from '#shared/rules/tanggal.ts';
import { useHariIni, useZona } from '../../../client/useSession.ts';
import { lama, tanggalSingkat } from '../../../components/timeText.ts';

/** Since when something waits: the hours of today, else the date and the days. */
export function Since({ sejak }: { sejak: string }) {
  const zona = useZona();
  const hariIni = useHariIni();
  const date = civilDateOf(sejak, zona);
  const days = daysBetween(date, hariIni);
  if (days <= 0) return lama(sejak, new Date().toISOString());
  return `${days} hari, sejak ${tanggalSingkat(date, hariIni)}`;
}
