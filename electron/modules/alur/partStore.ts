/** Rows of parts: adding, closing, opening again. Rules and rights stand elsewhere. */
import type { WriteContext } from '#electron/core/context.ts';
import { caseWritten, type PartRow } from './caseStore.ts';

type Writing = Pick<WriteContext, 'db' | 'now' | 'session'>;

export interface NewPart {
  perkaraId: number;
  langkah: string;
  dariLangkah: string;
  indukId: number | null;
  penerima: string;
  nama: string;
  peran: string;
  /** Who gives it, by name. */
  dari: string;
  tenggat?: string | null | undefined;
  catatan?: string | null | undefined;
}

export async function insertPart(ctx: Writing, part: NewPart): Promise<number> {
  const { id } = await ctx.db
    .insertInto('bagian')
    .values({
      perkara_id: part.perkaraId,
      langkah: part.langkah,
      dari_langkah: part.dariLangkah,
      induk_id: part.indukId,
      penerima: part.penerima,
      nama: part.nama,
      peran: part.peran,
      status: 'menunggu',
      dibuka_pada: null,
      dibuat_pada: ctx.now,
      selesai_pada: null,
      tenggat: part.tenggat ?? null,
      catatan: part.catatan?.trim() || null,
      dari: part.dari,
      diberi_oleh: ctx.session.penggunaId,
      sejak: ctx.now,
      diganti_oleh: null,
      alasan: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  caseWritten(ctx, part.perkaraId);
  return id;
}

export type PartChange = Partial<
  Pick<PartRow, 'status' | 'dibuka_pada' | 'selesai_pada' | 'alasan' | 'diganti_oleh' | 'ditolak'>
>;

/** Writes a new state of one part: its version goes up, its status holds since now. */
export async function changePart(ctx: Writing, part: PartRow, change: PartChange): Promise<void> {
  await ctx.db
    .updateTable('bagian')
    .set({ ...change, sejak: ctx.now, versi: part.versi + 1 })
    .where('id', '=', part.id)
    .execute();
  caseWritten(ctx, part.perkara_id);
}

/** Its recipient has seen it. The version stays: reading is nobody's conflict. */
export async function partOpened(ctx: Writing, part: PartRow): Promise<void> {
  await ctx.db
    .updateTable('bagian')
    .set({ status: 'dikerjakan', dibuka_pada: ctx.now })
    .where('id', '=', part.id)
    .execute();
  caseWritten(ctx, part.perkara_id);
}

/** Withdraws open parts together: the case leaves them behind. */
export async function closeParts(ctx: Writing, parts: readonly PartRow[], alasan: string): Promise<void> {
  if (parts.length === 0) return;
  await ctx.db
    .updateTable('bagian')
    .set((eb) => ({ status: 'ditarik', alasan, sejak: ctx.now, versi: eb('versi', '+', 1) }))
    .where(
      'id',
      'in',
      parts.map((part) => part.id),
    )
    .execute();
  caseWritten(ctx, parts[0]!.perkara_id);
}

/** Work on finished parts begins again. They keep the day they were first finished, so that taking back the return finishes them again. */
export async function reopenParts(ctx: Writing, parts: readonly PartRow[], alasan: string | null): Promise<void> {
  if (parts.length === 0) return;
  await ctx.db
    .updateTable('bagian')
    .set((eb) => ({
      status: 'dikerjakan',
      alasan,
      sejak: ctx.now,
      ditolak: eb('ditolak', '+', 1),
      versi: eb('versi', '+', 1),
    }))
    .where(
      'id',
      'in',
      parts.map((part) => part.id),
    )
    .execute();
  caseWritten(ctx, parts[0]!.perkara_id);
}

/** The wait of prepared parts begins now that the case has come to their step. */
export async function startParts(ctx: Writing, parts: readonly PartRow[]): Promise<void> {
  if (parts.length === 0) return;
  await ctx.db
    .updateTable('bagian')
    .set({ sejak: ctx.now })
    .where(
      'id',
      'in',
      parts.map((part) => part.id),
    )
    .execute();
  caseWritten(ctx, parts[0]!.perkara_id);
}
