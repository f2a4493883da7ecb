/**
 * A backup is made from a running office without stopping it: `vacuum into` copies one state of the database while others go on writing. The copy is
 * proven (structure, foreign keys, audit chain), described in a manifest, its attachments are stored beside it by SHA-256, and only then does
 * it get its name. Never a file copy of a live database.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDateOf, clockTimeOf } from '#shared/rules/tanggal.ts';
import { type AttachmentList, attachmentListText, describeAttachments, readAttachmentList } from './attachmentList.ts';
import { brokenInWords } from './auditChain.ts';
import { ATTACHMENTS_FILE, DATABASE_FILE, listBackups, MANIFEST_FILE } from './backupList.ts';
import { type BackupReason, type Manifest, manifestText, readManifest } from './backupManifest.ts';
import { proveCopy } from './backupProof.ts';
import { backupsToDrop } from './backupRotation.ts';
import { openReader } from './connection.ts';
import { contentPath, listContent } from './contentPath.ts';
import { databaseSize, requireRoom, sizeOf } from './diskRoom.ts';
import { copyProven, sha256OfFile, syncFile, syncFolder } from './durableFiles.ts';
import { DatabaseFault, faultOf } from './errors.ts';
import { foldersOf } from './folders.ts';
import { zoneOf } from './officeFacts.ts';

export interface BackupOptions {
  dataDir: string;
  reason: BackupReason;
  /** Instant, UTC ISO text. */
  now: string;
  /** Also reads every attachment that an earlier backup stored; without it only what is new is read. */
  thorough: boolean;
  /** A name taken beforehand, so that a repeated attempt finds what the first one finished. */
  name?: string;
}

const TEMPORARY = '.tulis-';

/** The next free name: office time to the second, a counter when taken. */
export function backupName(place: string, reason: BackupReason, now: string, zone: string): string {
  const second = now.slice(17, 19);
  const stem = `${civilDateOf(now, zone)}_${clockTimeOf(now, zone).replace(':', '')}${second}`;
  const taken = new Set(listBackups(place).map((name) => name.split('_').slice(0, 2).join('_')));
  let name = stem;
  for (let counter = 2; taken.has(name); counter += 1) name = `${stem}-${counter}`;
  return `${name}_${reason}`;
}

/**
 * Makes a backup in the office's own backup folder and drops the ones that rotation no longer keeps.
 * @throws DatabaseFault `penuh` before anything is written when the disk has too little room, `rusak` when the copy cannot be proven
 */
export function makeBackup(options: BackupOptions): Manifest {
  const folders = foldersOf(options.dataDir);
  const place = folders.backups;
  try {
    mkdirSync(place, { recursive: true });
    sweepUnfinished(place);
    const source = openReader(folders.database);
    const temporary = join(place, `${TEMPORARY}${process.pid}-${Date.now()}`);
    try {
      const name = options.name ?? backupName(place, options.reason, options.now, zoneOf(source.sqlite));
      const finished = options.name === undefined ? undefined : readManifest(place, options.name);
      if (finished) return finished;
      requireRoom(place, databaseSize(folders.database));
      mkdirSync(temporary);
      source.sqlite.prepare('vacuum into ?').run(join(temporary, DATABASE_FILE));
      const manifest = fill(folders, temporary, name, options);
      for (const file of [DATABASE_FILE, ATTACHMENTS_FILE, MANIFEST_FILE]) syncFile(join(temporary, file));
      syncFolder(temporary);
      renameSync(temporary, join(place, name));
      syncFolder(place);
      rotateBackups(place, civilDateOf(options.now, zoneOf(source.sqlite)));
      return manifest;
    } finally {
      source.close();
      rmSync(temporary, { recursive: true, force: true });
    }
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}

/** What an attempt that was killed left behind. One program works on a data folder, so nobody else is writing there. */
function sweepUnfinished(place: string): void {
  for (const entry of readdirSync(place))
    if (entry.startsWith(TEMPORARY)) rmSync(join(place, entry), { recursive: true, force: true });
}

/** Proves the copy in the temporary folder, stores its attachments, writes list and manifest beside it. */
function fill(
  folders: ReturnType<typeof foldersOf>,
  temporary: string,
  name: string,
  options: BackupOptions,
): Manifest {
  const copy = join(temporary, DATABASE_FILE);
  const { facts, fault } = proveCopy(copy);
  if (fault !== undefined)
    throw new DatabaseFault('rusak', `Cadangan tidak dibuat karena data sekarang tidak utuh: ${fault}.`);
  const attachments = storeAttachments(folders.attachments, join(folders.backups, 'lampiran'), facts.berkas, options);
  const manifest: Manifest = {
    bentuk: 1,
    nama: name,
    alasan: options.reason,
    dibuatPada: options.now,
    kantor: facts.kantor,
    skema: facts.skema,
    basisData: { sha256: sha256OfFile(copy), ukuran: sizeOf(copy) },
    jumlah: facts.jumlah,
    nomorAgendaTerakhir: facts.nomorAgendaTerakhir,
    audit: { baris: facts.audit.rows, kepala: facts.kepalaAudit, putus: brokenInWords(facts.audit) },
    lampiran: describeAttachments(attachments),
  };
  writeFileSync(join(temporary, ATTACHMENTS_FILE), attachmentListText(attachments));
  writeFileSync(join(temporary, MANIFEST_FILE), manifestText(manifest));
  return manifest;
}

function storeAttachments(
  from: string,
  to: string,
  hashes: readonly string[],
  { thorough }: BackupOptions,
): AttachmentList {
  const list: AttachmentList = { ada: [], hilang: [] };
  const missing = hashes.filter((sha256) => !existsSync(contentPath(to, sha256)));
  mkdirSync(to, { recursive: true });
  requireRoom(
    to,
    missing.reduce((sum, sha256) => sum + sizeOf(contentPath(from, sha256)), 0),
  );
  for (const sha256 of hashes) {
    const stored = contentPath(to, sha256);
    const good = existsSync(stored) && (!thorough || sha256OfFile(stored) === sha256);
    const original = contentPath(from, sha256);
    if (good || (existsSync(original) && copyProven(original, stored, sha256)))
      list.ada.push({ sha256, ukuran: sizeOf(stored) });
    else list.hilang.push(sha256);
  }
  return list;
}

/** Drops old backups, then the stored attachments that none of the rest speaks of. A manifest that cannot be read stops the second part. */
export function rotateBackups(place: string, today: string): void {
  const dropped = backupsToDrop(listBackups(place), today);
  for (const name of dropped) rmSync(join(place, name), { recursive: true, force: true });
  if (dropped.length === 0) return;
  const spoken = new Set<string>();
  for (const name of listBackups(place)) {
    const manifest = readManifest(place, name);
    const list = manifest && readAttachmentList(join(place, name), manifest);
    if (!list) return;
    for (const { sha256 } of list.ada) spoken.add(sha256);
  }
  const store = join(place, 'lampiran');
  for (const sha256 of listContent(store)) if (!spoken.has(sha256)) rmSync(contentPath(store, sha256), { force: true });
}
