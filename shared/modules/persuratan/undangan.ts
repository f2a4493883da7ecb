/** Clashes between events (domain rule persuratan §2.7 and §5.2: undangan to diary). */
import { normalisasiTeks } from '../../rules/teks.ts';

export interface Acara {
  id: number;
  tanggal: string;
  /** 'HH:MM'; null: the whole day. */
  jam: string | null;
  /** Who attends, as written; null: not decided. */
  dihadiri: string | null;
}

/** Two events that begin less than so many minutes apart cannot both be attended. */
const MENIT_BENTROK = 120;

const menit = (jam: string) => Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3));

function bersamaan(a: Acara, b: Acara): boolean {
  if (a.tanggal !== b.tanggal) return false;
  return a.jam === null || b.jam === null || Math.abs(menit(a.jam) - menit(b.jam)) < MENIT_BENTROK;
}

/** Ids of events that the same person would have to attend at the same time. Where nobody is named yet, nothing clashes. */
export function acaraBentrok(acara: readonly Acara[]): Set<number> {
  const clashes = new Set<number>();
  const byPerson = Map.groupBy(
    acara.filter((a) => a.dihadiri !== null && normalisasiTeks(a.dihadiri) !== ''),
    (a) => normalisasiTeks(a.dihadiri as string),
  );
  for (const theirs of byPerson.values())
    for (const [index, a] of theirs.entries())
      for (const b of theirs.slice(index + 1))
        if (bersamaan(a, b)) {
          clashes.add(a.id);
          clashes.add(b.id);
        }
  return clashes;
}
