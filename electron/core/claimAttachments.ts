/** Attachments of a record: what a person has just uploaded becomes the record's; nobody attaches what belongs to something else. */
import { Refusal } from '#shared/contract/errors.ts';
import type { WriteContext } from './context.ts';

export interface RecordRef {
  jenis: string;
  id: number;
}

/**
 * Ties uploaded files to a record. A file may be named when the caller uploaded it and it belongs to nothing yet, or when it belongs to one of `known`
 * (a case, the record it carries). Throws Refusal MASUKAN_SALAH otherwise; a foreign file and a missing one give the same answer.
 */
export async function claimAttachments(
  ctx: WriteContext,
  ids: readonly number[],
  owner: RecordRef,
  known: readonly RecordRef[] = [owner],
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const rows = await ctx.db
    .selectFrom('lampiran')
    .select(['id', 'pemilik_jenis', 'pemilik_id', 'dibuat_oleh'])
    .where('id', 'in', wanted)
    .execute();
  const fresh = rows.filter((row) => row.pemilik_jenis === null && row.dibuat_oleh === ctx.session.penggunaId);
  const ours = rows.filter((row) => known.some((r) => r.jenis === row.pemilik_jenis && r.id === row.pemilik_id));
  if (fresh.length + ours.length !== wanted.length)
    throw new Refusal('MASUKAN_SALAH', 'Lampiran tidak ditemukan atau milik berkas lain. Unggah lagi.', 'lampiran');
  if (fresh.length === 0) return;
  await ctx.db
    .updateTable('lampiran')
    .set({ pemilik_jenis: owner.jenis, pemilik_id: owner.id })
    .where(
      'id',
      'in',
      fresh.map((row) => row.id),
    )
    .execute();
}
