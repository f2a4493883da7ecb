/** Amounts of whole rupiah: printing and reading of typed amounts. Money is a safe integer of rupiah, never a fraction. */

export type HasilRupiah = { ok: true; rupiah: number } | { ok: false; alasan: string };

/** A whole number of rupiah that JavaScript counts exactly (up to about 9 quadrillion). */
export const isRupiah = (amount: number): boolean => Number.isSafeInteger(amount);

/** 1250000 → '1.250.000'. @throws RangeError when not a safe integer */
export function formatAngka(number: number): string {
  if (!isRupiah(number)) throw new RangeError(`bukan bilangan bulat yang aman: ${number}`);
  const digits = String(Math.abs(number)).replace(/\B(?=(\d{3})+$)/g, '.');
  return number < 0 ? `-${digits}` : digits;
}

/** 1250000 → 'Rp1.250.000', -1500 → '-Rp1.500'. @throws RangeError when not a safe integer */
export function formatRupiah(amount: number): string {
  const text = formatAngka(amount);
  return text.startsWith('-') ? `-Rp${text.slice(1)}` : `Rp${text}`;
}

/** The sum of amounts. @throws RangeError when an amount or the sum is no safe integer, instead of losing rupiah in silence */
export function jumlahRupiah(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) {
    total += amount;
    if (!isRupiah(amount) || !isRupiah(total)) throw new RangeError(`bukan rupiah bulat yang aman: ${amount}`);
  }
  return total;
}

const fail = (alasan: string): HasilRupiah => ({ ok: false, alasan });

/**
 * The amount that a person typed or a cell holds: '1.250.000', 'Rp 1.250.000,-', '1250000', 'Rp. 1.250.000,00', '1,250,000.00',
 * '(1.500)' and '-1.500' for a negative one. Dots group thousands and a comma starts the sen, as in Indonesian; the English way is
 * taken only where it cannot mean anything else. Sen other than zero and doubtful groups are refused in words.
 */
export function ketikRupiah(input: string | number): HasilRupiah {
  if (typeof input === 'number') {
    if (isRupiah(input)) return { ok: true, rupiah: input === 0 ? 0 : input };
    return fail(`Nilai ${input} bukan rupiah bulat.`);
  }
  const text = input.trim();
  if (text === '') return fail('Nilai belum diisi.');
  const bracketed = /^\((.*)\)$/.exec(text);
  const match = /^([-−]?)\s*(?:(?:rp|idr)\b\.?)?\s*([-−]?)\s*(\d[\d.,\s]*?)\s*(?:,\s*[-–—=]+|\.\s*[-–—=]+)?$/i.exec(
    (bracketed?.[1] ?? text).replace(/^(-?\s*rp)(?=\d)/i, '$1 '),
  );
  if (!match) return fail(`"${text}" tidak terbaca sebagai nilai rupiah. Tulis misalnya 1.250.000.`);
  const signs = [bracketed, match[1], match[2]].filter(Boolean).length;
  if (signs > 1) return fail(`"${text}" memuat lebih dari satu tanda minus.`);
  const whole = digitsOf((match[3] as string).replace(/\s+/g, ''));
  if (typeof whole !== 'string') return whole;
  const amount = Number(whole);
  if (!isRupiah(amount)) return fail(`Nilai "${text}" terlalu besar.`);
  return { ok: true, rupiah: signs === 1 && amount !== 0 ? -amount : amount };
}

const INDONESIAN = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;
/** Two groups at least, or a fraction behind the group: '1,250' alone could be one rupiah and a quarter. */
const ENGLISH = /^(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+(?=\.))(?:\.(\d{1,2}))?$/;

/** The digits of the whole rupiah, or why there are none. */
function digitsOf(text: string): string | HasilRupiah {
  const match = INDONESIAN.exec(text) ?? ENGLISH.exec(text);
  if (match) {
    if (Number(match[2] ?? 0) !== 0) return fail(`"${text}" memuat sen; nilai harus rupiah bulat.`);
    return (match[1] as string).replace(/[.,]/g, '');
  }
  if (/^\d{1,3},\d{3}$/.test(text)) {
    return fail(`"${text}" bisa berarti ribuan atau pecahan; tulis ${text.replace(',', '.')} tanpa koma.`);
  }
  return fail(`Titik atau koma pada "${text}" tidak pada tempatnya. Tulis misalnya 1.250.000.`);
}
