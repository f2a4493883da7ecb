/** The log as sentences. What a line is about is shown only to those who may read the record; that something happened, to every auditor. */
import type { ReadContext } from '#electron/core/context.ts';
import { accessToRecord, isOwned, type RecordAccess } from '#electron/core/ownership.ts';
import type { AuditRow } from '#electron/database/auditChain.ts';
import { type AuditFilter, countAudit, findAudit } from '#electron/database/auditSearch.ts';
import { wordsOf } from '#electron/database/search.ts';
import { Refusal } from '#shared/contract/errors.ts';
import {
  type BarisAudit,
  kalimatAudit,
  kalimatTertutup,
  type Rincian,
  rincianAudit,
} from '#shared/modules/sistem/kalimatAudit.ts';
import { addDays, instantOf } from '#shared/rules/tanggal.ts';
import { operationsWithWord, predicateOf } from './predicates.ts';

const COUNTED = 10_000;
const COUNTED_BY_TEXT = 1_000;
const STEP = 250;

interface CappedCount {
  nilai: number;
  lebih: boolean;
}

interface AuditQuery {
  kursor?: string | undefined;
  batas: number;
  cari?: string | undefined;
  penggunaId?: number | undefined;
  operasi?: string | undefined;
  dari?: string | undefined;
  sampai?: string | undefined;
}

const filterOf = (ctx: ReadContext, query: AuditQuery): AuditFilter => ({
  words: wordsOf(query.cari ?? '').map((word) => ({ word, operations: operationsWithWord(word) })),
  penggunaId: query.penggunaId,
  operasi: query.operasi,
  dari: query.dari && instantOf(query.dari, '00:00', ctx.zone),
  sampai: query.sampai && instantOf(addDays(query.sampai, 1), '00:00', ctx.zone),
});

export async function listAudit(ctx: ReadContext, query: AuditQuery) {
  const before = query.kursor === undefined ? undefined : cursorOf(query.kursor);
  const filter = filterOf(ctx, query);
  const rows = await findAudit(ctx.read, filter, before, query.batas);
  const access = accessCache(ctx);
  const lines: Line[] = [];
  for (const row of rows) {
    const closed = await isClosed(row, access);
    if (!confirmsGuess(row, closed, filter)) lines.push(lineOf(row, closed, ctx.zone));
  }
  const last = rows.length < query.batas ? undefined : rows.at(-1);
  return {
    baris: lines,
    berikut: last ? String(last.seq) : null,
    jumlah: filter.words.length > 0 ? await countVisible(ctx, filter, access) : await countAll(ctx, filter),
  };
}

/**
 * The line was perhaps found by contents from before its record became secret: showing or counting it would confirm a guess. Lines that were secret from
 * the beginning are not found by their contents.
 */
const confirmsGuess = (row: AuditRow, closed: boolean, { words }: AuditFilter): boolean =>
  closed && words.length > 0 && !isSecret(row.keamanan);

async function countAll(ctx: ReadContext, filter: AuditFilter): Promise<CappedCount> {
  const count = await countAudit(ctx.read, filter, COUNTED + 1);
  return { nilai: Math.min(count, COUNTED), lebih: count > COUNTED };
}

/** Of a text search: line by line, since what may not be shown may not be counted either. */
async function countVisible(ctx: ReadContext, filter: AuditFilter, access: Access): Promise<CappedCount> {
  let nilai = 0;
  let before: number | undefined;
  for (let walked = 0; walked < COUNTED_BY_TEXT; walked += STEP) {
    const rows = await findAudit(ctx.read, filter, before, STEP);
    for (const row of rows) if (!confirmsGuess(row, await isClosed(row, access), filter)) nilai += 1;
    if (rows.length < STEP) return { nilai, lebih: false };
    before = rows.at(-1)?.seq;
  }
  return { nilai, lebih: nilai > 0 };
}

export async function auditOfRecord(ctx: ReadContext, { jenis, id }: { jenis: string; id: number }) {
  const { readable } = await accessToRecord(ctx, jenis, id);
  if (!readable) throw new Refusal('TIDAK_DITEMUKAN', 'Catatan tidak ditemukan, atau bukan untuk Anda.', 'id');
  const rows = await ctx.read
    .selectFrom('audit')
    .selectAll()
    .where('objek_jenis', '=', jenis)
    .where('objek_id', '=', id)
    .where('hasil', '=', 'berhasil')
    .orderBy('seq', 'desc')
    .limit(MOST_OF_RECORD)
    .execute();
  return rows.map((row) => {
    const { seq, waktu, kalimat, rincian } = lineOf(row, false, ctx.zone);
    return { seq, waktu, kalimat, rincian };
  });
}

/** More lines than any record of an office has; the newest are shown. */
const MOST_OF_RECORD = 1_000;

function cursorOf(text: string): number {
  const seq = Number(text);
  if (!Number.isSafeInteger(seq) || seq < 1)
    throw new Refusal('MASUKAN_SALAH', 'Penanda halaman tidak dikenal. Muat ulang.', 'kursor');
  return seq;
}

interface Line {
  seq: number;
  waktu: string;
  kalimat: string;
  rincian: Rincian[];
  berhasil: boolean;
}

const isSecret = (keamanan: string): boolean => keamanan === 'rahasia' || keamanan === 'sangat_rahasia';

type Access = (jenis: string, id: number) => Promise<RecordAccess | undefined>;

/** Each record is asked for once per page; kinds of record without a rule have no secrecy of their own. */
function accessCache(ctx: ReadContext): Access {
  const known = new Map<string, RecordAccess>();
  return async (jenis, id) => {
    if (!isOwned(jenis)) return undefined;
    const key = `${jenis} ${id}`;
    const access = known.get(key) ?? (await accessToRecord(ctx, jenis, id));
    known.set(key, access);
    return access;
  };
}

/** Closed: the line or its record is secret, and the session may not read the record. */
async function isClosed(row: AuditRow, access: Access): Promise<boolean> {
  const record =
    row.objek_jenis === null || row.objek_id === null ? undefined : await access(row.objek_jenis, row.objek_id);
  if (!isSecret(row.keamanan) && !isSecret(record?.keamanan ?? 'biasa')) return false;
  return !record?.readable;
}

type Fields = Record<string, unknown> | null;
const fieldsOf = (json: string | null): Fields => (json === null ? null : (JSON.parse(json) as Fields));

function lineOf(row: AuditRow, closed: boolean, zone: string): Line {
  const baris: BarisAudit = {
    waktu: row.waktu,
    pencatat: row.pencatat_nama,
    pelaku: row.pelaku_nama,
    tempat: row.tempat,
    hasil: row.hasil,
    objek: labelOf(row),
    alasan: row.alasan,
  };
  const predikat = predicateOf(row.operasi);
  return {
    seq: row.seq,
    waktu: row.waktu,
    kalimat: closed ? kalimatTertutup(baris, predikat, zone) : kalimatAudit(baris, predikat, zone),
    rincian: closed ? [] : rincianAudit(fieldsOf(row.sebelum), fieldsOf(row.sesudah), zone),
    berhasil: row.hasil === 'berhasil',
  };
}

/** A job is labelled with the name of its operation: people read what the operation does. What somebody does to his own account needs no name. */
function labelOf({ objek_jenis, objek_id, objek_label, operasi, pencatat_id }: AuditRow): string | null {
  if (objek_jenis === 'pengguna' && objek_id !== null && objek_id === pencatat_id) return null;
  if (objek_jenis !== 'pekerjaan' || objek_label === null) return objek_label;
  return objek_label === operasi ? null : `"${predicateOf(objek_label)}"`;
}
