/** An event of a case as one Indonesian sentence: for the timeline, the list of what I sent, and the answer to whoever came second. */

export const JENIS_RIWAYAT = [
  'mulai',
  'maju',
  'selesai',
  'kembali',
  'tarik',
  'batal',
  'alih',
  'bagi',
  'bagianAjukan',
  'bagianSelesai',
  'bagianTolak',
  'bagianKembali',
  'bagianGanti',
  'bagianTarik',
  'dokumen',
  'himpun',
  'lepas',
  'izin',
  'cabutIzin',
  'ubah',
  'keamanan',
] as const;
export type JenisRiwayat = (typeof JENIS_RIWAYAT)[number];

export interface Peristiwa {
  jenis: JenisRiwayat;
  /** Who decided, and as what: 'Kepala Dinas', 'Plt. Sekretaris'. */
  pelaku: string;
  pelakuJabatan: string | null;
  /** Who wrote it down; the same as `pelaku` when nobody else was needed. */
  pencatat: string;
  /** Names of the steps, not their ids. */
  dari: string | null;
  ke: string | null;
  /** The branch of a decision, as the map words it. */
  syarat: string | null;
  /** Whom or what the event is about: recipients, a document, a new title. */
  perihal: string | null;
  alasan: string | null;
  /** Returns so far, this one included. */
  revisi: number;
}

const kutip = (text: string | null) => (text === null ? 'perkara' : `“${text}”`);

function isi(p: Peristiwa): string {
  const cabang = p.syarat === null ? '' : ` (${p.syarat})`;
  const perihal = p.perihal ?? '–';
  switch (p.jenis) {
    case 'mulai':
      return `memulai perkara pada ${kutip(p.ke)}`;
    case 'maju':
      return `menyelesaikan ${kutip(p.dari)}${cabang} dan meneruskannya ke ${kutip(p.ke)}`;
    case 'selesai':
      return `menyelesaikan ${kutip(p.dari)}; perkara selesai`;
    case 'kembali':
      return `mengembalikan perkara dari ${kutip(p.dari)} ke ${kutip(p.ke)}${cabang}, revisi ke-${p.revisi}`;
    case 'tarik':
      return `menarik kembali perkara dari ${kutip(p.dari)} ke ${kutip(p.ke)}`;
    case 'batal':
      return `membatalkan perkara pada ${kutip(p.dari)}`;
    case 'alih':
      return `mengalihkan giliran ${kutip(p.dari)} kepada ${perihal}`;
    case 'bagi':
      return `membagi ${kutip(p.ke)} kepada ${perihal}`;
    case 'bagianAjukan':
      return `mengajukan hasil bagian ${perihal} pada ${kutip(p.dari)} untuk dinilai pemberinya`;
    case 'bagianSelesai':
      return `menyelesaikan bagian ${perihal} pada ${kutip(p.dari)}`;
    case 'bagianTolak':
      return `menilai hasil bagian ${perihal} pada ${kutip(p.dari)} belum sesuai`;
    case 'bagianKembali':
      return `mengembalikan bagian ${perihal} pada ${kutip(p.dari)} kepada pemberinya: bukan kewenangan`;
    case 'bagianGanti':
      return `mengganti penerima bagian pada ${kutip(p.dari)}: ${perihal}`;
    case 'bagianTarik':
      return `menarik bagian ${perihal} pada ${kutip(p.dari)}`;
    case 'dokumen':
      return `mencatat dokumen ${perihal} pada ${kutip(p.ke)}`;
    case 'himpun':
      return `menghimpun perkara ke dalam ${kutip(perihal)}`;
    case 'lepas':
      return `melepas perkara dari himpunan ${kutip(perihal)}`;
    case 'izin':
      return `memberi izin akses kepada ${perihal}`;
    case 'cabutIzin':
      return `mencabut izin akses ${perihal}`;
    case 'ubah':
      return `mengubah judul perkara menjadi ${kutip(perihal)}`;
    case 'keamanan':
      return `mengubah sifat keamanan menjadi ${perihal}`;
  }
}

/** "Drs. Budi (Kepala Dinas), dicatat oleh Rina" */
export function namaPelaku({
  pelaku,
  pelakuJabatan,
  pencatat,
}: Pick<Peristiwa, 'pelaku' | 'pelakuJabatan' | 'pencatat'>): string {
  const jabatan = pelakuJabatan === null ? '' : ` (${pelakuJabatan})`;
  return `${pelaku}${jabatan}${pelaku === pencatat ? '' : `, dicatat oleh ${pencatat},`}`;
}

/** One sentence with its full stop; a reason stands at its end after a colon. */
export function kalimat(p: Peristiwa): string {
  const alasan = p.alasan === null ? '' : `: ${p.alasan.replace(/[.\s]+$/, '')}`;
  return `${namaPelaku(p)} ${isi(p)}${alasan}.`;
}

/** What somebody did, as the end of "Perkara ini sudah …". */
const PREDIKAT: Record<JenisRiwayat, string> = {
  mulai: 'dimulai',
  maju: 'diteruskan',
  selesai: 'diselesaikan',
  kembali: 'dikembalikan',
  tarik: 'ditarik kembali',
  batal: 'dibatalkan',
  alih: 'dialihkan',
  bagi: 'dibagi',
  bagianAjukan: 'diajukan',
  bagianSelesai: 'diselesaikan',
  bagianTolak: 'dinilai belum sesuai',
  bagianKembali: 'dikembalikan',
  bagianGanti: 'dialihkan',
  bagianTarik: 'ditarik',
  dokumen: 'dilengkapi dokumennya',
  himpun: 'dihimpun',
  lepas: 'dilepas dari himpunan',
  izin: 'diberi izin akses',
  cabutIzin: 'dicabut izin aksesnya',
  ubah: 'diubah judulnya',
  keamanan: 'diubah sifat keamanannya',
};

/**
 * For whoever comes second: who did what and when. `waktu` as a person reads it ("24 November 2026 10.15").
 * @param hal 'Perkara' or 'Bagian'
 */
export function kalimatBentrok(
  hal: 'Perkara' | 'Bagian',
  peristiwa: Pick<Peristiwa, 'jenis' | 'pelaku' | 'pencatat'> & { keNama: string | null },
  waktu: string,
): string {
  const { jenis, pelaku, pencatat, keNama } = peristiwa;
  const ke = keNama !== null && (jenis === 'maju' || jenis === 'kembali') ? ` ke “${keNama}”` : '';
  const oleh = pelaku === pencatat ? pelaku : `${pelaku} (dicatat ${pencatat})`;
  return `${hal} ini sudah ${PREDIKAT[jenis]}${ke} oleh ${oleh} pada ${waktu}; muat ulang untuk melihat keadaannya. Isian Anda belum disimpan.`;
}
