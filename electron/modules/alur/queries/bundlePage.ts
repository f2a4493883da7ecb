/** One himpunan with its members. */
import type { ReadContext } from '#electron/core/context.ts';
import { accessOfCases, titleFor } from '../access.ts';
import { caseNotFound } from '../caseStore.ts';

/** Throws Refusal TIDAK_DITEMUKAN unless the caller may see one of its members. Members he may not know of are left out. */
export async function viewBundle(ctx: ReadContext, input: { himpunanId: number }) {
  const bundle = await ctx.read
    .selectFrom('himpunan')
    .selectAll()
    .where('id', '=', input.himpunanId)
    .executeTakeFirst();
  if (!bundle) throw caseNotFound();
  const rows = await ctx.read
    .selectFrom('himpunan_anggota')
    .innerJoin('perkara', 'perkara.id', 'himpunan_anggota.perkara_id')
    .select(['perkara.id', 'perkara.judul', 'perkara.langkah', 'perkara.status', 'perkara.keamanan', 'keluar_pada'])
    .where('himpunan_id', '=', bundle.id)
    .orderBy('urut')
    .execute();
  const access = await accessOfCases(ctx.read, ctx.session, rows);
  const seen = rows.filter((row) => access.get(row.id) !== 'tidak');
  if (seen.length === 0) throw caseNotFound();
  return {
    id: bundle.id,
    judul: bundle.judul,
    status: bundle.status,
    prosesId: bundle.proses_id,
    langkah: bundle.langkah,
    hostPerkaraId: bundle.perkara_id,
    anggota: seen.map((row) => ({
      perkaraId: row.id,
      judul: titleFor(access.get(row.id)!, row.judul),
      langkah: row.langkah,
      status: row.status,
      keluar: row.keluar_pada !== null,
    })),
  };
}
