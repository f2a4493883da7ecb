/** What the URL of the map carries. */
export interface MapSearch {
  /** Words typed in the search of the tree. */
  cari?: string;
  /** The case from which a new one is to start. */
  asal?: number;
}

export function readMapSearch(raw: Record<string, unknown>): MapSearch {
  const cari = typeof raw.cari === 'string' || typeof raw.cari === 'number' ? String(raw.cari).slice(0, 100) : '';
  const asal = idOf(raw.asal);
  return { ...(cari.trim() === '' ? {} : { cari }), ...(asal === undefined ? {} : { asal }) };
}

function idOf(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

export interface ProcessSearch {
  /** The form to start a case is open. */
  mulai?: true;
  /** The case from which the new one starts. */
  asal?: number;
}

export function readProcessSearch(raw: Record<string, unknown>): ProcessSearch {
  const asal = idOf(raw.asal);
  return {
    ...(raw.mulai === true || raw.mulai === 'true' ? { mulai: true as const } : {}),
    ...(asal === undefined ? {} : { asal }),
  };
}
