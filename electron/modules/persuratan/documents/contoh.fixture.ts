/** Fictional data for the tests of the prints: names, numbers and NIP are invented. */
import type { Kop } from '#electron/documents/kop.ts';
import type { Penandatangan } from '#electron/documents/signer.ts';
import type { BarisAgenda, BukuAgenda } from './bukuAgenda.ts';
import type { BarisEkspedisi, BukuEkspedisi } from './bukuEkspedisi.ts';
import type { KartuKendali } from './kartuKendali.ts';
import { lembarDisposisi } from './lembarDisposisi.ts';
import type { LembarDisposisi } from './lembarDisposisiData.ts';
import type { AngkaRekap, RekapBulanan } from './rekapBulanan.ts';
import type { TandaTerima } from './tandaTerima.ts';

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120">
<path d="M50 3 L95 18 V62 C95 92 72 108 50 117 C28 108 5 92 5 62 V18 Z" fill="#1b5e20" stroke="#000" stroke-width="3"/>
<circle cx="50" cy="52" r="24" fill="#fdd835" stroke="#000" stroke-width="2"/><path d="M38 84 H62 L58 94 H42 Z" fill="#fff" stroke="#000"/></svg>`;

export const kopContoh: Kop = {
  logo: new TextEncoder().encode(LOGO),
  pemerintah: 'PEMERINTAH KOTA PASURUAN',
  perangkat: 'DINAS SOSIAL',
  alamat: [
    'Jalan Melati Raya Nomor 12, Pasuruan, Jawa Timur 67126',
    'Telepon (0343) 400123, Laman dinsos.contoh.go.id, Pos-el dinsos@contoh.go.id',
  ],
};

export const kepalaContoh: Penandatangan = {
  jabatan: 'KEPALA DINAS SOSIAL\nKOTA PASURUAN',
  nama: 'Dra. Hj. Siti Rahmawati Kusumaningrum, M.Si.',
  pangkat: 'Pembina Utama Muda',
  nip: '19680412 199303 2 005',
};

export const sekretarisContoh: Penandatangan = {
  jabatan: 'Sekretaris',
  nama: 'Bambang Prasetyo Adi, S.Sos., M.AP.',
  pangkat: 'Pembina Tingkat I',
  nip: '19710823 199703 1 004',
};

export const petugasContoh: Penandatangan = {
  jabatan: 'Pengadministrasi Persuratan',
  nama: 'Nur Aini Wulandari, A.Md.',
  pangkat: 'Penata Muda',
  nip: '19890115 201503 2 003',
};

export const penerimaContoh = [
  'Sekretaris',
  'Kabid Perlindungan dan Jaminan Sosial',
  'Kabid Rehabilitasi Sosial',
  'Kabid Pemberdayaan Sosial dan Penanganan Fakir Miskin',
  'Kasubbag Umum dan Kepegawaian',
];

export const instruksiContoh = [
  'Tanggapan dan Saran',
  'Proses lebih lanjut',
  'Koordinasi/konfirmasikan',
  'Hadiri/wakili dan laporkan hasilnya',
  'Siapkan jawaban/konsep',
];

export const lembarKosong: LembarDisposisi = {
  kop: kopContoh,
  qr: 'PNT1:SM:2026:123:9F2C',
  surat: {
    dari: 'Dinas Sosial Provinsi Jawa Timur',
    nomorSurat: '400.9.14.1/1868/107.3/2026',
    tanggalSurat: '2026-01-12',
    hal: 'Undangan rapat koordinasi verifikasi dan validasi Data Tunggal Sosial dan Ekonomi Nasional (DTSEN) triwulan I tahun 2026',
    diterimaTanggal: '2026-01-14',
    nomorAgenda: '0123',
  },
  sifat: { sangatSegera: false, segera: true, rahasia: false, biasa: false },
  penerima: penerimaContoh.map((label) => ({ label, dipilih: false })),
  instruksi: instruksiContoh.map((label) => ({ label, dipilih: false })),
  catatan: null,
  batasWaktu: null,
  pemberi: kepalaContoh,
  tanggal: null,
  lanjutan: [
    { judul: 'Disposisi Sekretaris', kepada: null, isi: null, tanggal: null },
    { judul: 'Disposisi Kabid', kepada: null, isi: null, tanggal: null },
  ],
  penyelesaian: { tanggalPenyelesaian: null, diajukanKembali: null, penerima: null, disposisiKasubbag: null },
};

export const lembarTerisi: LembarDisposisi = {
  ...lembarKosong,
  penerima: penerimaContoh.map((label, index) => ({ label, dipilih: index === 0 || index === 3 })),
  instruksi: instruksiContoh.map((label, index) => ({ label, dipilih: index === 1 || index === 3 })),
  catatan:
    'Hadiri bersama operator DTSEN. Siapkan data per kelurahan dan laporkan hasilnya paling lambat sehari sesudah rapat.',
  batasWaktu: '2026-01-19',
  tanggal: '2026-01-14',
  lanjutan: [
    {
      judul: 'Disposisi Sekretaris',
      kepada: 'Kasubbag Umum dan Kepegawaian',
      isi: 'Siapkan surat tugas dan kendaraan',
      tanggal: '2026-01-14',
    },
    {
      judul: 'Disposisi Kabid',
      kepada: 'Analis Data Kemiskinan',
      isi: 'Rekap data 34 kelurahan, serahkan Jumat pagi',
      tanggal: '2026-01-15',
    },
  ],
};

const HAL = [
  'Undangan rapat koordinasi verifikasi dan validasi DTSEN triwulan I tahun 2026',
  'Permohonan rekomendasi operasional Lembaga Kesejahteraan Sosial Anak',
  'Laporan orang terlantar di Terminal Untung Suropati',
  'Permintaan data penerima manfaat Program Keluarga Harapan per kelurahan',
  'Pemberitahuan jadwal penyaluran bantuan sosial sembako tahap II beserta daftar lokasi, petugas pendamping, dan kelengkapan berkas yang harus disiapkan kelurahan',
];
const PENGIRIM = [
  'Dinas Sosial Provinsi Jawa Timur',
  'Yayasan Panti Asuhan Harapan Bunda Pasuruan',
  'Kelurahan Ngemplakrejo',
  'Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah Kota Pasuruan',
  'Sdr. Abdul Ghofur (warga)',
];
const SIFAT = ['Biasa', 'Segera', 'Biasa', 'Terbatas', 'Sangat Segera'];

/** Row `index` (from 0) of a register; every 17th cancelled, every 23rd sealed. */
export function barisAgendaContoh(index: number): BarisAgenda {
  const hari = String((index % 28) + 1).padStart(2, '0');
  const bulan = String((Math.floor(index / 28) % 12) + 1).padStart(2, '0');
  const rahasia = index % 23 === 22;
  return {
    nomorAgenda: String(index + 1).padStart(4, '0'),
    tanggalTerima: `2026-${bulan}-${hari}`,
    pengirim: PENGIRIM[index % 5] as string,
    nomorSurat: index % 5 === 4 ? null : `400.9.14.${(index % 9) + 1}/${1000 + index}/107.3/2026`,
    tanggalSurat: index % 5 === 4 ? null : `2026-${bulan}-${hari}`,
    hal: rahasia ? '(surat tertutup)' : (HAL[index % 5] as string),
    isiRingkas: !rahasia && index % 3 === 0 ? 'Membawa data per kelurahan dan daftar hadir petugas' : null,
    kode: `400.9.14.${(index % 9) + 1}`,
    sifat: rahasia ? 'Rahasia' : (SIFAT[index % 5] as string),
    lampiran: index % 4 === 0 ? '1 (satu) berkas' : null,
    disposisi:
      index % 6 === 5
        ? []
        : [
            { kepada: 'Sekretaris', tanggal: `2026-${bulan}-${hari}`, isi: 'Proses lebih lanjut' },
            ...(index % 2 === 0
              ? [{ kepada: 'Kabid Pemberdayaan Sosial dan PFM', tanggal: `2026-${bulan}-${hari}`, isi: null }]
              : []),
          ],
    tindakLanjut: index % 3 === 1 ? 'Surat jawaban 400.9.14.1/0311/423.105/2026' : null,
    tanggalSelesai: index % 3 === 1 ? `2026-${bulan}-${hari}` : null,
    keterangan: index % 29 === 28 ? 'Dicatat terlambat' : null,
    batal: index % 17 === 16 ? { alasan: 'salah catat, ganda dengan 0012' } : null,
  };
}

export const bukuAgendaContoh = (rows: number): BukuAgenda => ({
  kop: kopContoh,
  periode: 'TAHUN 2026',
  saringan: null,
  baris: Array.from({ length: rows }, (_, index) => barisAgendaContoh(index)),
  mengetahui: sekretarisContoh,
  petugas: petugasContoh,
  tempatTanggal: 'Pasuruan, 31 Desember 2026',
  tanggalCetak: '2026-12-31',
});

const barisEkspedisiContoh = (index: number): BarisEkspedisi => ({
  tanggalKirim: '2026-01-14',
  nomorSurat: index === 2 ? null : `400.9.14.1/03${10 + index}/423.105/2026`,
  tanggalSurat: '2026-01-13',
  isiSingkat: HAL[index % 5] as string,
  kepada: ['Kabid Perlindungan dan Jaminan Sosial', 'Kabid Rehabilitasi Sosial', 'Kasubbag Umum dan Kepegawaian'][
    index % 3
  ] as string,
  diterima: index === 1 ? { nama: 'Rudi Hartono', tanggal: '2026-01-14', jam: '10:15' } : null,
  keterangan: index === 0 ? 'Asli dan 1 berkas' : null,
  batal: index === 4 ? { alasan: 'dibawa langsung oleh Sekretaris' } : null,
});

export const ruteContoh = (rows: number): BukuEkspedisi => ({
  kop: kopContoh,
  bentuk: {
    jenis: 'rute',
    nomor: '0017/EKS/2026',
    kurir: 'Slamet Riyadi',
    tanggal: '2026-01-14',
    qr: 'PNT1:EK:2026:17:A41B',
  },
  arah: 'internal',
  baris: Array.from({ length: rows }, (_, index) => barisEkspedisiContoh(index)),
  mengetahui: {
    wewenang: { jenis: 'an', atasNama: 'SEKRETARIS' },
    jabatan: 'Kepala Subbagian Umum\ndan Kepegawaian',
    nama: 'Endang Sulistyowati, S.E.',
    pangkat: 'Penata Tingkat I',
    nip: '19760530 200604 2 011',
  },
  petugas: petugasContoh,
  tempatTanggal: 'Pasuruan, 14 Januari 2026',
  tanggalCetak: '2026-01-14',
});

const angka = (masuk: number, selesai: number, lewat: number, a: number | null, b: number | null): AngkaRekap => ({
  masuk,
  selesai,
  berjalan: masuk - selesai,
  lewatTenggat: lewat,
  jamTerimaDisposisi: a,
  jamDisposisiSelesai: b,
});

export const rekapContoh: RekapBulanan = {
  kop: kopContoh,
  bulan: 'JANUARI 2026',
  perBidang: [
    { nama: 'Sekretariat', ...angka(64, 58, 1, 5.25, 21.5) },
    { nama: 'Bidang Perlindungan dan Jaminan Sosial', ...angka(48, 40, 3, 7.1, 44.75) },
    { nama: 'Bidang Rehabilitasi Sosial', ...angka(31, 29, 0, 6.4, 30) },
    { nama: 'Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin', ...angka(52, 41, 6, 8.35, 61.2) },
    { nama: 'Belum ditentukan', ...angka(3, 0, 0, null, null) },
  ],
  perSifat: [
    { nama: 'Biasa', ...angka(1432, 1310, 6, 7.9, 48.2) },
    { nama: 'Segera', ...angka(49, 44, 3, 4.1, 22.9) },
    { nama: 'Sangat Segera', ...angka(12, 12, 1, 1.5, 9.4) },
    { nama: 'Rahasia', ...angka(2, 1, 0, 3, null) },
  ],
  semua: angka(1495, 1367, 10, 6.85, 41.3),
  dibatalkan: 2,
  tanpaDisposisi: 9,
  mengetahui: sekretarisContoh,
  petugas: petugasContoh,
  tempatTanggal: 'Pasuruan, 31 Januari 2026',
  tanggalCetak: '2026-01-31',
  rantaiAudit: { urut: 18422, hash: '9f2c4b7d1e8a5036c9d1f4e2b7a8c3d05e6f1a2b3c4d5e6f708192a3b4c5d6e7' },
};

export const disposisiContoh = () => lembarDisposisi({ lembar: [lembarKosong, lembarTerisi], kertas: 'F4' });

export const tandaTerimaContoh: TandaTerima = {
  kop: kopContoh,
  nomorAgenda: '0123',
  dari: 'Dinas Sosial Provinsi Jawa Timur',
  nomorSurat: '400.9.14.1/1868/107.3/2026',
  tanggalSurat: '2026-01-12',
  hal: HAL[0] as string,
  lampiran: '2 (dua) berkas',
  tanggalTerima: '2026-01-14',
  jamTerima: '09:05',
  zona: 'WIB',
  petugas: { nama: 'Nur Aini Wulandari, A.Md.', nip: '19890115 201503 2 003' },
  kota: 'Pasuruan',
};

export const kartuContoh: KartuKendali = {
  instansi: 'DINAS SOSIAL KOTA PASURUAN',
  indeks: 'DTSEN',
  kode: '400.9.14.1',
  nomorUrut: '0123',
  isiRingkas: HAL[0] as string,
  dari: 'Dinas Sosial Provinsi Jawa Timur',
  tanggalSurat: '2026-01-12',
  nomorSurat: '400.9.14.1/1868/107.3/2026',
  lampiran: '2 (dua) berkas',
  pengolah: 'Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
  tanggalDiteruskan: '2026-01-14',
  tandaTerima: null,
  catatan: 'Hadir bersama operator DTSEN',
};
