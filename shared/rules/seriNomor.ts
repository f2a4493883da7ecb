/**
 * Rules between number series (domain rule persuratan §3.3): a monthly reset needs the month in the number, and series that run side
 * by side need something that tells them apart; otherwise two letters could carry the same number.
 */
import { type BagianPola, type PolaNomor, parsePattern, type TokenNomor, usesToken } from './nomorNaskah.ts';

export interface SeriNomor {
  nama: string;
  pola: string;
  reset: 'tahunan' | 'bulanan';
  /** Codes of the kinds of naskah that the series serves, as {kode_naskah} prints them. */
  kodeNaskah: readonly string[];
  /** What {kode_unit} prints in this series; absent: it varies with the letter. */
  kodeUnit?: string;
  /** What {kode_opd} prints; absent: not set yet. */
  kodeOpd?: string;
}

export interface HasilSeri {
  /** Reasons, in Indonesian, not to use the series as it is; empty when it may be used. */
  kesalahan: string[];
  /** What the office should know, and may want. */
  peringatan: string[];
}

/** Checks one series, alone and against the others that are in use at the same time (itself not among them). */
export function validateSeries(seri: SeriNomor, others: readonly SeriNomor[]): HasilSeri {
  const parsed = parsePattern(seri.pola);
  if (!parsed.ok) return { kesalahan: parsed.alasan, peringatan: [] };
  const { pola } = parsed;
  const kesalahan: string[] = [];
  const peringatan: string[] = [];

  if (seri.reset === 'bulanan' && !usesToken(pola, 'bulan') && !usesToken(pola, 'bulan_romawi')) {
    kesalahan.push('Nomor yang mulai dari 1 setiap bulan harus memuat {bulan} atau {bulan_romawi}.');
  }
  if (!usesToken(pola, 'tahun')) {
    peringatan.push('Tanpa {tahun}, nomor yang sama muncul lagi tahun depan.');
  }
  for (const other of others) {
    const otherPattern = parsePattern(other.pola);
    if (!otherPattern.ok) continue; // its own check names its mistakes
    if (canCollide(shapesOf(pola, seri), shapesOf(otherPattern.pola, other))) {
      kesalahan.push(
        `Nomor seri "${seri.nama}" bisa sama dengan nomor seri "${other.nama}"; bedakan dengan teks tetap, {kode_naskah} atau {kode_unit}.`,
      );
    }
  }
  return { kesalahan, peringatan };
}

/** Characters that a token can print. Letters are compared without case. */
const ISI_TOKEN: Record<Exclude<TokenNomor, 'sisipan'>, string> = {
  klas: '\\d[\\d.]*',
  urut: '\\d+[^/]*?',
  kode_opd: '[^/]+',
  kode_unit: '[^/]+',
  bulan: '(?:0[1-9]|1[0-2])',
  bulan_romawi: '(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})',
  tahun: '\\d{4}',
  keamanan: '(?:b|t|r|sr)',
  kode_naskah: '[^/]+',
};

/** Between two slashes: text only, or text with tokens in it. */
type Ruas = { tetap: string } | { pola: RegExp; bagian: readonly BagianPola[] };

/** Every form that numbers of the series can have, one per kind of naskah when the pattern prints the kind. */
function shapesOf(pola: PolaNomor, seri: SeriNomor): Ruas[][] {
  const kinds = usesToken(pola, 'kode_naskah') && seri.kodeNaskah.length > 0 ? seri.kodeNaskah : [undefined];
  return kinds.map((kind) => {
    const known: Partial<Record<TokenNomor, string | undefined>> = {
      kode_naskah: kind,
      kode_unit: seri.kodeUnit,
      kode_opd: seri.kodeOpd,
    };
    return splitAtSlash(pola.bagian, known).map(toRuas);
  });
}

function splitAtSlash(
  bagian: readonly BagianPola[],
  known: Partial<Record<TokenNomor, string | undefined>>,
): BagianPola[][] {
  const segments: BagianPola[][] = [[]];
  for (const part of bagian) {
    const value = part.jenis === 'teks' ? part.teks : known[part.token];
    if (value === undefined) {
      segments.at(-1)?.push(part);
      continue;
    }
    value.split('/').forEach((piece, index) => {
      if (index > 0) segments.push([]);
      if (piece !== '') segments.at(-1)?.push({ jenis: 'teks', teks: piece });
    });
  }
  return segments;
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function toRuas(parts: readonly BagianPola[]): Ruas {
  const bagian = mergeTexts(parts);
  const [only] = bagian;
  if (bagian.length === 0) return { tetap: '' };
  if (bagian.length === 1 && only?.jenis === 'teks') return { tetap: only.teks };
  const source = bagian
    .map((part) => {
      if (part.jenis === 'teks') return escapeRegExp(part.teks);
      return part.token === 'sisipan' ? '[^/]*' : ISI_TOKEN[part.token];
    })
    .join('');
  return { pola: new RegExp(`^${source}$`), bagian };
}

/** Neighbouring texts as one, lower case. */
function mergeTexts(parts: readonly BagianPola[]): BagianPola[] {
  const merged: BagianPola[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.jenis === 'teks' && last?.jenis === 'teks') {
      merged[merged.length - 1] = { jenis: 'teks', teks: last.teks + part.teks.toLowerCase() };
    } else {
      merged.push(part.jenis === 'teks' ? { jenis: 'teks', teks: part.teks.toLowerCase() } : part);
    }
  }
  return merged;
}

/** Numbers of the two series can be equal unless some segment keeps every pair of their forms apart. */
function canCollide(a: Ruas[][], b: Ruas[][]): boolean {
  return a.some((shape) =>
    b.some(
      (other) => shape.length === other.length && shape.every((ruas, index) => canMeet(ruas, other[index] as Ruas)),
    ),
  );
}

/** Whether one text could stand in both segments. Where this is not certain the answer is yes. */
function canMeet(a: Ruas, b: Ruas): boolean {
  if ('tetap' in a) return 'tetap' in b ? a.tetap === b.tetap : b.pola.test(a.tetap);
  if ('tetap' in b) return a.pola.test(b.tetap);
  const [onlyA, onlyB] = [a.bagian, b.bagian].map((parts) => (parts.length === 1 ? parts[0] : undefined));
  if (onlyA?.jenis === 'token' && onlyB?.jenis === 'token' && isLetters(onlyA) && isLetters(onlyB)) {
    return onlyA.token === onlyB.token; // Roman months against B, T, R, SR
  }
  return startsCanMeet(a.bagian[0], b.bagian[0]) && endsCanMeet(a.bagian.at(-1), b.bagian.at(-1));
}

const isDigits = (part: BagianPola | undefined) =>
  part?.jenis === 'token' && ['klas', 'urut', 'bulan', 'tahun'].includes(part.token);
const isLetters = (part: BagianPola | undefined) =>
  part?.jenis === 'token' && ['bulan_romawi', 'keamanan'].includes(part.token);

function startsCanMeet(a: BagianPola | undefined, b: BagianPola | undefined): boolean {
  if (a?.jenis === 'teks' && b?.jenis === 'teks') return a.teks.startsWith(b.teks) || b.teks.startsWith(a.teks);
  return charactersCanMeet(a, b, (teks) => teks[0]);
}

/** The end of a running number is open: a suffix may follow it. */
function endsCanMeet(a: BagianPola | undefined, b: BagianPola | undefined): boolean {
  if (a?.jenis === 'teks' && b?.jenis === 'teks') return a.teks.endsWith(b.teks) || b.teks.endsWith(a.teks);
  const open = (part: BagianPola | undefined) => part?.jenis === 'token' && part.token === 'urut';
  return open(a) || open(b) || charactersCanMeet(a, b, (teks) => teks.at(-1));
}

function charactersCanMeet(
  a: BagianPola | undefined,
  b: BagianPola | undefined,
  edge: (teks: string) => string | undefined,
): boolean {
  if ((isDigits(a) && isLetters(b)) || (isLetters(a) && isDigits(b))) return false;
  for (const [part, other] of [
    [a, b],
    [b, a],
  ]) {
    const character = part?.jenis === 'teks' ? edge(part.teks) : undefined;
    if (character === undefined) continue;
    if (isDigits(other) && !/[\d.]/.test(character)) return false;
    if (isLetters(other) && !/[ivxbtrs]/.test(character)) return false;
  }
  return true;
}
