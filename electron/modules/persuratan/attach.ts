/** Scans become a letter's, a disposisi's, a follow-up's. Pictures that were joined into one PDF go with it. */

import { claimAttachments } from '#electron/core/claimAttachments.ts';
import type { WriteContext } from '#electron/core/context.ts';
import { LETTER_KIND } from './access.ts';

export interface Owner {
  jenis: 'suratMasuk' | 'disposisi' | 'tindakLanjut' | 'ekspedisi';
  id: number;
}

/** Uploaded files of the caller that belong to nothing yet. Throws Refusal MASUKAN_SALAH for any other. */
export async function attach(
  ctx: WriteContext,
  owner: Owner,
  ids: readonly number[],
  keterangan?: string | undefined,
): Promise<void> {
  if (ids.length === 0) return;
  await claimAttachments(ctx, ids, owner, []);
  await ctx.db
    .updateTable('lampiran')
    .set({ pemilik_jenis: owner.jenis, pemilik_id: owner.id })
    .where('asal_id', 'in', [...ids])
    .where('pemilik_jenis', 'is', null)
    .execute();
  if (keterangan !== undefined)
    await ctx.db
      .updateTable('lampiran')
      .set({ keterangan })
      .where('id', 'in', [...ids])
      .execute();
}

/** Scans of the letter itself: the register counts them. */
export async function attachScans(
  ctx: WriteContext,
  letterId: number,
  ids: readonly number[],
  keterangan?: string | undefined,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  await attach(ctx, { jenis: LETTER_KIND, id: letterId }, wanted, keterangan);
  await ctx.db
    .updateTable('surat_masuk')
    .set((eb) => ({ pindaian: eb('pindaian', '+', wanted.length) }))
    .where('id', '=', letterId)
    .execute();
}
