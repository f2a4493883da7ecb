/**
 * Which column of an old agenda in Excel holds what, guessed from its header as offices write it ('Tgl. Terima', 'Perihal', 'Terima
 * dari', 'Nomer Surat'). A person confirms the guess before anything is read.
 */
import { jarakSunting } from '../../rules/jarakSunting.ts';
import { kataDari, normalisasiTeks } from '../../rules/teks.ts';

/** A cell as the reader of files gives it; a date cell is text 'YYYY-MM-DD'. */
export type Sel = string | number | null;

export const KOLOM_IMPOR = {
  nomorAgenda: 'Nomor agenda',
  tanggalTerima: 'Tanggal terima',
  pengirim: 'Pengirim',
  nomorSurat: 'Nomor surat',
  tanggalSurat: 'Tanggal surat',
  nomorTanggalSurat: 'Nomor dan tanggal surat (satu kolom)',
  hal: 'Hal',
  isiRingkas: 'Isi ringkas',
  kodeKlasifikasi: 'Kode klasifikasi',
  indeks: 'Indeks',
  sifat: 'Sifat',
  lampiran: 'Lampiran',
  ditujukanKepada: 'Ditujukan kepada',
  disposisi: 'Disposisi',
  tindakLanjut: 'Tindak lanjut',
  catatan: 'Keterangan',
} as const;
export type KolomImpor = keyof typeof KOLOM_IMPOR;
export const KOLOM_IMPOR_IDS = Object.keys(KOLOM_IMPOR) as KolomImpor[];

/** Without these a row cannot enter the register. */
export const KOLOM_WAJIB: readonly KolomImpor[] = ['nomorAgenda', 'tanggalTerima', 'pengirim'];

/** Headers by field, the plainest spelling first; words abbreviated as `BENTUK` lists are one word here. */
const JUDUL: Record<KolomImpor, readonly string[]> = {
  nomorAgenda: [
    'nomor agenda',
    'nomor urut',
    'nomor registrasi',
    'nomor register',
    'nomor',
    'agenda',
    'urut',
    'nomor urut agenda',
  ],
  tanggalTerima: [
    'tanggal terima',
    'tanggal penerimaan',
    'tanggal diterima',
    'diterima tanggal',
    'tanggal masuk',
    'tanggal surat masuk',
    'tanggal agenda',
    'tanggal registrasi',
    'tanggal terima surat',
    'terima',
    'tanggal',
  ],
  pengirim: [
    'pengirim',
    'asal surat',
    'instansi pengirim',
    'nama pengirim',
    'pengirim surat',
    'surat dari',
    'terima dari',
    'diterima dari',
    'dari',
    'asal',
    'alamat pengirim',
    'instansi',
    'asal instansi',
    'dari mana',
  ],
  nomorSurat: ['nomor surat', 'nomor surat masuk', 'nomor naskah', 'surat nomor', 'nomor surat pengirim'],
  tanggalSurat: ['tanggal surat', 'surat tanggal', 'tanggal naskah', 'tertanggal', 'tanggal surat pengirim'],
  nomorTanggalSurat: [
    'nomor dan tanggal surat',
    'nomor tanggal surat',
    'tanggal dan nomor surat',
    'tanggal nomor surat',
    'surat nomor dan tanggal',
  ],
  hal: [
    'hal',
    'perihal',
    'perihal surat',
    'hal surat',
    'tentang',
    'maksud surat',
    'pokok surat',
    'hal isi ringkas',
    'isi surat',
  ],
  isiRingkas: ['isi ringkas', 'isi singkat', 'ringkasan', 'ringkasan isi', 'isi', 'isi ringkas surat', 'uraian'],
  kodeKlasifikasi: ['kode klasifikasi', 'klasifikasi', 'kode', 'kode surat', 'kode arsip'],
  indeks: ['indeks', 'index'],
  sifat: ['sifat', 'sifat surat', 'derajat', 'keamanan'],
  lampiran: ['lampiran', 'jumlah lampiran', 'banyak lampiran'],
  ditujukanKepada: ['ditujukan kepada', 'kepada', 'tujuan', 'tujuan surat', 'untuk'],
  disposisi: [
    'disposisi',
    'isi disposisi',
    'diteruskan kepada',
    'disposisi kepada',
    'pengolah',
    'didisposisikan kepada',
  ],
  tindakLanjut: ['tindak lanjut', 'tanggal selesai', 'penyelesaian', 'tindak lanjut tanggal selesai'],
  catatan: ['keterangan', 'catatan', 'ket'],
};

const BENTUK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    no: 'nomor',
    nmr: 'nomor',
    nomer: 'nomor',
    num: 'nomor',
    tgl: 'tanggal',
    tg: 'tanggal',
    tangal: 'tanggal',
    tgal: 'tanggal',
    tggl: 'tanggal',
    agd: 'agenda',
    srt: 'surat',
    lamp: 'lampiran',
    klas: 'klasifikasi',
    ket: 'keterangan',
    prihal: 'perihal',
    prhal: 'perihal',
    reg: 'registrasi',
    tl: 'tindak lanjut',
  }),
);

/** Words that a header may have more without changing what it says. */
const ISIAN = new Set('dan nya ke di yang'.split(' '));

const kataJudul = (text: string): string[] =>
  kataDari(text.replace(/[&+]/g, ' dan '))
    .flatMap((word) => (BENTUK.get(word) ?? word).split(' '))
    .filter((word) => !ISIAN.has(word));

const slips = (word: string) => (word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0);

function sameWords(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return 0;
  let typing = 0;
  for (const [index, word] of a.entries()) {
    const other = b[index] as string;
    const distance = jarakSunting(word, other, slips(other));
    if (distance > slips(other)) return 0;
    typing += distance;
  }
  return 1 - typing * 0.05;
}

/** How well a header fits a field: 0 not at all … 1 its plainest spelling. */
export function nilaiJudul(judul: string, field: KolomImpor): number {
  const words = kataJudul(judul);
  if (words.length === 0) return 0;
  let best = 0;
  for (const [index, spelling] of JUDUL[field].entries()) {
    const wanted = kataJudul(spelling);
    const same = Math.max(sameWords(words, wanted), sameWords(words.toSorted(), wanted.toSorted()) * 0.97);
    // Later spellings are vaguer: 'Tanggal' alone yields to 'Tanggal Terima'.
    if (same > 0) best = Math.max(best, same * (1 - index * 0.01) * (wanted.length === 1 && index > 0 ? 0.8 : 1));
  }
  return best;
}

/** The proposed field of each column; a field is proposed once, for the column that fits it best. */
export function usulKolom(judul: readonly string[]): (KolomImpor | null)[] {
  const pairs = judul.flatMap((text, indeks) =>
    KOLOM_IMPOR_IDS.map((field) => ({ indeks, field, nilai: nilaiJudul(text, field) })).filter(
      ({ nilai }) => nilai > 0,
    ),
  );
  pairs.sort((a, b) => b.nilai - a.nilai || a.indeks - b.indeks);
  const result: (KolomImpor | null)[] = judul.map(() => null);
  const used = new Set<KolomImpor>();
  for (const { indeks, field } of pairs) {
    if (result[indeks] !== null || used.has(field)) continue;
    result[indeks] = field;
    used.add(field);
  }
  return result;
}

export const teksSel = (sel: Sel | undefined): string => (sel === null || sel === undefined ? '' : String(sel).trim());

/** Headers of a row, each with the header above it where the two rows form one (merged 'Surat' over 'Nomor' and 'Tanggal'). */
export function judulBaris(rows: readonly (readonly Sel[])[], index: number): string[] {
  const row = (rows[index] ?? []).map(teksSel);
  const above = (rows[index - 1] ?? []).map(teksSel);
  const distinct = new Set(above.filter((text) => text !== '').map(normalisasiTeks));
  if (distinct.size < 2) return row;
  const width = Math.max(row.length, above.length);
  return Array.from({ length: width }, (_, column) => {
    const [upper, lower] = [above[column] ?? '', row[column] ?? ''];
    if (upper === '' || normalisasiTeks(upper) === normalisasiTeks(lower)) return lower;
    return lower === '' ? upper : `${upper} ${lower}`;
  });
}

const MENCARI_JUDUL = 30;

/** The row (0-based) that is most like a header within the first rows; the first row with three filled cells when none is. */
export function cariBarisJudul(rows: readonly (readonly Sel[])[]): number {
  let best = { index: -1, nilai: 0 };
  for (let index = 0; index < Math.min(rows.length, MENCARI_JUDUL); index++) {
    const found = new Set(usulKolom(judulBaris(rows, index)).filter((field) => field !== null)).size;
    if (found > best.nilai) best = { index, nilai: found };
  }
  if (best.nilai >= 3) return best.index;
  const filled = rows.slice(0, MENCARI_JUDUL).findIndex((row) => row.filter((sel) => teksSel(sel) !== '').length >= 3);
  return Math.max(0, filled);
}
