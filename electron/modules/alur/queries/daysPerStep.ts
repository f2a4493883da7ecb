/** How long cases wait on each step of a process, from the history of those that left it. */
import type { ReadContext } from '#electron/core/context.ts';
import { instantOf } from '#shared/rules/tanggal.ts';
import { compiledToday, mapInForce } from '../map.ts';

/** Average days (24 hours, nights and holidays included) per step since a civil date; steps nobody has left since then are not in the answer. */
export async function daysPerStep(ctx: ReadContext, input: { prosesId: string; sejak: string }) {
  const map = await mapInForce(ctx.read);
  const { rancangan } = await compiledToday(ctx.read, map, input.prosesId, ctx.today);
  const rows = await ctx.read
    .selectFrom('riwayat')
    .select((eb) => [
      'dari',
      eb.fn.countAll<number>().as('jumlah'),
      eb.fn
        .avg<number>(eb(eb.fn<number>('julianday', ['waktu']), '-', eb.fn<number>('julianday', ['riwayat.sejak'])))
        .as('rata'),
    ])
    .where(
      'dari',
      'in',
      rancangan.langkah.map((l) => l.id),
    )
    .where('waktu', '>=', instantOf(input.sejak, '00:00', ctx.zone))
    .where('riwayat.sejak', 'is not', null)
    .groupBy('dari')
    .execute();
  const byStep = new Map(rows.map((row) => [row.dari, row]));
  return rancangan.langkah.flatMap((langkah) => {
    const row = byStep.get(langkah.id);
    if (!row) return [];
    return [
      {
        langkah: langkah.id,
        namaLangkah: langkah.nama,
        rataHari: Math.round(Math.max(0, Number(row.rata)) * 100) / 100,
        jumlah: Number(row.jumlah),
      },
    ];
  });
}
