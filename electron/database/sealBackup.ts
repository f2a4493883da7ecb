/** Copies a finished backup to the second place, sealed, and reads back every byte that it wrote. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { readAttachmentList } from './attachmentList.ts';
import type { BackupKey } from './backupKey.ts';
import { ATTACHMENTS_FILE, DATABASE_FILE, MANIFEST_FILE } from './backupList.ts';
import { readManifest } from './backupManifest.ts';
import { contentPath } from './contentPath.ts';
import { requireRoom, sizeOf } from './diskRoom.ts';
import { fileChunks, placeFile, sha256OfFile } from './durableFiles.ts';
import { sealedAttachmentOpens } from './openSealedBackup.ts';
import { readSealed, writeSealed } from './seal.ts';
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

/** Manifest, list of attachments, database as one stream; before each of the first two its length (4 bytes, big-endian). */
function* backupStream(folder: string): Generator<Uint8Array> {
  for (const name of [MANIFEST_FILE, ATTACHMENTS_FILE]) {
    const part = readFileSync(join(folder, name));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    yield length;
    yield part;
  }
  yield* fileChunks(join(folder, DATABASE_FILE));
}

function sha256Of(chunks: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Copies a finished backup to the second place, sealed, and reads all of what it wrote back. Returns the size of the sealed backup in bytes.
 * @param thorough also opens every attachment that an earlier copy left there
 * @throws DatabaseFault `penuh`, Refusal when what was written does not read back
 */
export function sealBackup(backups: string, name: string, place: string, key: BackupKey, thorough: boolean): number {
  const manifest = readManifest(backups, name);
  const list = manifest && readAttachmentList(join(backups, name), manifest);
  if (!manifest || !list) throw new Refusal('ATURAN', `Manifes cadangan ${name} rusak; cadangan itu tidak disalin.`);
  const absent = list.ada.filter(({ sha256 }) => !existsSync(sealedAttachment(place, key.key, sha256)));
  const attachments = absent.reduce((sum, { ukuran }) => sum + ukuran, 0);
  requireRoom(place, attachments + manifest.basisData.ukuran);
  for (const { sha256 } of list.ada) {
    const target = sealedAttachment(place, key.key, sha256);
    if (existsSync(target) && (!thorough || sealedAttachmentOpens(place, key.key, sha256))) continue;
    const source = contentPath(join(backups, 'lampiran'), sha256);
    sealFile(target, 'lampiran', fileChunks(source), key);
    if (sealedAttachmentOpens(place, key.key, sha256)) continue;
    rmSync(target, { force: true });
    throw sha256OfFile(source) === sha256 ? unreadable(place) : altered(name);
  }
  const target = sealedBackup(place, name);
  sealFile(target, 'cadangan', backupStream(join(backups, name)), key);
  if (sha256Of(readSealed(target, key.key, 'cadangan')) !== sha256Of(backupStream(join(backups, name)))) {
    rmSync(target, { force: true });
    throw unreadable(place);
  }
  return sizeOf(target);
}

const unreadable = (place: string) =>
  new Refusal('ATURAN', `Yang ditulis ke ${place} tidak terbaca kembali dengan benar. Ganti diskanya.`);

const altered = (name: string) =>
  new Refusal(
    'ATURAN',
    `Lampiran dari cadangan ${name} di tempat utama berubah atau hilang. Buat cadangan baru, lalu ulangi.`,
  );
