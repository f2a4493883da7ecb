/** An old agenda from Excel or CSV. */
import { z } from 'zod';
import { id, line } from '../../contract/fields.ts';
import { byRoles, command, fileBytes, fileOutput, job, query } from '../../contract/operation.ts';

const importPreview = z.object({
  lampiranId: id,
  lembar: z.array(z.string()),
  /** The sheet that was read. */
  lembarDibaca: z.string(),
  barisJudul: z.int(),
  kolom: z.array(
    z.object({ indeks: z.int(), judul: z.string(), contoh: z.array(z.string()), usul: z.string().nullable() }),
  ),
  jumlahBaris: z.int(),
});

export const importContract = {
  'suratMasuk.unggahImpor': command({
    input: z.object({ nama: line(200), isi: fileBytes }),
    output: importPreview,
    callers: byRoles('petugasSurat', 'kasubbagUmum'),
    audit: 'mengunggah buku agenda lama',
    summary: 'Menyimpan berkas buku agenda lama (XLSX atau CSV) dan mengusulkan pemetaan kolomnya.',
  }),
  'suratMasuk.periksaImpor': query({
    input: z.object({
      lampiranId: id,
      lembar: z.string().max(100).optional(),
      barisJudul: z.int().min(1).max(100).optional(),
    }),
    output: importPreview,
    callers: byRoles('petugasSurat', 'kasubbagUmum'),
    summary: 'Membaca ulang berkas yang diunggah: lembar atau baris judul lain.',
  }),
  'suratMasuk.impor': job({
    input: z.object({
      nama: line(200),
      lampiranId: id,
      lembar: z.string().max(100).optional(),
      barisJudul: z.int().min(1).max(100),
      kolom: z.record(z.string().max(40), z.int().min(0).max(500)),
      tahun: z.int().min(1990).max(2100),
    }),
    output: z.object({
      baris: z.int(),
      siap: z.int(),
      bermasalah: z.int(),
      ganda: z.array(z.string()),
      celah: z.array(z.string()),
    }),
    callers: byRoles('petugasSurat', 'kasubbagUmum'),
    audit: 'membaca buku agenda lama',
    summary:
      'Membaca buku agenda lama ke meja sementara dan melaporkan celah, ganda, dan isian yang meragukan. Belum ada yang masuk register.',
  }),
  'suratMasuk.laporanImpor': query({
    input: z.object({
      pekerjaanId: id,
      hanyaMasalah: z.boolean().default(true),
      /** Row of the sheet after which to go on; the last one of the page before. */
      mulai: z.int().min(0).default(0),
    }),
    output: z.object({
      baris: z.array(
        z.object({
          baris: z.int(),
          isi: z.record(z.string(), z.string()),
          masalah: z.array(z.string()),
          siap: z.boolean(),
        }),
      ),
      lagi: z.boolean(),
      dikonfirmasi: z.boolean(),
      siap: z.int(),
      bermasalah: z.int(),
    }),
    callers: byRoles('petugasSurat', 'kasubbagUmum'),
    summary: 'Baris impor dengan masalahnya.',
  }),
  'suratMasuk.konfirmasiImpor': command({
    input: z.object({ pekerjaanId: id, lewatiBermasalah: z.boolean() }),
    output: z.object({ masuk: z.int(), dilewati: z.int() }),
    callers: byRoles('petugasSurat', 'kasubbagUmum'),
    audit: 'memasukkan buku agenda lama',
    summary: 'Memasukkan semua baris yang siap ke register dalam satu transaksi.',
  }),
  'suratMasuk.buangImpor': command({
    input: z.object({ pekerjaanId: id }),
    output: z.object({}),
    callers: byRoles('petugasSurat', 'kasubbagUmum'),
    audit: 'membuang impor',
    summary: 'Membuang baris impor yang belum dikonfirmasi.',
  }),
  'suratMasuk.unduhLaporanImpor': command({
    input: z.object({ pekerjaanId: id }),
    output: fileOutput,
    callers: byRoles('petugasSurat', 'kasubbagUmum'),
    audit: 'menyimpan laporan impor',
    summary: 'Laporan impor untuk disimpan (XLSX).',
  }),
};
