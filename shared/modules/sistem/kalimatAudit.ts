/**
 * A line of the log as a sentence in Indonesian, and what changed as rows of labels and values. The log keeps field names and codes; nobody who
 * reads it should have to know them.
 */
import { civilDateOf, clockTimeOf, formatTanggal, isCivilDate } from '../../rules/tanggal.ts';

export interface BarisAudit {
  waktu: string;
  pencatat: string;
  /** Who decided, when somebody else recorded it. */
  pelaku: string | null;
  /** 'desktop', 'sistem', or an address. */
  tempat: string;
  hasil: 'berhasil' | 'ditolak';
  objek: string | null;
  alasan: string | null;
}

export interface Rincian {
  isian: string;
  sebelum: string;
  sesudah: string;
}

const ZONA: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };
const TEMPAT: Record<string, string> = {
  desktop: 'aplikasi desktop',
  sistem: 'Penata sendiri',
  setempat: 'komputer ini',
};

/** '2026-11-24T02:15:00Z', 'Asia/Jakarta' → '24 November 2026 pukul 09.15 WIB'. */
export function waktuKantor(waktu: string, zona: string): string {
  const jam = clockTimeOf(waktu, zona).replace(':', '.');
  return `${formatTanggal(civilDateOf(waktu, zona))} pukul ${jam} ${ZONA[zona] ?? zona}`;
}

/**
 * "<pelaku> (dicatat <pencatat>) <predikat> <objek> pada <waktu> dari <tempat>; alasan: …"
 * @param predikat the contract's `audit` of the operation, as in 'mendaftarkan surat masuk'
 * @param zona IANA zone of the office
 */
export function kalimatAudit(baris: BarisAudit, predikat: string, zona: string): string {
  const siapa =
    baris.pelaku === null || baris.pelaku === baris.pencatat
      ? baris.pencatat
      : `${baris.pelaku} (dicatat ${baris.pencatat})`;
  const sebutan = baris.objek === null ? predikat : denganObjek(predikat, baris.objek);
  const apa = baris.hasil === 'ditolak' ? `ditolak ketika ${sebutan}` : sebutan;
  const kapan = waktuKantor(baris.waktu, zona);
  const dari = TEMPAT[baris.tempat] ?? baris.tempat;
  const alasan = baris.alasan === null || baris.alasan === '' ? '' : `; alasan: ${tanpaTitik(baris.alasan)}`;
  return `${siapa} ${apa} pada ${kapan} dari ${dari}${alasan}.`;
}

/** Words before which the object of a predicate stands: "menyerahkan surat | kepada Kepala". */
const SESUDAH_OBJEK = new Set(['kepada', 'ke', 'tanpa']);

/**
 * The predicate with its object, whose noun is not said twice: "mendaftarkan surat masuk" + "surat masuk 0123/2026" → "mendaftarkan surat masuk 0123/2026",
 * "menyerahkan surat kepada Kepala" + the same → "menyerahkan surat masuk 0123/2026 kepada Kepala".
 */
function denganObjek(predikat: string, objek: string): string {
  const kata = predikat.split(' ');
  const sebutan = objek.split(' ').filter((satu) => satu !== '');
  const akhir = kata.findIndex((satu) => SESUDAH_OBJEK.has(satu));
  const sampai = akhir < 0 ? kata.length : akhir;
  for (let jumlah = Math.min(sampai, sebutan.length); jumlah > 0; jumlah -= 1) {
    const mulai = sampai - jumlah;
    const sama = sebutan.slice(0, jumlah).every((satu, ke) => satu.toLowerCase() === kata[mulai + ke]?.toLowerCase());
    if (sama) return [...kata.slice(0, sampai), ...sebutan.slice(jumlah), ...kata.slice(sampai)].join(' ');
  }
  return [...kata, ...sebutan].join(' ');
}

const tanpaTitik = (teks: string): string => teks.trim().replace(/\.$/, '');

/** The same line for whoever may not read the record: that something happened, to whom it fell and when, not what it was about. */
export const kalimatTertutup = (baris: BarisAudit, predikat: string, zona: string): string =>
  kalimatAudit({ ...baris, objek: '(catatan rahasia, isinya tidak ditampilkan)', alasan: null }, predikat, zona);

type Nilai = unknown;

/** What changed: a row for each field that stands in one of the two and reads differently in the other, in the order of their labels. */
export function rincianAudit(
  sebelum: Record<string, Nilai> | null,
  sesudah: Record<string, Nilai> | null,
  zona: string,
): Rincian[] {
  const kunci = [...new Set([...Object.keys(sebelum ?? {}), ...Object.keys(sesudah ?? {})])];
  return kunci
    .map((nama) => ({
      isian: labelIsian(nama),
      sebelum: sebelum && nama in sebelum ? nilaiTerbaca(nama, sebelum[nama], zona) : '',
      sesudah: sesudah && nama in sesudah ? nilaiTerbaca(nama, sesudah[nama], zona) : '',
    }))
    .filter((satu) => satu.sebelum !== satu.sesudah)
    .sort((a, b) => (a.isian < b.isian ? -1 : a.isian > b.isian ? 1 : 0));
}

const SINGKATAN = new Set([
  'nip',
  'nik',
  'opd',
  'pdf',
  'tte',
  'kpa',
  'ppk',
  'pptk',
  'skpd',
  'npd',
  'spj',
  'spm',
  'spp',
  'rt',
  'rw',
]);
/** A field that holds the number of a row, as 'jabatanId'. */
const NOMOR_BARIS = /(Id|_id)$/;

/** 'tanggalTerima', 'tanggal_terima' → 'Tanggal terima'; 'kodeOpd' → 'Kode OPD'; 'jabatanId' → 'Jabatan'. */
export function labelIsian(nama: string): string {
  const kata = nama
    .replace(NOMOR_BARIS, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.-]+/g, ' ')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((satu) => (SINGKATAN.has(satu) ? satu.toUpperCase() : satu));
  const label = kata.join(' ');
  return label === '' ? nama : label.charAt(0).toUpperCase() + label.slice(1);
}

const WAKTU = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;
/** A code of the program, as 'sangat_rahasia'; a text of a person has no underscores between small letters alone. */
const KODE = /^[a-z]+(_[a-z]+)+$/;

function nilaiTerbaca(nama: string, nilai: Nilai, zona: string): string {
  if (nilai === null || nilai === undefined || nilai === '') return '(kosong)';
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak';
  if (typeof nilai === 'number') return NOMOR_BARIS.test(nama) ? `nomor ${nilai}` : String(nilai);
  if (typeof nilai === 'string') return teksTerbaca(nilai, zona);
  if (Array.isArray(nilai))
    return nilai.length === 0 ? '(kosong)' : nilai.map((satu) => nilaiTerbaca(nama, satu, zona)).join('; ');
  const isi = Object.entries(nilai as Record<string, Nilai>).map(
    ([kunci, satu]) => `${labelIsian(kunci)}: ${nilaiTerbaca(kunci, satu, zona)}`,
  );
  return isi.length === 0 ? '(kosong)' : isi.join(', ');
}

function teksTerbaca(teks: string, zona: string): string {
  if (isCivilDate(teks)) return formatTanggal(teks);
  if (WAKTU.test(teks)) return waktuKantor(teks, zona);
  return KODE.test(teks) ? teks.replaceAll('_', ' ') : teks;
}
