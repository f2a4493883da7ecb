/** Copies a finished backup to the second place, sealed, and reads back every byte that it wrote. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { BackupKey } from './backupKey.ts';
import { DATABASE_FILE, MANIFEST_FILE } from './backupList.ts';
import { readManifest } from './backupManifest.ts';
import { contentPath } from './contentPath.ts';
import { requireRoom, sizeOf } from './diskRoom.ts';
import { fileChunks, placeFile } from './durableFiles.ts';
import { readSealed, SealBroken, writeSealed } from './seal.ts';
import { sealedAttachment, sealedBackup } from './secondPlace.ts';

function sealFile(
  target: string,
  content: 'cadangan' | 'lampiran',
  chunks: Iterable<Uint8Array>,
  key: BackupKey,
): void {
  placeFile(target, (temporary) => {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeSealed(handle, content, chunks, key);
    } finally {
      closeSync(handle);
    }
  });
}

/** Manifest and database as one stream: length of the manifest (4 bytes, big-endian), the manifest, the database. */
function* backupStream(folder: string): Generator<Uint8Array> {
  const manifest = readFileSync(join(folder, MANIFEST_FILE));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(manifest.length);
  yield length;
  yield manifest;
  yield* fileChunks(join(folder, DATABASE_FILE));
}

function sha256OfSealed(file: string, key: Uint8Array, content: 'cadangan' | 'lampiran'): string {
  const hash = createHash('sha256');
  for (const chunk of readSealed(file, key, content)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Copies a finished backup to the second place, sealed, and reads all of what it wrote back. Returns the size of the sealed backup in bytes.
 * @param thorough also opens every attachment that an earlier copy left there
 * @throws DatabaseFault `penuh`, Refusal when what was written does not read back
 */
export function sealBackup(backups: string, name: string, place: string, key: BackupKey, thorough: boolean): number {
  const manifest = readManifest(backups, name);
  if (!manifest) throw new Refusal('ATURAN', `Manifes cadangan ${name} rusak; cadangan itu tidak disalin.`);
  const absent = manifest.lampiran.filter(({ sha256 }) => !existsSync(sealedAttachment(place, key.key, sha256)));
  const attachments = absent.reduce((sum, { ukuran }) => sum + ukuran, 0);
  requireRoom(place, attachments + manifest.basisData.ukuran);
  for (const { sha256 } of manifest.lampiran) {
    const target = sealedAttachment(place, key.key, sha256);
    if (existsSync(target) && (!thorough || opens(target, key.key, sha256))) continue;
    sealFile(target, 'lampiran', fileChunks(contentPath(join(backups, 'lampiran'), sha256)), key);
    if (!opens(target, key.key, sha256)) throw unreadable(place);
  }
  const target = sealedBackup(place, name);
  sealFile(target, 'cadangan', backupStream(join(backups, name)), key);
  const expected = createHash('sha256');
  for (const chunk of backupStream(join(backups, name))) expected.update(chunk);
  if (sha256OfSealed(target, key.key, 'cadangan') !== expected.digest('hex')) {
    rmSync(target, { force: true });
    throw unreadable(place);
  }
  return sizeOf(target);
}

const unreadable = (place: string) =>
  new Refusal('ATURAN', `Yang ditulis ke ${place} tidak terbaca kembali dengan benar. Ganti diskanya.`);

function opens(file: string, key: Uint8Array, sha256: string): boolean {
  try {
    return sha256OfSealed(file, key, 'lampiran') === sha256;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
