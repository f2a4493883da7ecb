/**
 * A restore in two halves. First the copy is made ready beside the office: proven, migrated, with its own line in the log. Then an order is written, and
 * only when every thread has let go of the database is it carried out: the present office is saved as a backup, and one rename puts the other
 * in its place. A crash at any point leaves the old office or the new one: on the next start the order is carried out, or dropped when the
 * copy is not what the order says.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { makeBackup } from './backup.ts';
import { BACKUP_NAME, listBackups } from './backupList.ts';
import { sha256OfFile, syncFolder, writeSmallFile } from './durableFiles.ts';
import { DatabaseFault, faultOf } from './errors.ts';
import { foldersOf } from './folders.ts';

const orderSchema = z.object({
  /** SHA-256 of the database that is ready to take the place. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The backup it was made from. */
  cadangan: z.string().regex(BACKUP_NAME),
  /** Name of the backup that saves the present office, taken beforehand so that a repeated attempt finds it. */
  simpanan: z.string().regex(BACKUP_NAME),
  dibuatPada: z.iso.datetime(),
});
export type RestoreOrder = z.output<typeof orderSchema>;

export const orderFile = (dataDir: string): string => join(foldersOf(dataDir).restore, 'perintah.json');
export const readyFile = (dataDir: string): string => join(foldersOf(dataDir).restore, 'siap.db');

/** From here on the restore goes forward, also after a crash. */
export const writeRestoreOrder = (dataDir: string, order: RestoreOrder): void =>
  writeSmallFile(orderFile(dataDir), JSON.stringify(order));

function readOrder(dataDir: string): RestoreOrder | undefined {
  try {
    const parsed = orderSchema.safeParse(JSON.parse(readFileSync(orderFile(dataDir), 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export type RestoreOutcome =
  | { is: 'tidak-ada' }
  /** `simpanan`: the backup of the office that was replaced; undefined when it could not be read and its files were set aside. */
  | { is: 'dipulihkan'; order: RestoreOrder; simpanan: string | undefined }
  | { is: 'dibatalkan'; pesan: string };

/**
 * Carries out the order, if there is one. Nobody else may have the database open. Whatever it throws or answers, the office in place is a
 * whole one: the old one, or the restored one.
 */
export function finishRestore(dataDir: string): RestoreOutcome {
  const folders = foldersOf(dataDir);
  if (!existsSync(folders.restore)) return { is: 'tidak-ada' };
  const order = readOrder(dataDir);
  const ready = readyFile(dataDir);
  if (!order) {
    // A copy that was still being made ready when the program died.
    rmSync(folders.restore, { recursive: true, force: true });
    return { is: 'tidak-ada' };
  }
  // The copy leaves its place only by becoming the office: a crash came after that.
  if (!existsSync(ready)) return done(dataDir, order);
  if (sha256OfFile(ready) !== order.sha256)
    return dropped(dataDir, 'salinan yang disiapkan berubah sebelum dipasang, jadi data sekarang tetap dipakai');
  try {
    const saved = savePresent(dataDir, order);
    swap(folders.database, ready);
    return done(dataDir, order, saved);
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return dropped(dataDir, fault.message);
  }
}

function done(dataDir: string, order: RestoreOrder, saved = true): RestoreOutcome {
  rmSync(foldersOf(dataDir).restore, { recursive: true, force: true });
  const { backups } = foldersOf(dataDir);
  const simpanan = saved && listBackups(backups).includes(order.simpanan) ? order.simpanan : undefined;
  return { is: 'dipulihkan', order, simpanan };
}

function dropped(dataDir: string, reason: string): RestoreOutcome {
  rmSync(foldersOf(dataDir).restore, { recursive: true, force: true });
  return { is: 'dibatalkan', pesan: `Pemulihan dibatalkan: ${reason}` };
}

/** Saves the office in place as a backup; a damaged one as it is, for whoever can still read something out of it. Answers whether it is a backup. */
function savePresent(dataDir: string, order: RestoreOrder): boolean {
  const { database, backups } = foldersOf(dataDir);
  if (!existsSync(database)) return false;
  try {
    makeBackup({ dataDir, reason: 'sebelum-pemulihan', now: order.dibuatPada, thorough: false, name: order.simpanan });
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseFault) || (error.kind !== 'rusak' && error.kind !== 'bukan-penata')) throw error;
  }
  const aside = join(backups, `rusak-${order.simpanan}`);
  mkdirSync(aside, { recursive: true });
  for (const name of ['penata.db', 'penata.db-wal']) setAside(join(dataDir, name), join(aside, name));
  syncFolder(aside);
  return false;
}

/** A second name costs no room; a copy where the file system has no links. */
function setAside(file: string, target: string): void {
  if (!existsSync(file) || existsSync(target)) return;
  try {
    linkSync(file, target);
  } catch {
    copyFileSync(file, target);
  }
}

/** One rename. Before it the old file must be whole without its log, because a log left behind would be played into the new file. */
function swap(database: string, ready: string): void {
  if (existsSync(database)) foldInLog(database);
  for (const rest of ['-wal', '-shm', '-journal']) rmSync(`${database}${rest}`, { force: true });
  renameSync(ready, database);
  syncFolder(join(database, '..'));
}

function foldInLog(database: string): void {
  try {
    const old = new Sqlite(database, { timeout: 5_000 });
    try {
      // Not by leaving WAL mode: that writes the header under a rollback journal, one more thing that a crash could leave behind.
      old.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      old.close();
    }
  } catch (error) {
    // A damaged file has no whole state to keep; its files were set aside with the log.
    if (faultOf(error)?.kind !== 'rusak') throw error;
  }
}
