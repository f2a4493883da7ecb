/** Makes a backup ready to become the office: proven, brought to this program's schema, sessions ended, with its own line in the log. */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Refusal } from '#shared/contract/errors.ts';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import { brokenInWords, chainHead, sealAuditRow, verifyChain } from './auditChain.ts';
import { backupName } from './backup.ts';
import { DATABASE_FILE } from './backupList.ts';
import type { Manifest } from './backupManifest.ts';
import { openReader } from './connection.ts';
import { contentPath } from './contentPath.ts';
import { requireRoom } from './diskRoom.ts';
import { sha256OfFile, syncFile } from './durableFiles.ts';
import { DatabaseFault, faultOf } from './errors.ts';
import { foldersOf } from './folders.ts';
import { migrate } from './migrate.ts';
import { lastAgendaNumber, officeName, structuralFault, zoneOf } from './officeFacts.ts';
import { type BackupChoice, databaseFault, type OpenBackup, withBackup } from './openBackup.ts';
import { type RestoreOrder, readyFile } from './restoreOrder.ts';

/** Who restores and why, for the line in the restored log. */
export interface RestoreRecord {
  /** Instant, UTC ISO text. */
  now: string;
  pencatatId: number | null;
  pencatatNama: string;
  peran: string;
  tempat: string;
  alasan: string;
  /** The backup may be of an office with another name. */
  setujuKantorLain: boolean;
}

export interface Staged {
  dataDir: string;
  order: RestoreOrder;
  manifest: Manifest;
  /** Last agenda number of the office that is being replaced; null when it has none or cannot be read. */
  nomorAgendaSekarang: string | null;
  /** Attachments that neither the backup nor the data folder has. */
  lampiranHilang: number;
}

/** The office as it is now, as far as it can be read. */
interface Present {
  kantor: string;
  zona: string;
  nomorAgenda: string | null;
  audit: { rows: number; head: string };
}

/**
 * Makes the chosen backup ready under the data folder; the office is not touched. The answer's order starts the second half.
 * @throws Refusal when the backup is not whole, newer than this program, or of another office; DatabaseFault `penuh`
 */
export async function stageRestore(choice: BackupChoice, record: RestoreRecord): Promise<Staged> {
  const { dataDir } = choice;
  const { restore } = foldersOf(dataDir);
  const present = readPresent(dataDir);
  rmSync(restore, { recursive: true, force: true });
  mkdirSync(restore, { recursive: true, mode: 0o700 });
  try {
    return await makeReady(choice, record, present);
  } catch (error) {
    rmSync(restore, { recursive: true, force: true });
    throw faultOf(error) ?? error;
  }
}

async function makeReady(choice: BackupChoice, record: RestoreRecord, present: Present | undefined): Promise<Staged> {
  const { dataDir } = choice;
  const ready = readyFile(dataDir);
  const { manifest, lampiranHilang } = withBackup(choice, foldersOf(dataDir).restore, (backup) => {
    refuseOtherOffice(backup.manifest, present, record.setujuKantorLain);
    requireRoom(foldersOf(dataDir).restore, backup.manifest.basisData.ukuran);
    const fault = databaseFault(backup);
    if (fault !== undefined)
      throw new Refusal(
        'ATURAN',
        `Cadangan ${choice.name} tidak utuh: ${fault}. Data sekarang tidak diubah; pilih cadangan lain.`,
      );
    const lampiranHilang = bringAttachments(backup, foldersOf(dataDir).attachments);
    copyFileSync(join(backup.folder, DATABASE_FILE), ready);
    return { manifest: backup.manifest, lampiranHilang };
  });
  await finishCopy(ready, manifest, record, present);
  syncFile(ready);
  const zone = present?.zona ?? 'Asia/Jakarta';
  return {
    dataDir,
    order: {
      sha256: sha256OfFile(ready),
      cadangan: choice.name,
      simpanan: backupName(foldersOf(dataDir).backups, 'sebelum-pemulihan', record.now, zone),
      dibuatPada: record.now,
    },
    manifest,
    nomorAgendaSekarang: present?.nomorAgenda ?? null,
    lampiranHilang,
  };
}

function readPresent(dataDir: string): Present | undefined {
  const { database } = foldersOf(dataDir);
  if (!existsSync(database)) return undefined;
  try {
    const reader = openReader(database);
    try {
      return {
        kantor: officeName(reader.sqlite),
        zona: zoneOf(reader.sqlite),
        nomorAgenda: lastAgendaNumber(reader.sqlite),
        audit: chainHead(reader.sqlite),
      };
    } finally {
      reader.close();
    }
  } catch (error) {
    // A damaged office is just what a restore is for.
    if (faultOf(error)) return undefined;
    throw error;
  }
}

function refuseOtherOffice(manifest: Manifest, present: Present | undefined, agreed: boolean): void {
  if (agreed || !present || present.kantor === '' || present.kantor === manifest.kantor) return;
  throw new Refusal(
    'ATURAN',
    `Cadangan ini milik kantor lain: "${manifest.kantor}", sedangkan kantor ini "${present.kantor}". Bila memang itu yang dimaksud, nyatakan setuju.`,
    'setujuKantorLain',
  );
}

/** Every attachment that the folder does not have whole comes from the backup. Nothing in the folder is removed. */
function bringAttachments(backup: OpenBackup, folder: string): number {
  return backup.lampiran.ada.filter(({ sha256 }) => {
    const target = contentPath(folder, sha256);
    const whole = existsSync(target) && sha256OfFile(target) === sha256;
    return !whole && !backup.fetch(sha256, target);
  }).length;
}

async function finishCopy(
  file: string,
  manifest: Manifest,
  record: RestoreRecord,
  present: Present | undefined,
): Promise<void> {
  const sqlite = new Sqlite(file);
  try {
    sqlite.pragma('synchronous = FULL');
    await migrate(sqlite, async () => undefined);
    sqlite.transaction(() => {
      sqlite.prepare('delete from sesi').run();
      appendRestoreLine(sqlite, manifest, record, present);
    })();
    sqlite.pragma('journal_mode = DELETE');
    const broken = brokenInWords(verifyChain(sqlite));
    const fault = structuralFault(sqlite) ?? (broken === manifest.audit.putus ? undefined : broken);
    if (fault) throw new DatabaseFault('rusak', `Salinan cadangan tidak utuh setelah disiapkan: ${fault}.`);
  } finally {
    sqlite.close();
  }
}

function appendRestoreLine(
  sqlite: Sqlite.Database,
  manifest: Manifest,
  record: RestoreRecord,
  present: Present | undefined,
): void {
  const last = chainHead(sqlite);
  const row = sealAuditRow({
    seq: last.rows + 1,
    waktu: record.now,
    pencatat_id: record.pencatatId,
    pencatat_nama: record.pencatatNama,
    pelaku_nama: null,
    peran: record.peran,
    tempat: record.tempat,
    operasi: 'sistem.pulihkan',
    hasil: 'berhasil',
    objek_jenis: 'cadangan',
    objek_id: 0,
    objek_label: manifest.nama,
    keamanan: 'biasa',
    sebelum: present
      ? canonicalJson({
          kantor: present.kantor,
          nomorAgendaTerakhir: present.nomorAgenda,
          barisJejakAudit: present.audit.rows,
          kepalaJejakAudit: present.audit.head,
        })
      : null,
    sesudah: canonicalJson({
      kantor: manifest.kantor,
      nomorAgendaTerakhir: manifest.nomorAgendaTerakhir,
      cadanganDibuatPada: manifest.dibuatPada,
    }),
    alasan: record.alasan,
    hash_sebelum: last.head,
  });
  const columns = Object.keys(row);
  sqlite
    .prepare(`insert into audit (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`)
    .run(row);
}
