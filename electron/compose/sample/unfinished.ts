/**
 * A mark in the data folder while the sample office is being filled. A program that ended in between left half an office of fictional letters: the
 * next start that asks for the sample throws it away and fills anew.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '#electron/database/folders.ts';

const markOf = (dataDir: string): string => join(dataDir, 'contoh-belum-selesai');

export const markUnfinished = (dataDir: string): void =>
  writeFileSync(markOf(dataDir), 'Kantor contoh di folder ini sedang diisi; isinya rekaan.\n');

/** The sample is whole; or somebody works with what there is of it, and from then on it is nobody's to throw away. */
export const unmark = (dataDir: string): void => rmSync(markOf(dataDir), { force: true });

/** Removes what an interrupted filling left; nothing without its mark. Answers whether there was something. */
export function dropUnfinished(dataDir: string): boolean {
  if (!existsSync(markOf(dataDir))) return false;
  const { attachments, database } = foldersOf(dataDir);
  rmSync(attachments, { recursive: true, force: true });
  for (const file of [`${database}-wal`, `${database}-shm`, database]) rmSync(file, { force: true });
  // last: an end in between leaves the mark, and the rest goes at the next start
  unmark(dataDir);
  return true;
}
