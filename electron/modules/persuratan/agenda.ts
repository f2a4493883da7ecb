/** Closing the agenda of a past period (domain rule persuratan §6, year rollover): letters found later go into the current one. */
import type { WriteContext } from '#electron/core/context.ts';
import { closePeriod, settingsOn } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { periodeOf } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { AGENDA_SERIES } from './register.ts';

export async function closeAgenda(ctx: WriteContext, input: { periode: string; alasan: string }) {
  const { agendaBulanan } = await settingsOn(ctx.read, ctx.today);
  const current = periodeOf(ctx.today, agendaBulanan);
  if (input.periode >= current.slice(0, input.periode.length))
    throw new Refusal('ATURAN', 'Agenda periode yang masih berjalan tidak dapat ditutup.', 'periode');
  const closed = await closePeriod(ctx, AGENDA_SERIES, input.periode);
  ctx.audit({
    objek: { jenis: 'agenda', id: Number(input.periode.replace('-', '')), label: `buku agenda ${input.periode}` },
    sesudah: { terakhir: closed.terakhir },
    alasan: input.alasan,
  });
  ctx.changed('suratMasuk');
  return closed;
}
