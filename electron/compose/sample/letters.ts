/** What comes in the post of the sample office: senders and subjects as a Dinas Sosial gets them, all fictional. */
import type { Chance } from './chance.ts';

interface LetterShape {
  hal: string;
  jenisNaskah: string;
  kodeKlasifikasi?: string;
  keamanan?: 'terbatas' | 'rahasia' | 'sangat_rahasia';
  acara?: true;
  perluBalasan?: true;
}

interface Sender {
  nama: string;
  alamat: string;
  /** Pattern of the sender's number; `#` is the running number, `@` the year; absent: citizens write without number. */
  nomor?: string;
  surat: readonly LetterShape[];
}

const KELURAHAN = [
  'Gadingrejo',
  'Bugul Kidul',
  'Purworejo',
  'Panggungrejo',
  'Karangketug',
  'Petahunan',
  'Blandongan',
  'Kepel',
  'Sekargadung',
  'Wirogunan',
  'Pohjentrek',
  'Tembokrejo',
];
const WARGA = [
  'Sdr. Sulaiman',
  'Sdri. Khotimah',
  'Sdr. Joko Susilo',
  'Sdri. Maimunah',
  'Sdr. Abdul Rohim',
  'Sdri. Partini',
];

const VILLAGE_LETTERS: readonly LetterShape[] = [
  {
    hal: 'Permohonan alat bantu kursi roda bagi warga penyandang disabilitas',
    jenisNaskah: 'permohonan',
    kodeKlasifikasi: '400.9.3.1',
    keamanan: 'terbatas',
    perluBalasan: true,
  },
  { hal: 'Usulan calon penerima bantuan sosial pangan', jenisNaskah: 'permohonan', kodeKlasifikasi: '400.9.14.5' },
  {
    hal: 'Laporan orang terlantar di lingkungan kelurahan',
    jenisNaskah: 'laporan',
    kodeKlasifikasi: '400.9.4.1',
    keamanan: 'terbatas',
  },
  { hal: 'Pengantar surat keterangan tidak mampu', jenisNaskah: 'pemberitahuan', kodeKlasifikasi: '400.9.14.5' },
  { hal: 'Laporan pelaksanaan verifikasi dan validasi DTSEN', jenisNaskah: 'laporan', kodeKlasifikasi: '400.9.14.1' },
  { hal: 'Usulan rehabilitasi rumah tidak layak huni', jenisNaskah: 'permohonan', perluBalasan: true },
];

export const SENDERS: readonly Sender[] = [
  ...KELURAHAN.map((nama) => ({
    nama: `Kelurahan ${nama}`,
    alamat: `Kantor Kelurahan ${nama}, Kota Pasuruan`,
    nomor: '400.9/#/423.4/@',
    surat: VILLAGE_LETTERS,
  })),
  {
    nama: 'Sekretariat Daerah Kota Pasuruan, Bagian Kesejahteraan Rakyat',
    alamat: 'Jalan Pahlawan 28 Pasuruan',
    nomor: '400.9.11/#/423.013/@',
    surat: [
      {
        hal: 'Undangan rapat koordinasi penyaluran bantuan pangan',
        jenisNaskah: 'undangan',
        kodeKlasifikasi: '400.9.11.2',
        acara: true,
      },
      { hal: 'Undangan rapat evaluasi SPM bidang sosial', jenisNaskah: 'undangan', acara: true },
      { hal: 'Edaran jam kerja pegawai pada bulan Ramadan', jenisNaskah: 'edaran', kodeKlasifikasi: '000.8.6.1' },
      { hal: 'Permintaan data penerima bantuan keagamaan', jenisNaskah: 'permohonan', perluBalasan: true },
    ],
  },
  {
    nama: 'Badan Perencanaan Pembangunan Daerah Kota Pasuruan',
    alamat: 'Jalan Balai Kota 1 Pasuruan',
    nomor: '000.7/#/423.201/@',
    surat: [
      {
        hal: 'Permintaan penyusunan Renja dan data capaian kinerja',
        jenisNaskah: 'permohonan',
        kodeKlasifikasi: '000.7.2.4',
        perluBalasan: true,
      },
      {
        hal: 'Permintaan data penyandang disabilitas',
        jenisNaskah: 'permohonan',
        kodeKlasifikasi: '400.9.3.1',
        perluBalasan: true,
      },
      { hal: 'Undangan forum perangkat daerah', jenisNaskah: 'undangan', acara: true },
    ],
  },
  {
    nama: 'Inspektorat Kota Pasuruan',
    alamat: 'Jalan Panglima Sudirman 45 Pasuruan',
    nomor: '700.1.2.1/#/423.300/@',
    surat: [
      {
        hal: 'Catatan hasil reviu RKA perangkat daerah',
        jenisNaskah: 'pemberitahuan',
        kodeKlasifikasi: '700.1.2.1',
        perluBalasan: true,
      },
      {
        hal: 'Laporan hasil audit ketaatan',
        jenisNaskah: 'laporan',
        kodeKlasifikasi: '700.1.2.1',
        keamanan: 'rahasia',
      },
      {
        hal: 'Klarifikasi pengaduan masyarakat',
        jenisNaskah: 'pemberitahuan',
        kodeKlasifikasi: '700.1.2.4',
        keamanan: 'rahasia',
      },
    ],
  },
  {
    nama: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    alamat: 'Jalan Balai Kota 9 Pasuruan',
    nomor: '800.1.3.2/#/423.204/@',
    surat: [
      {
        hal: 'Jadwal usul kenaikan pangkat periode berikutnya',
        jenisNaskah: 'pemberitahuan',
        kodeKlasifikasi: '800.1.3.2',
      },
      { hal: 'Panggilan peserta pelatihan', jenisNaskah: 'pemberitahuan', kodeKlasifikasi: '800.1.4.1' },
      { hal: 'Undangan sosialisasi manajemen kinerja', jenisNaskah: 'undangan', acara: true },
      {
        hal: 'Pemeriksaan dugaan pelanggaran disiplin',
        jenisNaskah: 'pemberitahuan',
        kodeKlasifikasi: '800.1.6.2',
        keamanan: 'sangat_rahasia',
      },
    ],
  },
  {
    nama: 'Dinas Sosial Provinsi Jawa Timur',
    alamat: 'Jalan Gayung Kebonsari 56B Surabaya',
    nomor: '400.9/#/107.1.02/@',
    surat: [
      {
        hal: 'Permintaan data calon peserta bimbingan teknis TKSK',
        jenisNaskah: 'permohonan',
        kodeKlasifikasi: '400.9.12.1',
        perluBalasan: true,
      },
      {
        hal: 'Pemberitahuan kuota bantuan kelompok usaha bersama',
        jenisNaskah: 'pemberitahuan',
        kodeKlasifikasi: '400.9.14.5',
      },
      { hal: 'Undangan rapat koordinasi PSKS', jenisNaskah: 'undangan', acara: true },
    ],
  },
  {
    nama: 'Kementerian Sosial Republik Indonesia',
    alamat: 'Jalan Salemba Raya 28 Jakarta Pusat',
    nomor: '#/HK.02/11/@',
    surat: [
      { hal: 'Pemberitahuan kuota PBI-JKN', jenisNaskah: 'pemberitahuan', kodeKlasifikasi: '400.9.11.3' },
      {
        hal: 'Verifikasi kelayakan penerima bantuan sosial',
        jenisNaskah: 'pemberitahuan',
        kodeKlasifikasi: '400.9.14.1',
        perluBalasan: true,
      },
    ],
  },
  {
    nama: 'LKSA Harapan Bunda',
    alamat: 'Jalan Hasanudin 12 Pasuruan',
    nomor: '#/LKSA-HB/@',
    surat: [
      {
        hal: 'Permohonan perpanjangan izin operasional LKSA',
        jenisNaskah: 'permohonan',
        kodeKlasifikasi: '400.9.2.1',
        perluBalasan: true,
      },
      { hal: 'Proposal bantuan operasional panti asuhan', jenisNaskah: 'proposal', kodeKlasifikasi: '400.9.2.1' },
    ],
  },
  {
    nama: 'Universitas Merdeka Pasuruan',
    alamat: 'Jalan Ir. H. Juanda 68 Pasuruan',
    nomor: '#/UNMER/PKL/@',
    surat: [
      {
        hal: 'Permohonan tempat praktik kerja lapangan mahasiswa',
        jenisNaskah: 'permohonan',
        kodeKlasifikasi: '400.14.5.4',
        perluBalasan: true,
      },
    ],
  },
  {
    nama: 'BPKA Kota Pasuruan, Bidang Anggaran',
    alamat: 'Jalan Pahlawan 22 Pasuruan',
    nomor: '900.1.1.2/#/423.203/@',
    surat: [
      {
        hal: 'Permintaan penyusunan RKA dan DPA',
        jenisNaskah: 'permohonan',
        kodeKlasifikasi: '900.1.1.2',
        perluBalasan: true,
      },
      { hal: 'Penyampaian batas akhir pengajuan SPM', jenisNaskah: 'edaran', kodeKlasifikasi: '900.1.3.1' },
    ],
  },
  ...WARGA.map((nama) => ({
    nama,
    alamat: 'Kota Pasuruan',
    surat: [
      {
        hal: 'Pengaduan orang terlantar di terminal',
        jenisNaskah: 'pengaduan',
        kodeKlasifikasi: '400.9.4.1',
        keamanan: 'terbatas' as const,
      },
      {
        hal: 'Permohonan bantuan biaya pengobatan',
        jenisNaskah: 'permohonan',
        kodeKlasifikasi: '400.9.14.5',
        keamanan: 'terbatas' as const,
        perluBalasan: true as const,
      },
    ],
  })),
];

export interface SampleLetter {
  sender: Sender;
  shape: LetterShape;
  nomorSurat: string | undefined;
  urgensi: 'biasa' | 'segera' | 'sangat_segera';
  kanal: string;
}

/** The next letter of the post. `order` makes the sender's number. */
export function nextLetter(chance: Chance, order: number, year: number): SampleLetter {
  const sender = chance.pick(SENDERS);
  const shape = chance.pick(sender.surat);
  return {
    sender,
    shape,
    nomorSurat: sender.nomor?.replace('#', String(order + 11)).replace('@', String(year)),
    urgensi: chance.happens(0.06) ? 'sangat_segera' : chance.happens(0.2) ? 'segera' : 'biasa',
    kanal:
      sender.nomor === undefined ? 'langsung' : chance.pick(['kurir', 'kurir', 'pos', 'surel', 'srikandi', 'whatsapp']),
  };
}
