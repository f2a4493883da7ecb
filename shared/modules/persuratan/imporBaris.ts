/**
 * One row of an old agenda as a letter of the register: what can be read is read, what is doubtful is said, nothing is lost and nothing
 * is refused as a whole (odd numbers stay as they are written: '045a', '924-1').
 */
import { ketikTanggal } from '../../rules/ketikTanggal.ts';
import { kunciPengirim } from '../../rules/kunciPengirim.ts';
import { formatAgenda, kunciUrutAgenda, parseNomorAgenda } from '../../rules/nomorAgenda.ts';
import { formatTanggal } from '../../rules/tanggal.ts';
import { normalisasiTeks } from '../../rules/teks.ts';
import type { Keamanan } from '../alur/akses.ts';
import { kunciNomor } from './ganda.ts';
import { KOLOM_IMPOR, KOLOM_IMPOR_IDS, type KolomImpor, type Sel, teksSel } from './imporKolom.ts';
import type { LETTER_KINDS } from './istilah.ts';
import type { Urgensi } from './tenggatSurat.ts';

/** What a row becomes; keys are computed here, so that the database only stores. */
export interface SuratImpor {
  nomorAgenda: string;
  /** The plain running number; null for '045a', '924-1' and for one that stands twice. */
  urut: number | null;
  kunciUrut: string;
  tanggalTerima: string;
  pengirim: string;
  kunciPengirim: string;
  nomorSurat: string | null;
  kunciNomor: string | null;
  tanggalSurat: string | null;
  hal: string;
  isiRingkas: string | null;
  kodeKlasifikasi: string | null;
  indeks: string | null;
  keamanan: Keamanan;
  urgensi: Urgensi;
  lampiranJumlah: string | null;
  ditujukanKepada: string;
  catatan: string | null;
}

export interface BarisImpor {
  /** Row of the sheet, from 1. */
  baris: number;
  /** What stood in the mapped columns, as text. */
  asli: Record<string, string>;
  surat: SuratImpor | null;
  masalah: string[];
}

export interface PilihanImpor {
  kolom: Partial<Record<KolomImpor, number>>;
  /** Year of the agenda. */
  tahun: number;
  /** Civil date; nothing is received after it. */
  today: string;
}

const HAL_TERPANJANG = 500;

/** 'B', 'Penting', 'Rahasia', 'Sgt Segera' → the two axes; null when it says nothing that we know. */
export function bacaSifat(text: string): { keamanan: Keamanan; urgensi: Urgensi } | null {
  const words = normalisasiTeks(text);
  if (words === '') return { keamanan: 'biasa', urgensi: 'biasa' };
  const very = /\b(sangat|sgt|amat)\b/.test(words);
  const keamanan: Keamanan | null = /\b(rahasia|rhs)\b/.test(words)
    ? very && !/\bsegera\b/.test(words)
      ? 'sangat_rahasia'
      : 'rahasia'
    : /\b(sr)\b/.test(words)
      ? 'sangat_rahasia'
      : /\b(r)\b/.test(words)
        ? 'rahasia'
        : /\b(terbatas|t)\b/.test(words)
          ? 'terbatas'
          : null;
  const urgensi: Urgensi | null = /\bkilat\b/.test(words)
    ? 'sangat_segera'
    : /\bsegera\b/.test(words)
      ? very
        ? 'sangat_segera'
        : 'segera'
      : /\b(penting)\b/.test(words)
        ? 'segera'
        : null;
  if (keamanan === null && urgensi === null) {
    return /\b(biasa|b|umum|terbuka|rutin)\b/.test(words) ? { keamanan: 'biasa', urgensi: 'biasa' } : null;
  }
  return { keamanan: keamanan ?? 'biasa', urgensi: urgensi ?? 'biasa' };
}

/** Agenda number as the register keeps it: a plain one padded, with the year taken off when it is the agenda's own; others as written. */
export function bacaNomorAgenda(text: string, tahun: number): { nomorAgenda: string; urut: number | null } {
  const bersih = text
    .replace(/^'+/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .trim();
  const { angka, akhiran } = parseNomorAgenda(bersih);
  const plain =
    angka !== null && angka > 0 && angka < 10_000_000 && (akhiran === '' || akhiran === '.' || akhiran === `/${tahun}`);
  return plain ? { nomorAgenda: formatAgenda(angka), urut: angka } : { nomorAgenda: bersih, urut: null };
}

/** 'No. 005/12 tgl 3 Maret 2024' in one cell: number and date, whichever can be found. */
export function pisahNomorTanggal(text: string, acuan: string): { nomor: string; tanggal: string | null } {
  const parts = text
    .split(/\r?\n|;|\s+(?=tgl\b|tanggal\b)|\s+-\s+|,\s+(?=\d{1,2}\s)|\s{2,}/i)
    .map((part) => part.trim());
  for (const [index, part] of parts.entries()) {
    const read = ketikTanggal(part.replace(/^(tgl|tanggal)\.?\s*:?\s*/i, ''), { acuan });
    if (!read.ok || part === '') continue;
    const nomor = parts.filter((_, other) => other !== index).join(' ');
    return { nomor: nomor.trim(), tanggal: read.tanggal };
  }
  return { nomor: text.trim(), tanggal: null };
}

/** A row of column numbers (1, 2, 3 …), a repeated header, a title over the whole width: none of them a letter. */
export function bukanSurat(
  asli: Record<string, string>,
  judul: readonly string[],
  kolom: PilihanImpor['kolom'],
): boolean {
  const filled = Object.entries(asli).filter(([, text]) => text !== '');
  if (filled.length === 0) return true;
  const texts = filled.map(([, text]) => normalisasiTeks(text));
  if (filled.length >= 3 && new Set(texts).size === 1) return true;
  if (filled.length >= 3 && filled.every(([field, text]) => text === String((kolom[field as KolomImpor] ?? -2) + 1)))
    return true;
  return filled.every(([field, text]) => {
    const header = judul[kolom[field as KolomImpor] ?? -1];
    return header !== undefined && header !== '' && normalisasiTeks(header).endsWith(normalisasiTeks(text));
  });
}

/** Reads one row; null when it is no letter at all. */
export function bacaBaris(
  row: readonly Sel[],
  baris: number,
  judul: readonly string[],
  { kolom, tahun, today }: PilihanImpor,
): BarisImpor | null {
  const sel = (field: KolomImpor): Sel => row[kolom[field] ?? -1] ?? null;
  const asli: Record<string, string> = {};
  for (const field of KOLOM_IMPOR_IDS) if (kolom[field] !== undefined) asli[field] = teksSel(sel(field));
  if (bukanSurat(asli, judul, kolom)) return null;
  const text = (field: KolomImpor): string | null => asli[field] || null;
  const masalah: string[] = [];
  const sisa: string[] = [];

  const acuan = `${tahun}-12-31` < today ? `${tahun}-12-31` : today;
  const terima = bacaTanggal(sel('tanggalTerima'), acuan, KOLOM_IMPOR.tanggalTerima, masalah);
  const gabung = text('nomorTanggalSurat')
    ? pisahNomorTanggal(asli.nomorTanggalSurat as string, terima ?? acuan)
    : null;
  const tanggalSurat =
    bacaTanggal(sel('tanggalSurat'), terima ?? acuan, KOLOM_IMPOR.tanggalSurat, masalah, true) ??
    gabung?.tanggal ??
    null;
  if (tanggalSurat === null && text('tanggalSurat') && !isKosong(asli.tanggalSurat as string))
    sisa.push(`Tanggal surat tertulis: ${asli.tanggalSurat}`);
  if (gabung !== null && gabung.tanggal === null)
    masalah.push('Tanggal surat tidak terbaca dari kolom nomor dan tanggal.');

  const agenda = text('nomorAgenda') ? bacaNomorAgenda(asli.nomorAgenda as string, tahun) : null;
  if (agenda === null) masalah.push('Tanpa nomor agenda.');
  const pengirim = text('pengirim');
  if (pengirim === null || normalisasiTeks(pengirim) === '') masalah.push('Tanpa pengirim.');
  if (terima !== null && terima > today) masalah.push(`Tanggal terima ${formatTanggal(terima)} belum tiba.`);
  if (terima !== null && !terima.startsWith(String(tahun)))
    masalah.push(`Tanggal terima ${formatTanggal(terima)} di luar tahun ${tahun}.`);
  if (terima !== null && tanggalSurat !== null && tanggalSurat > terima)
    masalah.push('Tanggal surat lebih baru daripada tanggal terima.');

  const halPanjang = text('hal') ?? text('isiRingkas') ?? '';
  if (halPanjang === '') masalah.push('Tanpa hal.');
  const hal = satuBaris(halPanjang).slice(0, HAL_TERPANJANG) || '(tanpa hal)';
  if (satuBaris(halPanjang).length > HAL_TERPANJANG) {
    masalah.push(`Hal lebih dari ${HAL_TERPANJANG} huruf; selengkapnya di catatan.`);
    sisa.push(`Hal selengkapnya: ${halPanjang}`);
  }
  const sifat = bacaSifat(text('sifat') ?? '');
  if (sifat === null) {
    masalah.push(`Sifat "${asli.sifat}" tidak dikenal; dicatat Biasa.`);
    sisa.push(`Sifat tertulis: ${asli.sifat}`);
  }
  for (const field of ['disposisi', 'tindakLanjut'] as const)
    if (text(field)) sisa.push(`${KOLOM_IMPOR[field]}: ${asli[field]}`);
  if (text('catatan')) sisa.push(asli.catatan as string);

  const unreadable =
    agenda === null || pengirim === null || normalisasiTeks(pengirim) === '' || terima === null || terima > today;
  if (unreadable) return { baris, asli, surat: null, masalah };
  const nomorSurat = nomorAtauKosong(gabung?.nomor || text('nomorSurat'));
  return {
    baris,
    asli,
    masalah,
    surat: {
      ...agenda,
      kunciUrut: kunciUrutAgenda(agenda.nomorAgenda),
      tanggalTerima: terima,
      pengirim: satuBaris(pengirim),
      kunciPengirim: kunciPengirim(pengirim) || normalisasiTeks(pengirim),
      nomorSurat,
      kunciNomor: kunciNomor(nomorSurat),
      tanggalSurat,
      hal,
      isiRingkas: text('hal') ? text('isiRingkas') : null,
      kodeKlasifikasi: text('kodeKlasifikasi'),
      indeks: text('indeks'),
      keamanan: sifat?.keamanan ?? 'biasa',
      urgensi: sifat?.urgensi ?? 'biasa',
      lampiranJumlah: text('lampiran'),
      ditujukanKepada: text('ditujukanKepada') ?? 'Kepala Dinas',
      catatan: sisa.length > 0 ? sisa.join('\n') : null,
    },
  };
}

const satuBaris = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** '-', '–', 'tanpa nomor', 'tidak ada': a fact of the letter, not a number. */
const isKosong = (text: string): boolean => /^[\s\-–—.…/]*$|^(tanpa|tidak ada|tdk ada|nihil|tn)\b/i.test(text.trim());
const nomorAtauKosong = (text: string | null): string | null =>
  text === null || isKosong(text) ? null : satuBaris(text);

function bacaTanggal(sel: Sel, acuan: string, nama: string, masalah: string[], bolehKosong = false): string | null {
  const text = teksSel(sel);
  if (text === '' || (bolehKosong && isKosong(text))) {
    if (!bolehKosong) masalah.push(`Tanpa ${nama.toLowerCase()}.`);
    return null;
  }
  const read = ketikTanggal(typeof sel === 'number' ? sel : text, { acuan });
  if (read.ok) return read.tanggal;
  masalah.push(`${nama}: ${read.alasan}`);
  return null;
}

const JENIS_DARI_KATA: readonly [RegExp, keyof typeof LETTER_KINDS][] = [
  [/\bundangan\b|\bmengundang\b/, 'undangan'],
  [/\bpermohonan\b|\bmohon\b|\bpermintaan\b/, 'permohonan'],
  [/\bpemberitahuan\b|\bpengumuman\b/, 'pemberitahuan'],
  [/\bedaran\b|\bse\b/, 'edaran'],
  [/\bkeputusan\b/, 'keputusan'],
  [/\bnota dinas\b/, 'nota_dinas'],
  [/\blaporan\b|\bpelaporan\b/, 'laporan'],
  [/\bpengaduan\b|\baduan\b/, 'pengaduan'],
  [/\bproposal\b/, 'proposal'],
  [/\brekomendasi\b/, 'rekomendasi'],
  [/\bsurat (tugas|perintah)\b/, 'surat_tugas'],
];

/** The kind of a letter of an old agenda, which has no column for it: by the first word of its subject that tells, else `lainnya`. */
export function jenisDariHal(hal: string): keyof typeof LETTER_KINDS {
  const words = normalisasiTeks(hal);
  let first: { at: number; jenis: keyof typeof LETTER_KINDS } | undefined;
  for (const [pattern, jenis] of JENIS_DARI_KATA) {
    const at = words.search(pattern);
    if (at >= 0 && (first === undefined || at < first.at)) first = { at, jenis };
  }
  return first?.jenis ?? 'lainnya';
}
