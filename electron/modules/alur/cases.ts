/** The acts that move a case: advance, return, take back, cancel. Each one checks version, sight, himpunan and right, then moves the token. */
import type { WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';
import { kemajuan } from '#shared/modules/alur/bagian.ts';
import { batalkan, kembalikan, maju, tarik } from '#shared/modules/alur/perkara.ts';
import { lanjutanBaku } from '#shared/modules/alur/rancangan.ts';
import { accessOfCases } from './access.ts';
import { actingAs, actorOf, type GivenOfficial } from './acting.ts';
import { endOfCase } from './bundleMoves.ts';
import { requireUnbundled } from './bundleStore.ts';
import { asBagian, caseNotFound, isLive, type LoadedCase, loadCase, partsOfStep } from './caseStore.ts';
import { requireVersion } from './conflict.ts';
import type { Actor } from './history.ts';
import { CaseHolders, type Holders, standingAmong } from './holders.ts';
import { type Move, moveCase } from './move.ts';

export interface CaseAct {
  perkaraId: number;
  /** The version the caller saw; absent when the calling module has checked its own. */
  versi?: number | undefined;
  catatan?: string | undefined;
  lampiran?: readonly number[];
  /** Who decided, when the caller only records. */
  pelaku?: GivenOfficial | undefined;
  /** `modul`: the calling operation has decided about the right; the case asks no more. */
  wewenang?: 'giliran' | 'modul';
  /** False where the caller's own audit line says it all. */
  diaudit?: boolean;
}

export interface CaseActed {
  perkaraId: number;
  versi: number;
  langkah: string;
  status: 'berjalan' | 'selesai' | 'dibatalkan';
}

/** The case as the caller may see it, at the version he saw. Throws Refusal TIDAK_DITEMUKAN or BENTROK. */
export async function openForAct(ctx: WriteContext, perkaraId: number, versi: number | undefined): Promise<LoadedCase> {
  const loaded = await loadCase(ctx, perkaraId);
  const access = await accessOfCases(ctx.read, ctx.session, [loaded.row]);
  if (access.get(perkaraId) === 'tidak') throw caseNotFound();
  await requireVersion(ctx.read, ctx, versi, { perkaraId, rancangan: loaded.rancangan, current: loaded.row.versi });
  return loaded;
}

async function decider(ctx: WriteContext, act: CaseAct, holders: Holders, what: string): Promise<Actor> {
  if (act.wewenang === 'modul') {
    return act.pelaku
      ? { nama: act.pelaku.nama, jabatan: act.pelaku.jabatan ?? null }
      : await actorOf(ctx, holders.pelaku);
  }
  return (await actingAs(ctx, holders, act.pelaku, what)).pelaku;
}

const stepText = (nama: string, holders: CaseHolders): string =>
  holders.divided ? `Langkah “${nama}” yang sudah dibagi dalam bagian` : `Langkah “${nama}”`;

async function finish(
  ctx: WriteContext,
  loaded: LoadedCase,
  next: LoadedCase['state'],
  move: Move,
): Promise<CaseActed> {
  const versi = await moveCase(ctx, loaded, next, move);
  if (next.status !== 'berjalan') await endOfCase(ctx, loaded.row.id, next.status, move.pelaku);
  return { perkaraId: loaded.row.id, versi, langkah: next.langkah, status: next.status };
}

/** Throws Refusal ATURAN while parts of the step are open. */
function requirePartsDone(loaded: LoadedCase): void {
  const live = partsOfStep(loaded.parts, loaded.row.langkah).filter(isLive);
  if (live.length === 0) return;
  const { selesai, semua } = kemajuan(live.map(asBagian));
  if (selesai === semua) return;
  throw new Refusal(
    'ATURAN',
    `“${loaded.kini.nama}” dibagi kepada ${semua} penerima dan baru ${selesai} yang selesai. Langkah selesai bila semuanya selesai.`,
  );
}

export interface Advance extends CaseAct {
  /** Step to go to; `null` ends the case on an end step. Absent: the edge that needs no choice. */
  ke?: string | null | undefined;
  alasan?: string | undefined;
  /** Deadline of the next step, UTC ISO; absent: as the office has set it. */
  tenggat?: string | null | undefined;
}

/**
 * The step is done; the case goes on over an edge, or ends. Throws Refusal: BENTROK, TIDAK_DITEMUKAN, TIDAK_BERWENANG (another one's turn), ATURAN (no such
 * edge, parts open, waits in a himpunan), MASUKAN_SALAH (choice, reason or official missing).
 */
export async function advanceCase(ctx: WriteContext, act: Advance): Promise<CaseActed> {
  const loaded = await openForAct(ctx, act.perkaraId, act.versi);
  const { kini, rancangan, state, row } = loaded;
  await requireUnbundled(ctx.read, row.id);
  const ke = act.ke === undefined ? defaultTarget(loaded) : act.ke;
  const edge = ke === null ? undefined : kini.berikut.find((b) => b.ke === ke);
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  const pelaku = await decider(ctx, act, holders.edge(edge), stepText(kini.nama, holders));
  requirePartsDone(loaded);
  const next = maju(rancangan, state, { ke, alasan: act.alasan });
  return finish(ctx, loaded, next, {
    jenis: ke === null ? 'selesai' : edge?.jenis === 'kembali' ? 'kembali' : 'maju',
    pelaku,
    syarat: edge?.syarat,
    catatan: act.catatan,
    alasan: act.alasan,
    lampiran: act.lampiran ?? [],
    tenggat: act.tenggat,
    diaudit: act.diaudit,
  });
}

function defaultTarget({ kini }: LoadedCase): string | null {
  if (kini.jenis === 'selesai') return null;
  const edge = lanjutanBaku(kini);
  if (edge) return edge.ke;
  const choices = kini.berikut.map((b) => b.syarat ?? '').join(' / ');
  throw new Refusal('MASUKAN_SALAH', `“${kini.nama}” perlu keputusan: ${choices}.`, 'ke');
}

/** Back to a visited step with a reason; absent `ke`: the last step of another actor. Revision + 1. */
export async function returnCase(
  ctx: WriteContext,
  act: CaseAct & { ke?: string | undefined; alasan: string },
): Promise<CaseActed> {
  const loaded = await openForAct(ctx, act.perkaraId, act.versi);
  await requireUnbundled(ctx.read, loaded.row.id);
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  const pelaku = await decider(ctx, act, holders.step, stepText(loaded.kini.nama, holders));
  const next = kembalikan(loaded.rancangan, loaded.state, { target: act.ke, alasan: act.alasan });
  return finish(ctx, loaded, next, {
    jenis: 'kembali',
    pelaku,
    catatan: act.catatan,
    alasan: act.alasan,
    lampiran: act.lampiran ?? [],
    diaudit: act.diaudit,
  });
}

/** True when the caller made the last move and nobody has opened it since. */
export const mayTakeBack = ({ state, lastMove, row }: LoadedCase, penggunaId: number): boolean =>
  row.status === 'berjalan' &&
  !state.dibuka &&
  lastMove.pencatatId === penggunaId &&
  (lastMove.jenis === 'maju' || lastMove.jenis === 'kembali');

/** Undoes the caller's own last move while the next one has not opened it. */
export async function takeBackCase(ctx: WriteContext, act: CaseAct & { alasan: string }): Promise<CaseActed> {
  const loaded = await openForAct(ctx, act.perkaraId, act.versi);
  await requireUnbundled(ctx.read, loaded.row.id);
  const next = tarik(loaded.rancangan, loaded.state);
  if (act.wewenang !== 'modul' && !mayTakeBack(loaded, ctx.session.penggunaId)) {
    throw new Refusal(
      'TIDAK_BERWENANG',
      `Hanya ${loaded.lastMove.pelaku} yang dapat menarik kembali yang dikirimnya; mintalah pengembalian.`,
    );
  }
  const pelaku = act.pelaku ? { nama: act.pelaku.nama, jabatan: act.pelaku.jabatan ?? null } : await actorOf(ctx, []);
  return finish(ctx, loaded, next, { jenis: 'tarik', pelaku, alasan: act.alasan, diaudit: act.diaudit });
}

/** Who leads the office: may cancel and reassign what is not his own turn. A Kabid only what is in his chain. */
const LEADERS: readonly Role[] = ['kepala', 'sekretaris', 'kasubbagUmum'];

export async function leads(
  ctx: WriteContext | Pick<WriteContext, 'read' | 'session'>,
  perkaraId: number,
): Promise<boolean> {
  const { roles, receivers } = ctx.session;
  if (LEADERS.some((role) => roles.includes(role))) return true;
  if (!roles.includes('kabid')) return false;
  const member = await ctx.read
    .selectFrom('perkara_peserta')
    .select('penerima')
    .where('perkara_id', '=', perkaraId)
    .where('penerima', 'in', [...receivers])
    .limit(1)
    .executeTakeFirst();
  return member !== undefined;
}

/** Starter, holder of the turn, or whoever leads. */
export async function mayCancel(
  ctx: Pick<WriteContext, 'read' | 'session'>,
  loaded: LoadedCase,
  holders: CaseHolders,
): Promise<boolean> {
  return (
    loaded.row.dibuat_oleh === ctx.session.penggunaId ||
    standingAmong(ctx.session, holders.step) !== null ||
    (await leads(ctx, loaded.row.id))
  );
}

/** Cancels with a reason, at any step. What is open on it ends; its documents stay. */
export async function cancelCase(ctx: WriteContext, act: CaseAct & { alasan: string }): Promise<CaseActed> {
  const loaded = await openForAct(ctx, act.perkaraId, act.versi);
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  if (act.wewenang !== 'modul' && !(await mayCancel(ctx, loaded, holders))) {
    throw new Refusal(
      'TIDAK_BERWENANG',
      'Perkara hanya dibatalkan oleh pemulainya, pemegang gilirannya, atau pimpinan.',
    );
  }
  const next = batalkan(loaded.rancangan, loaded.state, act.alasan);
  const pelaku = act.pelaku
    ? { nama: act.pelaku.nama, jabatan: act.pelaku.jabatan ?? null }
    : await actorOf(ctx, holders.step.pelaku);
  return finish(ctx, loaded, next, {
    jenis: 'batal',
    pelaku,
    catatan: act.catatan,
    alasan: act.alasan,
    lampiran: act.lampiran ?? [],
    diaudit: act.diaudit,
  });
}
