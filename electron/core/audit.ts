/**
 * The log: append-only (triggers refuse update and delete), hash-chained (SHA-256 over the previous hash and the canonical JSON of the row).
 * A chain shows editing, not cutting of the tail: its head is therefore written into every backup manifest and on the monthly recap.
 */
import { createHash } from 'node:crypto';
import type { ReadDb, WriteDb } from '#electron/database/connection.ts';
import type { AuditTable } from '#electron/database/schema/core.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { AuditEntry, Moment, Session } from './context.ts';

export const GENESIS = '0'.repeat(64);

export type AuditRow = AuditTable;
export type AuditWriter = Pick<Session, 'penggunaId' | 'nama' | 'roles'>;

const hashOf = (row: Omit<AuditRow, 'hash' | 'keamanan'> & { keamanan: unknown }): string =>
  createHash('sha256')
    .update(`${row.hash_sebelum}\n${canonicalJson(row)}`)
    .digest('hex');

export interface AuditLine {
  moment: Moment;
  writer: AuditWriter | undefined;
  /** Shown when nobody is logged in: the name that was tried, or 'sistem'. */
  writerName?: string;
  place: string;
  operation: string;
  outcome: 'berhasil' | 'ditolak';
  entry: AuditEntry;
}

const jsonOf = (fields: Record<string, unknown> | undefined): string | null =>
  fields === undefined || Object.keys(fields).length === 0 ? null : canonicalJson(fields);

/** Appends one line inside the caller's transaction. */
export async function appendAudit(db: WriteDb, line: AuditLine): Promise<void> {
  const head = await db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const { entry } = line;
  const writer = entry.pencatat ?? line.writer;
  const row = {
    seq: (head?.seq ?? 0) + 1,
    waktu: line.moment.now,
    pencatat_id: writer?.penggunaId ?? null,
    pencatat_nama: writer?.nama ?? line.writerName ?? 'sistem',
    pelaku_nama: entry.pelaku ?? null,
    peran: writer?.roles.join(' ') ?? '',
    tempat: line.place,
    operasi: line.operation,
    hasil: line.outcome,
    objek_jenis: entry.objek?.jenis ?? null,
    objek_id: entry.objek?.id ?? null,
    objek_label: entry.objek?.label ?? null,
    keamanan: entry.objek?.keamanan ?? 'biasa',
    sebelum: jsonOf(entry.sebelum),
    sesudah: jsonOf(entry.sesudah),
    alasan: entry.alasan ?? null,
    hash_sebelum: head?.hash ?? GENESIS,
  };
  await db
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row) })
    .execute();
}

export interface ChainReport {
  rows: number;
  head: string;
  /** First row that does not fit, with the reason; undefined when the chain is whole. */
  broken?: { seq: number; reason: string };
}

/** Walks the chain. `last`: only so many rows from the end (the row before them is trusted). */
export async function verifyAudit(db: ReadDb, last?: number): Promise<ChainReport> {
  const { max } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('max'))
    .executeTakeFirstOrThrow();
  const end = Number(max ?? 0);
  let seq = last === undefined ? 0 : Math.max(0, end - last);
  let previous = GENESIS;
  if (seq > 0) {
    const before = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst();
    if (!before) return { rows: end, head: '', broken: { seq, reason: 'baris hilang' } };
    previous = before.hash;
  }
  const CHUNK = 2_000;
  while (seq < end) {
    const rows = await db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(CHUNK).execute();
    for (const { hash, ...row } of rows) {
      if (row.seq !== seq + 1) return { rows: end, head: previous, broken: { seq: seq + 1, reason: 'baris hilang' } };
      if (row.hash_sebelum !== previous)
        return { rows: end, head: previous, broken: { seq: row.seq, reason: 'urutan tidak bersambung' } };
      if (hashOf(row) !== hash) return { rows: end, head: previous, broken: { seq: row.seq, reason: 'isi berubah' } };
      previous = hash;
      seq = row.seq;
    }
    if (rows.length === 0) return { rows: end, head: previous, broken: { seq: seq + 1, reason: 'baris hilang' } };
  }
  return { rows: end, head: previous };
}
