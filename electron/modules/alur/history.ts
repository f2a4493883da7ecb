/** Writing the history of a case. Rows are never changed. */

import { claimAttachments, type RecordRef } from '#electron/core/claimAttachments.ts';
import type { WriteContext } from '#electron/core/context.ts';
import type { JenisRiwayat } from '#shared/modules/alur/kalimat.ts';
import { caseWritten } from './caseStore.ts';
import { CASE_KIND } from './recordKinds.ts';

/** Who decided; who wrote it down is the session. */
export interface Actor {
  nama: string;
  jabatan: string | null;
}

export interface CaseEvent {
  perkaraId: number;
  jenis: JenisRiwayat;
  pelaku: Actor;
  revisi: number;
  bagianId?: number | null;
  /** Step ids. */
  dari?: string | null;
  ke?: string | null;
  syarat?: string | null;
  perihal?: string | null;
  catatan?: string | null | undefined;
  alasan?: string | null | undefined;
  /** Since when the case stood on the step that it leaves. */
  sejak?: string | null;
  lampiran?: readonly number[];
  /** The record that the case carries: its attachments may be named here too. */
  objek?: RecordRef | null;
  /** To whom new attachments belong, when that is not the case itself (a document of a himpunan). */
  pemilikLampiran?: RecordRef | undefined;
}

const blank = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

export async function recordEvent(ctx: WriteContext, event: CaseEvent): Promise<number> {
  const { id } = await ctx.db
    .insertInto('riwayat')
    .values({
      perkara_id: event.perkaraId,
      bagian_id: event.bagianId ?? null,
      waktu: ctx.now,
      jenis: event.jenis,
      dari: event.dari ?? null,
      ke: event.ke ?? null,
      syarat: event.syarat ?? null,
      perihal: event.perihal ?? null,
      catatan: blank(event.catatan),
      alasan: blank(event.alasan),
      revisi: event.revisi,
      pelaku_nama: event.pelaku.nama,
      pelaku_jabatan: event.pelaku.jabatan,
      pencatat_id: ctx.session.penggunaId,
      pencatat_nama: ctx.session.nama,
      sejak: event.sejak ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  caseWritten(ctx, event.perkaraId);
  if (event.lampiran && event.lampiran.length > 0) {
    const own = { jenis: CASE_KIND, id: event.perkaraId };
    const owner = event.pemilikLampiran ?? own;
    await claimAttachments(ctx, event.lampiran, owner, [owner, own, ...(event.objek ? [event.objek] : [])]);
    await ctx.db
      .insertInto('riwayat_lampiran')
      .values([...new Set(event.lampiran)].map((lampiran_id) => ({ riwayat_id: id, lampiran_id })))
      .execute();
  }
  return id;
}
