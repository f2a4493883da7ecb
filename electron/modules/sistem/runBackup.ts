/** One backup in both places. Runs on the backup thread, on connections of its own: for the operation and for the house's schedule alike. */

import { makeBackup } from '#electron/database/backup.ts';
import { readBackupKey } from '#electron/database/backupKey.ts';
import type { BackupReason, Manifest } from '#electron/database/backupManifest.ts';
import { openReader, type WriteDb } from '#electron/database/connection.ts';
import { faultOf } from '#electron/database/errors.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { sealBackup } from '#electron/database/sealBackup.ts';
import { rotateSealed, secondPlace } from '#electron/database/secondPlace.ts';
import { officeZone, settingsOn } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';

export interface BackupOrder {
  dataDir: string;
  reason: BackupReason;
  /** Instant, UTC ISO text. */
  now: string;
  /** Reads every stored attachment again, not only the new ones. */
  thorough: boolean;
}

export interface BackupResult {
  manifest: Manifest;
  /** Copy in the second place; undefined when there is none. */
  second: { place: string; size: number } | undefined;
  /** What there is to know, in words; empty when all is well. */
  pesan: string;
}

/** Makes the backup, then its sealed copy. What fails in the second place is told and does not undo the first. Throws DatabaseFault. */
export async function runBackup(order: BackupOrder): Promise<BackupResult> {
  const manifest = makeBackup(order);
  const notes = [lostFiles(manifest), brokenLog(manifest)];
  const { folder, today } = await placeSetting(order.dataDir, order.now);
  let second: BackupResult['second'];
  if (folder === '') notes.push('Tempat cadangan kedua belum disetel: bila diska ini rusak, cadangan ikut hilang.');
  else {
    try {
      second = copyToSecond(order, manifest.nama, folder, today);
    } catch (error) {
      notes.push(`Tidak ada salinan di tempat kedua: ${reasonOf(error)}`);
    }
  }
  return { manifest, second, pesan: notes.filter((note) => note !== '').join(' ') };
}

const lostFiles = ({ lampiran }: Manifest): string =>
  lampiran.hilang === 0
    ? ''
    : `${lampiran.hilang} lampiran hilang atau berubah di folder data dan tidak ikut tercadangkan; jalankan pemeriksaan.`;

const brokenLog = ({ audit }: Manifest): string =>
  audit.putus === null ? '' : `Perhatian: ${audit.putus}. Cadangan dibuat apa adanya dan tidak dihitung terverifikasi.`;

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const fault = faultOf(error);
  if (!fault) throw error;
  return fault.message;
}

async function placeSetting(dataDir: string, now: string): Promise<{ folder: string; today: string }> {
  const office = openReader(foldersOf(dataDir).database);
  try {
    const today = civilDateOf(now, await officeZone(office.db));
    return { folder: (await settingsOn(office.db, today)).tempatCadanganKedua, today };
  } finally {
    office.close();
  }
}

function copyToSecond(
  order: BackupOrder,
  name: string,
  folder: string,
  today: string,
): { place: string; size: number } {
  const folders = foldersOf(order.dataDir);
  const place = secondPlace(folder, order.dataDir);
  const key = readBackupKey(folders.backupKey);
  if (!key)
    throw new Refusal(
      'ATURAN',
      'kata sandi cadangan belum diatur, dan yang meninggalkan komputer ini harus tersegel. Minta administrator mengaturnya.',
    );
  const size = sealBackup(folders.backups, name, place, key, order.thorough);
  rotateSealed(place, today);
  return { place, size };
}

/** Notes what was copied away. Inside the caller's transaction. */
export async function noteSecondCopy(db: WriteDb, { manifest, second }: BackupResult): Promise<void> {
  if (!second) return;
  const values = { tempat: second.place, dibuat_pada: manifest.dibuatPada, ukuran: second.size };
  await db
    .insertInto('cadangan_kedua')
    .values({ nama: manifest.nama, ...values })
    .onConflict((conflict) => conflict.column('nama').doUpdateSet(values))
    .execute();
}
