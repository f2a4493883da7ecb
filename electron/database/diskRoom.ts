/** Room on a disk is asked for before anything is written, so that a full disk is told in numbers and nothing is left half done. */
import { statfsSync, statSync } from 'node:fs';
import { DatabaseFault } from './errors.ts';

/** What manifests, folders and the log need beside the data, in bytes. */
const MARGIN = 2_000_000;

/** Size of a file in bytes; 0 when there is none. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Bytes of a database with what its log has not moved in yet. */
export function databaseSize(file: string): number {
  return sizeOf(file) + sizeOf(`${file}-wal`);
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/** @throws DatabaseFault `penuh` when the disk of `folder` has fewer than `bytes` left, with both numbers */
export function requireRoom(folder: string, bytes: number): void {
  const disk = statfsSync(folder);
  const free = disk.bavail * disk.bsize;
  const needed = bytes + MARGIN;
  if (free >= needed) return;
  throw new DatabaseFault(
    'penuh',
    `Ruang untuk cadangan tidak cukup di ${folder}: perlu ${megabytes(needed)}, tersedia ${megabytes(free)}. Kosongkan ruang, lalu ulangi.`,
  );
}
