/** One case as the rules of shared/modules/alur see it: its row, its frozen definition, the way it came, its parts. */
import type { Selectable, Updateable } from 'kysely';
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { BagianTable, PerkaraTable } from '#electron/database/schema/alur.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Bagian } from '#shared/modules/alur/bagian.ts';
import { bagianBerlaku } from '#shared/modules/alur/giliran.ts';
import { GERAK, type Gerak, jejakDari } from '#shared/modules/alur/jejak.ts';
import type { KeadaanPerkara } from '#shared/modules/alur/perkara.ts';
import { type LangkahRancangan, langkahOf, type Rancangan } from '#shared/modules/alur/rancangan.ts';
import { definitionOf } from './map.ts';

export type CaseRow = Selectable<PerkaraTable>;
export type PartRow = Selectable<BagianTable>;

/** The last row that moved the token. */
export interface LastMove {
  id: number;
  jenis: Gerak;
  dari: string | null;
  pelaku: string;
  pencatatId: number;
  /** The part whose end moved the case by itself. */
  bagianId: number | null;
  waktu: string;
}

export interface LoadedCase {
  row: CaseRow;
  rancangan: Rancangan;
  state: KeadaanPerkara;
  kini: LangkahRancangan;
  /** Every part of every step, in the order they were given. */
  parts: PartRow[];
  lastMove: LastMove;
}

export const caseNotFound = (): Refusal =>
  new Refusal('TIDAK_DITEMUKAN', 'Perkara itu tidak ada, atau tidak terbuka bagi Anda.', 'perkaraId');

/** Cases by the call that loaded them: one act asks for its case many times. A call is one transaction and has a context of its own. */
const loadedBy = new WeakMap<object, Map<number, LoadedCase>>();
/** A call that goes through very many cases (bindings that changed) does not keep them all. */
const MOST_KEPT = 50;

/** The case as it stands in this call's transaction. Throws Refusal TIDAK_DITEMUKAN. Says nothing about who may see it. */
export async function loadCase(ctx: Pick<ReadContext, 'read'>, perkaraId: number): Promise<LoadedCase> {
  const kept = loadedBy.get(ctx) ?? new Map<number, LoadedCase>();
  loadedBy.set(ctx, kept);
  const known = kept.get(perkaraId);
  if (known) return known;
  const fresh = await readCase(ctx.read, perkaraId);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(perkaraId, fresh);
  return fresh;
}

/** Whoever writes a row of a case, of its history or of its parts says so here; the next `loadCase` of the call reads anew. */
export function caseWritten(ctx: object, perkaraId: number): void {
  loadedBy.get(ctx)?.delete(perkaraId);
}

/** The only way in which the row of a case is changed. */
export async function changeCase(
  ctx: Pick<WriteContext, 'db'>,
  perkaraId: number,
  change: Updateable<PerkaraTable>,
): Promise<void> {
  await ctx.db.updateTable('perkara').set(change).where('id', '=', perkaraId).execute();
  caseWritten(ctx, perkaraId);
}

async function readCase(db: ReadDb, perkaraId: number): Promise<LoadedCase> {
  const row = await db.selectFrom('perkara').selectAll().where('id', '=', perkaraId).executeTakeFirst();
  if (!row) throw caseNotFound();
  const rancangan = await definitionOf(db, row.rancangan_id);
  const moves = await db
    .selectFrom('riwayat')
    .select(['id', 'jenis', 'dari', 'ke', 'alasan', 'pelaku_nama', 'pencatat_id', 'bagian_id', 'waktu'])
    .where('perkara_id', '=', perkaraId)
    .where('jenis', 'in', [...GERAK])
    .orderBy('id')
    .execute();
  const parts = await db.selectFrom('bagian').selectAll().where('perkara_id', '=', perkaraId).orderBy('id').execute();
  const last = moves.at(-1);
  if (!last) throw new Error(`case ${perkaraId} has no history`);
  const jejak = jejakDari(
    rancangan,
    moves.map(({ jenis, ke, alasan }) => ({ jenis: jenis as Gerak, ke: ke ?? '', alasan })),
  );
  return {
    row,
    rancangan,
    state: {
      langkah: row.langkah,
      status: row.status,
      revisi: row.revisi,
      jejak,
      dibuka: row.dibuka_pada !== null,
    },
    kini: langkahOf(rancangan, row.langkah),
    parts,
    lastMove: {
      id: last.id,
      jenis: last.jenis as Gerak,
      dari: last.dari,
      pelaku: last.pelaku_nama,
      pencatatId: last.pencatat_id,
      bagianId: last.bagian_id,
      waktu: last.waktu,
    },
  };
}

/** A part as the pure rules know it. A submitted result is still in work for them: its giver has not accepted it. */
export const asBagian = (part: PartRow): Bagian => ({
  id: part.id,
  induk: part.induk_id,
  penerima: part.penerima,
  status: part.status === 'diajukan' ? 'dikerjakan' : part.status,
  digantiOleh: part.diganti_oleh,
  ditolak: part.ditolak,
  alasan: part.alasan,
});

export const asBergilir = (part: PartRow) => ({
  id: part.id,
  induk: part.induk_id,
  status: part.status,
  digantiOleh: part.diganti_oleh,
});

export const isLive = (part: PartRow): boolean =>
  bagianBerlaku({ status: part.status, digantiOleh: part.diganti_oleh });
/** Live and not done. */
export const isOpen = (part: PartRow): boolean => isLive(part) && part.status !== 'selesai';

export const partsOfStep = (parts: readonly PartRow[], langkah: string): PartRow[] =>
  parts.filter((part) => part.langkah === langkah);
