/** What the house's own backups leave in the log: they have no caller, so they are written as "sistem". */
import { appendAudit } from '#electron/core/audit.ts';
import type { Moment } from '#electron/core/context.ts';
import { type Connection, inTransaction, type WriteDb } from '#electron/database/connection.ts';
import { faultOf } from '#electron/database/errors.ts';
import {
  type BackupOrder,
  type BackupResult,
  backupEntry,
  noteSecondCopy,
  runBackup,
} from '#electron/modules/sistem/index.ts';

/** A backup, or why there is none, in words. `damaged`: because the office's own database could not be copied whole. */
export type BackupOutcome = { made: BackupResult } | { failed: string; damaged: boolean };

/** Never throws what a person can act on: that is told in the log. */
export async function tryBackup(order: BackupOrder): Promise<BackupOutcome> {
  try {
    return { made: await runBackup(order) };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return { failed: fault.message, damaged: fault.kind === 'rusak' };
  }
}

export async function noteBackup(writer: Connection<WriteDb>, moment: Moment, outcome: BackupOutcome): Promise<void> {
  await inTransaction(writer.sqlite, 'write', async () => {
    if ('made' in outcome) await noteSecondCopy(writer.db, outcome.made);
    await appendAudit(writer.db, {
      moment,
      writer: undefined,
      writerName: 'Penata',
      place: 'sistem',
      operation: 'sistem.cadangkan',
      outcome: 'made' in outcome ? 'berhasil' : 'ditolak',
      entry: 'made' in outcome ? backupEntry(outcome.made) : { alasan: outcome.failed },
    });
  });
}
