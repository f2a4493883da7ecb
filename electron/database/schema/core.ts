/** Table types of core; the columns stand in the migrations, meaning and units in the module's contract. */
import type { Generated } from 'kysely';

export interface AuditTable {
  seq: number;
  waktu: string;
  pencatat_id: number | null;
  pencatat_nama: string;
  pelaku_nama: string | null;
  peran: string;
  tempat: string;
  operasi: string;
  hasil: 'berhasil' | 'ditolak';
  objek_jenis: string | null;
  objek_id: number | null;
  objek_label: string | null;
  keamanan: Generated<string>;
  sebelum: string | null;
  sesudah: string | null;
  alasan: string | null;
  hash_sebelum: string;
  hash: string;
}

export interface PekerjaanTable {
  id: Generated<number>;
  operasi: string;
  masukan: string;
  status: 'antre' | 'berjalan' | 'selesai' | 'dibatalkan' | 'gagal' | 'terhenti';
  kemajuan: Generated<number>;
  jumlah: number | null;
  pesan: string | null;
  hasil: string | null;
  tahap: string | null;
  pengguna_id: number;
  dibuat_pada: string;
  selesai_pada: string | null;
}

export interface LampiranTable {
  id: Generated<number>;
  sha256: string;
  nama: string;
  mime: string;
  ukuran: number;
  halaman: number | null;
  asal_id: number | null;
  pemilik_jenis: string | null;
  pemilik_id: number | null;
  keterangan: string | null;
  dibuat_oleh: number;
  dibuat_pada: string;
}

export interface TerbitanTable {
  id: Generated<number>;
  jenis: string;
  versi_templat: number;
  objek_jenis: string | null;
  objek_id: number | null;
  nama: string;
  mime: string;
  data: string;
  sha256: string;
  ukuran: number;
  dibuat_oleh: number;
  dibuat_oleh_nama: string;
  dibuat_pada: string;
}

export interface DrafTable {
  pengguna_id: number;
  kunci: string;
  isi: string;
  diubah_pada: string;
}

export interface TampilanTable {
  id: Generated<number>;
  pengguna_id: number;
  daftar: string;
  nama: string;
  isi: string;
}

export interface CadanganKeduaTable {
  nama: string;
  tempat: string;
  dibuat_pada: string;
  ukuran: number;
}

export interface CoreSchema {
  audit: AuditTable;
  pekerjaan: PekerjaanTable;
  lampiran: LampiranTable;
  terbitan: TerbitanTable;
  draf: DrafTable;
  tampilan: TampilanTable;
  cadangan_kedua: CadanganKeduaTable;
}
