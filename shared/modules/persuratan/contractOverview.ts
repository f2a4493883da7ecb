/** Senders, codes, what waits, recaps, and every print. */
import { z } from 'zod';
import { cappedCount, civilDate, id, instant, line, paragraph } from '../../contract/fields.ts';
import { byRoles, bySession, command, fileOutput, query } from '../../contract/operation.ts';
import { desk, readers, selection } from './contractFields.ts';

export const overviewContract = {
  'pengirim.cari': query({
    input: z.object({ cari: z.string().trim().min(1).max(200) }),
    output: z.array(
      z.object({ id, nama: z.string(), alamat: z.string().nullable(), kontak: z.string().nullable(), jumlah: z.int() }),
    ),
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'arsiparis'),
    summary: 'Pengirim yang pernah tercatat, menurut kemiripan nama.',
  }),
  'pengirim.gabungkan': command({
    input: z.object({ id, keId: id, alasan: paragraph(500) }),
    output: z.object({}),
    callers: byRoles('kasubbagUmum'),
    audit: 'menggabungkan pengirim',
    summary: 'Dua nama untuk pengirim yang sama; teks pada surat lama tidak berubah.',
  }),
  'klasifikasi.cari': query({
    input: z.object({ cari: z.string().trim().max(100), batas: z.int().min(1).max(50).default(20) }),
    output: z.object({
      hasil: z.array(z.object({ kode: z.string(), nama: z.string(), jalur: z.string() })),
      /** Explanation when an old code (Permendagri 78/2012) was typed. */
      penjelasan: z.string().nullable(),
    }),
    callers: bySession,
    summary: 'Kode klasifikasi menurut kode atau kata; kode lama dijelaskan.',
  }),
  'suratMasuk.pantau': query({
    input: z.object({}),
    output: z.object({
      penghitung: z.array(
        z.object({ kunci: z.string(), nama: z.string(), jumlah: cappedCount, tertuaSejak: instant.nullable() }),
      ),
      lewatPerUnit: z.array(z.object({ unitId: id.nullable(), unit: z.string(), jumlah: z.int() })),
      suratPerBulan: z.array(z.object({ bulan: z.string(), jumlah: z.int() })),
    }),
    callers: readers,
    summary: 'Penghitung antrean dengan umur, lewat tenggat per unit, surat per bulan.',
  }),
  'suratMasuk.undangan': query({
    input: z.object({ dari: civilDate, sampai: civilDate }),
    output: z.array(
      z.object({
        id,
        nomorAgenda: z.string(),
        hal: z.string(),
        pengirim: z.string(),
        tanggal: civilDate,
        jam: z.string().nullable(),
        tempat: z.string().nullable(),
        dihadiri: z.string().nullable(),
        bentrok: z.boolean(),
      }),
    ),
    callers: readers,
    summary: 'Undangan pada rentang tanggal dengan siapa yang hadir.',
  }),
  'suratMasuk.rekap': query({
    input: z.object({ bulan: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'bukan bulan (YYYY-MM)') }),
    output: z.object({
      bulan: z.string(),
      jumlah: z.int(),
      perUnit: z.array(z.object({ unit: z.string(), masuk: z.int(), selesai: z.int(), lewat: z.int() })),
      perSifat: z.array(z.object({ sifat: z.string(), jumlah: z.int() })),
      rataJam: z.object({ terimaKeDisposisi: z.number().nullable(), disposisiKeSelesai: z.number().nullable() }),
      kepalaAudit: z.string(),
    }),
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid', 'auditor'),
    summary: 'Rekap bulanan per bidang dan per sifat.',
  }),

  'suratMasuk.cetakLembarDisposisi': command({
    input: z.object({ ids: z.array(id).min(1).max(100), isi: z.enum(['kosong', 'terisi']) }),
    output: fileOutput,
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid'),
    audit: 'mencetak lembar disposisi',
    summary: 'Lembar disposisi ½ folio, dua per lembar F4, dengan QR (PDF).',
  }),
  'suratMasuk.cetakTandaTerima': command({
    input: z.object({ id }),
    output: fileOutput,
    callers: desk,
    audit: 'mencetak tanda terima surat',
    summary: 'Tanda terima untuk pengantar (PDF).',
  }),
  'suratMasuk.cetakKartuKendali': command({
    input: z.object({ ids: z.array(id).min(1).max(300) }),
    output: fileOutput,
    callers: desk,
    audit: 'mencetak kartu kendali',
    summary: 'Kartu kendali, tiga per halaman (PDF).',
  }),
  'suratMasuk.cetakAgenda': command({
    input: z.object({ ...selection, judul: line(120).optional() }),
    output: fileOutput,
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'arsiparis', 'auditor'),
    audit: 'mencetak buku agenda surat masuk',
    summary: 'Buku agenda F4 mendatar dari daftar yang sedang tampak (PDF).',
  }),
  'suratMasuk.eksporAgenda': command({
    input: z.object({ ...selection }),
    output: fileOutput,
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'arsiparis', 'auditor'),
    audit: 'mengekspor buku agenda surat masuk',
    summary: 'Buku agenda dari daftar yang sedang tampak (XLSX).',
  }),
  'suratMasuk.cetakRekap': command({
    input: z.object({ bulan: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'bukan bulan (YYYY-MM)') }),
    output: fileOutput,
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid', 'auditor'),
    audit: 'mencetak rekap surat masuk',
    summary: 'Rekap bulanan (PDF).',
  }),
  'ekspedisi.cetak': command({
    input: z.object({ id }),
    output: fileOutput,
    callers: desk,
    audit: 'mencetak lembar ekspedisi',
    summary: 'Buku ekspedisi / lembar perjalanan untuk diparaf (PDF).',
  }),
  'suratMasuk.kenaliLembar': command({
    input: z.object({ lampiranId: id }),
    output: z.object({
      /** The letter whose disposisi sheet this is; null when no QR of ours was found. */
      surat: z.object({ id, nomorAgenda: z.string(), versi: z.int() }).nullable(),
    }),
    callers: desk,
    audit: 'menempelkan pindaian lembar disposisi',
    summary: 'Membaca QR pada pindaian lembar disposisi yang kembali dan menempelkannya pada suratnya.',
  }),
};
