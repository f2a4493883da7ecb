/**
 * Which backups stay: the newest of each of the last 7 days, 5 weeks and 12 months that have one, everything asked for by hand in the last
 * 7 days, and for a year all that was made before a migration or a restore. The newest of all always stays.
 */
import { addDays, dayNumber, isCivilDate } from '#shared/rules/tanggal.ts';
import { BACKUP_NAME } from './backupList.ts';

const DAYS = 7;
const WEEKS = 5;
const MONTHS = 12;

const dayOf = (name: string): string => name.slice(0, 10);
const reasonOf = (name: string): string => name.slice(name.indexOf('_', 11) + 1);
/** Weeks begin on Monday; day 0 was a Thursday. */
const weekOf = (name: string): number => Math.floor((dayNumber(dayOf(name)) + 3) / 7);
const monthOf = (name: string): string => name.slice(0, 7);

/**
 * Names that may go.
 * @param names newest first, as `listBackups` answers; other names are left alone
 * @param today civil date in the office's zone
 */
export function backupsToDrop(names: readonly string[], today: string): string[] {
  const ours = names.filter((name) => BACKUP_NAME.test(name) && isCivilDate(dayOf(name)));
  const kept = new Set(ours.slice(0, 1));
  const keepNewestOfEach = (key: (name: string) => string | number, limit: number) => {
    const seen = new Set<string | number>();
    for (const name of ours) {
      if (seen.has(key(name))) continue;
      if (seen.size === limit) return;
      seen.add(key(name));
      kept.add(name);
    }
  };
  keepNewestOfEach(dayOf, DAYS);
  keepNewestOfEach(weekOf, WEEKS);
  keepNewestOfEach(monthOf, MONTHS);
  for (const name of ours) {
    const reason = reasonOf(name);
    if (reason === 'diminta' && dayOf(name) > addDays(today, -DAYS)) kept.add(name);
    if (reason.startsWith('sebelum-') && dayOf(name) > addDays(today, -365)) kept.add(name);
  }
  return ours.filter((name) => !kept.has(name));
}
