/** For filling a fresh database: the disk is not waited for until the end. Never while an office works: a power cut would lose everything of it. */
import type { Connection, WriteDb } from './connection.ts';

export async function withoutSync<T>({ sqlite }: Connection<WriteDb>, work: () => Promise<T>): Promise<T> {
  sqlite.pragma('synchronous = OFF');
  try {
    return await work();
  } finally {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('optimize');
  }
}
