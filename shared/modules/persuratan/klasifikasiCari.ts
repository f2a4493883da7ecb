/**
 * Search in the classification codes while a clerk types: by code ('400.9', also '4009'), by words in any order, or both. Every
 * typed word must be found, in the name, the words that clerks use for it, or the names above it; spelling is forgiven.
 */
import { jarakSunting } from '#shared/rules/jarakSunting.ts';
import { kataDari } from '#shared/rules/teks.ts';
import { type DaftarKlasifikasi, type Klasifikasi, klasifikasiBawaan, kunciUrutKlasifikasi } from './klasifikasi.ts';
import { KATA_KUNCI_KLASIFIKASI } from './klasifikasiKataKunci.ts';

export interface HasilKlasifikasi {
  kode: string;
  nama: string;
  /** Names from the class down to the one above it. */
  jalur: string[];
}

export type CariKlasifikasi = (query: string, batas?: number) => HasilKlasifikasi[];

const PERSIS = 8;
const AWAL_KATA = 6;
const DI_DALAM_KATA = 3;
const SALAH_KETIK = 2;
/** A word found in the names above counts so much of one found in the name itself. */
const BAGIAN_LELUHUR = 0.25;
const BAGIAN_KATA_KUNCI = 0.9;
const SERING_DIPAKAI = 3;

/** Words that say nothing about the subject; they count only when nothing else is typed ('dan' on the way to 'dana'). */
const KATA_SAMBUNG = new Set('dan di ke dari yang untuk dengan atau tentang oleh'.split(' '));
/** Has no code: an invitation is filed by what it invites to. In the names it stands only in 'perundang-undangan'. */
const TANPA_KODE = 'undangan';

interface Entri {
  data: Klasifikasi;
  kunci: string;
  /** Indexes into the vocabulary. */
  nama: number[];
  kataKunci: number[];
  leluhur: number[];
  sering: boolean;
}

/** Spellings that differ and mean the same: Perlindungan/Pelindungan, aktifitas/aktivitas, ijin/izin, obyek/objek, analisa/analisis. */
export const lipatEjaan = (word: string): string =>
  word
    .replace(/^perl/, 'pel')
    .replace(/^ijin/, 'izin')
    .replace(/byek/, 'bjek')
    .replace(/alisa(?=$|n$)/, 'alisis')
    .replace(/ph/g, 'f')
    .replace(/v/g, 'f')
    .replace(/(\p{L})\1/gu, '$1');

/** Prepares the search over a list; do it once per list. */
export function createCariKlasifikasi(daftar: DaftarKlasifikasi): CariKlasifikasi {
  const ids = new Map<string, number>();
  const idsOf = (text: string) =>
    [...new Set(kataDari(text))].map((word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
  const keywords = new Map(KATA_KUNCI_KLASIFIKASI);
  const entries = daftar.semua.map((data): Entri => {
    const above = daftar.jalur(data.kode).slice(0, -1);
    return {
      data,
      kunci: kunciUrutKlasifikasi(data.kode),
      nama: idsOf(data.nama),
      kataKunci: idsOf(keywords.get(data.kode) ?? ''),
      leluhur: idsOf(above.map((each) => each.nama).join(' ')),
      sering: keywords.has(data.kode),
    };
  });
  const vocabulary = [...ids.keys()].map((word) => ({ word, folded: lipatEjaan(word) }));

  return (query, batas = 20) => {
    const { codes, words } = readQuery(query);
    if (codes.length === 0 && words.length === 0) return [];
    const weights = words.map((word) => weightsOf(word, vocabulary));
    const found: { entry: Entri; score: number }[] = [];
    for (const entry of entries) {
      const score = scoreOf(entry, codes, weights);
      if (score > 0) found.push({ entry, score });
    }
    found.sort((a, b) => b.score - a.score || (a.entry.kunci < b.entry.kunci ? -1 : 1));
    return found.slice(0, batas).map(({ entry: { data } }) => ({
      kode: data.kode,
      nama: data.nama,
      jalur: daftar
        .jalur(data.kode)
        .slice(0, -1)
        .map((each) => each.nama),
    }));
  };
}

function readQuery(query: string): { codes: string[]; words: string[] } {
  const codes: string[] = [];
  const words: string[] = [];
  for (const piece of query.trim().split(/\s+/)) {
    if (/^\d[\d.]*$/.test(piece)) codes.push(piece.replace(/\.+$/, ''));
    else words.push(...kataDari(piece));
  }
  const subject = [...new Set(words)].filter((word) => word !== TANPA_KODE);
  const telling = subject.filter((word) => !KATA_SAMBUNG.has(word));
  return { codes, words: telling.length > 0 ? telling : subject };
}

/** How well each word of the vocabulary fits a typed word; slips of the keyboard are tried only when nothing else fits. */
function weightsOf(typed: string, vocabulary: readonly { word: string; folded: string }[]): Map<number, number> {
  const folded = lipatEjaan(typed);
  const weights = new Map<number, number>();
  vocabulary.forEach((known, id) => {
    const weight = Math.max(fitOf(typed, known.word), fitOf(folded, known.folded));
    if (weight > 0) weights.set(id, weight);
  });
  if (weights.size > 0 || typed.length < 4) return weights;
  const allowed = typed.length >= 9 ? 2 : 1;
  vocabulary.forEach((known, id) => {
    // A word that is still being typed is compared with as much of the known one; four letters are too few for that.
    const begun = typed.length >= 5 ? known.folded.slice(0, folded.length) : known.folded;
    const slips = Math.min(jarakSunting(folded, known.folded, allowed), jarakSunting(folded, begun, allowed));
    if (slips <= allowed) weights.set(id, SALAH_KETIK / Math.max(slips, 1));
  });
  return weights;
}

function fitOf(typed: string, known: string): number {
  if (typed === known) return PERSIS;
  if (known.startsWith(typed)) return AWAL_KATA;
  // 'arsip' is in 'kearsipan' and 'pengarsipan'.
  return typed.length >= 4 && known.includes(typed) ? DI_DALAM_KATA : 0;
}

/** 0 when some typed code or word is not found in the entry. */
function scoreOf(entry: Entri, codes: readonly string[], weights: readonly Map<number, number>[]): number {
  let score = 0;
  for (const code of codes) {
    const points = codeScore(entry.data, code);
    if (points === 0) return 0;
    score += points;
  }
  let inName = 0;
  for (const weight of weights) {
    const own = best(entry.nama, weight);
    const points = Math.max(
      own,
      best(entry.kataKunci, weight) * BAGIAN_KATA_KUNCI,
      best(entry.leluhur, weight) * BAGIAN_LELUHUR,
    );
    if (points === 0) return 0;
    score += points;
    if (own > 0) inName++;
  }
  if (weights.length > 0) {
    score += (2 * inName) / Math.max(entry.nama.length, 1);
    if (entry.sering) score += SERING_DIPAKAI;
  }
  return score;
}

function best(ids: readonly number[], weight: ReadonlyMap<number, number>): number {
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, weight.get(id) ?? 0);
  return highest;
}

/** The code itself, then what lies under it level by level, then codes that only begin with the same digits. */
function codeScore({ kode, tingkat }: Klasifikasi, typed: string): number {
  if (kode === typed) return 100;
  if (kode.startsWith(`${typed}.`)) return 60 - tingkat;
  if (kode.startsWith(typed)) return 40 - tingkat;
  const bare = typed.replaceAll('.', '');
  return bare.length > 3 && bare === typed && kode.replaceAll('.', '').startsWith(bare) ? 20 - tingkat : 0;
}

let bawaan: CariKlasifikasi | undefined;

/** Search in the list that ships; at most `batas` results, best first. Empty for an empty query. */
export const searchKlasifikasi: CariKlasifikasi = (query, batas) => {
  bawaan ??= createCariKlasifikasi(klasifikasiBawaan());
  return bawaan(query, batas);
};
