/** Table types of persuratan; the columns stand in the migrations, meaning and units in the module's contract. */
import type { Generated, GeneratedAlways } from 'kysely';

export interface PengirimTable {
  id: Generated<number>;
  nama: string;
  kunci: string;
  alamat: string | null;
  kontak: string | null;
  digabung_ke: number | null;
}

export interface SuratMasukTable {
  id: Generated<number>;
  tahun: number;
  /** 'YYYY', or 'YYYY-MM' of a monthly agenda. */
  periode: string;
  urut: number | null;
  nomor_agenda: string;
  kunci_urut: string;
  tanggal_terima: string;
  jam_terima: string | null;
  kanal: string;
  pengirim_id: number;
  pengirim_nama: string;
  kunci_pengirim: string;
  pejabat_pengirim: string | null;
  alamat_pengirim: string | null;
  kontak_pengirim: string | null;
  nomor_surat: string | null;
  kunci_nomor: string | null;
  tanggal_surat: string | null;
  hal: string;
  isi_ringkas: string | null;
  jenis_naskah: string;
  keamanan: 'biasa' | 'terbatas' | 'rahasia' | 'sangat_rahasia';
  urgensi: 'biasa' | 'segera' | 'sangat_segera';
  lampiran_jumlah: string | null;
  kode_klasifikasi: string | null;
  indeks: string | null;
  ditujukan_jabatan_id: number | null;
  ditujukan_kepada: string;
  tembusan: Generated<number>;
  acara_tanggal: string | null;
  acara_jam: string | null;
  acara_tempat: string | null;
  acara_keterangan: string | null;
  acara_dihadiri: string | null;
  perlu_balasan: Generated<number>;
  batas_balas: string | null;
  terkait_id: number | null;
  meralat_id: number | null;
  tingkat_perkembangan: string;
  jumlah_lembar: number | null;
  kondisi: string | null;
  petugas_id: number;
  petugas_nama: string;
  unit_pengolah_id: number | null;
  posisi_fisik: string | null;
  catatan: string | null;
  nomor_srikandi: string | null;
  terlambat: Generated<number>;
  tenggat: string | null;
  /** Number of scans that belong to the letter. */
  pindaian: Generated<number>;
  perkara_id: number | null;
  impor_id: number | null;
  alasan_ganda: string | null;
  dibuat_pada: string;
  versi: Generated<number>;
  urut_tanggal_surat: GeneratedAlways<string>;
  urgensi_lain: GeneratedAlways<string | null>;
  keamanan_lain: GeneratedAlways<string | null>;
  belum_pindai: GeneratedAlways<number | null>;
}

export interface SuratMasukBulanTable {
  bulan: string;
  jumlah: number;
}

export interface SuratMasukSalinanTable {
  id: Generated<number>;
  surat_masuk_id: number;
  kanal: string;
  tanggal: string;
  catatan: string | null;
  lampiran_id: number | null;
  dicatat_oleh: number;
  dicatat_pada: string;
}

export interface DisposisiTable {
  id: Generated<number>;
  surat_masuk_id: number;
  perkara_id: number;
  induk_bagian_id: number | null;
  dari_jabatan_id: number;
  dari_nama: string;
  dari_jabatan: string;
  tanggal: string;
  jam: string | null;
  catatan: string | null;
  sifat: string | null;
  batas_waktu: string | null;
  tertutup: Generated<number>;
  sumber: 'langsung' | 'salin_tulisan';
  lampiran_id: number | null;
  dicatat_oleh: number;
  dicatat_pada: string;
}

export interface DisposisiPenerimaTable {
  bagian_id: number;
  disposisi_id: number;
  jabatan_id: number;
  nama: string;
  jabatan: string;
  peran: 'pelaksana_utama' | 'pembantu' | 'untuk_diketahui';
  instruksi: string;
  diterima_fisik_pada: string | null;
  diterima_oleh: string | null;
}

export interface TindakLanjutTable {
  id: Generated<number>;
  bagian_id: number;
  tanggal: string;
  uraian: string;
  rujukan: string | null;
  status: 'diajukan' | 'diterima' | 'ditolak';
  alasan_tolak: string | null;
  dicatat_oleh: number;
  dicatat_oleh_nama: string;
  dicatat_pada: string;
}

export interface EkspedisiTable {
  id: Generated<number>;
  tahun: number;
  urut: number;
  tanggal: string;
  kurir: string;
  status: 'disiapkan' | 'selesai';
  lampiran_id: number | null;
  dibuat_oleh: number;
  dibuat_pada: string;
}

export interface EkspedisiBarisTable {
  id: Generated<number>;
  ekspedisi_id: number;
  surat_masuk_id: number;
  bagian_id: number | null;
  kepada: string;
  diterima_oleh: string | null;
  diterima_pada: string | null;
}

export interface ImporSuratTable {
  id: Generated<number>;
  pekerjaan_id: number;
  baris: number;
  isi: string;
  masalah: string;
  siap: number;
}

export interface PersuratanSchema {
  pengirim: PengirimTable;
  surat_masuk: SuratMasukTable;
  surat_masuk_bulan: SuratMasukBulanTable;
  surat_masuk_salinan: SuratMasukSalinanTable;
  disposisi: DisposisiTable;
  disposisi_penerima: DisposisiPenerimaTable;
  tindak_lanjut: TindakLanjutTable;
  ekspedisi: EkspedisiTable;
  ekspedisi_baris: EkspedisiBarisTable;
  impor_surat: ImporSuratTable;
}
