/** A letter from the counter to the desk of the Kepala: registered, looked up, corrected, verified, let go. */
import { z } from 'zod';
import { cappedCount, civilDate, id, instant, line, pageInput, paragraph } from '../../contract/fields.ts';
import { byRoles, bySteps, command, query } from '../../contract/operation.ts';
import { secrecy } from '../alur/contract.ts';
import {
  channel,
  copyStage,
  desk,
  disposition,
  letterActed,
  letterChanges,
  letterFields,
  letterRow,
  letterSeen,
  readers,
  STEP,
  selection,
  workers,
} from './contractFields.ts';

const duplicate = z.object({
  /** `pasti`: same sender, number and date; the others are hints. */
  tingkat: z.enum(['pasti', 'nomor', 'hal', 'pindaian']),
  /** Absent when the match may not be seen: only "kemungkinan sudah tercatat, hubungi Kasubbag". */
  surat: z
    .object({
      id,
      nomorAgenda: z.string(),
      tahun: z.int(),
      pengirim: z.string(),
      hal: z.string(),
      tanggalTerima: civilDate,
    })
    .nullable(),
  pesan: z.string(),
});

export const registerContract = {
  'suratMasuk.daftarkan': command({
    input: z.object({
      ...letterFields,
      lampiran: z.array(id).max(50).default([]),
      /** "Tetap catat": why this is another letter although one with the same sender, number and date stands. */
      alasanGanda: paragraph(500).optional(),
      /** Letter dated after today, accepted with open eyes. */
      tanggalSuratDiterima: z.boolean().default(false),
    }),
    output: z.object({
      id,
      nomorAgenda: z.string(),
      tahun: z.int(),
      perkaraId: id,
      terlambat: z.boolean(),
      peringatan: z.array(z.string()),
    }),
    callers: bySteps(STEP.registrasi),
    audit: 'mendaftarkan surat masuk',
    summary: 'Mencatat surat masuk: mengambil nomor agenda dan memulai perkara P1.2.1.2.',
  }),
  'suratMasuk.periksaGanda': query({
    input: z.object({
      pengirim: z.string().trim().max(200).optional(),
      nomorSurat: z.string().trim().max(100).optional(),
      tanggalSurat: civilDate.optional(),
      hal: z.string().trim().max(500).optional(),
      tanggalTerima: civilDate.optional(),
      lampiran: z.array(id).max(50).default([]),
      kecualiId: id.optional(),
    }),
    output: z.array(duplicate),
    callers: bySteps(STEP.registrasi),
    summary: 'Kemungkinan surat yang sama sudah tercatat.',
  }),
  'suratMasuk.daftar': query({
    input: z.object({ ...pageInput, ...selection }),
    output: z.object({ baris: z.array(letterRow), berikut: z.string().nullable(), jumlah: cappedCount }),
    callers: readers,
    summary: 'Daftar surat masuk dengan saringan dan urutan.',
  }),
  'suratMasuk.cari': query({
    input: z.object({ ...pageInput, cari: z.string().trim().min(1, 'ketik kata yang dicari').max(200) }),
    output: z.object({ baris: z.array(letterRow), berikut: z.string().nullable(), jumlah: cappedCount }),
    callers: readers,
    summary: 'Mencari surat masuk dengan kata, nomor, atau pengirim; yang terbaru dahulu.',
  }),
  'suratMasuk.lihat': query({
    input: z.object({ id }),
    output: letterRow.extend({
      versi: z.int(),
      akses: z.enum(['penuh', 'metadata', 'tersegel']),
      /** Rahasia and above: the contents come only with suratMasuk.buka, which is logged. */
      perluDibuka: z.boolean(),
      jamTerima: z.string().nullable(),
      kanal: channel,
      pejabatPengirim: z.string().nullable(),
      alamatPengirim: z.string().nullable(),
      kontakPengirim: z.string().nullable(),
      isiRingkas: z.string().nullable(),
      lampiranJumlah: z.string().nullable(),
      indeks: z.string().nullable(),
      ditujukanKepada: z.string(),
      ditujukanJabatanId: id.nullable(),
      tembusan: z.boolean(),
      acara: z
        .object({
          tanggal: civilDate,
          jam: z.string().nullable(),
          tempat: z.string().nullable(),
          keterangan: z.string().nullable(),
          dihadiri: z.string().nullable(),
        })
        .nullable(),
      perluBalasan: z.boolean(),
      batasBalas: civilDate.nullable(),
      terkait: z.object({ id, nomorAgenda: z.string() }).nullable(),
      meralat: z.object({ id, nomorAgenda: z.string() }).nullable(),
      diralatOleh: z.array(z.object({ id, nomorAgenda: z.string() })),
      tingkatPerkembangan: copyStage,
      jumlahLembar: z.int().nullable(),
      kondisi: z.string().nullable(),
      petugas: z.string(),
      unitPengolah: z.string().nullable(),
      posisiFisik: z.string().nullable(),
      catatan: z.string().nullable(),
      nomorSrikandi: z.string().nullable(),
      alasanGanda: z.string().nullable(),
      dibuatPada: instant,
      lampiran: z.array(
        z.object({
          id,
          nama: z.string(),
          mime: z.string(),
          ukuran: z.int(),
          halaman: z.int().nullable(),
          keterangan: z.string().nullable(),
          gabunganDari: z.array(id),
        }),
      ),
      salinan: z.array(
        z.object({ id, kanal: channel, tanggal: civilDate, catatan: z.string().nullable(), lampiranId: id.nullable() }),
      ),
      disposisi: z.array(disposition),
      /** Steps to which the caller may return the letter, the nearest first; `baku`: where it goes unless he picks another. */
      kembaliKe: z.array(z.object({ langkah: z.string(), nama: z.string(), baku: z.boolean() })),
      /** The caller made the last move and nobody has opened the letter since. */
      dapatDitarik: z.boolean(),
      /** What the caller may do next; the first is the filled button. */
      tindakan: z.array(
        z.enum([
          'verifikasi',
          'serahkan',
          'salinDisposisi',
          'beriDisposisi',
          'distribusikan',
          'teruskanSekretaris',
          'tentukan',
          'laksanakan',
          'kembalikan',
          'tanpaDisposisi',
          'teruskanKeluar',
          'batalkan',
          'perbaiki',
          'tambahLampiran',
          'tambahSalinan',
          'catatKehadiran',
        ]),
      ),
    }),
    callers: readers,
    summary: 'Satu surat masuk dengan disposisi, lampiran, dan tindakan yang terbuka bagi saya.',
  }),
  'suratMasuk.buka': command({
    input: z.object({ id }),
    output: z.object({
      hal: z.string(),
      isiRingkas: z.string().nullable(),
      catatan: z.string().nullable(),
      acara: z
        .object({
          tanggal: civilDate,
          jam: z.string().nullable(),
          tempat: z.string().nullable(),
          keterangan: z.string().nullable(),
        })
        .nullable(),
      lampiran: z.array(
        z.object({ id, nama: z.string(), mime: z.string(), ukuran: z.int(), halaman: z.int().nullable() }),
      ),
    }),
    callers: workers,
    audit: 'membuka isi surat',
    summary: 'Membuka isi surat Rahasia atau Sangat Rahasia bagi yang berhak; dicatat.',
  }),
  'suratMasuk.perbaiki': command({
    input: z.object({ ...letterSeen, perubahan: z.object(letterChanges), alasan: paragraph(500) }),
    output: letterActed,
    callers: desk,
    audit: 'memperbaiki surat masuk',
    summary:
      'Memperbaiki isian selama surat belum selesai; nomor agenda tetap, nilai lama tercatat. Sifat keamanan hanya dinaikkan di sini.',
  }),
  'suratMasuk.turunkanKeamanan': command({
    input: z.object({ ...letterSeen, keamanan: secrecy, alasan: paragraph(500) }),
    output: letterActed,
    callers: byRoles('kepala'),
    audit: 'menurunkan sifat keamanan surat',
    summary: 'Menurunkan sifat keamanan, hanya oleh Kepala dan dengan catatan.',
  }),
  'suratMasuk.tambahLampiran': command({
    input: z.object({ id, lampiran: z.array(id).min(1).max(50), keterangan: line(150).optional() }),
    output: z.object({ versi: z.int() }),
    callers: desk,
    audit: 'menambah pindaian surat masuk',
    summary: 'Menambah pindaian pada surat yang sudah tercatat.',
  }),
  'suratMasuk.tambahSalinan': command({
    input: z.object({
      id,
      kanal: channel,
      tanggal: civilDate,
      catatan: paragraph(500).optional(),
      lampiranId: id.optional(),
    }),
    output: z.object({ versi: z.int() }),
    callers: desk,
    audit: 'mencatat salinan surat masuk',
    summary: 'Surat yang sama datang lagi lewat kanal lain: satu nomor agenda, beberapa kanal.',
  }),
  'suratMasuk.verifikasi': command({
    input: z.object({
      ...letterSeen,
      hasil: z.object({
        alamatBenar: z.boolean(),
        ditandatangani: z.boolean(),
        lampiranLengkap: z.boolean(),
        jenisBenar: z.boolean(),
      }),
      kodeKlasifikasi: line(30).optional(),
      catatan: paragraph(500).optional(),
    }),
    output: letterActed,
    callers: bySteps(STEP.identifikasi),
    audit: 'memverifikasi surat masuk',
    summary: 'Identifikasi dan verifikasi surat.',
  }),
  'suratMasuk.serahkan': command({
    input: z.object({ ...letterSeen }),
    output: letterActed,
    callers: bySteps(STEP.serahkan),
    audit: 'menyerahkan surat kepada Kepala',
    summary: 'Menyerahkan surat ke meja Kepala.',
  }),
  'suratMasuk.tanpaDisposisi': command({
    input: z.object({ ...letterSeen, alasan: paragraph(500) }),
    output: letterActed,
    callers: byRoles('kasubbagUmum', 'sekretaris'),
    audit: 'menutup surat tanpa disposisi',
    summary: 'Surat tidak perlu disposisi, dengan alasan.',
  }),
  'suratMasuk.kembalikan': command({
    input: z.object({
      ...letterSeen,
      sebab: z.enum(['salah_alamat', 'tidak_ditandatangani', 'lampiran_kurang', 'lainnya']),
      alasan: paragraph(500),
    }),
    output: letterActed,
    callers: desk,
    audit: 'mengembalikan surat kepada pengirim',
    summary: 'Mengembalikan surat kepada pengirim; nomor agenda tetap terpakai.',
  }),
  'suratMasuk.teruskanKeluar': command({
    input: z.object({ ...letterSeen, kepada: line(200), alasan: paragraph(500) }),
    output: letterActed,
    callers: desk,
    audit: 'meneruskan surat ke perangkat daerah lain',
    summary: 'Surat milik perangkat daerah lain: diteruskan keluar.',
  }),
  'suratMasuk.batalkan': command({
    input: z.object({ ...letterSeen, alasan: paragraph(500) }),
    output: letterActed,
    callers: byRoles('kasubbagUmum'),
    audit: 'membatalkan surat masuk',
    summary: 'Salah catat: baris tetap berdiri dengan coretan, nomor tidak dipakai lagi.',
  }),
  'suratMasuk.catatKehadiran': command({
    input: z.object({ id, dihadiri: line(200) }),
    output: z.object({ versi: z.int() }),
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid'),
    audit: 'mencatat siapa menghadiri undangan',
    summary: 'Siapa yang menghadiri undangan.',
  }),
};
