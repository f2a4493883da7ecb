/**
 * The hash chain of the log: each row carries SHA-256 over the hash before it and the canonical JSON of itself. A chain shows editing, not
 * cutting of the tail: its head is therefore written into every backup manifest and on the monthly recap.
 */
import { hash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import type { AuditTable } from './schema/core.ts';

/** What the first row names as the hash before it. */
export const GENESIS = '0'.repeat(64);

/** A row of the log as it is read. */
export type AuditRow = Omit<AuditTable, 'keamanan'> & { keamanan: string };
export type UnsealedAuditRow = Omit<AuditRow, 'hash'>;

/** Columns of a row in the order of canonical JSON; the hash itself is not part of what is hashed. */
const COLUMNS = [
  'alasan',
  'hash_sebelum',
  'hasil',
  'keamanan',
  'objek_id',
  'objek_jenis',
  'objek_label',
  'operasi',
  'pelaku_nama',
  'pencatat_id',
  'pencatat_nama',
  'peran',
  'sebelum',
  'seq',
  'sesudah',
  'tempat',
  'waktu',
] as const satisfies readonly (keyof UnsealedAuditRow)[];

/** The canonical JSON of a row, written out: a million rows are walked, and the keys are always the same. */
const canonicalRow = (row: UnsealedAuditRow): string =>
  `{${COLUMNS.map((column) => `"${column}":${JSON.stringify(row[column])}`).join(',')}}`;

const hashOf = (row: UnsealedAuditRow): string => hash('sha256', `${row.hash_sebelum}\n${canonicalRow(row)}`, 'hex');

/** The row with its hash. */
export const sealAuditRow = (row: UnsealedAuditRow): AuditRow => ({ ...row, hash: hashOf(row) });

export interface ChainReport {
  /** Number of the last row: no gaps, so it is also how many there are. */
  rows: number;
  /** Hash of the last row that fits. */
  head: string;
  /** First row that does not fit, with the reason; undefined when the chain is whole. */
  broken?: { seq: number; reason: string };
}

/** Where the chain is broken, in words; null when it is whole. */
export const brokenInWords = ({ broken }: ChainReport): string | null =>
  broken ? `rantai jejak audit putus pada baris ${broken.seq}: ${broken.reason}` : null;

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
    if (row.seq !== seq + 1) return broken(seq + 1, 'baris hilang');
    if (row.hash_sebelum !== head) return broken(row.seq, 'urutan tidak bersambung');
    if (hashOf(row) !== row.hash) return broken(row.seq, 'isi berubah');
    head = row.hash;
    seq = row.seq;
  }
  return seq === rows ? { rows, head } : broken(seq + 1, 'baris hilang');
}
