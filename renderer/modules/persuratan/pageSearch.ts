/** What the URLs of the smaller pages carry; what does not fit is left out. */

/** A positive whole number, or nothing. */
export function idOf(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

export interface NewLetterSearch {
  /** A scan that is already in the office and becomes the letter's. */
  lampiran?: number;
}
export function readNewLetterSearch(raw: Record<string, unknown>): NewLetterSearch {
  const lampiran = idOf(raw.lampiran);
  return lampiran === undefined ? {} : { lampiran };
}

export interface ImportSearch {
  /** The job whose report is shown. */
  pekerjaan?: number;
}
export function readImportSearch(raw: Record<string, unknown>): ImportSearch {
  const pekerjaan = idOf(raw.pekerjaan);
  return pekerjaan === undefined ? {} : { pekerjaan };
}

export interface ExpeditionSearch {
  /** Marks the recipients of one letter at once. */
  surat?: number;
}
export function readExpeditionSearch(raw: Record<string, unknown>): ExpeditionSearch {
  const surat = idOf(raw.surat);
  return surat === undefined ? {} : { surat };
}

export interface RecapSearch {
  /** 'YYYY-MM'; absent: the present month. */
  bulan?: string;
}
export function readRecapSearch(raw: Record<string, unknown>): RecapSearch {
  return typeof raw.bulan === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw.bulan) ? { bulan: raw.bulan } : {};
}
