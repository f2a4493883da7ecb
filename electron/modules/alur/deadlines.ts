/** Deadlines of steps: working days that the office has set, counted with its holidays; and those of the records behind the cases. */
import type { Moment } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { holidaysBetween } from '#electron/modules/instansi/index.ts';
import { tenggat } from '#shared/rules/hariKerja.ts';
import { addDays } from '#shared/rules/tanggal.ts';
import type { CaseRow } from './caseStore.ts';
import { recordDeadline } from './registry.ts';

/** Last instant at which a step that begins now is not late; null when the office has set no deadline for it. */
async function stepDeadline(db: ReadDb, langkah: string, moment: Moment): Promise<string | null> {
  const row = await db
    .selectFrom('tenggat_langkah')
    .select('hari_kerja')
    .where('langkah', '=', langkah)
    .executeTakeFirst();
  if (!row) return null;
  // Two calendar days per working day and a long holiday on top: the period in which a holiday can matter.
  const until = addDays(moment.today, row.hari_kerja * 2 + 60);
  const holidays = await holidaysBetween(db, moment.today, until);
  return tenggat(moment.now, { hariKerja: row.hari_kerja }, moment.zone, holidays).instant;
}

/**
 * Deadline of a step that begins at `moment` on a case: what the office has set for the step, or when the record behind the case has to be done, whichever
 * comes first; null when neither is set.
 */
export async function deadlineOn(
  db: ReadDb,
  langkah: string,
  record: Pick<CaseRow, 'objek_jenis' | 'objek_id'>,
  moment: Moment,
): Promise<string | null> {
  const found = [await stepDeadline(db, langkah, moment), await recordDeadline(db, record)];
  return found.filter((one) => one !== null).sort()[0] ?? null;
}

/** What the inbox is ordered by: deadlines first to last, then what has none from the oldest on. */
export const turnOrder = (deadline: string | null, since: string): string =>
  `${deadline ?? '9999-12-31T23:59:59.999Z'} ${since}`;
