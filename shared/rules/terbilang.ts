/**
 * Numbers in words (terbilang), as kuitansi, SPP/SPM and berita acara print them. Source: domain rule keuangan §7 (spelling after
 * KBBI). Digits are taken from the decimal text of a BigInt, so no division or rounding can lose one.
 */

const ONES = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/** Names of the groups of three digits, from the right. */
const GROUPS = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'] as const;
const OLD_GROUPS = ['', 'ribu', 'juta', 'milyar', 'trilyun', 'kuadrilyun'] as const;

/** The first number that has no name in the table above: 10^18. */
const LIMIT = 10n ** 18n;

export interface PilihanTerbilang {
  /** Print 'milyar' and 'trilyun', as some offices still want. */
  ejaanLama?: boolean;
}

/** Words of 1..999; '' for 0. */
function wordsOfGroup(value: number): string {
  const parts: string[] = [];
  const hundreds = Math.trunc(value / 100);
  const rest = value % 100;
  if (hundreds === 1) parts.push('seratus');
  else if (hundreds > 1) parts.push(`${ONES[hundreds]} ratus`);
  if (rest >= 20) {
    parts.push(`${ONES[Math.trunc(rest / 10)]} puluh`);
    if (rest % 10 > 0) parts.push(ONES[rest % 10] as string);
  } else if (rest >= 12) {
    parts.push(`${ONES[rest - 10]} belas`);
  } else if (rest > 0) {
    parts.push(ONES[rest] as string);
  }
  return parts.join(' ');
}

function wholeNumber(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) throw new RangeError('terbilang: bukan bilangan bulat yang aman');
  return BigInt(value);
}

/**
 * The whole number in lower-case words: 24 → 'dua puluh empat', -3 → 'minus tiga'.
 * `se-` stands only in sepuluh, sebelas, seratus and a thousands group of exactly 1 (seribu): 1.000.000 is 'satu juta'.
 * @throws RangeError when the number is not a safe integer (use bigint above 2^53) or has more than 18 digits.
 */
export function terbilangAngka(value: number | bigint, pilihan: PilihanTerbilang = {}): string {
  const number = wholeNumber(value);
  if (number === 0n) return ONES[0];
  const absolute = number < 0n ? -number : number;
  if (absolute >= LIMIT) throw new RangeError('terbilang: bilangan lebih dari 18 angka');

  const names = pilihan.ejaanLama ? OLD_GROUPS : GROUPS;
  const digits = absolute.toString();
  const parts: string[] = number < 0n ? ['minus'] : [];
  const groupCount = Math.ceil(digits.length / 3);
  for (let group = groupCount - 1; group >= 0; group--) {
    const end = digits.length - group * 3;
    const groupValue = Number(digits.slice(Math.max(0, end - 3), end));
    if (groupValue === 0) continue;
    if (group === 1 && groupValue === 1) parts.push('seribu');
    else if (group === 0) parts.push(wordsOfGroup(groupValue));
    else parts.push(`${wordsOfGroup(groupValue)} ${names[group]}`);
  }
  return parts.join(' ');
}

/**
 * The amount in words, first letter capital: 1250000 → 'Satu juta dua ratus lima puluh ribu rupiah'.
 * @param rupiah whole rupiah, may be negative ('Minus …')
 * @throws RangeError as {@link terbilangAngka}
 */
export function terbilangRupiah(rupiah: number | bigint, pilihan: PilihanTerbilang = {}): string {
  const words = terbilangAngka(rupiah, pilihan);
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)} rupiah`;
}

/**
 * An amount in sen, in words; zero sen is left out: 150050n → 'Seribu lima ratus rupiah lima puluh sen'.
 * @param sen hundredths of a rupiah, may be negative
 * @throws RangeError as {@link terbilangAngka}
 */
export function terbilangSen(sen: number | bigint, pilihan: PilihanTerbilang = {}): string {
  const total = wholeNumber(sen);
  const absolute = total < 0n ? -total : total;
  const fraction = absolute % 100n;
  const whole = terbilangRupiah(absolute / 100n, pilihan);
  const words = fraction === 0n ? whole : `${whole} ${terbilangAngka(fraction, pilihan)} sen`;
  return total < 0n ? `Minus ${words[0]?.toLowerCase() ?? ''}${words.slice(1)}` : words;
}
