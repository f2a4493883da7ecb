/**
 * The backups in a place, by name. A backup is a folder with the database and its manifest, or (away from the machine) one sealed file;
 * what is still being written has a name that starts with a dot and is no backup.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const MANIFEST_FILE = 'manifes.json';
export const ATTACHMENTS_FILE = 'lampiran.txt';
export const DATABASE_FILE = 'penata.db';
/** Ending of a sealed backup (encrypted; see backupSeal.ts). */
export const SEALED = '.penata';

/** '2026-03-14_074512_harian', '2026-03-14_074512-2_harian': office time to the second, a counter when taken, why. */
export const BACKUP_NAME = /^\d{4}-\d{2}-\d{2}_\d{6}(?:-\d+)?_[a-z]+(?:-[a-z]+)*$/;

/** Names of the finished backups in a folder, newest first. A folder that is missing has none. */
export function listBackups(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && BACKUP_NAME.test(entry.name) && existsSync(join(folder, entry.name, MANIFEST_FILE)))
      names.push(entry.name);
    if (entry.isFile() && entry.name.endsWith(SEALED) && BACKUP_NAME.test(entry.name.slice(0, -SEALED.length)))
      names.push(entry.name.slice(0, -SEALED.length));
  }
  return names.sort(newestFirst);
}

/** '-10' comes after '-2' of the same second. */
function newestFirst(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? 1 : left > right ? -1 : 0;
}

function sortKey(name: string): string {
  const [day, time = '', reason] = name.split('_');
  const [second, counter = '1'] = time.split('-');
  return `${day}_${second}_${counter.padStart(6, '0')}_${reason}`;
}
