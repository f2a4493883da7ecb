/**
 * The structure that a new office starts with: units, posts with their roles, standard instructions, page styles, number series. Names from the
 * office's process map (Perwali Pasuruan 59/2016, possibly replaced since): all of it is data that the office edits.
 */
import type { Role } from '../../contract/roles.ts';

export const UNITS: readonly { kode: string; nama: string; singkatan: string; induk?: string }[] = [
  { kode: 'sekretariat', nama: 'Sekretariat', singkatan: 'Sekretariat' },
  {
    kode: 'subbag-umum-kepegawaian',
    nama: 'Subbagian Umum dan Kepegawaian',
    singkatan: 'Subbag Umum',
    induk: 'sekretariat',
  },
  { kode: 'subbag-perencanaan', nama: 'Subbagian Perencanaan', singkatan: 'Subbag Perencanaan', induk: 'sekretariat' },
  { kode: 'bagian-keuangan', nama: 'Bagian Keuangan', singkatan: 'Keuangan', induk: 'sekretariat' },
  { kode: 'bidang-linjamsos', nama: 'Bidang Perlindungan dan Jaminan Sosial', singkatan: 'Linjamsos' },
  { kode: 'bidang-rehsos', nama: 'Bidang Rehabilitasi Sosial', singkatan: 'Rehsos' },
  {
    kode: 'bidang-dayasos-fakmis',
    nama: 'Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
    singkatan: 'Dayasos',
  },
];

export interface InitialPost {
  kode: string;
  nama: string;
  unit?: string;
  atasan?: string;
  urut: number;
  penerimaDisposisi?: true;
  peran: readonly Role[];
}

/** From this order number on a post is held by several people at once (staff of a unit). */
export const SHARED_POST_ORDER = 1000;

export const POSTS: readonly InitialPost[] = [
  { kode: 'kepala-dinas', nama: 'Kepala Dinas', urut: 10, peran: ['kepala'] },
  {
    kode: 'sekretaris',
    nama: 'Sekretaris',
    unit: 'sekretariat',
    atasan: 'kepala-dinas',
    urut: 20,
    penerimaDisposisi: true,
    peran: ['sekretaris'],
  },
  {
    kode: 'kabid-linjamsos',
    nama: 'Kepala Bidang Perlindungan dan Jaminan Sosial',
    unit: 'bidang-linjamsos',
    atasan: 'kepala-dinas',
    urut: 30,
    penerimaDisposisi: true,
    peran: ['kabid'],
  },
  {
    kode: 'kabid-rehsos',
    nama: 'Kepala Bidang Rehabilitasi Sosial',
    unit: 'bidang-rehsos',
    atasan: 'kepala-dinas',
    urut: 40,
    penerimaDisposisi: true,
    peran: ['kabid'],
  },
  {
    kode: 'kabid-dayasos',
    nama: 'Kepala Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
    unit: 'bidang-dayasos-fakmis',
    atasan: 'kepala-dinas',
    urut: 50,
    penerimaDisposisi: true,
    peran: ['kabid'],
  },
  {
    kode: 'kasubbag-umum',
    nama: 'Kepala Subbagian Umum dan Kepegawaian',
    unit: 'subbag-umum-kepegawaian',
    atasan: 'sekretaris',
    urut: 60,
    penerimaDisposisi: true,
    peran: ['kasubbagUmum'],
  },
  {
    kode: 'kasubbag-perencanaan',
    nama: 'Kepala Subbagian Perencanaan',
    unit: 'subbag-perencanaan',
    atasan: 'sekretaris',
    urut: 70,
    penerimaDisposisi: true,
    peran: ['perencana'],
  },
  {
    kode: 'kepala-keuangan',
    nama: 'Kepala Bagian Keuangan',
    unit: 'bagian-keuangan',
    atasan: 'sekretaris',
    urut: 80,
    penerimaDisposisi: true,
    peran: ['verifikator'],
  },
  {
    kode: 'bendahara',
    nama: 'Bendahara Pengeluaran',
    unit: 'bagian-keuangan',
    atasan: 'kepala-keuangan',
    urut: 90,
    peran: ['bendahara'],
  },
  {
    kode: 'bendahara-pembantu',
    nama: 'Bendahara Pengeluaran Pembantu',
    unit: 'bagian-keuangan',
    atasan: 'kepala-keuangan',
    urut: 100,
    peran: ['bendaharaPembantu'],
  },
  {
    kode: 'pengurus-barang',
    nama: 'Pengurus Barang',
    unit: 'subbag-umum-kepegawaian',
    atasan: 'kasubbag-umum',
    urut: 110,
    peran: ['pengurusBarang'],
  },
  {
    kode: 'arsiparis',
    nama: 'Arsiparis',
    unit: 'subbag-umum-kepegawaian',
    atasan: 'kasubbag-umum',
    urut: 120,
    peran: ['arsiparis'],
  },
  {
    kode: 'pengelola-kepegawaian',
    nama: 'Pengelola Kepegawaian',
    unit: 'subbag-umum-kepegawaian',
    atasan: 'kasubbag-umum',
    urut: 130,
    peran: ['kepegawaian'],
  },
  { kode: 'kpa', nama: 'Kuasa Pengguna Anggaran', atasan: 'kepala-dinas', urut: 140, peran: ['kpa'] },
  { kode: 'ppk-skpd', nama: 'PPK-SKPD', unit: 'bagian-keuangan', atasan: 'sekretaris', urut: 150, peran: ['ppkSkpd'] },
  {
    kode: 'petugas-surat',
    nama: 'Petugas Surat',
    unit: 'subbag-umum-kepegawaian',
    atasan: 'kasubbag-umum',
    urut: 1010,
    peran: ['petugasSurat'],
  },
  { kode: 'pptk', nama: 'PPTK', atasan: 'kepala-dinas', urut: 1020, peran: ['pptk'] },
  {
    kode: 'staf-sekretariat',
    nama: 'Staf Sekretariat',
    unit: 'sekretariat',
    atasan: 'sekretaris',
    urut: 1030,
    peran: ['staf'],
  },
  {
    kode: 'staf-linjamsos',
    nama: 'Staf Bidang Perlindungan dan Jaminan Sosial',
    unit: 'bidang-linjamsos',
    atasan: 'kabid-linjamsos',
    urut: 1040,
    peran: ['staf'],
  },
  {
    kode: 'staf-rehsos',
    nama: 'Staf Bidang Rehabilitasi Sosial',
    unit: 'bidang-rehsos',
    atasan: 'kabid-rehsos',
    urut: 1050,
    peran: ['staf'],
  },
  {
    kode: 'staf-dayasos',
    nama: 'Staf Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
    unit: 'bidang-dayasos-fakmis',
    atasan: 'kabid-dayasos',
    urut: 1060,
    peran: ['staf'],
  },
  { kode: 'auditor', nama: 'Auditor Internal', urut: 1900, peran: ['auditor'] },
  { kode: 'administrator', nama: 'Administrator Penata', urut: 1990, peran: ['admin'] },
];

/** Standard instructions of the disposisi (persuratan §2.6): the three of the form first, then those found across offices. */
export const INSTRUCTIONS: readonly { teks: string; inti?: true }[] = [
  { teks: 'Tanggapan dan Saran', inti: true },
  { teks: 'Proses lebih lanjut', inti: true },
  { teks: 'Koordinasi/konfirmasikan', inti: true },
  ...[
    'Untuk diketahui',
    'Untuk diperhatikan',
    'Untuk dipelajari/teliti dan pendapat',
    'Tindak lanjuti/selesaikan sesuai ketentuan',
    'Siapkan jawaban/konsep',
    'Jawab langsung',
    'Siapkan bahan/sambutan',
    'Hadiri/wakili dan laporkan hasilnya',
    'Jadwalkan',
    'Bicarakan dengan saya',
    'Bicarakan bersama',
    'Perbaiki',
    'Sesuai catatan',
    'Edarkan/umumkan',
    'Ingatkan',
    'Pantau/monitor',
    'ACC/setuju',
    'Tolak dengan alasan',
    'Arsipkan/simpan',
    'Fotokopi',
    'Untuk dibantu/difasilitasi',
  ].map((teks) => ({ teks })),
];

/** Page styles (persuratan §3.5). Sources disagree, so they are a table; A is the default. */
export const PAGE_STYLES = [
  {
    kode: 'A',
    nama: 'Naskah dinas',
    kertas: 'F4',
    atas_mm: 20,
    bawah_mm: 25,
    kiri_mm: 30,
    kanan_mm: 20,
    huruf: 'Arimo',
    ukuran_pt: 12,
    dasar: 'PermenPANRB 80/2012, Perka ANRI 2/2014',
  },
  {
    kode: 'B',
    nama: 'Naskah dinas (Permendagri 1/2023)',
    kertas: 'F4',
    atas_mm: 20,
    bawah_mm: 20,
    kiri_mm: 25,
    kanan_mm: 20,
    huruf: 'Arimo',
    ukuran_pt: 11,
    dasar: 'Permendagri 1/2023 (perlu diverifikasi)',
  },
  {
    kode: 'C',
    nama: 'Keputusan dan produk hukum',
    kertas: 'F4',
    atas_mm: 30,
    bawah_mm: 25,
    kiri_mm: 30,
    kanan_mm: 25,
    huruf: 'Tinos',
    ukuran_pt: 12,
    dasar: 'Permendagri 80/2015 jo. 120/2018 (perlu diverifikasi)',
  },
] as const;

/** The office's number series. The agenda of incoming letters is one series for the whole office, per year. */
export const SERIES = [
  { kode: 'agendaMasuk', nama: 'Agenda surat masuk', pola: '{urut:4}', reset: 'tahunan', digit: 4 },
] as const;
