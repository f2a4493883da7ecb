/**
 * Patterns of official numbers, '{klas}/{urut}/{kode_opd}/{tahun}' (domain rule persuratan §3.3): reading a pattern, with its
 * mistakes in words, and writing the number of one letter. Whether several series can collide: seriNomor.ts.
 */
import { bulanRomawi } from './tanggal.ts';

export const TOKEN_NOMOR = [
  'klas',
  'urut',
  'sisipan',
  'kode_opd',
  'kode_unit',
  'bulan',
  'bulan_romawi',
  'tahun',
  'keamanan',
  'kode_naskah',
] as const;
export type TokenNomor = (typeof TOKEN_NOMOR)[number];

export type BagianPola = { jenis: 'teks'; teks: string } | { jenis: 'token'; token: TokenNomor; lebar: number };

/** A pattern that was read without mistake. */
export interface PolaNomor {
  teks: string;
  bagian: readonly BagianPola[];
}

export type HasilPola = { ok: true; pola: PolaNomor } | { ok: false; alasan: string[] };

/** What one letter puts into the pattern. Values stand in the number as they are, without spaces at the ends. */
export interface IsiNomor {
  /** Running number, 1 or more. */
  urut: number;
  /** 1–12, of the date of the letter. */
  bulan: number;
  /** Four digits, of the date of the letter. */
  tahun: number;
  /** Suffix of a number put between two others: '.01', '-1', 'a'. Never begins with a digit: 12 and '1' would read 121. */
  sisipan?: string;
  klas?: string;
  kodeOpd?: string;
  kodeUnit?: string;
  /** B, T, R or SR. */
  keamanan?: string;
  kodeNaskah?: string;
}

export type HasilNomor = { ok: true; nomor: string } | { ok: false; alasan: string };

/** Official numbers, ours and those of senders, have at most so many characters. */
export const PANJANG_NOMOR = 100;
const LEBAR_TERBESAR = 9;

/** Tokens whose length varies with the letter: a running number that touches one could be read in two ways. */
const PANJANG_BEBAS: readonly TokenNomor[] = [
  'klas',
  'kode_opd',
  'kode_unit',
  'bulan_romawi',
  'keamanan',
  'kode_naskah',
  'bulan',
  'tahun',
];

/** Reads a pattern; every mistake is named, in Indonesian. */
export function parsePattern(teks: string): HasilPola {
  const alasan: string[] = [];
  const bagian: BagianPola[] = [];
  if (teks.trim() === '') return { ok: false, alasan: ['Pola nomor belum diisi.'] };
  if (teks.length > PANJANG_NOMOR) alasan.push(`Pola nomor paling panjang ${PANJANG_NOMOR} huruf.`);
  if (/\p{Cc}/u.test(teks)) alasan.push('Pola nomor memuat baris baru atau karakter kendali.');

  for (const piece of teks.match(/\{[^{}]*\}|[^{}]+|[{}]/g) ?? []) {
    if (piece === '{') alasan.push('Ada kurung "{" yang tidak ditutup.');
    else if (piece === '}') alasan.push('Ada kurung "}" tanpa pembuka.');
    else if (!piece.startsWith('{')) bagian.push({ jenis: 'teks', teks: piece });
    else {
      const token = readToken(piece);
      if (typeof token === 'string') alasan.push(token);
      else bagian.push(token);
    }
  }
  alasan.push(...mistakesOf(bagian));
  return alasan.length > 0 ? { ok: false, alasan } : { ok: true, pola: { teks, bagian } };
}

function readToken(piece: string): BagianPola | string {
  const [name, width, ...rest] = piece.slice(1, -1).trim().split(':');
  const token = TOKEN_NOMOR.find((known) => known === name);
  if (token === undefined || rest.length > 0) {
    return `${piece} tidak dikenal. Yang ada: ${TOKEN_NOMOR.map((known) => `{${known}}`).join(' ')}.`;
  }
  if (width === undefined) return { jenis: 'token', token, lebar: 0 };
  if (token !== 'urut') return `${piece}: jumlah angka hanya untuk {urut}, misalnya {urut:3}.`;
  if (!/^[1-9]$/.test(width)) return `${piece}: jumlah angka harus 1 sampai ${LEBAR_TERBESAR}.`;
  return { jenis: 'token', token, lebar: Number(width) };
}

function mistakesOf(bagian: readonly BagianPola[]): string[] {
  const mistakes: string[] = [];
  const tokens = bagian.map((part) => (part.jenis === 'token' ? part.token : undefined));
  const count = (token: TokenNomor) => tokens.filter((each) => each === token).length;
  if (count('urut') === 0) mistakes.push('Pola nomor harus memuat {urut}.');
  if (count('urut') > 1) mistakes.push('{urut} hanya boleh satu kali.');
  const at = tokens.indexOf('urut');
  if (count('sisipan') > 1 || (count('sisipan') === 1 && tokens[at + 1] !== 'sisipan')) {
    mistakes.push('{sisipan} hanya boleh satu kali, tepat di belakang {urut}.');
  }
  if (at >= 0) {
    const end = tokens[at + 1] === 'sisipan' ? at + 1 : at;
    for (const neighbour of [tokens[at - 1], tokens[end + 1]]) {
      if (neighbour !== undefined && PANJANG_BEBAS.includes(neighbour)) {
        mistakes.push(
          `{urut} dan {${neighbour}} harus dipisah tanda, misalnya "/", agar nomornya tidak bisa dibaca dua arti.`,
        );
      }
    }
    const [before, after] = [bagian[at - 1], bagian[end + 1]];
    const digitBefore = before?.jenis === 'teks' && /\d$/.test(before.teks);
    const digitAfter = after?.jenis === 'teks' && /^\d/.test(after.teks);
    if (digitBefore || digitAfter) mistakes.push('{urut} tidak boleh menempel pada angka.');
  }
  return mistakes;
}

/** Whether the pattern uses a token. */
export const usesToken = (pola: PolaNomor, token: TokenNomor): boolean =>
  pola.bagian.some((part) => part.jenis === 'token' && part.token === token);

/**
 * Writes the number of one letter. A pattern without {sisipan} puts the suffix directly behind the running number, as offices
 * do ('924-1'); it is never dropped.
 * @returns the number, or in Indonesian which value is missing or cannot stand in a number
 * @throws RangeError when running number, month or year are no such numbers
 */
export function formatNomor(pola: PolaNomor, isi: IsiNomor): HasilNomor {
  if (!Number.isSafeInteger(isi.urut) || isi.urut < 1) throw new RangeError(`bukan nomor urut: ${isi.urut}`);
  if (!Number.isInteger(isi.tahun) || isi.tahun < 1000 || isi.tahun > 9999)
    throw new RangeError(`bukan tahun: ${isi.tahun}`);
  const values: Record<TokenNomor, string | undefined> = {
    klas: isi.klas,
    urut: String(isi.urut),
    sisipan: isi.sisipan ?? '',
    kode_opd: isi.kodeOpd,
    kode_unit: isi.kodeUnit,
    bulan: String(isi.bulan).padStart(2, '0'),
    bulan_romawi: bulanRomawi(isi.bulan),
    tahun: String(isi.tahun),
    keamanan: isi.keamanan,
    kode_naskah: isi.kodeNaskah,
  };
  const suffixBehindUrut = usesToken(pola, 'sisipan') ? '' : values.sisipan;
  let nomor = '';
  for (const part of pola.bagian) {
    if (part.jenis === 'teks') {
      nomor += part.teks;
      continue;
    }
    const value = values[part.token]?.trim();
    if (part.token === 'urut') nomor += `${(value ?? '').padStart(part.lebar, '0')}${suffixBehindUrut}`;
    else if (part.token === 'sisipan') nomor += value ?? '';
    else if (!value)
      return { ok: false, alasan: `${NAMA_TOKEN[part.token]} belum diisi, padahal dipakai dalam nomor.` };
    else nomor += value;
  }
  for (const token of TOKEN_NOMOR) {
    if (usesToken(pola, token) && /[/\p{Cc}]/u.test(values[token] ?? '')) {
      return { ok: false, alasan: `${NAMA_TOKEN[token]} tidak boleh memuat garis miring.` };
    }
  }
  if (!/^([.\-\p{L}][^/\p{Cc}]*)?$/u.test(values.sisipan ?? '')) {
    return { ok: false, alasan: 'Sisipan harus mulai dengan titik, tanda hubung atau huruf, dan tanpa garis miring.' };
  }
  if (nomor.length > PANJANG_NOMOR) return { ok: false, alasan: `Nomor lebih dari ${PANJANG_NOMOR} huruf.` };
  return { ok: true, nomor };
}

/** What the tokens are called in forms and messages. */
export const NAMA_TOKEN: Record<TokenNomor, string> = {
  klas: 'Kode klasifikasi',
  urut: 'Nomor urut',
  sisipan: 'Sisipan',
  kode_opd: 'Kode perangkat daerah',
  kode_unit: 'Kode unit',
  bulan: 'Bulan',
  bulan_romawi: 'Bulan (angka Romawi)',
  tahun: 'Tahun',
  keamanan: 'Kode keamanan',
  kode_naskah: 'Kode naskah',
};
