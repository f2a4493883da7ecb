/** What keeps the program: checks, backup and restore, the log, jobs, attachments, drafts, saved views, search over everything. */
import { z } from 'zod';
import { cappedCount, civilDate, id, instant, line, pageInput, paragraph } from '../../contract/fields.ts';
import { byRoles, bySession, command, fileBytes, fileOutput, job, publik, query } from '../../contract/operation.ts';

const backupRow = z.object({
  nama: z.string(),
  tempat: z.enum(['utama', 'kedua']),
  alasan: z.string(),
  dibuatPada: instant,
  ukuran: z.int(),
  terverifikasi: z.boolean(),
  kepalaAudit: z.string(),
});
/** At least as long as a password of a user: it guards all of the office, and nobody limits how often it is tried. */
const passPhrase = z.string().min(12, 'paling sedikit 12 huruf').max(200, 'paling panjang 200 huruf');
const attachment = z.object({
  id,
  nama: z.string(),
  mime: z.string(),
  ukuran: z.int(),
  halaman: z.int().nullable(),
  sha256: z.string(),
});
const keepers = byRoles('admin', 'kasubbagUmum');
const draftKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.:_-]{0,99}$/, 'bukan kunci draf');
/** Who typed it: refused when the session meanwhile is somebody else's. */
const draftOwner = id.optional();

export const sistemContract = {
  'sistem.periksa': command({
    input: z.object({ menyeluruh: z.boolean().default(true) }),
    output: z.object({
      baik: z.boolean(),
      basisData: z.object({ baik: z.boolean(), pesan: z.string() }),
      audit: z.object({ baik: z.boolean(), baris: z.int(), kepala: z.string(), pesan: z.string() }),
      lampiran: z.object({
        baik: z.boolean(),
        jumlah: z.int(),
        hilang: z.int(),
        berubah: z.int(),
        yatim: z.int(),
        pesan: z.string(),
      }),
    }),
    callers: byRoles('admin', 'auditor', 'kasubbagUmum'),
    audit: 'memeriksa keutuhan data',
    summary: 'Memeriksa basis data, rantai jejak audit, dan lampiran.',
  }),
  'sistem.tentang': query({
    input: z.object({}),
    output: z.object({
      versi: z.string(),
      skema: z.int(),
      folderData: z.string(),
      cadanganTerakhir: backupRow.nullable(),
      /** Of the last copy in the second place; the disk itself need not be there. */
      cadanganKeduaTerakhir: instant.nullable(),
      tempatKeduaDisetel: z.boolean(),
      sandiCadanganDisetel: z.boolean(),
      ukuranBasisData: z.int(),
    }),
    callers: bySession,
    summary: 'Versi program, folder data, dan umur cadangan terverifikasi terakhir.',
  }),
  'sistem.kesehatan': query({
    input: z.object({}),
    output: z.object({ hidup: z.literal(true) }),
    callers: publik,
    summary: 'Program menjawab.',
  }),
  'sistem.cadangkan': job({
    input: z.object({}),
    output: z.object({
      utama: backupRow,
      kedua: backupRow.nullable(),
      /** What there is to know: attachments that were missing, why there is no copy in the second place. */
      pesan: z.string(),
    }),
    callers: keepers,
    audit: 'membuat cadangan',
    summary: 'Membuat cadangan terverifikasi sekarang, di tempat utama dan tempat kedua.',
  }),
  'sistem.aturSandiCadangan': command({
    input: z
      .object({ sandi: passPhrase, ulangi: z.string().max(200) })
      .refine(({ sandi, ulangi }) => sandi === ulangi, {
        path: ['ulangi'],
        message: 'tidak sama dengan kata sandi di atasnya',
      }),
    output: z.object({}),
    callers: byRoles('admin'),
    audit: 'mengatur kata sandi cadangan',
    summary:
      'Kata sandi yang menyegel cadangan di tempat kedua. Tanpanya cadangan itu tidak dapat dibuka; simpan di amplop tertutup.',
  }),
  'sistem.daftarCadangan': query({
    input: z.object({}),
    output: z.array(backupRow),
    callers: keepers,
    summary: 'Cadangan yang ada di folder cadangan dan tempat kedua.',
  }),
  'sistem.periksaCadangan': command({
    input: z.object({
      nama: line(120),
      tempat: z.enum(['utama', 'kedua']),
      /** Only for a copy in the second place that was sealed with another pass phrase than today's. */
      sandi: z.string().max(200).optional(),
    }),
    output: z.object({
      baik: z.boolean(),
      pesan: z.string(),
      kantor: z.string(),
      jumlah: z.record(z.string(), z.int()),
      nomorAgendaTerakhir: z.string().nullable(),
      kepalaAudit: z.string(),
    }),
    callers: keepers,
    audit: 'memeriksa cadangan',
    summary: 'Membuka salinan cadangan dan membuktikan isinya utuh.',
  }),
  'sistem.pulihkan': command({
    input: z.object({
      nama: line(120),
      tempat: z.enum(['utama', 'kedua']),
      alasan: paragraph(500),
      sandi: z.string().max(200).optional(),
      /** The backup may be of an office with another name. */
      setujuKantorLain: z.boolean().default(false),
    }),
    output: z.object({ pesan: z.string(), jumlah: z.record(z.string(), z.int()) }),
    callers: byRoles('admin'),
    audit: 'memulihkan cadangan',
    summary: 'Mengganti data sekarang dengan cadangan yang terbukti utuh; data sekarang disimpan dahulu.',
  }),
  'sistem.pekerjaan': query({
    input: z.object({ id }),
    output: z.object({
      id,
      operasi: z.string(),
      status: z.enum(['antre', 'berjalan', 'selesai', 'dibatalkan', 'gagal', 'terhenti']),
      kemajuan: z.int(),
      jumlah: z.int().nullable(),
      pesan: z.string().nullable(),
      hasil: z.json().nullable(),
      dibuatPada: instant,
      selesaiPada: instant.nullable(),
    }),
    callers: bySession,
    summary: 'Kemajuan dan hasil pekerjaan panjang saya.',
  }),
  'sistem.batalkanPekerjaan': command({
    input: z.object({ id }),
    output: z.object({}),
    callers: bySession,
    audit: 'membatalkan pekerjaan',
    summary: 'Membatalkan pekerjaan saya; yang sudah disiapkannya dibuang.',
  }),
  'audit.daftar': query({
    input: z.object({
      ...pageInput,
      cari: z.string().trim().max(200).optional(),
      penggunaId: id.optional(),
      operasi: z.string().max(80).optional(),
      dari: civilDate.optional(),
      sampai: civilDate.optional(),
    }),
    output: z.object({
      baris: z.array(
        z.object({
          seq: z.int(),
          waktu: instant,
          kalimat: z.string(),
          rincian: z.array(z.object({ isian: z.string(), sebelum: z.string(), sesudah: z.string() })),
          berhasil: z.boolean(),
        }),
      ),
      berikut: z.string().nullable(),
      jumlah: cappedCount,
    }),
    callers: byRoles('auditor'),
    summary: 'Jejak audit sebagai kalimat, seluruhnya dapat dicari.',
  }),
  'audit.objek': query({
    input: z.object({ jenis: line(40), id }),
    output: z.array(
      z.object({
        seq: z.int(),
        waktu: instant,
        kalimat: z.string(),
        rincian: z.array(z.object({ isian: z.string(), sebelum: z.string(), sesudah: z.string() })),
      }),
    ),
    callers: bySession,
    summary: 'Jejak audit satu catatan yang boleh saya lihat, sebagai kalimat.',
  }),
  'lampiran.unggah': command({
    input: z.object({ nama: line(200).default('berkas'), isi: fileBytes }),
    output: attachment,
    callers: bySession,
    audit: 'mengunggah lampiran',
    summary: 'Mengunggah berkas (badan mentah; PDF, JPG, PNG) dan menjawab nomornya.',
  }),
  'lampiran.gabung': command({
    input: z.object({ ids: z.array(id).min(1).max(100), nama: line(200) }),
    output: attachment,
    callers: bySession,
    audit: 'menggabungkan gambar menjadi PDF',
    summary: 'Beberapa gambar menjadi satu PDF; aslinya tetap tersimpan.',
  }),
  'lampiran.asli': query({
    input: z.object({ id }),
    output: z.array(attachment),
    callers: bySession,
    summary: 'Gambar asli di balik PDF gabungan yang boleh saya lihat.',
  }),
  'lampiran.isi': query({
    input: z.object({ id }),
    output: fileOutput,
    callers: bySession,
    summary: 'Isi lampiran biasa yang boleh saya lihat.',
  }),
  'lampiran.buka': command({
    input: z.object({ id }),
    output: fileOutput,
    callers: bySession,
    audit: 'membuka lampiran terbatas',
    summary: 'Isi lampiran surat Terbatas dan di atasnya, bagi yang berhak; dicatat.',
  }),
  'terbitan.daftar': query({
    input: z.object({ jenis: line(40), id }),
    output: z.array(z.object({ id, jenis: z.string(), nama: z.string(), dibuatPada: instant, dibuatOleh: z.string() })),
    callers: bySession,
    summary: 'Cetakan yang pernah terbit dari satu catatan.',
  }),
  'terbitan.cetakUlang': command({
    input: z.object({ id }),
    output: fileOutput,
    callers: bySession,
    audit: 'mencetak ulang',
    summary: 'Cetakan lama, sama sampai ke bita terakhir.',
  }),
  'draf.simpan': command({
    input: z.object({ kunci: draftKey, isi: z.json(), pengguna: draftOwner }),
    output: z.object({}),
    callers: bySession,
    audit: 'menyimpan draf',
    unaudited: true,
    summary: 'Menyimpan isian yang sedang diketik.',
  }),
  'draf.ambil': query({
    input: z.object({ kunci: draftKey }),
    output: z.object({ isi: z.json(), diubahPada: instant }).nullable(),
    callers: bySession,
    summary: 'Draf saya.',
  }),
  'draf.hapus': command({
    input: z.object({ kunci: draftKey, pengguna: draftOwner }),
    output: z.object({}),
    callers: bySession,
    audit: 'menghapus draf',
    unaudited: true,
    summary: 'Membuang draf saya.',
  }),
  'tampilan.daftar': query({
    input: z.object({ daftar: line(60) }),
    output: z.array(z.object({ id, nama: z.string(), isi: z.json() })),
    callers: bySession,
    summary: 'Tampilan tersimpan saya untuk suatu daftar.',
  }),
  'tampilan.simpan': command({
    input: z.object({ daftar: line(60), nama: line(60), isi: z.json() }),
    output: z.object({ id }),
    callers: bySession,
    audit: 'menyimpan tampilan daftar',
    summary: 'Menyimpan saringan dan urutan suatu daftar dengan nama.',
  }),
  'tampilan.hapus': command({
    input: z.object({ id }),
    output: z.object({}),
    callers: bySession,
    audit: 'menghapus tampilan daftar',
    summary: 'Menghapus tampilan tersimpan saya.',
  }),
};
