/** Texts for search and comparison: what does not matter to a reader is taken away, and how alike two texts are is a number. */

/**
 * For search and comparison: lower case, no diacritics, apostrophes gone (Jum'at = Jumat), every other punctuation a space,
 * single spaces. Letters and digits of every script stay.
 */
export function normalisasiTeks(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`´ʼ]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, normalised; [] when there are none. */
export function kataDari(text: string): string[] {
  const normal = normalisasiTeks(text);
  return normal === '' ? [] : normal.split(' ');
}

/** Groups of three letters of every word, its beginning and end marked by spaces, as PostgreSQL's pg_trgm cuts them. */
export function trigram(text: string): Set<string> {
  const grams = new Set<string>();
  for (const word of kataDari(text)) {
    const letters = [...`  ${word} `];
    for (let index = 0; index + 3 <= letters.length; index++) grams.add(letters.slice(index, index + 3).join(''));
  }
  return grams;
}

/** Dice coefficient of two sets: 0 nothing in common … 1 equal. Two empty sets have nothing in common. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const gram of small) if (large.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}

/** How alike two texts are by their trigrams, 0 … 1; order of words, case and punctuation do not count. */
export const kemiripan = (a: string, b: string): number => dice(trigram(a), trigram(b));

const BULAN_DAN_BILANGAN =
  /^(\p{N}.*|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|i{1,3}|iv|vi{0,3}|ix|xi{0,2}|pertama|kedua|ketiga|keempat)$/u;

/** What tells apart letters of one kind: numbers, years, months ("Laporan bulan Januari" and "… Februari" are two letters). */
const pembeda = (text: string) =>
  kataDari(text)
    .filter((word) => BULAN_DAN_BILANGAN.test(word))
    .sort()
    .join(' ');

/** From this likeness on, two subjects count as the same. */
export const AMBANG_HAL_SAMA = 0.75;

/**
 * Whether two letters have the same hal, as far as words can tell (domain rule persuratan §6: a hint, never a refusal): alike, and with
 * the same numbers and months.
 */
export function halSama(a: string, b: string, ambang = AMBANG_HAL_SAMA): boolean {
  return pembeda(a) === pembeda(b) && kemiripan(a, b) >= ambang;
}

export interface Usulan<T> {
  nilai: T;
  /** 0 … 1 */
  kemiripan: number;
}

/**
 * The entries of a list that come closest to what is typed so far, best first: those in which every typed word begins a word,
 * then those that are alike by trigrams.
 * @param textOf the text of an entry
 * @param batas how many at most
 */
export function usulkan<T>(typed: string, entries: Iterable<T>, textOf: (entry: T) => string, batas = 8): Usulan<T>[] {
  const words = kataDari(typed);
  if (words.length === 0) return [];
  const grams = trigram(typed);
  const found: (Usulan<T> & { text: string; begins: boolean })[] = [];
  for (const entry of entries) {
    const text = textOf(entry);
    const entryWords = kataDari(text);
    const begins = words.every((word) => entryWords.some((entryWord) => entryWord.startsWith(word)));
    const likeness = dice(grams, trigram(text));
    if (begins || likeness >= 0.3) found.push({ nilai: entry, kemiripan: likeness, text, begins });
  }
  found.sort(
    (a, b) =>
      Number(b.begins) - Number(a.begins) ||
      b.kemiripan - a.kemiripan ||
      (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  );
  return found.slice(0, batas).map(({ nilai, kemiripan: likeness }) => ({ nilai, kemiripan: likeness }));
}
