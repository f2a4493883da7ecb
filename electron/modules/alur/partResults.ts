/** Results of parts: done, handed in for judgement, accepted, rejected. */
import type { WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { selesaikanBagian, tolakBagian } from '#shared/modules/alur/bagian.ts';
import { bukaLagi } from '#shared/modules/alur/bukaLagi.ts';
import { type LoadedCase, loadCase } from './caseStore.ts';
import { ancestorsOf, moveCase } from './move.ts';
import {
  type LoadedPart,
  openPartForAct,
  type PartAct,
  partDecider,
  recordPart,
  refuseSubmitted,
  requireRunning,
} from './partActs.ts';
import { changePart } from './partStore.ts';
import { settleStep } from './partsDone.ts';
import { syncTurns } from './turns.ts';

/** Throws Refusal ATURAN while the case has not come to the step of the part. */
function requireHere({ loaded, part }: LoadedPart): void {
  requireRunning(loaded);
  if (loaded.row.langkah === part.langkah) return;
  throw new Refusal('ATURAN', `Perkara masih di “${loaded.kini.nama}”; bagian ini dikerjakan sesudahnya.`);
}

/**
 * The part is done: by its recipient, or, when its result was handed in, accepted by its giver. When all leaves are done the case goes on by itself.
 */
export async function completePart(ctx: WriteContext, act: PartAct): Promise<{ versi: number; semuaSelesai: boolean }> {
  const open = await openPartForAct(ctx, act);
  const { part, holders, siblings } = open;
  requireHere(open);
  const submitted = part.status === 'diajukan';
  const pelaku = await partDecider(
    ctx,
    act,
    submitted ? holders.giver(part) : holders.recipient(part),
    submitted ? `Penilaian bagian ${part.nama}` : `Bagian ${part.nama}`,
  );
  selesaikanBagian(siblings, part.id);
  await changePart(ctx, part, {
    status: 'selesai',
    selesai_pada: ctx.now,
    dibuka_pada: part.dibuka_pada ?? ctx.now,
    alasan: null,
  });
  await recordPart(ctx, open, { ...act, jenis: 'bagianSelesai', pelaku, sesudah: 'selesai' });
  const semuaSelesai = await settleStep(ctx, part, pelaku, act.diaudit);
  return { versi: part.versi + 1, semuaSelesai };
}

/** The recipient hands in a result that the giver has to judge before the part is done. */
export async function submitPart(ctx: WriteContext, act: PartAct): Promise<{ versi: number }> {
  const open = await openPartForAct(ctx, act);
  const { part, holders, siblings } = open;
  requireHere(open);
  refuseSubmitted(part);
  const pelaku = await partDecider(ctx, act, holders.recipient(part), `Bagian ${part.nama}`);
  selesaikanBagian(siblings, part.id);
  await changePart(ctx, part, { status: 'diajukan', dibuka_pada: part.dibuka_pada ?? ctx.now });
  await recordPart(ctx, open, { ...act, jenis: 'bagianAjukan', pelaku, sesudah: 'diajukan' });
  await syncTurns(ctx, part.perkara_id);
  return { versi: part.versi + 1 };
}

/**
 * "Belum sesuai": the giver rejects a result, the part is in work again. When the case has gone on by itself since, also to its end, it comes back to the step;
 * that counts as a return.
 */
export async function reopenPart(ctx: WriteContext, act: PartAct & { alasan: string }): Promise<{ versi: number }> {
  const open = await openPartForAct(ctx, act);
  const { loaded, part, holders, siblings } = open;
  const pelaku = await partDecider(ctx, act, holders.giver(part), `Penilaian bagian ${part.nama}`);
  if (part.status !== 'diajukan') tolakBagian(siblings, part.id, act.alasan);
  const movedOn = loaded.row.langkah !== part.langkah || loaded.row.status !== 'berjalan';
  if (movedOn) requireMovedByParts(loaded, part.langkah);
  const back = movedOn ? bukaLagi(loaded.rancangan, loaded.state, part.langkah, act.alasan) : undefined;

  for (const again of [part, ...ancestorsOf(loaded.parts, part).filter((p) => p.status === 'selesai')]) {
    await changePart(ctx, again, {
      status: 'dikerjakan',
      selesai_pada: null,
      alasan: again.id === part.id ? act.alasan : null,
      ditolak: again.ditolak + (again.id === part.id ? 1 : 0),
    });
  }
  await recordPart(ctx, open, { ...act, jenis: 'bagianTolak', pelaku, sesudah: 'dikerjakan' });
  if (back) {
    const current = await loadCase(ctx, part.perkara_id);
    await moveCase(ctx, current, back, { jenis: 'kembali', pelaku, alasan: act.alasan, diaudit: act.diaudit });
  } else {
    await syncTurns(ctx, part.perkara_id);
  }
  return { versi: part.versi + 1 };
}

/** Only a move that nobody decided is undone by a rejected result. */
function requireMovedByParts({ lastMove, row, parts }: LoadedCase, langkah: string): void {
  const byPart = parts.find((p) => p.id === lastMove.bagianId);
  const endedHere = row.status === 'selesai' && row.langkah === langkah;
  if (endedHere || (byPart?.langkah === langkah && lastMove.dari === langkah)) return;
  throw new Refusal('ATURAN', 'Perkara sudah berlanjut; mintalah pengembalian perkara, lalu nilai lagi hasilnya.');
}
