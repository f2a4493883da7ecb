/** The log: append-only (triggers refuse update and delete), hash-chained (electron/database/auditChain.ts). */
import { GENESIS, sealAuditRow } from '#electron/database/auditChain.ts';
import { AUDIT_BATCH, indexAudit } from '#electron/database/auditSearch.ts';
import type { WriteDb } from '#electron/database/connection.ts';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import type { AuditEntry, Moment, Session } from './context.ts';

export type AuditWriter = Pick<Session, 'penggunaId' | 'nama' | 'roles'>;

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

/** Appends one line inside the caller's transaction; the line that fills a batch puts the batch into the search index. */
export async function appendAudit(db: WriteDb, line: AuditLine): Promise<void> {
  const head = await db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const { entry } = line;
  const writer = entry.pencatat ?? line.writer;
  const row = sealAuditRow({
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
  });
  await db.insertInto('audit').values(row).execute();
  if (row.seq % AUDIT_BATCH === 0) await indexAudit(db, row.seq);
}
