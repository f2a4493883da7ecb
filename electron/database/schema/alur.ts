/** Table types of alur; the columns stand in the migrations, meaning and units in the module's contract. */
import type { Generated } from 'kysely';

export interface PetaVersiTable {
  id: Generated<number>;
  nama: string;
  status: 'rancangan' | 'disepakati' | 'disahkan' | 'berlaku' | 'dicabut';
  isi: string;
  sha256: string;
  berlaku_sejak: string | null;
  keputusan: string | null;
}

export interface RancanganTable {
  id: Generated<number>;
  peta_versi_id: number;
  proses_id: string;
  proses_kode: string;
  nama: string;
  isi: string;
  sha256: string;
}

export interface PerkaraTable {
  id: Generated<number>;
  rancangan_id: number;
  proses_id: string;
  judul: string;
  pemohon: string | null;
  langkah: string;
  status: 'berjalan' | 'selesai' | 'dibatalkan';
  revisi: Generated<number>;
  mulai_pada: string;
  sejak: string;
  selesai_pada: string | null;
  tenggat: string | null;
  dibuka_pada: string | null;
  versi: Generated<number>;
  keamanan: Generated<'biasa' | 'terbatas' | 'rahasia' | 'sangat_rahasia'>;
  tertutup: Generated<number>;
  unit_id: number | null;
  asal_id: number | null;
  objek_jenis: string | null;
  objek_id: number | null;
  objek_nomor: string | null;
  dibuat_oleh: number;
  alih: string | null;
}

export interface PerkaraAktorTable {
  perkara_id: number;
  aktor: string;
  penerima: string;
}

export interface PerkaraPesertaTable {
  perkara_id: number;
  penerima: string;
}

export interface IzinAksesTable {
  id: Generated<number>;
  perkara_id: number;
  penerima: string;
  alasan: string;
  diberikan_oleh: number;
  diberikan_pada: string;
  dicabut_pada: string | null;
}

export interface BagianTable {
  id: Generated<number>;
  perkara_id: number;
  langkah: string;
  induk_id: number | null;
  penerima: string;
  nama: string;
  peran: string;
  status: 'menunggu' | 'dikerjakan' | 'diajukan' | 'selesai' | 'dikembalikan' | 'ditarik';
  dibuka_pada: string | null;
  dibuat_pada: string;
  selesai_pada: string | null;
  tenggat: string | null;
  catatan: string | null;
  versi: Generated<number>;
  dari_langkah: string;
  dari: string;
  diberi_oleh: number;
  sejak: string;
  diganti_oleh: number | null;
  ditolak: Generated<number>;
  alasan: string | null;
}

export interface GiliranTable {
  id: Generated<number>;
  penerima: string;
  sebagai: 'pelaku' | 'pencatat';
  perkara_id: number;
  bagian_id: number | null;
  langkah: string;
  sejak: string;
  tenggat: string | null;
  untuk: 'langkah' | 'bagian' | 'kembali' | 'nilai';
  dari: string | null;
  luar: Generated<number>;
  urutan: string;
  kunci_bagian: number;
}

export interface RiwayatTable {
  id: Generated<number>;
  perkara_id: number;
  bagian_id: number | null;
  waktu: string;
  jenis: string;
  dari: string | null;
  ke: string | null;
  syarat: string | null;
  catatan: string | null;
  alasan: string | null;
  revisi: number;
  perihal: string | null;
  pelaku_nama: string;
  pelaku_jabatan: string | null;
  pencatat_id: number;
  pencatat_nama: string;
  sejak: string | null;
}

export interface RiwayatLampiranTable {
  riwayat_id: number;
  lampiran_id: number;
}

export interface DokumenLangkahTable {
  id: Generated<number>;
  perkara_id: number;
  langkah: string;
  nama: string;
  lampiran_id: number | null;
  ada: Generated<number>;
  catatan: string | null;
  diubah_oleh: number;
  diubah_pada: string;
}

export interface HimpunanTable {
  id: Generated<number>;
  perkara_id: number | null;
  proses_id: string;
  langkah: string;
  judul: string;
  status: 'terbuka' | 'berjalan' | 'selesai' | 'dibatalkan';
  dibuat_oleh: number;
  dibuat_pada: string;
}

export interface HimpunanAnggotaTable {
  himpunan_id: number;
  perkara_id: number;
  urut: number;
  keluar_pada: string | null;
}

export interface AlurSchema {
  peta_versi: PetaVersiTable;
  rancangan: RancanganTable;
  perkara: PerkaraTable;
  perkara_aktor: PerkaraAktorTable;
  perkara_peserta: PerkaraPesertaTable;
  izin_akses: IzinAksesTable;
  bagian: BagianTable;
  giliran: GiliranTable;
  riwayat: RiwayatTable;
  riwayat_lampiran: RiwayatLampiranTable;
  dokumen_langkah: DokumenLangkahTable;
  himpunan: HimpunanTable;
  himpunan_anggota: HimpunanAnggotaTable;
}
