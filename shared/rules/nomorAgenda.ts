/** Agenda numbers as they are shown and sorted, and the comparison of numbers that senders gave their letters. */

/** Agenda number for the eye, zero padded: 123 → '0123'; longer ones stay whole: 12345 → '12345'. */
export function formatAgenda(nomor: number, digits = 4): string {
  if (!Number.isSafeInteger(nomor) || nomor < 0) throw new RangeError(`bukan nomor agenda: ${nomor}`);
  return String(nomor).padStart(digits, '0');
}

export interface BagianNomorAgenda {
  /** The number it begins with; null when it begins with something else. */
  angka: number | null;
  /** What follows: 'a' of '045a', '-1' of '924-1'. */
  akhiran: string;
}

/** Takes an agenda number of an old book apart: '045a' → 45 and 'a', '924-1' → 924 and '-1', 'A-12' → null and 'A-12'. */
export function parseNomorAgenda(text: string): BagianNomorAgenda {
  const match = /^\s*0*(\d{1,15})(?!\d)(.*)$/su.exec(text);
  if (!match) return { angka: null, akhiran: text.trim() };
  return { angka: Number(match[1]), akhiran: (match[2] as string).trim() };
}

/**
 * A text by whose plain order agenda numbers stand as in the book: 45 < '045a' < 46 < 924 < '924-1' < '924-2' < '924-10'; those
 * without a leading number come last. For a column with an index.
 */
export function kunciUrutAgenda(text: string): string {
  const { angka, akhiran } = parseNomorAgenda(text);
  const suffix = akhiran
    .toLowerCase()
    .match(/\d+|\p{L}+/gu)
    ?.map((run) => (/^\d/.test(run) ? run.replace(/^0+(?=\d)/, '').padStart(8, '0') : run))
    .join(' ');
  const head = angka === null ? '~' : String(angka).padStart(15, '0');
  return suffix ? `${head} ${suffix}` : head;
}

/** Order of the book, total: numbers that differ only in how they are written follow the order of their text. */
export function compareNomorAgenda(a: string, b: string): number {
  const [keyA, keyB] = [kunciUrutAgenda(a), kunciUrutAgenda(b)];
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A sender's number for comparison only: case, spaces and punctuation do not count, nor does a leading 'Nomor:' (domain rule
 * persuratan §6, duplicates). Where digits meet across a punctuation mark one dot stays, so that 1/23 and 12/3 differ.
 * '' when nothing is left.
 */
export function normalisasiNomor(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\s*(nomor|nomer|no)\b(?=[\s.:]*[\p{L}\p{N}])/u, '')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '.')
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '');
}
