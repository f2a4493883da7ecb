/** What every act on a part needs: the part at the version the caller saw, who decides about it, its history. */
import type { WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Bagian } from '#shared/modules/alur/bagian.ts';
import type { JenisRiwayat } from '#shared/modules/alur/kalimat.ts';
import { accessOfCases } from './access.ts';
import { actingAs, actorOf, type GivenOfficial } from './acting.ts';
import { asBagian, type LoadedCase, loadCase, type PartRow, partsOfStep } from './caseStore.ts';
import { requireVersion } from './conflict.ts';
import { type Actor, recordEvent } from './history.ts';
import { CaseHolders, type Holders } from './holders.ts';
import { objekOf } from './move.ts';
import { CASE_KIND } from './recordKinds.ts';

export interface PartAct {
  bagianId: number;
  versi?: number | undefined;
  catatan?: string | undefined;
  lampiran?: readonly number[];
  pelaku?: GivenOfficial | undefined;
  /** `modul`: the calling operation has decided about the right. */
  wewenang?: 'giliran' | 'modul';
  diaudit?: boolean;
}

export interface LoadedPart {
  loaded: LoadedCase;
  part: PartRow;
  holders: CaseHolders;
  /** The parts of its step as the pure rules see them. */
  siblings: Bagian[];
}

/** The part as the caller may see it, at the version he saw. Throws Refusal TIDAK_DITEMUKAN or BENTROK. */
export async function openPartForAct(ctx: WriteContext, act: Pick<PartAct, 'bagianId' | 'versi'>): Promise<LoadedPart> {
  const missing = new Refusal('TIDAK_DITEMUKAN', 'Bagian itu tidak ada, atau tidak terbuka bagi Anda.', 'bagianId');
  const row = await ctx.read
    .selectFrom('bagian')
    .select('perkara_id')
    .where('id', '=', act.bagianId)
    .executeTakeFirst();
  if (!row) throw missing;
  const loaded = await loadCase(ctx, row.perkara_id);
  const access = await accessOfCases(ctx.read, ctx.session, [loaded.row]);
  if (access.get(loaded.row.id) === 'tidak') throw missing;
  const part = loaded.parts.find((p) => p.id === act.bagianId)!;
  await requireVersion(ctx.read, ctx, act.versi, {
    perkaraId: loaded.row.id,
    bagianId: part.id,
    rancangan: loaded.rancangan,
    current: part.versi,
  });
  return {
    loaded,
    part,
    holders: await CaseHolders.of(ctx.read, loaded, ctx.today),
    siblings: partsOfStep(loaded.parts, part.langkah).map(asBagian),
  };
}

/** Who decides about a part; throws Refusal TIDAK_BERWENANG unless the module has decided about the right. */
export async function partDecider(ctx: WriteContext, act: PartAct, holders: Holders, what: string): Promise<Actor> {
  if (act.wewenang !== 'modul') return (await actingAs(ctx, holders, act.pelaku, what)).pelaku;
  return act.pelaku ? { nama: act.pelaku.nama, jabatan: act.pelaku.jabatan ?? null } : actorOf(ctx, holders.pelaku);
}

/** History, audit and news of an act on a part. */
export async function recordPart(
  ctx: WriteContext,
  { loaded, part }: Pick<LoadedPart, 'loaded' | 'part'>,
  event: {
    jenis: JenisRiwayat;
    pelaku: Actor;
    perihal?: string;
    catatan?: string | undefined;
    alasan?: string | undefined;
    lampiran?: readonly number[] | undefined;
    sesudah: string;
    diaudit?: boolean | undefined;
  },
): Promise<void> {
  const { row } = loaded;
  await recordEvent(ctx, {
    perkaraId: row.id,
    bagianId: part.id,
    jenis: event.jenis,
    pelaku: event.pelaku,
    revisi: row.revisi,
    dari: part.langkah,
    perihal: event.perihal ?? part.nama,
    catatan: event.catatan,
    alasan: event.alasan,
    lampiran: event.lampiran ?? [],
    objek: objekOf(row),
  });
  if (event.diaudit !== false) {
    ctx.audit({
      objek: { jenis: CASE_KIND, id: row.id, label: row.judul, keamanan: row.keamanan },
      sebelum: { bagian: part.nama, status: part.status },
      sesudah: { bagian: event.perihal ?? part.nama, status: event.sesudah },
      alasan: event.alasan,
      pelaku: event.pelaku.nama,
    });
  }
  ctx.changed('alur', row.id);
}

export interface GivenPart {
  penerima: string;
  /** Name and post as they stand on this day; absent: the receiver's own name. */
  nama?: string | undefined;
  peran: string;
  /** UTC ISO. */
  tenggat?: string | null | undefined;
  catatan?: string | null | undefined;
}

export function requireRunning(loaded: LoadedCase): void {
  if (loaded.row.status !== 'berjalan')
    throw new Refusal('ATURAN', 'Perkara ini sudah berakhir; bagiannya tidak dapat diubah lagi.');
}

export function refuseSubmitted(part: PartRow): void {
  if (part.status === 'diajukan')
    throw new Refusal('ATURAN', 'Hasil bagian ini sudah diajukan dan menunggu penilaian pemberinya.');
}
