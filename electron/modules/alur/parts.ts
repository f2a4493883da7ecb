/** Acts of the recipient and the giver on a part that is not finished: opened, given back, withdrawn. */
import type { WriteContext } from '#electron/core/context.ts';
import { kembalikanBagian, tarikBagian } from '#shared/modules/alur/bagian.ts';
import { changeCase } from './caseStore.ts';
import { standingAmong } from './holders.ts';
import { openPartForAct, type PartAct, partDecider, recordPart, refuseSubmitted, requireRunning } from './partActs.ts';
import { changePart, partOpened } from './partStore.ts';
import { settleStep } from './partsDone.ts';
import { CASE_KIND } from './recordKinds.ts';
import { syncTurns } from './turns.ts';

/**
 * The recipient has read it: it is in work, and its giver cannot withdraw it any more. The version stays: reading is nobody's conflict. Answers whether it
 * was noted now.
 */
export async function openPart(ctx: WriteContext, act: Pick<PartAct, 'bagianId' | 'diaudit'>): Promise<boolean> {
  const { loaded, part, holders } = await openPartForAct(ctx, act);
  const { row } = loaded;
  if (act.diaudit !== false)
    ctx.audit({ objek: { jenis: CASE_KIND, id: row.id, label: row.judul, keamanan: row.keamanan } });
  if (part.dibuka_pada !== null || part.status !== 'menunggu') return false;
  if (standingAmong(ctx.session, holders.recipient(part)) === null) return false;
  if (part.diberi_oleh === ctx.session.penggunaId) return false;
  await partOpened(ctx, part);
  if (row.dibuka_pada === null && row.langkah === part.langkah) {
    await changeCase(ctx, row.id, { dibuka_pada: ctx.now });
  }
  ctx.changed('alur', row.id);
  return true;
}

/** "Bukan kewenangan": back to the giver, who gives it to somebody else or withdraws it. */
export async function returnPart(ctx: WriteContext, act: PartAct & { alasan: string }): Promise<{ versi: number }> {
  const open = await openPartForAct(ctx, act);
  const { loaded, part, holders, siblings } = open;
  requireRunning(loaded);
  const pelaku = await partDecider(ctx, act, holders.recipient(part), `Bagian ${part.nama}`);
  refuseSubmitted(part);
  kembalikanBagian(siblings, part.id, act.alasan);
  await changePart(ctx, part, {
    status: 'dikembalikan',
    alasan: act.alasan,
    dibuka_pada: part.dibuka_pada ?? ctx.now,
  });
  await recordPart(ctx, open, { ...act, jenis: 'bagianKembali', pelaku, sesudah: 'dikembalikan' });
  await syncTurns(ctx, loaded.row.id);
  return { versi: part.versi + 1 };
}

/** The giver withdraws a part that is unread or came back. When all that is left is done, the step is done. */
export async function withdrawPart(ctx: WriteContext, act: PartAct & { alasan: string }): Promise<{ versi: number }> {
  const open = await openPartForAct(ctx, act);
  const { loaded, part, holders, siblings } = open;
  requireRunning(loaded);
  const pelaku = await partDecider(ctx, act, holders.giver(part), `Bagian ${part.nama} untuk ditarik`);
  tarikBagian(siblings, part.id);
  await changePart(ctx, part, { status: 'ditarik', alasan: act.alasan });
  await recordPart(ctx, open, { ...act, jenis: 'bagianTarik', pelaku, sesudah: 'ditarik' });
  await settleStep(ctx, part, pelaku, act.diaudit);
  return { versi: part.versi + 1 };
}
