/** Table types of instansi; the columns stand in the migrations, meaning and units in the module's contract. */
import type { Generated } from 'kysely';

export interface SetelanTable {
  kunci: string;
  berlaku_sejak: string;
  nilai: string;
}

export interface UnitTable {
  id: Generated<number>;
  kode: string;
  nama: string;
  singkatan: string;
  induk_id: number | null;
  aktif: Generated<number>;
}

export interface JabatanTable {
  id: Generated<number>;
  kode: string;
  nama: string;
  unit_id: number | null;
  atasan_id: number | null;
  urut: Generated<number>;
  penerima_disposisi: Generated<number>;
  aktif: Generated<number>;
}

export interface JabatanPeranTable {
  jabatan_id: number;
  peran: string;
}

export interface PegawaiTable {
  id: Generated<number>;
  nama: string;
  nip: string | null;
  pangkat: string | null;
  golongan: string | null;
  aktif: Generated<number>;
}

export interface PenugasanTable {
  id: Generated<number>;
  pegawai_id: number;
  jabatan_id: number;
  jenis: 'definitif' | 'plt' | 'plh' | 'pj';
  mulai: string;
  sampai: string | null;
  dasar: string | null;
}

export interface PenggunaTable {
  id: Generated<number>;
  nama_pengguna: string;
  pegawai_id: number;
  sandi: string;
  wajib_ganti: Generated<number>;
  aktif: Generated<number>;
  dibuat_pada: string;
}

export interface SesiTable {
  token_hash: string;
  pengguna_id: number;
  dibuat_pada: string;
  terakhir_pada: string;
  tempat: string;
}

export interface IkatanAktorTable {
  id: Generated<number>;
  aktor: string;
  sebagai: 'pelaku' | 'pencatat';
  jenis: 'peran' | 'unit' | 'jabatan' | 'pengguna';
  nilai: string;
  mulai: string;
  sampai: string | null;
}

export interface LiburTable {
  tanggal: string;
  nama: string;
}

export interface InstruksiBakuTable {
  id: Generated<number>;
  teks: string;
  urut: number;
  inti: Generated<number>;
  aktif: Generated<number>;
}

export interface GayaHalamanTable {
  kode: string;
  nama: string;
  kertas: string;
  atas_mm: number;
  bawah_mm: number;
  kiri_mm: number;
  kanan_mm: number;
  huruf: string;
  ukuran_pt: number;
  dasar: string;
}

export interface SeriNomorTable {
  id: Generated<number>;
  kode: string;
  nama: string;
  pola: string;
  reset: 'tahunan' | 'bulanan';
  digit: Generated<number>;
}

export interface SeriNomorNilaiTable {
  seri_id: number;
  periode: string;
  terakhir: number;
  ditutup_pada: string | null;
}

export interface TenggatLangkahTable {
  langkah: string;
  hari_kerja: number;
}

export interface InstansiSchema {
  setelan: SetelanTable;
  unit: UnitTable;
  jabatan: JabatanTable;
  jabatan_peran: JabatanPeranTable;
  pegawai: PegawaiTable;
  penugasan: PenugasanTable;
  pengguna: PenggunaTable;
  sesi: SesiTable;
  ikatan_aktor: IkatanAktorTable;
  libur: LiburTable;
  instruksi_baku: InstruksiBakuTable;
  gaya_halaman: GayaHalamanTable;
  seri_nomor: SeriNomorTable;
  seri_nomor_nilai: SeriNomorNilaiTable;
  tenggat_langkah: TenggatLangkahTable;
}
