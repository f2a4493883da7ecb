/** Parts as a tree in one list: each under the part it was handed on from. */
import type { CasePart } from '../caseTone.ts';

export interface PartLine {
  part: CasePart;
  /** 0: given by the step itself. */
  depth: number;
}

export function partLines(parts: readonly CasePart[]): PartLine[] {
  const known = new Set(parts.map((part) => part.id));
  // A part whose giver cannot be seen stands at the top.
  const under = Map.groupBy(parts, (part) => (part.indukId !== null && known.has(part.indukId) ? part.indukId : null));
  const walk = (induk: number | null, depth: number): PartLine[] =>
    (under.get(induk) ?? []).flatMap((part) => [{ part, depth }, ...walk(part.id, depth + 1)]);
  return walk(null, 0);
}
