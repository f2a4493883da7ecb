/** Disposisi, the steps of the Sekretaris, follow-up, the courier. */
import { z } from 'zod';
import { civilDate, id, instant, line, pageInput, paragraph } from '../../contract/fields.ts';
import { byRoles, bySteps, command, query } from '../../contract/operation.ts';
import { dispositionInput, letterActed, letterSeen, recipientsInput, STEP, workers } from './contractFields.ts';

export const dispositionContract = {
  'disposisi.beri': command({
    input: z.object({ ...letterSeen, ...dispositionInput }),
    output: letterActed.extend({ disposisiId: id, peringatan: z.array(z.string()) }),
    callers: bySteps(STEP.disposisi, STEP.disposisiLagi, STEP.tindakLanjut),
    audit: 'mencatat disposisi',
    summary:
      'Disposisi Kepala (atau Sekretaris pada langkahnya): diberikan langsung, atau disalin dari lembar yang ditandatangani.',
  }),
  'suratMasuk.teruskanSekretaris': command({
    input: z.object({ ...letterSeen }),
    output: letterActed,
    callers: bySteps(STEP.teruskan),
    audit: 'meneruskan surat ke Sekretaris',
    summary: 'Sesudah bidang melaksanakan: surat diteruskan ke Sekretaris (langkah 9 peta).',
  }),
  'suratMasuk.tentukan': command({
    input: z.object({
      ...letterSeen,
      ke: z.enum(['disposisi-lagi', 'laksanakan', 'distribusikan']),
      catatan: paragraph(1000).optional(),
    }),
    output: letterActed,
    callers: bySteps(STEP.tindakLanjut),
    audit: 'menentukan tindak lanjut surat',
    summary: 'Sekretaris menentukan: didisposisikan lagi, langsung dilaksanakan, atau didistribusikan ke bidang.',
  }),
  'suratMasuk.laksanakan': command({
    input: z.object({ ...letterSeen, uraian: paragraph(2000), lampiran: z.array(id).max(50).default([]) }),
    output: letterActed,
    callers: bySteps(STEP.laksanakan),
    audit: 'melaksanakan surat',
    summary: 'Langkah akhir peta tanpa disposisi lagi: pelaksanaan dicatat dan surat selesai.',
  }),
  'suratMasuk.kembalikanLangkah': command({
    input: z.object({ ...letterSeen, ke: z.string().max(120).optional(), alasan: paragraph(1000) }),
    output: letterActed,
    callers: workers,
    audit: 'mengembalikan surat ke langkah sebelumnya',
    summary: 'Pemegang giliran mengembalikan surat ke langkah yang sudah dilalui, dengan alasan.',
  }),
  'suratMasuk.tarik': command({
    input: z.object({ ...letterSeen, alasan: paragraph(1000) }),
    output: letterActed,
    callers: workers,
    audit: 'menarik kembali surat',
    summary: 'Menarik kembali langkah terakhir saya selama surat belum dibuka penerimanya.',
  }),
  'suratMasuk.tutupAgenda': command({
    input: z.object({
      periode: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'bukan tahun (YYYY) atau bulan (YYYY-MM)'),
      alasan: paragraph(500),
    }),
    output: z.object({ terakhir: z.int() }),
    callers: byRoles('kasubbagUmum'),
    audit: 'menutup buku agenda',
    summary: 'Menutup agenda periode yang sudah lewat; surat susulan sesudahnya memakai agenda yang berjalan.',
  }),
  'disposisi.teruskan': command({
    input: z.object({ bagianId: id, versi: z.int().min(1), ...dispositionInput }),
    output: z.object({ disposisiId: id, suratMasukId: id, peringatan: z.array(z.string()) }),
    callers: bySteps(STEP.laksanakanBidang, STEP.laksanakan),
    audit: 'meneruskan disposisi',
    summary: 'Penerima meneruskan disposisi kepada bawahannya (bagian dari bagian).',
  }),
  'disposisi.kembalikan': command({
    input: z.object({ bagianId: id, versi: z.int().min(1), alasan: paragraph(1000) }),
    output: z.object({ suratMasukId: id }),
    callers: bySteps(STEP.laksanakanBidang, STEP.laksanakan),
    audit: 'menyatakan bukan kewenangan atas disposisi',
    summary: 'Bukan kewenangan saya: kembali kepada pemberi disposisi, yang harus mendisposisikan lagi.',
  }),
  'disposisi.alihkan': command({
    input: z.object({
      bagianId: id,
      versi: z.int().min(1),
      penerima: recipientsInput,
      alasan: paragraph(1000),
      sumber: z.enum(['langsung', 'salin_tulisan']),
      lampiranId: id.optional(),
    }),
    output: z.object({ suratMasukId: id }),
    callers: bySteps(STEP.disposisi, STEP.laksanakanBidang),
    audit: 'mendisposisikan ulang',
    summary: 'Pemberi mengganti penerima yang mengembalikan disposisi.',
  }),
  'disposisi.tarik': command({
    input: z.object({ bagianId: id, versi: z.int().min(1), alasan: paragraph(1000) }),
    output: z.object({ suratMasukId: id }),
    callers: bySteps(STEP.disposisi, STEP.laksanakanBidang),
    audit: 'menarik disposisi',
    summary: 'Pemberi menarik disposisi yang belum dibaca.',
  }),
  'disposisi.baca': command({
    input: z.object({ bagianId: id }),
    output: z.object({}),
    callers: bySteps(STEP.laksanakanBidang, STEP.laksanakan),
    audit: 'membaca disposisi',
    summary: 'Penerima membuka disposisinya.',
  }),
  'tindakLanjut.catat': command({
    input: z.object({
      bagianId: id,
      versi: z.int().min(1),
      tanggal: civilDate,
      uraian: paragraph(2000),
      rujukan: line(200).optional(),
      lampiran: z.array(id).max(50).default([]),
    }),
    output: z.object({ tindakLanjutId: id, suratMasukId: id, selesai: z.boolean() }),
    callers: bySteps(STEP.laksanakanBidang, STEP.laksanakan),
    audit: 'mencatat tindak lanjut',
    summary: 'Hasil tindak lanjut dengan bukti; bila semua penerima selesai, surat selesai dengan sendirinya.',
  }),
  'tindakLanjut.tolak': command({
    input: z.object({ tindakLanjutId: id, alasan: paragraph(1000) }),
    output: z.object({ suratMasukId: id }),
    callers: bySteps(STEP.disposisi, STEP.laksanakanBidang, STEP.tindakLanjut),
    audit: 'menolak tindak lanjut',
    summary: 'Pemberi disposisi menilai tindak lanjut belum sesuai; bagian terbuka lagi.',
  }),
  'ekspedisi.buat': command({
    input: z.object({ bagianIds: z.array(id).min(1).max(200), kurir: line(120), tanggal: civilDate }),
    output: z.object({ id, nomor: z.string() }),
    callers: bySteps(STEP.distribusikan),
    audit: 'membuat lembar ekspedisi',
    summary: 'Satu perjalanan ekspedisi internal: lembar untuk diparaf penerima.',
  }),
  'ekspedisi.daftar': query({
    input: z.object({ ...pageInput, belumLengkap: z.boolean().default(false) }),
    output: z.object({
      baris: z.array(
        z.object({
          id,
          nomor: z.string(),
          tanggal: civilDate,
          kurir: z.string(),
          jumlah: z.int(),
          diterima: z.int(),
          status: z.enum(['disiapkan', 'selesai']),
          lampiranId: id.nullable(),
        }),
      ),
      berikut: z.string().nullable(),
    }),
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'arsiparis', 'auditor'),
    summary: 'Lembar ekspedisi dengan jumlah yang sudah diparaf.',
  }),
  'ekspedisi.lihat': query({
    input: z.object({ id }),
    output: z.object({
      id,
      nomor: z.string(),
      tanggal: civilDate,
      kurir: z.string(),
      status: z.enum(['disiapkan', 'selesai']),
      lampiran: z.object({ id, nama: z.string(), mime: z.string() }).nullable(),
      baris: z.array(
        z.object({
          id,
          suratMasukId: id,
          nomorAgenda: z.string(),
          pengirim: z.string(),
          hal: z.string(),
          kepada: z.string(),
          diterimaOleh: z.string().nullable(),
          diterimaPada: instant.nullable(),
        }),
      ),
    }),
    callers: byRoles('petugasSurat', 'kasubbagUmum', 'sekretaris', 'arsiparis', 'auditor'),
    summary: 'Satu lembar ekspedisi.',
  }),
  'ekspedisi.siap': query({
    input: z.object({}),
    output: z.array(
      z.object({
        bagianId: id,
        suratMasukId: id,
        nomorAgenda: z.string(),
        pengirim: z.string(),
        hal: z.string(),
        kepada: z.string(),
        sejak: instant,
      }),
    ),
    callers: bySteps(STEP.distribusikan),
    summary: 'Disposisi yang belum masuk lembar ekspedisi.',
  }),
  'ekspedisi.tandaTerima': command({
    input: z.object({
      id,
      baris: z
        .array(z.object({ id, diterimaOleh: line(120) }))
        .min(1)
        .max(200),
      lampiranId: id.optional(),
    }),
    output: z.object({ status: z.enum(['disiapkan', 'selesai']) }),
    callers: bySteps(STEP.distribusikan),
    audit: 'mencatat paraf ekspedisi',
    summary: 'Mencatat paraf penerima dari lembar ekspedisi; bila lengkap, surat terdistribusi.',
  }),
};
