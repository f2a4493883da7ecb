/**
 * Official numbers. One statement inside the caller's transaction reads and advances the series, so that number and record are committed together:
 * no gap, no double, also with many callers and after a crash. A number is blind to permissions.
 */

import type { WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';

export interface TakenNumber {
  urut: number;
  periode: string;
  digit: number;
  pola: string;
}

/**
 * The next number of a series.
 * @param periode 'YYYY', or 'YYYY-MM' for a monthly series
 * @throws Refusal when the period is closed, or when the computer's clock stands before what is already recorded
 */
export async function takeNumber(ctx: WriteContext, kode: string, periode: string): Promise<TakenNumber> {
  await refuseWrongClock(ctx);
  const seri = await ctx.db
    .selectFrom('seri_nomor')
    .select(['id', 'digit', 'pola', 'nama'])
    .where('kode', '=', kode)
    .executeTakeFirst();
  if (!seri)
    throw new Refusal('ATURAN', `Seri nomor "${kode}" belum diatur. Minta Kasubbag mengaturnya di Pengaturan.`);
  const row = await ctx.db
    .insertInto('seri_nomor_nilai')
    .values({ seri_id: seri.id, periode, terakhir: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['seri_id', 'periode'])
        .doUpdateSet((eb) => ({ terakhir: eb('seri_nomor_nilai.terakhir', '+', 1) })),
    )
    .returning(['terakhir', 'ditutup_pada'])
    .executeTakeFirstOrThrow();
  if (row.ditutup_pada)
    throw new Refusal('ATURAN', `${seri.nama} ${periode} sudah ditutup. Pakai periode yang masih terbuka.`);
  return { urut: row.terakhir, periode, digit: seri.digit, pola: seri.pola };
}

/** True while numbers of the period may still be given. */
export async function isPeriodOpen(db: ReadDb, kode: string, periode: string): Promise<boolean> {
  const row = await db
    .selectFrom('seri_nomor_nilai')
    .innerJoin('seri_nomor', 'seri_nomor.id', 'seri_nomor_nilai.seri_id')
    .select('ditutup_pada')
    .where('kode', '=', kode)
    .where('periode', '=', periode)
    .executeTakeFirst();
  return row === undefined || row.ditutup_pada === null;
}

/**
 * Closes a period: no number of it is given any more. Answers the last one that was.
 * @throws Refusal when the period was never used or is closed already
 */
export async function closePeriod(ctx: WriteContext, kode: string, periode: string): Promise<{ terakhir: number }> {
  const row = await ctx.db
    .selectFrom('seri_nomor_nilai')
    .innerJoin('seri_nomor', 'seri_nomor.id', 'seri_nomor_nilai.seri_id')
    .select(['seri_nomor.id', 'seri_nomor.nama', 'seri_nomor_nilai.terakhir', 'seri_nomor_nilai.ditutup_pada'])
    .where('kode', '=', kode)
    .where('periode', '=', periode)
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', `Belum ada nomor pada periode ${periode}.`, 'periode');
  if (row.ditutup_pada) throw new Refusal('ATURAN', `${row.nama} ${periode} sudah ditutup.`, 'periode');
  await ctx.db
    .updateTable('seri_nomor_nilai')
    .set({ ditutup_pada: ctx.now })
    .where('seri_id', '=', row.id)
    .where('periode', '=', periode)
    .execute();
  return { terakhir: row.terakhir };
}

/** Raises the last number of a period to one that an imported book has used, so that the next one follows it. Never lowers it. */
export async function numberUpTo(ctx: WriteContext, kode: string, periode: string, urut: number): Promise<void> {
  const seri = await ctx.db.selectFrom('seri_nomor').select('id').where('kode', '=', kode).executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('seri_nomor_nilai')
    .values({ seri_id: seri.id, periode, terakhir: urut })
    .onConflict((conflict) =>
      conflict
        .columns(['seri_id', 'periode'])
        .doUpdateSet({ terakhir: urut })
        .where('seri_nomor_nilai.terakhir', '<', urut),
    )
    .execute();
}

/** A computer whose date fell back would date letters wrongly and could number into the wrong year: stop and ask. */
async function refuseWrongClock(ctx: WriteContext): Promise<void> {
  const last = await ctx.read.selectFrom('audit').select('waktu').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (last && civilDateOf(last.waktu, ctx.zone) > ctx.today) {
    throw new Refusal(
      'ATURAN',
      `Tanggal komputer (${ctx.today}) lebih lama daripada catatan terakhir (${civilDateOf(last.waktu, ctx.zone)}). Betulkan tanggal komputer dahulu; nomor tidak diberikan.`,
    );
  }
}

export async function startSeries(
  ctx: WriteContext,
  input: { seriId: number; tahun: number; terakhir: number; alasan: string },
): Promise<Record<string, never>> {
  const seri = await ctx.db.selectFrom('seri_nomor').selectAll().where('id', '=', input.seriId).executeTakeFirst();
  if (!seri) throw new Refusal('TIDAK_DITEMUKAN', 'Seri nomor tidak ditemukan.');
  const periode = seri.reset === 'bulanan' ? `${input.tahun}-${ctx.today.slice(5, 7)}` : String(input.tahun);
  const now = await ctx.db
    .selectFrom('seri_nomor_nilai')
    .selectAll()
    .where('seri_id', '=', seri.id)
    .where('periode', '=', periode)
    .executeTakeFirst();
  if (now && now.terakhir >= input.terakhir) {
    throw new Refusal(
      'ATURAN',
      `Nomor ${now.terakhir} pada ${seri.nama} ${periode} sudah terbit. Nomor awal harus lebih besar.`,
      'terakhir',
    );
  }
  await ctx.db
    .insertInto('seri_nomor_nilai')
    .values({ seri_id: seri.id, periode, terakhir: input.terakhir })
    .onConflict((conflict) => conflict.columns(['seri_id', 'periode']).doUpdateSet({ terakhir: input.terakhir }))
    .execute();
  ctx.audit({
    objek: { jenis: 'seriNomor', id: seri.id, label: `${seri.nama} ${periode}` },
    sebelum: { terakhir: now?.terakhir ?? 0 },
    sesudah: { terakhir: input.terakhir },
    alasan: input.alasan,
  });
  ctx.changed('instansi');
  return {};
}
