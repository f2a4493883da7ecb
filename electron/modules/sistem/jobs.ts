/** Long work as its owner sees it: how far it is, how it ended, and stopping it. */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { JOB_TOPIC } from '#electron/core/jobs.ts';
import { Refusal } from '#shared/contract/errors.ts';

/** A foreign job and a missing one give the same answer. */
async function ownJob(ctx: ReadContext, id: number) {
  const row = await ctx.read.selectFrom('pekerjaan').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || (row.pengguna_id !== ctx.session.penggunaId && !ctx.session.roles.includes('admin')))
    throw new Refusal('TIDAK_DITEMUKAN', 'Pekerjaan tidak ditemukan, atau bukan milik Anda.', 'id');
  return row;
}

export async function readJob(ctx: ReadContext, { id }: { id: number }) {
  const { operasi, status, kemajuan, jumlah, pesan, hasil, dibuat_pada, selesai_pada } = await ownJob(ctx, id);
  return {
    id,
    operasi,
    status,
    kemajuan,
    jumlah,
    pesan,
    hasil: hasil === null ? null : JSON.parse(hasil),
    dibuatPada: dibuat_pada,
    selesaiPada: selesai_pada,
  };
}

const ENDED = {
  selesai: 'sudah selesai',
  dibatalkan: 'sudah dibatalkan',
  gagal: 'sudah berakhir karena gagal',
  terhenti: 'sudah terhenti',
};

export async function cancelJob(ctx: WriteContext, { id }: { id: number }) {
  const { status, operasi } = await ownJob(ctx, id);
  if (status !== 'antre' && status !== 'berjalan')
    throw new Refusal('ATURAN', `Pekerjaan ini ${ENDED[status]}; tidak ada yang dibatalkan.`, 'id');
  await ctx.db
    .updateTable('pekerjaan')
    .set({ status: 'dibatalkan', pesan: 'Dibatalkan oleh pengguna.', selesai_pada: ctx.now })
    .where('id', '=', id)
    .execute();
  ctx.audit({
    objek: { jenis: 'pekerjaan', id, label: operasi },
    sebelum: { status },
    sesudah: { status: 'dibatalkan' },
  });
  ctx.changed(JOB_TOPIC, id);
  return {};
}
