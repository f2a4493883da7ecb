/**
 * Parsed forms of large stored texts, remembered by the hash of the text. The hash, not the row id: a rolled-back transaction may give an id again,
 * with another text behind it.
 */
const MOST = 400;

export function textCache<T>(parse: (text: string) => T): (sha256: string, load: () => Promise<string>) => Promise<T> {
  const known = new Map<string, T>();
  return async (sha256, load) => {
    const hit = known.get(sha256);
    if (hit !== undefined) return hit;
    const value = parse(await load());
    if (known.size >= MOST) known.clear();
    known.set(sha256, value);
    return value;
  };
}
