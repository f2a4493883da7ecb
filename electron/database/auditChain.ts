/**
 * The hash chain of the log: each row carries SHA-256 over the hash before it and the canonical JSON of itself. A chain shows editing, not
 * cutting of the tail: its head is therefore written into every backup manifest and on the monthly recap.
 */
import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import type { AuditTable } from './schema/core.ts';

/** What the first row names as the hash before it. */
export const GENESIS = '0'.repeat(64);

/** A row of the log as it is read. */
export type AuditRow = Omit<AuditTable, 'keamanan'> & { keamanan: string };
export type UnsealedAuditRow = Omit<AuditRow, 'hash'>;

/** The row with its hash. */
export const sealAuditRow = (row: UnsealedAuditRow): AuditRow => ({
  ...row,
  hash: createHash('sha256')
    .update(`${row.hash_sebelum}\n${canonicalJson(row)}`)
    .digest('hex'),
});

export interface ChainReport {
  /** Number of the last row: no gaps, so it is also how many there are. */
  rows: number;
  /** Hash of the last row that fits. */
  head: string;
  /** First row that does not fit, with the reason; undefined when the chain is whole. */
  broken?: { seq: number; reason: string };
}

/** What the last row is and what its hash; GENESIS for an empty log. Checks nothing. */
export function chainHead(sqlite: Sqlite.Database): { rows: number; head: string } {
  const last = sqlite.prepare('select seq, hash from audit order by seq desc limit 1').get() as
    | { seq: number; hash: string }
    | undefined;
  return { rows: last?.seq ?? 0, head: last?.hash ?? GENESIS };
}

/**
 * Walks the chain up to the row that is last now; rows appended meanwhile are left for the next time.
 * @param last only so many rows from the end; the row before them is trusted
 */
export function verifyChain(sqlite: Sqlite.Database, last?: number): ChainReport {
  const { rows } = chainHead(sqlite);
  let seq = last === undefined ? 0 : Math.max(0, rows - last);
  let head = GENESIS;
  const broken = (at: number, reason: string): ChainReport => ({ rows, head, broken: { seq: at, reason } });
  if (seq > 0) {
    const before = sqlite.prepare('select hash from audit where seq = ?').pluck().get(seq) as string | undefined;
    if (before === undefined) return broken(seq, 'baris hilang');
    head = before;
  }
  const walk = sqlite.prepare('select * from audit where seq > ? and seq <= ? order by seq').iterate(seq, rows);
  for (const row of walk as IterableIterator<AuditRow>) {
    const { hash, ...unsealed } = row;
    if (row.seq !== seq + 1) return broken(seq + 1, 'baris hilang');
    if (row.hash_sebelum !== head) return broken(row.seq, 'urutan tidak bersambung');
    if (sealAuditRow(unsealed).hash !== hash) return broken(row.seq, 'isi berubah');
    head = hash;
    seq = row.seq;
  }
  return seq === rows ? { rows, head } : broken(seq + 1, 'baris hilang');
}
