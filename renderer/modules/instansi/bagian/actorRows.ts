/** The actors of the map with who stands for each of them. */
import type { Output } from '../../../client/contract.ts';

export type Actor = Output<'alur.aktor'>[number];
export type Binding = Output<'instansi.ikatan'>[number];

export interface ActorRow extends Actor {
  /** Bindings that hold today or later; the past ones are history. */
  ikatan: readonly Binding[];
}

/** @param hariIni civil date */
export function actorRows(actors: readonly Actor[], bindings: readonly Binding[], hariIni: string): ActorRow[] {
  const live = Map.groupBy(
    bindings.filter((binding) => binding.sampai === null || binding.sampai >= hariIni),
    (binding) => binding.aktor,
  );
  return actors.map((actor) => ({ ...actor, ikatan: live.get(actor.aktor) ?? [] }));
}

/** What happens on a step of an actor to whom nobody is bound. */
export function unboundText({ ikat }: Pick<Actor, 'ikat'>): string {
  if (ikat === 'luar') return 'pihak luar; pemilik proses mencatatnya';
  return ikat === 'dipilih' ? 'dipilih pada setiap perkara' : 'belum diikat; pemilik proses yang bertindak';
}
