/** The frozen definition of a process as pages read it. */
import type { LangkahRancangan, Lanjutan, Rancangan } from '#shared/modules/alur/rancangan.ts';

/** The host wrote this value with the schema of `Rancangan`; the contract carries it as plain JSON, and pages carry no schemas. */
export const asRancangan = (json: unknown): Rancangan => json as Rancangan;

export const stepOf = (rancangan: Rancangan, id: string): LangkahRancangan | undefined =>
  rancangan.langkah.find((step) => step.id === id);

export const actorName = (rancangan: Rancangan, id: string): string =>
  rancangan.aktor.find((actor) => actor.id === id)?.nama ?? id;

export const edgeOf = (rancangan: Rancangan, from: string, to: string): Lanjutan | undefined =>
  stepOf(rancangan, from)?.berikut.find((edge) => edge.ke === to);

const upper = (text: string) => text.charAt(0).toLocaleUpperCase('id') + text.slice(1);

/** "Sesuai → Terbitkan persetujuan"; without a condition "Teruskan → …". */
export function edgeName(edge: { syarat?: string | undefined; jenis: 'maju' | 'kembali' }, stepName: string): string {
  const word = edge.syarat === undefined ? (edge.jenis === 'kembali' ? 'Kembalikan' : 'Teruskan') : upper(edge.syarat);
  return `${word} → ${stepName}`;
}

/** At most `max` characters, cut between two words. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
