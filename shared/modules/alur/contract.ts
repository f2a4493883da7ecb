/** The engine: the map, cases and their turns, parts and bundles, history, the inbox. */
import { z } from 'zod';
import { cappedCount, civilDate, id, instant, line, pageInput, paragraph } from '../../contract/fields.ts';
import { byCurrentStep, byRoles, bySession, command, fileOutput, query } from '../../contract/operation.ts';
import { WORKING_ROLES } from '../../contract/roles.ts';

export const secrecy = z.enum(['biasa', 'terbatas', 'rahasia', 'sangat_rahasia']);
/** 'peran:x', 'jabatan:1', 'unit:2', 'pengguna:3' */
export const receiver = z
  .string()
  .regex(/^(peran:[a-zA-Z]+|(jabatan|unit|pengguna):[1-9]\d{0,14})$/, 'bukan penerima yang dikenal');
const stepId = z.string().max(120);
const processId = z.string().max(120);

export const edge = z.object({
  ke: stepId,
  syarat: z.string().optional(),
  jenis: z.enum(['maju', 'kembali']),
  asal: z.enum(['peta', 'ekstensi']),
  namaLangkah: z.string(),
});
export const partStatus = z.enum(['menunggu', 'dikerjakan', 'diajukan', 'selesai', 'dikembalikan', 'ditarik']);
export const casePart = z.object({
  id,
  indukId: id.nullable(),
  langkah: stepId,
  penerima: receiver,
  nama: z.string(),
  peran: z.string(),
  status: partStatus,
  dibuatPada: instant,
  dibukaPada: instant.nullable(),
  selesaiPada: instant.nullable(),
  tenggat: instant.nullable(),
  catatan: z.string().nullable(),
  /** Why it came back, was withdrawn, or its result was rejected. */
  alasan: z.string().nullable(),
  /** The part that took the place of this returned one. */
  digantiOleh: id.nullable(),
  /** Who gave it, by name. */
  dari: z.string(),
  versi: z.int(),
  /** Completed only through the module's own form; the generic buttons are off. */
  formulir: z.string().nullable(),
  tindakan: z.object({
    buka: z.boolean(),
    selesaikan: z.boolean(),
    /** Hand it on: parts of this part. */
    teruskan: z.boolean(),
    kembalikan: z.boolean(),
    ganti: z.boolean(),
    tarik: z.boolean(),
    /** Reject its result. */
    tolak: z.boolean(),
    /** Accept a result that was handed in. */
    terima: z.boolean(),
    sebagai: z.enum(['pelaku', 'pencatat']).nullable(),
  }),
});
export const historyEntry = z.object({
  id,
  waktu: instant,
  jenis: z.string(),
  dari: z.string().nullable(),
  ke: z.string().nullable(),
  syarat: z.string().nullable(),
  catatan: z.string().nullable(),
  alasan: z.string().nullable(),
  revisi: z.int(),
  pelaku: z.string(),
  pelakuJabatan: z.string().nullable(),
  pencatat: z.string(),
  /** The whole event as one Indonesian sentence. */
  kalimat: z.string(),
  lampiran: z.array(z.object({ id, nama: z.string() })),
});
export const caseStatus = z.enum(['berjalan', 'selesai', 'dibatalkan']);
const caseRow = z.object({
  id,
  judul: z.string(),
  prosesId: processId,
  prosesKode: z.string(),
  proses: z.string(),
  langkah: stepId,
  namaLangkah: z.string(),
  status: caseStatus,
  pemohon: z.string().nullable(),
  mulaiPada: instant,
  sejak: instant,
  tenggat: instant.nullable(),
  revisi: z.int(),
  keamanan: secrecy,
  /** Module record the case carries: 'suratMasuk' and its id. */
  objek: z.object({ jenis: z.string(), id, nomor: z.string().nullable() }).nullable(),
});
export const task = z.object({
  giliranId: id,
  perkaraId: id,
  bagianId: id.nullable(),
  judul: z.string(),
  keterangan: z.string(),
  prosesKode: z.string(),
  proses: z.string(),
  langkah: stepId,
  namaLangkah: z.string(),
  aktor: z.string(),
  sebagai: z.enum(['pelaku', 'pencatat']),
  /** True while an outside party acts: somebody inside records the outcome. */
  pihakLuar: z.boolean(),
  dari: z.string().nullable(),
  sejak: instant,
  tenggat: instant.nullable(),
  keamanan: secrecy,
  objek: z.object({ jenis: z.string(), id, nomor: z.string().nullable() }).nullable(),
});

const caseId = z.object({ perkaraId: id });
/** The version the caller saw: when somebody was faster, the answer is BENTROK and tells who did what and when. */
const seen = { perkaraId: id, versi: z.int().min(1) };
/** Who decided, when the caller only records it (paper, outside party). */
const official = z.object({ nama: line(120), jabatan: line(150).optional() });
const actInput = {
  catatan: paragraph(2000).optional(),
  lampiran: z.array(id).max(50).default([]),
  pelaku: official.optional(),
};
const acted = z.object({ perkaraId: id, versi: z.int(), langkah: stepId, status: caseStatus });
const workers = byRoles(...(WORKING_ROLES as [(typeof WORKING_ROLES)[number], ...(typeof WORKING_ROLES)[number][]]));

const processNode = z.object({
  id: z.string(),
  kode: z.string(),
  nama: z.string(),
  indukId: z.string().nullable(),
  level: z.int(),
  jenis: z.enum(['inti', 'pendukung']),
  daun: z.boolean(),
  /** Stands in the tree but not in the document (groups P4 and P5). */
  milikKami: z.boolean(),
  ringkasan: z.string(),
  jumlahLangkah: z.int(),
  perkaraBerjalan: z.int(),
});

export const alurContract = {
  'alur.proses': query({
    input: z.object({}),
    output: z.array(processNode),
    callers: bySession,
    summary: 'Pohon peta proses dengan jumlah perkara berjalan.',
  }),
  'alur.lihatProses': query({
    input: z.object({ prosesId: processId }),
    output: z.object({
      proses: processNode,
      pemilik: z.string(),
      dasarHukum: z.array(z.string()),
      sipoc: z.object({
        supplier: z.array(z.string()),
        input: z.array(z.string()),
        process: z.array(z.string()),
        output: z.array(z.string()),
        customer: z.array(z.string()),
      }),
      /** Compiled definition as it would be frozen into a case started today; null for a group. */
      rancangan: z.json().nullable(),
      /** Actors that must be chosen when a case starts, with the proposed receivers. */
      aktorDipilih: z.array(
        z.object({
          aktor: z.string(),
          nama: z.string(),
          usul: z.array(z.object({ penerima: receiver, nama: z.string() })),
        }),
      ),
      ekstensi: z.array(z.object({ id: z.string(), nama: z.string(), alasan: z.string(), sumber: z.string() })),
      dapatMulai: z.boolean(),
    }),
    callers: bySession,
    summary: 'Satu proses: peta lintas fungsi, SIPOC, pemilik, dasar hukum.',
  }),
  'alur.aktor': query({
    input: z.object({}),
    output: z.array(
      z.object({
        aktor: z.string(),
        nama: z.string(),
        /** Bound once in the office, chosen on each case, or outside (the owner of the process records). */
        ikat: z.enum(['tetap', 'dipilih', 'luar']),
        proses: z.array(z.object({ kode: z.string(), nama: z.string() })),
      }),
    ),
    callers: bySession,
    summary: 'Aktor peta proses dan proses tempat mereka bertindak.',
  }),
  'alur.mulai': command({
    input: z.object({
      prosesId: processId,
      judul: line(300),
      pemohon: line(200).optional(),
      keamanan: secrecy.default('biasa'),
      asalId: id.optional(),
      aktor: z
        .array(z.object({ aktor: z.string().max(80), penerima: receiver }))
        .max(30)
        .default([]),
    }),
    output: z.object({ perkaraId: id, versi: z.int(), langkah: stepId }),
    callers: workers,
    audit: 'memulai perkara',
    summary: 'Memulai perkara pada proses daun.',
  }),
  'alur.maju': command({
    input: z.object({ ...seen, ke: stepId.optional(), alasan: paragraph(1000).optional(), ...actInput }),
    output: acted,
    callers: byCurrentStep,
    audit: 'menyelesaikan langkah perkara',
    summary: 'Menyelesaikan langkah sekarang lewat salah satu jalur peta; pada langkah akhir, perkara selesai.',
  }),
  'alur.kembalikan': command({
    input: z.object({ ...seen, ke: stepId.optional(), alasan: paragraph(1000), ...actInput }),
    output: acted,
    callers: byCurrentStep,
    audit: 'mengembalikan perkara',
    summary: 'Mengembalikan ke langkah yang pernah dilalui, dengan alasan; baku: langkah terakhir pelaku lain.',
  }),
  'alur.tarik': command({
    input: z.object({ ...seen, alasan: paragraph(1000) }),
    output: acted,
    callers: bySession,
    audit: 'menarik kembali perkara',
    summary: 'Menarik kembali yang baru saja saya kirim, selama belum dibuka penerimanya.',
  }),
  'alur.batalkan': command({
    input: z.object({ ...seen, alasan: paragraph(1000) }),
    output: acted,
    callers: workers,
    audit: 'membatalkan perkara',
    summary: 'Membatalkan perkara dengan alasan: pemulai, pemegang giliran, atau pimpinan.',
  }),
  'alur.alihkan': command({
    input: z.object({ ...seen, penerima: receiver, alasan: paragraph(1000) }),
    output: acted,
    callers: byRoles('kasubbagUmum', 'sekretaris', 'kepala', 'kabid'),
    audit: 'mengalihkan giliran',
    summary: 'Mengalihkan giliran langkah sekarang kepada orang, jabatan, atau unit lain.',
  }),
  'alur.buka': command({
    input: z.object({ perkaraId: id, bagianId: id.optional() }),
    output: z.object({}),
    callers: bySession,
    audit: 'membuka perkara',
    summary: 'Mencatat bahwa penerima sudah membuka perkara; sesudahnya pengirim tidak dapat menarik kembali.',
  }),
  'alur.perkara': query({
    input: caseId,
    output: caseRow.extend({
      versi: z.int(),
      rancangan: z.json(),
      dilalui: z.array(stepId),
      selesaiPada: instant.nullable(),
      asal: z.object({ perkaraId: id, judul: z.string() }).nullable(),
      turunan: z.array(z.object({ perkaraId: id, judul: z.string(), prosesKode: z.string(), status: caseStatus })),
      himpunan: z.array(z.object({ himpunanId: id, judul: z.string(), status: z.string() })),
      giliran: z.array(
        z.object({
          penerima: receiver,
          nama: z.string(),
          sebagai: z.enum(['pelaku', 'pencatat']),
          bagianId: id.nullable(),
        }),
      ),
      bagian: z.array(casePart),
      riwayat: z.array(historyEntry),
      dokumen: z.array(
        z.object({
          langkah: stepId,
          nama: z.string(),
          arah: z.enum(['masuk', 'keluar']),
          ada: z.boolean(),
          catatan: z.string().nullable(),
          lampiran: z.object({ id, nama: z.string(), mime: z.string() }).nullable(),
        }),
      ),
      /** Written grants that stand; only the Kepala sees them. */
      izin: z.array(z.object({ id, penerima: receiver, nama: z.string(), alasan: z.string(), diberikanPada: instant })),
      tindakan: z.object({
        maju: z.array(edge),
        /** True when the current step is an end step: completing it ends the case. */
        akhiri: z.boolean(),
        kembali: z.array(z.object({ langkah: stepId, namaLangkah: z.string(), baku: z.boolean() })),
        tarik: z.boolean(),
        batal: z.boolean(),
        alihkan: z.boolean(),
        /** Hand the step to several receivers. */
        bagi: z.boolean(),
        /** The caller acts as the official himself or records for somebody else. */
        sebagai: z.enum(['pelaku', 'pencatat']).nullable(),
        /** Completed only through the module's own form (its operations); the generic buttons are off. */
        formulir: z.string().nullable(),
      }),
    }),
    callers: bySession,
    summary: 'Satu perkara dengan riwayat, bagian, dokumen, dan tindakan yang terbuka bagi saya.',
  }),
  'alur.daftar': query({
    input: z.object({
      ...pageInput,
      prosesId: processId.optional(),
      status: caseStatus.optional(),
      cari: z.string().trim().max(200).optional(),
    }),
    output: z.object({ baris: z.array(caseRow), berikut: z.string().nullable(), jumlah: cappedCount }),
    callers: bySession,
    summary: 'Daftar perkara yang boleh saya lihat.',
  }),
  'alur.tugasSaya': query({
    input: z.object({ ...pageInput, saring: z.enum(['semua', 'lewat', 'hariIni']).default('semua') }),
    output: z.object({
      baris: z.array(task),
      berikut: z.string().nullable(),
      jumlah: z.object({ semua: cappedCount, lewat: cappedCount, hariIni: cappedCount }),
    }),
    callers: bySession,
    summary: 'Yang menunggu saya: lewat tenggat dahulu, lalu yang terlama.',
  }),
  'alur.terkirim': query({
    input: z.object({ ...pageInput }),
    output: z.object({
      baris: z.array(caseRow.extend({ terakhirSaya: z.string(), waktuSaya: instant, diTangan: z.string() })),
      berikut: z.string().nullable(),
    }),
    callers: bySession,
    summary: 'Yang saya kirim dan di mana sekarang.',
  }),
  'alur.hariPerLangkah': query({
    input: z.object({ prosesId: processId, sejak: civilDate }),
    output: z.array(z.object({ langkah: stepId, namaLangkah: z.string(), rataHari: z.number(), jumlah: z.int() })),
    callers: bySession,
    summary: 'Rata-rata hari menunggu per langkah sejak suatu tanggal.',
  }),
  'alur.catatDokumen': command({
    input: z.object({
      perkaraId: id,
      langkah: stepId,
      nama: line(200),
      ada: z.boolean(),
      lampiranId: id.nullable(),
      catatan: paragraph(500).optional(),
    }),
    output: z.object({}),
    callers: bySession,
    audit: 'mencatat kelengkapan dokumen',
    summary: 'Mencentang dokumen suatu langkah, dengan atau tanpa lampiran.',
  }),
  'alur.bagi': command({
    input: z.object({
      ...seen,
      indukId: id.optional(),
      bagian: z
        .array(
          z.object({
            penerima: receiver,
            peran: line(60),
            catatan: paragraph(1000).optional(),
            tenggat: civilDate.optional(),
          }),
        )
        .min(1)
        .max(50),
    }),
    output: z.object({ bagianIds: z.array(id), versi: z.int() }),
    callers: byCurrentStep,
    audit: 'membagi langkah perkara',
    summary: 'Membagi langkah sekarang kepada beberapa penerima; langkah selesai bila semua bagiannya selesai.',
  }),
  'alur.selesaikanBagian': command({
    input: z.object({ bagianId: id, versi: z.int().min(1), ...actInput }),
    output: z.object({ versi: z.int(), semuaSelesai: z.boolean() }),
    callers: bySession,
    audit: 'menyelesaikan bagian perkara',
    summary: 'Menyelesaikan bagian saya.',
  }),
  'alur.kembalikanBagian': command({
    input: z.object({ bagianId: id, versi: z.int().min(1), alasan: paragraph(1000) }),
    output: z.object({ versi: z.int() }),
    callers: bySession,
    audit: 'mengembalikan bagian perkara',
    summary: 'Mengembalikan bagian kepada pemberinya: bukan kewenangan saya.',
  }),
  'alur.gantiBagian': command({
    input: z.object({
      bagianId: id,
      versi: z.int().min(1),
      bagian: z
        .array(
          z.object({
            penerima: receiver,
            peran: line(60),
            catatan: paragraph(1000).optional(),
            tenggat: civilDate.optional(),
          }),
        )
        .min(1)
        .max(50),
      alasan: paragraph(1000),
    }),
    output: z.object({ bagianIds: z.array(id), versi: z.int() }),
    callers: bySession,
    audit: 'mengganti penerima bagian',
    summary: 'Pemberi memberikan bagian yang dikembalikan kepada penerima lain.',
  }),
  'alur.tolakBagian': command({
    input: z.object({ bagianId: id, versi: z.int().min(1), alasan: paragraph(1000) }),
    output: z.object({ versi: z.int() }),
    callers: bySession,
    audit: 'menolak hasil bagian',
    summary: 'Pemberi menilai hasil bagian belum sesuai; bagian dikerjakan lagi.',
  }),
  'alur.tarikBagian': command({
    input: z.object({ bagianId: id, versi: z.int().min(1), alasan: paragraph(1000) }),
    output: z.object({ versi: z.int() }),
    callers: bySession,
    audit: 'menarik bagian perkara',
    summary: 'Pemberi menarik bagian yang belum dibuka atau yang dikembalikan.',
  }),
  'alur.himpun': command({
    input: z.object({ perkaraIds: z.array(id).min(1).max(500), judul: line(300), hostPerkaraId: id.optional() }),
    output: z.object({ himpunanId: id }),
    callers: byCurrentStep,
    audit: 'menghimpun perkara',
    summary: 'Menghimpun perkara yang berdiri pada langkah yang sama dalam satu dokumen.',
  }),
  'alur.himpunan': query({
    input: z.object({ himpunanId: id }),
    output: z.object({
      id,
      judul: z.string(),
      status: z.string(),
      prosesId: processId,
      langkah: stepId,
      hostPerkaraId: id.nullable(),
      anggota: z.array(
        z.object({ perkaraId: id, judul: z.string(), langkah: stepId, status: caseStatus, keluar: z.boolean() }),
      ),
    }),
    callers: bySession,
    summary: 'Satu himpunan dengan anggotanya.',
  }),
  'alur.lepasAnggota': command({
    input: z.object({ himpunanId: id, perkaraId: id, alasan: paragraph(1000) }),
    output: z.object({}),
    callers: byCurrentStep,
    audit: 'melepas anggota himpunan',
    summary: 'Mengeluarkan satu perkara dari himpunan yang belum maju.',
  }),
  'alur.majukanHimpunan': command({
    input: z.object({ himpunanId: id, ke: stepId.optional(), alasan: paragraph(1000).optional(), ...actInput }),
    output: z.object({ jumlah: z.int() }),
    callers: byCurrentStep,
    audit: 'memajukan himpunan',
    summary: 'Semua anggota maju lewat jalur yang sama dalam satu transaksi, atau tidak satu pun.',
  }),
  'alur.beriIzin': command({
    input: z.object({ perkaraId: id, penerima: receiver, alasan: paragraph(1000) }),
    output: z.object({ id }),
    callers: byRoles('kepala'),
    audit: 'memberi izin akses',
    summary: 'Izin tertulis membaca perkara rahasia atau sangat rahasia.',
  }),
  'alur.cabutIzin': command({
    input: z.object({ izinId: id, alasan: paragraph(1000) }),
    output: z.object({}),
    callers: byRoles('kepala'),
    audit: 'mencabut izin akses',
    summary: 'Mencabut izin tertulis; yang sudah dibaca tetap tercatat.',
  }),
  'alur.cetakLembarKendali': command({
    input: caseId,
    output: fileOutput,
    callers: bySession,
    audit: 'mencetak lembar kendali proses',
    summary: 'Lembar kendali proses suatu perkara (PDF).',
  }),
};
