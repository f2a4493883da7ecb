/**
 * The sanity check: database, log, attachments. Runs on a connection of its own beside the working office, so nobody waits for it; what is written
 * meanwhile belongs to the next check.
 */
import { existsSync, statSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { type ChainReport, verifyChain } from './auditChain.ts';
import { listBackups } from './backupList.ts';
import { readManifest } from './backupManifest.ts';
import { openReader } from './connection.ts';
import { contentPath, listContent } from './contentPath.ts';
import { sha256OfFile } from './durableFiles.ts';
import { faultOf } from './errors.ts';
import { foldersOf } from './folders.ts';
import { referencedFiles, structuralFault } from './officeFacts.ts';

export interface OfficeCheck {
  /** Undefined when whole, else what is wrong, in words. */
  basisData: string | undefined;
  audit: ChainReport & { terpotong: string | undefined };
  /** SHA-256 of files: named by a row but not there; there but with other content; there but named by no row. */
  lampiran: { jumlah: number; hilang: string[]; berubah: string[]; yatim: string[] };
}

/** A file this young may belong to a command that has not written its row yet, in milliseconds. */
const YOUNG_MS = 3_600_000;
/** Rows of the log that a quick check walks. */
const QUICK_ROWS = 1_000;

/**
 * @param thorough everything; otherwise the structure without the indexes, the last 1,000 rows of the log, and only whether the attachments are there
 * @param now milliseconds, to tell young files
 */
export function checkOffice(dataDir: string, thorough: boolean, now: number): OfficeCheck {
  const folders = foldersOf(dataDir);
  const office = openReader(folders.database);
  try {
    return {
      basisData: faultInWords(() => structuralFault(office.sqlite, !thorough)),
      audit: checkLog(office.sqlite, folders.backups, thorough),
      lampiran: checkFiles(office.sqlite, folders.attachments, thorough, now),
    };
  } finally {
    office.close();
  }
}

function faultInWords(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return fault.kind === 'rusak' ? 'struktur berkas basis data rusak' : fault.message;
  }
}

function checkLog(sqlite: Sqlite.Database, backups: string, thorough: boolean): OfficeCheck['audit'] {
  try {
    const report = thorough ? verifyChain(sqlite) : verifyChain(sqlite, QUICK_ROWS);
    return { ...report, terpotong: cutSinceBackup(sqlite, backups) };
  } catch (error) {
    if (!faultOf(error)) throw error;
    return { rows: 0, head: '', broken: { seq: 0, reason: 'tidak terbaca' }, terpotong: undefined };
  }
}

/**
 * A chain does not show that its tail was cut; the heads in the manifests do. Backups older than the last restore belong to another branch
 * of the log and say nothing. Answers the name of the first backup whose head the log no longer has.
 */
function cutSinceBackup(sqlite: Sqlite.Database, backups: string): string | undefined {
  const restored = sqlite
    .prepare(
      "select max(waktu) from audit where objek_jenis = 'cadangan' and operasi = 'sistem.pulihkan' and hasil = 'berhasil'",
    )
    .pluck()
    .get() as string | null;
  const hashAt = sqlite.prepare('select hash from audit where seq = ?').pluck();
  return listBackups(backups).find((name) => {
    const manifest = readManifest(backups, name);
    if (!manifest || (restored !== null && manifest.dibuatPada <= restored)) return false;
    return manifest.audit.baris > 0 && hashAt.get(manifest.audit.baris) !== manifest.audit.kepala;
  });
}

function checkFiles(sqlite: Sqlite.Database, folder: string, thorough: boolean, now: number): OfficeCheck['lampiran'] {
  const stored = listContent(folder);
  // Asked for after the folder was read: a row that came meanwhile explains its file.
  const named = new Set(referencedFiles(sqlite));
  const hilang: string[] = [];
  const berubah: string[] = [];
  for (const sha256 of named) {
    const file = contentPath(folder, sha256);
    if (!existsSync(file)) hilang.push(sha256);
    else if (thorough && sha256OfFile(file) !== sha256) berubah.push(sha256);
  }
  const yatim = stored.filter(
    (sha256) => !named.has(sha256) && now - statSync(contentPath(folder, sha256)).mtimeMs > YOUNG_MS,
  );
  return { jumlah: named.size, hilang, berubah, yatim };
}
