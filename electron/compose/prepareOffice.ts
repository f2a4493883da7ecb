/**
 * Opens the office's database for the data thread: finishes what an interrupted restore left, checks the file after an unclean stop, migrates with a
 * verified backup before it, and stores the process map the program brings.
 */
import { existsSync, mkdirSync } from 'node:fs';
import type { Clock } from '#electron/core/clock.ts';
import { momentOf } from '#electron/core/clock.ts';
import { makeBackup } from '#electron/database/backup.ts';
import { asReadonly, type Connection, inTransaction, openWriter, type WriteDb } from '#electron/database/connection.ts';
import { DatabaseFault } from '#electron/database/errors.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { refuseLostDatabase } from '#electron/database/lostDatabase.ts';
import { migrate } from '#electron/database/migrate.ts';
import { structuralFault } from '#electron/database/officeFacts.ts';
import { finishRestore } from '#electron/database/restoreOrder.ts';
import { seedMap } from '#electron/modules/alur/index.ts';
import { officeZone } from '#electron/modules/instansi/index.ts';

const DAMAGED =
  'Basis data Penata rusak. Jangan menulis apa pun lagi; pulihkan dari cadangan terakhir yang terverifikasi.';

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
    await inTransaction(writer.sqlite, 'write', () => seedMap(writer.db, moment));
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
}
