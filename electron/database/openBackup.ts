/** Opens a backup of either place for reading and proves it, without touching the office. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { type AttachmentList, readAttachmentList } from './attachmentList.ts';
import { readBackupKey } from './backupKey.ts';
import { BACKUP_NAME } from './backupList.ts';
import { type Manifest, readManifest } from './backupManifest.ts';
import { proveBackupDatabase } from './backupProof.ts';
import { contentPath } from './contentPath.ts';
import { copyProven, sha256OfFile } from './durableFiles.ts';
import { DatabaseFault, faultOf } from './errors.ts';
import { foldersOf } from './folders.ts';
import { keyOfSealed, openSealedAttachment, openSealedBackup, sealedAttachmentOpens } from './openSealedBackup.ts';

/** Which backup. */
export interface BackupChoice {
  dataDir: string;
  name: string;
  /** Folder of the second place, when the backup is there. */
  second?: string | undefined;
  /** Pass phrase of a backup that was sealed with another one than today's. */
  phrase?: string | undefined;
}

export interface OpenBackup {
  /** Holds the database; its manifest was read already. */
  folder: string;
  manifest: Manifest;
  lampiran: AttachmentList;
  /** True when the backup has the attachment, whole. */
  has(sha256: string): boolean;
  /** Puts the attachment at `target`; false when the backup does not have it whole. */
  fetch(sha256: string, target: string): boolean;
}

const notFound = (name: string) =>
  new Refusal('TIDAK_DITEMUKAN', `Cadangan ${name} tidak ditemukan. Muat ulang daftar cadangan.`, 'nama');

const untrusted = (name: string) =>
  new Refusal(
    'ATURAN',
    `Manifes cadangan ${name} rusak atau diubah. Cadangan ini tidak dapat dipercaya; pilih yang lain.`,
  );

/**
 * Opens the backup for the time of `work`; what was unsealed for it is removed afterwards.
 * @param workspace folder for an unsealed copy
 * @throws Refusal when it is not there, its manifest is not to be trusted, or its pass phrase is missing or wrong
 */
export function withBackup<T>(choice: BackupChoice, workspace: string, work: (backup: OpenBackup) => T): T {
  if (!BACKUP_NAME.test(choice.name)) throw notFound(choice.name);
  return choice.second === undefined
    ? work(inFirstPlace(choice))
    : inSecondPlace(choice, choice.second, workspace, work);
}

function inFirstPlace({ dataDir, name }: BackupChoice): OpenBackup {
  const { backups } = foldersOf(dataDir);
  const folder = join(backups, name);
  if (!existsSync(folder)) throw notFound(name);
  const manifest = readManifest(backups, name);
  const lampiran = manifest && readAttachmentList(folder, manifest);
  if (!manifest || !lampiran) throw untrusted(name);
  const stored = (sha256: string) => contentPath(join(backups, 'lampiran'), sha256);
  return {
    folder,
    manifest,
    lampiran,
    has: (sha256) => existsSync(stored(sha256)) && sha256OfFile(stored(sha256)) === sha256,
    fetch: (sha256, target) => existsSync(stored(sha256)) && copyProven(stored(sha256), target, sha256),
  };
}

function inSecondPlace<T>(
  { dataDir, name, phrase }: BackupChoice,
  place: string,
  workspace: string,
  work: (backup: OpenBackup) => T,
): T {
  const key = keyOfSealed(place, name, readBackupKey(foldersOf(dataDir).backupKey), phrase);
  const folder = join(workspace, 'terbuka');
  try {
    const manifest = openSealedBackup(place, name, key, folder);
    const lampiran = readAttachmentList(folder, manifest);
    if (!lampiran) throw untrusted(name);
    return work({
      folder,
      manifest,
      lampiran,
      has: (sha256) => sealedAttachmentOpens(place, key, sha256),
      fetch: (sha256, target) => openSealedAttachment(place, key, sha256, target),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first thing wrong with the backup's database, in words; undefined when it is proven. */
export function databaseFault({ folder, manifest }: OpenBackup): string | undefined {
  try {
    return proveBackupDatabase(folder, manifest);
  } catch (error) {
    const fault = faultOf(error);
    if (!(fault instanceof DatabaseFault)) throw error;
    return fault.kind === 'rusak' ? 'berkas basis data rusak' : fault.message;
  }
}

export interface Inspection {
  manifest: Manifest;
  fault: string | undefined;
  /** Attachments that the manifest names and the backup does not have whole. */
  lampiranRusak: number;
}

/** Opens a copy read-only and proves all of it, attachments included. */
export function inspectBackup(choice: BackupChoice, workspace: string): Inspection {
  return withBackup(choice, workspace, (backup) => ({
    manifest: backup.manifest,
    fault: databaseFault(backup),
    lampiranRusak: backup.lampiran.ada.filter(({ sha256 }) => !backup.has(sha256)).length,
  }));
}
