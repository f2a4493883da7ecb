/** Fictional case for the tests of the print. */
import type { LembarKendaliProses } from './lembarKendaliProses.ts';

const LANES = ['Pemohon', 'Petugas', 'Kabid Rehsos', 'Kepala Dinas'];

/** A drawing such as the swimlane's, `columns` steps wide. */
export function swimlaneContoh(columns: number): string {
  const width = 90 + columns * 120;
  const lanes = LANES.map(
    (name, lane) =>
      `<rect x="1" y="${lane * 70 + 1}" width="${width - 2}" height="70" fill="none" stroke="#999"/><text x="8" y="${lane * 70 + 40}" font-size="11" font-family="Inter, sans-serif">${name}</text>`,
  );
  const boxes = Array.from({ length: columns }, (_, step) => {
    const x = 100 + step * 120;
    const y = (step % 4) * 70 + 16;
    return `<rect x="${x}" y="${y}" width="96" height="38" rx="4" fill="${step === 2 ? '#ffe082' : '#fff'}" stroke="#333"/><text x="${x + 48}" y="${y + 23}" font-size="10" text-anchor="middle">Langkah ${step + 1}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${LANES.length * 70 + 2}">${lanes.join('')}${boxes.join('')}</svg>`;
}

export const kendaliContoh: LembarKendaliProses = {
  kop: {
    pemerintah: 'PEMERINTAH KOTA PASURUAN',
    perangkat: 'DINAS SOSIAL',
    alamat: [
      'Jalan Melati Raya Nomor 12, Pasuruan, Jawa Timur 67126',
      'Telepon (0343) 400123, Laman dinsos.contoh.go.id, Pos-el dinsos@contoh.go.id',
    ],
  },
  nomorPerkara: 'PRK-2026-0087',
  judul: 'Fasilitasi pendirian LKSA Yayasan Panti Asuhan Harapan Bunda Kelurahan Purworejo',
  pemohon: 'Yayasan Panti Asuhan Harapan Bunda (Ny. Lilik Maisaroh)',
  kodeProses: 'P2.2.4',
  namaProses: 'Fasilitasi proses pendirian LKSA',
  versiPeta: '2022',
  mulai: '2026-02-03',
  status: 'Berjalan: Pemeriksaan lapangan',
  swimlane: swimlaneContoh(4),
  langkah: [
    {
      nomor: '1',
      nama: 'Mengajukan permohonan',
      pelaksana: 'Pemohon',
      oleh: 'Lilik Maisaroh',
      waktu: { tanggal: '2026-02-03', jam: '09:10' },
      catatan: null,
      keadaan: 'selesai',
    },
    {
      nomor: '2',
      nama: 'Memeriksa kelengkapan berkas permohonan dan mencocokkan dengan asli',
      pelaksana: 'Petugas bidang',
      oleh: 'Nur Aini Wulandari, A.Md.',
      waktu: { tanggal: '2026-02-03', jam: '10:40' },
      catatan: 'Akta notaris belum dilegalisir; dikembalikan kepada pemohon untuk dilengkapi',
      keadaan: 'dikembalikan',
    },
    {
      nomor: '3',
      nama: 'Pemeriksaan lapangan',
      pelaksana: 'Kabid Rehabilitasi Sosial',
      oleh: null,
      waktu: null,
      catatan: null,
      keadaan: 'berjalan',
    },
    {
      nomor: '4',
      nama: 'Menandatangani rekomendasi',
      pelaksana: 'Kepala Dinas',
      oleh: null,
      waktu: null,
      catatan: null,
      keadaan: 'belum',
    },
  ],
  dokumen: [
    { nama: 'Surat permohonan', ada: true, keterangan: 'Agenda 0311' },
    { nama: 'Akta notaris dan pengesahan Kemenkumham', ada: false, keterangan: 'Langkah 2' },
    { nama: 'Berita acara pemeriksaan lapangan', ada: false, keterangan: 'Langkah 3' },
  ],
  dicetakOleh: 'Nur Aini Wulandari, A.Md.',
  tanggalCetak: '2026-02-10',
};
