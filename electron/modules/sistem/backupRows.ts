/** The backups of both places as a list, newest first. */
import { readBackupKey } from '#electron/database/backupKey.ts';
import { listBackups } from '#electron/database/backupList.ts';
import { type Manifest, readManifest } from '#electron/database/backupManifest.ts';
import { sizeOf } from '#electron/database/diskRoom.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { sealedManifest } from '#electron/database/openSealedBackup.ts';
import { sealedBackup } from '#electron/database/secondPlace.ts';
import { instantOf } from '#shared/rules/tanggal.ts';

export interface BackupRow {
  nama: string;
  tempat: 'utama' | 'kedua';
  alasan: string;
  dibuatPada: string;
  /** Bytes of the database, or of the sealed file. */
  ukuran: number;
  /** Proven whole when it was made, and its manifest still tells so. */
  terverifikasi: boolean;
  kepalaAudit: string;
}

const REASONS: Record<string, string> = {
  harian: 'harian',
  penutupan: 'saat ditutup',
  diminta: 'diminta',
  'sebelum-migrasi': 'sebelum penyesuaian basis data',
  'sebelum-pemulihan': 'sebelum pemulihan',
};

const reasonOf = (name: string): string => name.split('_')[2] ?? '';

/** What the name tells when the manifest cannot be read. */
function rowOfName(nama: string, tempat: BackupRow['tempat'], zone: string): BackupRow {
  const [day = '', time = ''] = nama.split('_');
  const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}`;
  return {
    nama,
    tempat,
    alasan: REASONS[reasonOf(nama)] ?? reasonOf(nama),
    dibuatPada: instantOf(day, clock, zone),
    ukuran: 0,
    terverifikasi: false,
    kepalaAudit: '',
  };
}

const rowOfManifest = (manifest: Manifest, tempat: BackupRow['tempat'], ukuran: number): BackupRow => ({
  nama: manifest.nama,
  tempat,
  alasan: REASONS[manifest.alasan] ?? manifest.alasan,
  dibuatPada: manifest.dibuatPada,
  ukuran,
  terverifikasi: manifest.audit.putus === null,
  kepalaAudit: manifest.audit.kepala,
});

export const firstPlaceRow = (manifest: Manifest): BackupRow =>
  rowOfManifest(manifest, 'utama', manifest.basisData.ukuran);
export const secondPlaceRow = (manifest: Manifest, size: number): BackupRow => rowOfManifest(manifest, 'kedua', size);

/** A file that is named like a backup but whose name is no date of the calendar is not one. */
function tryRow(make: () => BackupRow): BackupRow[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

export function firstPlaceRows(dataDir: string, zone: string): BackupRow[] {
  const { backups } = foldersOf(dataDir);
  return listBackups(backups).flatMap((name) => {
    const manifest = readManifest(backups, name);
    return manifest ? [firstPlaceRow(manifest)] : tryRow(() => rowOfName(name, 'utama', zone));
  });
}

/** The newest backup in the first place that is proven; null when there is none. */
export function newestProven(dataDir: string): BackupRow | null {
  const { backups } = foldersOf(dataDir);
  for (const name of listBackups(backups)) {
    const manifest = readManifest(backups, name);
    if (manifest?.audit.putus === null) return firstPlaceRow(manifest);
  }
  return null;
}

/** Empty when the second place is not there: its disk is perhaps in a drawer. */
export function secondPlaceRows(dataDir: string, place: string, zone: string): BackupRow[] {
  if (place === '') return [];
  const key = readBackupKey(foldersOf(dataDir).backupKey)?.key;
  return listBackups(place).flatMap((name) => {
    const size = sizeOf(sealedBackup(place, name));
    const manifest = key && sealedManifest(place, name, key);
    return manifest
      ? [secondPlaceRow(manifest, size)]
      : tryRow(() => ({ ...rowOfName(name, 'kedua', zone), ukuran: size }));
  });
}

export const hasBackupKey = (dataDir: string): boolean => readBackupKey(foldersOf(dataDir).backupKey) !== undefined;
