/** What officials did about a letter, with evidence; and the giver's "belum sesuai". */
import type { WriteContext } from '#electron/core/context.ts';
import { caseState, completePart, openPart, reopenPart } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { attach } from './attach.ts';
import { settleDistribution } from './distribute.ts';
import { auditObject, statusOf, touchLetter } from './letter.ts';
import { openRecipient, requirePartVersion } from './partActs.ts';

export interface FollowUp {
  bagianId: number;
  versi: number;
  tanggal: string;
  uraian: string;
  rujukan?: string | undefined;
  lampiran: number[];
}

/**
 * The recipient's result. His part is done with it; while the papers are still carried round to others, as soon as they have arrived. When every recipient
 * is done the letter is.
 */
export async function recordFollowUp(ctx: WriteContext, input: FollowUp) {
  const open = await openRecipient(ctx, input.bagianId);
  await requirePartVersion(ctx, open.part, input.versi);
  const { part, actions, letter, perkaraId } = open;
  const state = await caseState(ctx, perkaraId);
  const early = state.langkah === STEP.distribusikan && part.langkah === STEP.laksanakanBidang;
  const inHand = part.status === 'menunggu' || part.status === 'dikerjakan';
  if (state.status !== 'berjalan' || !inHand || part.diganti_oleh !== null)
    throw new Refusal('ATURAN', 'Disposisi ini tidak sedang dikerjakan; tindak lanjutnya tidak dapat dicatat.');
  if (actions.sebagai === null || (!actions.selesaikan && !early))
    throw new Refusal(
      actions.sebagai === null ? 'TIDAK_BERWENANG' : 'ATURAN',
      actions.sebagai === null
        ? `Disposisi ini ada pada ${open.recipient.jabatan}, bukan pada Anda.`
        : 'Disposisi ini sudah diteruskan; tindak lanjut dicatat oleh yang menerimanya.',
    );
  if (open.parts.some((p) => p.induk_id === part.id && p.status !== 'ditarik' && p.diganti_oleh === null))
    throw new Refusal('ATURAN', 'Disposisi ini sudah diteruskan; tindak lanjut dicatat oleh yang menerimanya.');
  if (input.tanggal > ctx.today) throw new Refusal('ATURAN', 'Tanggal tindak lanjut belum tiba.', 'tanggal');
  const waiting = await ctx.read
    .selectFrom('tindak_lanjut')
    .select('id')
    .where('bagian_id', '=', part.id)
    .where('status', '=', 'diajukan')
    .executeTakeFirst();
  if (waiting) throw new Refusal('ATURAN', 'Tindak lanjut sudah dicatat; menunggu surat sampai pada semua penerima.');
  const { id } = await ctx.db
    .insertInto('tindak_lanjut')
    .values({
      bagian_id: part.id,
      tanggal: input.tanggal,
      uraian: input.uraian,
      rujukan: input.rujukan ?? null,
      status: 'diajukan',
      alasan_tolak: null,
      dicatat_oleh: ctx.session.penggunaId,
      dicatat_oleh_nama: ctx.session.nama,
      dicatat_pada: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await attach(ctx, { jenis: 'tindakLanjut', id }, input.lampiran);
  await openPart(ctx, { bagianId: part.id, diaudit: false });
  if (early) await settleDistribution(ctx, { letterId: letter.id, perkaraId });
  else {
    await completePart(ctx, {
      bagianId: part.id,
      // The history of a case is read by everybody who may read the letter.
      catatan: open.recipient.tertutup === 1 ? undefined : input.uraian,
      diaudit: false,
    });
    await settleDistribution(ctx, { letterId: letter.id, perkaraId });
  }
  await acceptWhenEnded(ctx, perkaraId);
  await touchLetter(ctx, letter.id);
  ctx.audit({
    objek: auditObject(letter),
    sesudah: { penerima: open.recipient.jabatan, tanggal: input.tanggal, rujukan: input.rujukan ?? null },
  });
  const status = await statusOf(ctx, perkaraId);
  return { tindakLanjutId: id, suratMasukId: letter.id, selesai: status === 'selesai' };
}

/** With the end of the case nobody has objected: results that wait are accepted. */
async function acceptWhenEnded(ctx: WriteContext, perkaraId: number): Promise<void> {
  if ((await caseState(ctx, perkaraId)).status !== 'selesai') return;
  await ctx.db
    .updateTable('tindak_lanjut')
    .set({ status: 'diterima' })
    .where('status', '=', 'diajukan')
    .where('bagian_id', 'in', (eb) => eb.selectFrom('bagian').select('id').where('perkara_id', '=', perkaraId))
    .execute();
}

/** "Belum sesuai": the part is in work again, also when the letter had ended with it. */
export async function rejectFollowUp(ctx: WriteContext, input: { tindakLanjutId: number; alasan: string }) {
  const row = await ctx.read
    .selectFrom('tindak_lanjut')
    .select(['id', 'bagian_id', 'status'])
    .where('id', '=', input.tindakLanjutId)
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Tindak lanjut itu tidak ada.', 'tindakLanjutId');
  const open = await openRecipient(ctx, row.bagian_id);
  if (row.status === 'ditolak') throw new Refusal('ATURAN', 'Tindak lanjut ini sudah ditolak.');
  if (open.part.status !== 'selesai')
    throw new Refusal('ATURAN', 'Tindak lanjut baru dinilai sesudah surat sampai pada semua penerima.');
  await reopenPart(ctx, { bagianId: row.bagian_id, alasan: input.alasan, diaudit: false });
  await ctx.db
    .updateTable('tindak_lanjut')
    .set({ status: 'ditolak', alasan_tolak: input.alasan })
    .where('id', '=', row.id)
    .execute();
  await touchLetter(ctx, open.letter.id);
  ctx.audit({
    objek: auditObject(open.letter),
    sesudah: { penerima: open.recipient.jabatan, tindakLanjut: 'belum sesuai' },
    alasan: input.alasan,
  });
  return { suratMasukId: open.letter.id };
}
