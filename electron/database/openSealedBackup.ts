/** Opens what stands in the second place: into a folder like those of the first place, so that one proof serves both. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { type BackupKey, unwrapBackupKey } from './backupKey.ts';
import { DATABASE_FILE, MANIFEST_FILE } from './backupList.ts';
import { type Manifest, parseManifest } from './backupManifest.ts';
import { placeFile, sha256OfFile, writeAll } from './durableFiles.ts';
import { readSealed, SealBroken, sealHeader } from './seal.ts';
import { sealedAttachment, sealedBackup } from './secondPlace.ts';

/** A manifest that names a hundred thousand attachments is about 15 MB. */
const MAX_MANIFEST = 200_000_000;

const broken = (name: string, reason: string) =>
  new Refusal('ATURAN', `Cadangan ${name} tidak dapat dipakai: ${reason}.`);

/**
 * The key of a sealed backup: the one in use when it was sealed with it, else the one behind the pass phrase.
 * @throws Refusal when the phrase is missing or wrong, or the file is no sealed backup
 */
export function keyOfSealed(
  place: string,
  name: string,
  own: BackupKey | undefined,
  phrase: string | undefined,
): Uint8Array {
  const file = sealedBackup(place, name);
  if (!existsSync(file)) throw new Refusal('TIDAK_DITEMUKAN', `Cadangan ${name} tidak ada di ${place}.`);
  try {
    const { wrapped } = sealHeader(file);
    if (own && wrapped.kdf.garam === own.wrapped.kdf.garam) return own.key;
    if (phrase === undefined)
      throw new Refusal(
        'ATURAN',
        'Cadangan ini disegel dengan kata sandi cadangan yang lain. Isi kata sandi yang berlaku ketika cadangan dibuat.',
        'sandi',
      );
    const key = unwrapBackupKey(wrapped, phrase);
    if (!key) throw new Refusal('ATURAN', 'Kata sandi cadangan salah. Cadangan tidak dibuka.', 'sandi');
    return key;
  } catch (error) {
    throw error instanceof SealBroken ? broken(name, error.message) : error;
  }
}

/** Manifest first, then the database, as they come out of the seal. */
function* opened(file: string, key: Uint8Array): Generator<Manifest | Uint8Array> {
  let held = Buffer.alloc(0);
  let length: number | undefined;
  let manifest: Manifest | undefined;
  for (const chunk of readSealed(file, key, 'cadangan')) {
    if (manifest) {
      yield chunk;
      continue;
    }
    held = Buffer.concat([held, chunk]);
    if (length === undefined && held.length >= 4) length = held.readUInt32BE();
    if (length === undefined || length > MAX_MANIFEST || held.length < 4 + length) continue;
    manifest = parseManifest(held.subarray(4, 4 + length).toString());
    if (!manifest) break;
    yield manifest;
    yield held.subarray(4 + length);
  }
  if (!manifest) throw new SealBroken('manifesnya rusak');
}

const isManifest = (part: Manifest | Uint8Array): part is Manifest => !(part instanceof Uint8Array);

/** The manifest alone; undefined when it cannot be read with this key. */
export function sealedManifest(place: string, name: string, key: Uint8Array): Manifest | undefined {
  try {
    for (const part of opened(sealedBackup(place, name), key)) if (isManifest(part)) return part;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
  return undefined;
}

/**
 * Writes manifest and database of a sealed backup to `folder`.
 * @throws Refusal when a piece does not open or the name inside is another
 */
export function openSealedBackup(place: string, name: string, key: Uint8Array, folder: string): Manifest {
  mkdirSync(folder, { recursive: true });
  const handle = openSync(join(folder, DATABASE_FILE), 'w', 0o600);
  let manifest: Manifest | undefined;
  try {
    for (const part of opened(sealedBackup(place, name), key)) {
      if (isManifest(part)) manifest = part;
      else writeAll(handle, part);
    }
  } catch (error) {
    throw error instanceof SealBroken ? broken(name, error.message) : error;
  } finally {
    closeSync(handle);
  }
  if (manifest?.nama !== name) throw broken(name, 'nama di dalamnya lain');
  writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
  return manifest;
}

/** True when the second place has the attachment and it is what its name says. */
export function sealedAttachmentOpens(place: string, key: Uint8Array, sha256: string): boolean {
  const file = sealedAttachment(place, key, sha256);
  if (!existsSync(file)) return false;
  try {
    const hash = createHash('sha256');
    for (const piece of readSealed(file, key, 'lampiran')) hash.update(piece);
    return hash.digest('hex') === sha256;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}

/** Writes an attachment of the second place to `target`; false when it is not there or not what its name says. */
export function openSealedAttachment(place: string, key: Uint8Array, sha256: string, target: string): boolean {
  const file = sealedAttachment(place, key, sha256);
  if (!existsSync(file)) return false;
  try {
    placeFile(target, (temporary) => {
      const handle = openSync(temporary, 'wx', 0o600);
      try {
        for (const piece of readSealed(file, key, 'lampiran')) writeAll(handle, piece);
      } finally {
        closeSync(handle);
      }
      if (sha256OfFile(temporary) !== sha256) throw new SealBroken('isi lampiran lain');
    });
    return true;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
