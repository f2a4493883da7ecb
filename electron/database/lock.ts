/**
 * One program per data folder. The lock is an exclusive SQLite transaction on a file of its own: the operating system lets go of it when
 * the program dies, so a crash never leaves a stale lock behind.
 */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DatabaseFault, faultOf } from './errors.ts';

export interface FolderLock {
  release(): void;
}

/** Throws DatabaseFault 'terkunci' when another program works on the folder. */
export function lockFolder(dataDir: string): FolderLock {
  let lock: Sqlite.Database | undefined;
  try {
    lock = new Sqlite(join(dataDir, 'kunci'), { timeout: 0 });
    lock.pragma('journal_mode = DELETE');
    lock.exec('begin exclusive');
    const held = lock;
    return { release: () => held.close() };
  } catch (error) {
    lock?.close();
    const fault = faultOf(error);
    if (fault?.kind === 'terkunci') {
      throw new DatabaseFault(
        'terkunci',
        `Penata sudah berjalan pada folder data ${dataDir}. Pakai jendela yang sudah terbuka, atau tutup dahulu.`,
      );
    }
    throw fault ?? error;
  }
}
