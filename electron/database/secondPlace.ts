/**
 * The second place of the backups: a USB disk or another folder, which may leave the building. Everything there is sealed; a file's name is a keyed
 * hash, so that nobody can ask the folder whether the office holds a certain document.
 */
import { createHash, createHmac } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { listBackups, SEALED } from './backupList.ts';
import { backupsToDrop } from './backupRotation.ts';
import { contentPath } from './contentPath.ts';

const STORE = 'lampiran';

/**
 * The folder, when a copy may go there.
 * @throws Refusal when it lies in the data folder, is no absolute path, or is not there (a disk that is not plugged in)
 */
export function secondPlace(folder: string, dataDir: string): string {
  if (!isAbsolute(folder))
    throw new Refusal('ATURAN', 'Tempat cadangan kedua harus ditulis lengkap dari akar diska, misalnya E:\\Penata.');
  const place = resolve(folder);
  if (place === resolve(dataDir) || place.startsWith(resolve(dataDir) + sep))
    throw new Refusal(
      'ATURAN',
      'Tempat cadangan kedua tidak boleh di dalam folder data: bila diskanya rusak, keduanya hilang.',
    );
  if (!existsSync(place))
    throw new Refusal(
      'ATURAN',
      `Tempat cadangan kedua ${place} tidak ditemukan. Pasang diskanya atau perbaiki setelannya.`,
    );
  return place;
}

/** Files of different keys never meet: a new pass phrase begins a new folder. */
const keyFolder = (place: string, key: Uint8Array): string =>
  join(place, STORE, createHash('sha256').update('penata folder').update(key).digest('hex').slice(0, 16));

export const sealedAttachment = (place: string, key: Uint8Array, sha256: string): string =>
  contentPath(keyFolder(place, key), createHmac('sha256', key).update(sha256).digest('hex'));

export const sealedBackup = (place: string, name: string): string => join(place, `${name}${SEALED}`);

/** Drops what rotation no longer keeps. Attachments stay: which of them a sealed backup needs cannot be told without its key. */
export function rotateSealed(place: string, today: string): void {
  for (const name of backupsToDrop(listBackups(place), today)) rmSync(sealedBackup(place, name), { force: true });
}
