/** The actors of the map, for whoever says who stands for them in the office. */
import type { ReadContext } from '#electron/core/context.ts';
import { caraIkat } from '#shared/modules/alur/peta.ts';
import { mapInForce } from '../map.ts';

/** In the order of the document; `proses`: the leaves in whose steps the actor acts. */
export async function mapActors(ctx: ReadContext) {
  const map = await mapInForce(ctx.read);
  return map.peta.aktor.map((actor) => ({
    aktor: actor.id,
    nama: actor.nama,
    ikat: caraIkat(actor),
    proses: map.daun
      .filter((proses) => proses.langkah.some((langkah) => langkah.aktor === actor.id))
      .map(({ kode, nama }) => ({ kode, nama })),
  }));
}
