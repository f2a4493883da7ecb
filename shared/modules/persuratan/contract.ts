/** Incoming letters (P1.2.1.2): register, verification, disposisi, distribution, follow-up, prints, import. */
import { z } from 'zod';
import { cappedCount, civilDate, clockTime, id, instant, line, pageInput, paragraph } from '../../contract/fields.ts';
import { byRoles, bySession, bySteps, command, fileBytes, fileOutput, job, query } from '../../contract/operation.ts';
import { WORKING_ROLES } from '../../contract/roles.ts';
import { partStatus, secrecy } from '../alur/contract.ts';
import { CHANNELS, COPY_STAGES, LETTER_KINDS, LETTER_STATUSES, URGENCIES } from './istilah.ts';

const enumOf = <T extends string>(table: Record<T, string>) => z.enum(Object.keys(table) as [T, ...T[]]);
export const channel = enumOf(CHANNELS);
export const letterKind = enumOf(LETTER_KINDS);
export const urgency = enumOf(URGENCIES);
export const copyStage = enumOf(COPY_STAGES);
export const letterStatus = enumOf(LETTER_STATUSES);

/** Steps of P1.2.1.2 by their ids in the map. */
export const STEP = {
  terima: 'p1-2-1-2-terima',
  registrasi: 'p1-2-1-2-registrasi',
  identifikasi: 'p1-2-1-2-identifikasi',
  serahkan: 'p1-2-1-2-serahkan',
  disposisi: 'p1-2-1-2-disposisi',
  distribusikan: 'p1-2-1-2-distribusikan',
  laksanakanBidang: 'p1-2-1-2-laksanakan-bidang',
  teruskan: 'p1-2-1-2-teruskan',
  tindakLanjut: 'p1-2-1-2-tindak-lanjut',
  disposisiLagi: 'p1-2-1-2-disposisi-lagi',
  laksanakan: 'p1-2-1-2-laksanakan',
} as const;

const event = z.object({
  tanggal: civilDate,
  jam: clockTime.optional(),
  tempat: line(200).optional(),
  keterangan: line(300).optional(),
});
/** Facts that every letter has. */
const required = {
  tanggalTerima: civilDate,
  kanal: channel,
  pengirim: line(200),
  jenisNaskah: letterKind,
};
/** Facts that a letter may lack: "tanpa nomor" and "tanpa tanggal" are facts of the letter, not missing input. */
const possible = {
  jamTerima: clockTime,
  pejabatPengirim: line(150),
  alamatPengirim: line(300),
  kontakPengirim: line(120),
  nomorSurat: line(100),
  tanggalSurat: civilDate,
  isiRingkas: paragraph(1000),
  lampiranJumlah: line(80),
  kodeKlasifikasi: line(30),
  indeks: line(120),
  /** A named person or an office as written on the letter, when it is no jabatan of ours. */
  ditujukanKepada: line(150),
  acara: event,
  batasBalas: civilDate,
  terkaitId: id,
  meralatId: id,
  jumlahLembar: z.int().min(1).max(9999),
  kondisi: line(120),
  catatan: paragraph(1000),
  nomorSrikandi: line(60),
};
/** Facts with a usual value; `hal` may be absent only of a sealed letter that nobody opened. */
const usual = {
  hal: line(500),
  keamanan: secrecy,
  urgensi: urgency,
  /** Jabatan the letter is addressed to; default the Kepala Dinas. */
  ditujukanJabatanId: id,
  tembusan: z.boolean(),
  perluBalasan: z.boolean(),
  tingkatPerkembangan: copyStage,
};
type Optional<T extends Record<string, z.ZodType>> = { [K in keyof T]: z.ZodOptional<T[K]> };
type Nullish<T extends Record<string, z.ZodType>> = { [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>> };
const mapped = <R>(shape: Record<string, z.ZodType>, change: (field: z.ZodType) => z.ZodType): R =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, change(field)])) as R;

export const letterFields = {
  ...required,
  ...mapped<Optional<typeof possible>>(possible, (field) => field.optional()),
  hal: usual.hal.optional(),
  keamanan: usual.keamanan.default('biasa'),
  urgensi: usual.urgensi.default('biasa'),
  ditujukanJabatanId: usual.ditujukanJabatanId.optional(),
  tembusan: usual.tembusan.default(false),
  perluBalasan: usual.perluBalasan.default(false),
  tingkatPerkembangan: usual.tingkatPerkembangan.default('asli'),
};
/** A correction: an absent field stays as it is, null empties it. */
export const letterChanges = {
  ...mapped<Optional<typeof required & typeof usual>>({ ...required, ...usual }, (field) => field.optional()),
  ...mapped<Nullish<typeof possible>>(possible, (field) => field.nullish()),
};

const row = z.object({
  id,
  tahun: z.int(),
  nomorAgenda: z.string(),
  tanggalTerima: civilDate,
  pengirim: z.string(),
  nomorSurat: z.string().nullable(),
  tanggalSurat: civilDate.nullable(),
  /** Masked for Rahasia and above, and where the caller may read no more than the register. */
  hal: z.string(),
  jenisNaskah: letterKind,
  keamanan: secrecy,
  urgensi: urgency,
  kodeKlasifikasi: z.string().nullable(),
  status: letterStatus,
  /** The status as a person says it: "Distribusi 1/3". */
  statusTeks: z.string(),
  tenggat: instant.nullable(),
  /** Registered on a later day than it arrived; whether it is overdue is told by `tenggat`. */
  terlambat: z.boolean(),
  adaPindaian: z.boolean(),
  perkaraId: id.nullable(),
});
export type LetterRow = z.output<typeof row>;

const recipient = z.object({
  bagianId: id,
  jabatanId: id,
  jabatan: z.string(),
  nama: z.string(),
  peran: z.enum(['pelaksana_utama', 'pembantu', 'untuk_diketahui']),
  instruksi: z.array(z.string()),
  status: partStatus,
  dibacaPada: instant.nullable(),
  diterimaFisikPada: instant.nullable(),
  diterimaOleh: z.string().nullable(),
  selesaiPada: instant.nullable(),
  tenggat: instant.nullable(),
  versi: z.int(),
  catatan: z.string().nullable(),
  tindakLanjut: z.array(
    z.object({
      id,
      tanggal: civilDate,
      uraian: z.string(),
      rujukan: z.string().nullable(),
      status: z.enum(['diajukan', 'diterima', 'ditolak']),
      alasanTolak: z.string().nullable(),
      dicatatOleh: z.string(),
      lampiran: z.array(z.object({ id, nama: z.string(), mime: z.string() })),
    }),
  ),
  /** What the caller may do with this recipient's part. */
  tindakan: z.object({
    terimaFisik: z.boolean(),
    tindakLanjuti: z.boolean(),
    teruskan: z.boolean(),
    kembalikan: z.boolean(),
    tarik: z.boolean(),
    /** Came back ("bukan kewenangan"): give it to somebody else. */
    alihkan: z.boolean(),
    nilai: z.boolean(),
  }),
});
const disposition = z.object({
  id,
  indukBagianId: id.nullable(),
  dariJabatan: z.string(),
  dariNama: z.string(),
  tanggal: civilDate,
  jam: z.string().nullable(),
  catatan: z.string().nullable(),
  sifat: urgency.nullable(),
  batasWaktu: civilDate.nullable(),
  tertutup: z.boolean(),
  sumber: z.enum(['langsung', 'salin_tulisan']),
  lampiran: z.object({ id, nama: z.string(), mime: z.string() }).nullable(),
  dicatatOleh: z.string(),
  penerima: z.array(recipient),
});

const recipientsInput = z
  .array(
    z.object({
      jabatanId: id,
      peran: z.enum(['pelaksana_utama', 'pembantu', 'untuk_diketahui']).default('pelaksana_utama'),
      instruksi: z.array(line(200)).max(20).default([]),
    }),
  )
  .min(1, 'pilih sekurangnya satu penerima')
  .max(50);
const dispositionInput = {
  penerima: recipientsInput,
  catatan: paragraph(2000).optional(),
  sifat: urgency.optional(),
  batasWaktu: civilDate.optional(),
  tertutup: z.boolean().default(false),
  tanggal: civilDate,
  jam: clockTime.optional(),
  sumber: z.enum(['langsung', 'salin_tulisan']),
  /** The signed sheet, when it was written on paper. */
  lampiranId: id.optional(),
};

const letterSeen = { id, versi: z.int().min(1) };
const letterActed = z.object({ id, versi: z.int(), status: letterStatus });
const workers = byRoles(...(WORKING_ROLES as [(typeof WORKING_ROLES)[number], ...(typeof WORKING_ROLES)[number][]]));
/** Reading is open to every employee; what a row shows is decided by the policy of the letter. */
const readers = byRoles('auditor', ...WORKING_ROLES);
const desk = byRoles('petugasSurat', 'kasubbagUmum');

export const letterFilter = {
  tahun: z.int().min(1990).max(2100).optional(),
  status: z.array(letterStatus).max(20).optional(),
  belumSelesai: z.boolean().optional(),
  jenisNaskah: letterKind.optional(),
  urgensi: urgency.optional(),
  keamanan: secrecy.optional(),
  unitId: id.optional(),
  pengirimId: id.optional(),
  dari: civilDate.optional(),
  sampai: civilDate.optional(),
  belumDipindai: z.boolean().optional(),
  lewatTenggat: z.boolean().optional(),
  terlambat: z.boolean().optional(),
  cari: z.string().trim().max(200).optional(),
};
export const letterSort = z.enum([
  'agenda',
  '-agenda',
  'tanggalTerima',
  '-tanggalTerima',
  'tanggalSurat',
  '-tanggalSurat',
  'pengirim',
  '-pengirim',
  /** Letters that are not finished, the nearest deadline first. */
  'tenggat',
]);
const selection = { saring: z.object(letterFilter).default({}), urut: letterSort.default('-agenda') };

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

export const persuratanContract = {
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
    output: z.object({ baris: z.array(row), berikut: z.string().nullable(), jumlah: cappedCount }),
    callers: readers,
    summary: 'Daftar surat masuk dengan saringan dan urutan.',
  }),
  'suratMasuk.cari': query({
    input: z.object({ ...pageInput, cari: z.string().trim().min(1, 'ketik kata yang dicari').max(200) }),
    output: z.object({ baris: z.array(row), berikut: z.string().nullable(), jumlah: cappedCount }),
    callers: readers,
    summary: 'Mencari surat masuk dengan kata, nomor, atau pengirim; yang terbaru dahulu.',
  }),
  'suratMasuk.lihat': query({
    input: z.object({ id }),
    output: row.extend({
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
    audit: 'membuka surat rahasia',
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
    audit: 'mengembalikan disposisi: bukan kewenangan',
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
