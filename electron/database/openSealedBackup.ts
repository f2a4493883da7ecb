/** Opens what stands in the second place: into a folder like those of the first place, so that one proof serves both. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { type BackupKey, unwrapBackupKey } from './backupKey.ts';
import { ATTACHMENTS_FILE, DATABASE_FILE } from './backupList.ts';
import { type Manifest, parseManifest } from './backupManifest.ts';
import { placeFile, sha256OfFile, writeAll } from './durableFiles.ts';
import { readSealed, SealBroken, sealHeader } from './seal.ts';
import { sealedAttachment, sealedBackup } from './secondPlace.ts';

/** The list of a million attachments has about 80 MB. */
const MAX_PART = 500_000_000;

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

type Part = { is: 'manifest'; manifest: Manifest } | { is: 'list' | 'database'; bytes: Uint8Array };

/** Manifest, list of attachments, then the database in pieces, as they come out of the seal. */
function* opened(file: string, key: Uint8Array): Generator<Part> {
  let held = Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (const piece of readSealed(file, key, 'cadangan')) {
    if (parts.length === 2) {
      yield { is: 'database', bytes: piece };
      continue;
    }
    held = Buffer.concat([held, piece]);
    while (parts.length < 2) {
      const length = held.length < 4 ? undefined : held.readUInt32BE();
      if (length !== undefined && length > MAX_PART) throw new SealBroken('susunan di dalamnya rusak');
      if (length === undefined || held.length < 4 + length) break;
      const part = held.subarray(4, 4 + length);
      held = held.subarray(4 + length);
      parts.push(part);
      yield parts.length === 1 ? { is: 'manifest', manifest: trusted(part) } : { is: 'list', bytes: part };
    }
    if (parts.length === 2) yield { is: 'database', bytes: held };
  }
  if (parts.length < 2) throw new SealBroken('susunan di dalamnya rusak');
}

function trusted(text: Buffer): Manifest {
  const manifest = parseManifest(text.toString());
  if (!manifest) throw new SealBroken('manifesnya rusak');
  return manifest;
}

/** The manifest alone; undefined when it cannot be read with this key. */
export function sealedManifest(place: string, name: string, key: Uint8Array): Manifest | undefined {
  try {
    for (const part of opened(sealedBackup(place, name), key)) if (part.is === 'manifest') return part.manifest;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
  return undefined;
}

/**
 * Writes database and list of attachments of a sealed backup to `folder` and answers its manifest.
 * @throws Refusal when a piece does not open or the name inside is another
 */
export function openSealedBackup(place: string, name: string, key: Uint8Array, folder: string): Manifest {
  mkdirSync(folder, { recursive: true });
  const handle = openSync(join(folder, DATABASE_FILE), 'w', 0o600);
  let manifest: Manifest | undefined;
  try {
    for (const part of opened(sealedBackup(place, name), key)) {
      if (part.is === 'manifest') manifest = part.manifest;
      else if (part.is === 'list') writeFileSync(join(folder, ATTACHMENTS_FILE), part.bytes);
      else writeAll(handle, part.bytes);
    }
  } catch (error) {
    throw error instanceof SealBroken ? broken(name, error.message) : error;
  } finally {
    closeSync(handle);
  }
  if (manifest?.nama !== name) throw broken(name, 'nama di dalamnya lain');
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
