/**
 * Opens the office's database for the data thread: finishes what an interrupted restore left, checks the file after an unclean stop and the
 * end of the log, migrates with a verified backup before it, stores the process map the program brings, and brings turns in line with
 * bindings whose period began or ended meanwhile.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { appendAudit } from '#electron/core/audit.ts';
import type { Clock } from '#electron/core/clock.ts';
import { momentOf } from '#electron/core/clock.ts';
import type { Moment } from '#electron/core/context.ts';
import { brokenInWords, verifyChain } from '#electron/database/auditChain.ts';
import { makeBackup } from '#electron/database/backup.ts';
import { asReadonly, type Connection, inTransaction, openWriter, type WriteDb } from '#electron/database/connection.ts';
import { DatabaseFault } from '#electron/database/errors.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { refuseLostDatabase } from '#electron/database/lostDatabase.ts';
import { migrate } from '#electron/database/migrate.ts';
import { structuralFault } from '#electron/database/officeFacts.ts';
import { finishRestore } from '#electron/database/restoreOrder.ts';
import { refreshTurnsAtStart, seedMap } from '#electron/modules/alur/index.ts';
import { officeZone } from '#electron/modules/instansi/index.ts';

const DAMAGED =
  'Basis data Penata rusak. Jangan menulis apa pun lagi; pulihkan dari cadangan terakhir yang terverifikasi.';

/** Rows of the log that are checked at every start. */
const CHECKED_AT_START = 1_000;

/** @throws DatabaseFault with the reason in words */
export async function prepareOffice(dataDir: string, clock: Clock): Promise<Connection<WriteDb>> {
  const folders = foldersOf(dataDir);
  finishRestore(dataDir);
  refuseLostDatabase(dataDir);
  mkdirSync(folders.attachments, { recursive: true });
  // SQLite leaves the write-ahead log behind only when the program did not close it: then look before anything is written.
  const unclean = existsSync(`${folders.database}-wal`);
  const writer = openWriter(folders.database);
  try {
    if (unclean && structuralFault(writer.sqlite, true) !== undefined) throw new DatabaseFault('rusak', DAMAGED);
    await migrate(writer.sqlite, async () => {
      makeBackup({ dataDir, reason: 'sebelum-migrasi', now: clock.now(), thorough: false });
    });
    const moment = momentOf(clock, await officeZone(asReadonly(writer.db)));
    await inTransaction(writer.sqlite, 'write', async () => {
      await seedMap(writer.db, moment);
      await refreshTurnsAtStart({ ...moment, db: writer.db, read: asReadonly(writer.db) });
    });
    await tellBrokenLog(writer, moment);
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** The end of the log is checked at every start. A broken one does not stop the office's work; it is told where the auditor reads. */
async function tellBrokenLog(writer: Connection<WriteDb>, moment: Moment): Promise<void> {
  const broken = brokenInWords(verifyChain(writer.sqlite, CHECKED_AT_START));
  if (broken === null) return;
  await inTransaction(writer.sqlite, 'write', () =>
    appendAudit(writer.db, {
      moment,
      writer: undefined,
      writerName: 'Penata',
      place: 'sistem',
      operation: 'sistem.periksa',
      outcome: 'ditolak',
      entry: { alasan: broken },
    }),
  );
}
