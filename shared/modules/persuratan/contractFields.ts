/** Field types and shapes that the operations of persuratan share. */
import { z } from 'zod';
import { civilDate, clockTime, id, instant, line, paragraph } from '../../contract/fields.ts';
import { byRoles } from '../../contract/operation.ts';
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

export const letterRow = z.object({
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
export type LetterRow = z.output<typeof letterRow>;

export const recipient = z.object({
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
export const disposition = z.object({
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

export const recipientsInput = z
  .array(
    z.object({
      jabatanId: id,
      peran: z.enum(['pelaksana_utama', 'pembantu', 'untuk_diketahui']).default('pelaksana_utama'),
      instruksi: z.array(line(200)).max(20).default([]),
    }),
  )
  .min(1, 'pilih sekurangnya satu penerima')
  .max(50);
export const dispositionInput = {
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

export const letterSeen = { id, versi: z.int().min(1) };
export const letterActed = z.object({ id, versi: z.int(), status: letterStatus });
export const workers = byRoles(
  ...(WORKING_ROLES as [(typeof WORKING_ROLES)[number], ...(typeof WORKING_ROLES)[number][]]),
);
/** Reading is open to every employee; what a row shows is decided by the policy of the letter. */
export const readers = byRoles('auditor', ...WORKING_ROLES);
export const desk = byRoles('petugasSurat', 'kasubbagUmum');

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
export const selection = { saring: z.object(letterFilter).default({}), urut: letterSort.default('-agenda') };
