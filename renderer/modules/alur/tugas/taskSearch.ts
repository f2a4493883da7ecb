/** Which tasks are shown, as it stands in the URL. */
export const SARING = ['semua', 'lewat', 'hariIni', 'terkirim'] as const;
export type Saring = (typeof SARING)[number];

export interface TaskSearch {
  /** Absent: all that waits. */
  saring?: Exclude<Saring, 'semua'>;
}

export function readTaskSearch(raw: Record<string, unknown>): TaskSearch {
  const saring = SARING.find((one) => one === raw.saring);
  return saring === undefined || saring === 'semua' ? {} : { saring };
}
