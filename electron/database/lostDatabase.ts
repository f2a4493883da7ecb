/** A folder that was an office must never silently become an empty one: SQLite would take a missing or empty file for a fresh database. */
import { listBackups } from './backupList.ts';
import { listContent } from './contentPath.ts';
import { sizeOf } from './diskRoom.ts';
import { DatabaseFault } from './errors.ts';
import { foldersOf } from './folders.ts';

/** @throws DatabaseFault `rusak` when the database is missing or empty although backups or attachments show that there was one */
export function refuseLostDatabase(dataDir: string): void {
  const { database, backups, attachments } = foldersOf(dataDir);
  if (sizeOf(database) > 0 || sizeOf(`${database}-wal`) > 0) return;
  if (listBackups(backups).length === 0 && listContent(attachments).length === 0) return;
  throw new DatabaseFault(
    'rusak',
    `Basis data Penata di ${dataDir} hilang atau kosong, padahal folder ini pernah dipakai. Penata tidak membuat kantor kosong di atasnya; pulihkan cadangan.`,
  );
}
