/** The office: identity, units, posts, people, users, sessions, and the settings that other modules read. */
import { z } from 'zod';
import { civilDate, id, instant, line, paragraph } from '../../contract/fields.ts';
import { byRoles, bySession, command, publik, query } from '../../contract/operation.ts';
import { ROLE_IDS } from '../../contract/roles.ts';
import { settingSchemas } from './setelan.ts';

export const role = z.enum(ROLE_IDS as [string, ...string[]]).pipe(z.custom<(typeof ROLE_IDS)[number]>());
export const userName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'terdiri dari 3–40 huruf kecil, angka, titik, garis bawah, atau tanda hubung');
/** Length and the list of common passwords are checked in shared/modules/instansi/kataSandi.ts. */
export const password = z.string().min(1, 'wajib diisi').max(200, 'paling panjang 200 huruf');

export const assignmentKind = z.enum(['definitif', 'plt', 'plh', 'pj']);
export const receiverKind = z.enum(['peran', 'unit', 'jabatan', 'pengguna']);

export const officeIdentity = z.object({
  nama: line(150),
  pemerintah: line(150),
  kota: line(80),
  alamat: line(250),
  telepon: line(80).optional(),
  laman: line(120).optional(),
  posel: line(120).optional(),
  kodePos: line(10).optional(),
  kodeOpd: line(30).optional(),
  logoLampiranId: id.optional(),
});

const unit = z.object({
  id,
  kode: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  indukId: id.nullable(),
  aktif: z.boolean(),
});
const post = z.object({
  id,
  kode: z.string(),
  nama: z.string(),
  unitId: id.nullable(),
  unit: z.string().nullable(),
  atasanId: id.nullable(),
  urut: z.int(),
  penerimaDisposisi: z.boolean(),
  aktif: z.boolean(),
  peran: z.array(role),
  /** Who holds it today: the acting one when there is one. */
  pemangku: z.object({ pegawaiId: id, nama: z.string(), jenis: assignmentKind, nip: z.string().nullable() }).nullable(),
});
const assignment = z.object({
  id,
  pegawaiId: id,
  pegawai: z.string(),
  jabatanId: id,
  jabatan: z.string(),
  jenis: assignmentKind,
  mulai: civilDate,
  sampai: civilDate.nullable(),
  dasar: z.string().nullable(),
});
const person = z.object({
  id,
  nama: z.string(),
  nip: z.string().nullable(),
  pangkat: z.string().nullable(),
  golongan: z.string().nullable(),
  aktif: z.boolean(),
});
const binding = z.object({
  id,
  aktor: z.string(),
  sebagai: z.enum(['pelaku', 'pencatat']),
  jenis: receiverKind,
  nilai: z.string(),
  /** The bound role, unit, post or user by name. */
  label: z.string(),
  mulai: civilDate,
  sampai: civilDate.nullable(),
});
const series = z.object({
  id,
  kode: z.string(),
  nama: z.string(),
  pola: z.string(),
  reset: z.enum(['tahunan', 'bulanan']),
  digit: z.int(),
});
const pageStyle = z.object({
  kode: z.string(),
  nama: z.string(),
  kertas: z.enum(['F4', 'A4']),
  atasMm: z.number(),
  bawahMm: z.number(),
  kiriMm: z.number(),
  kananMm: z.number(),
  huruf: z.string(),
  ukuranPt: z.number(),
  dasar: z.string(),
});

const manage = byRoles('admin', 'kasubbagUmum');
const done = z.object({ id });
const margin = z.number().min(5).max(60);

export const instansiContract = {
  'instansi.status': query({
    input: z.object({}),
    output: z.object({ siap: z.boolean(), nama: z.string(), hariIni: civilDate, zona: z.string(), versi: z.string() }),
    callers: publik,
    summary: 'Apakah kantor sudah disiapkan, dan tanggal kantor hari ini.',
  }),
  'instansi.mulai': command({
    input: z.object({
      // no file can be there yet that could be its logo
      kantor: officeIdentity.omit({ logoLampiranId: true }),
      administrator: z.object({ nama: line(120), namaPengguna: userName, kataSandi: password }),
    }),
    output: z.object({}),
    callers: publik,
    audit: 'menyiapkan kantor',
    summary: 'Pertama kali: nama kantor dan administrator pertama. Ditolak bila sudah ada pengguna.',
  }),
  'sesi.masuk': command({
    input: z.object({ namaPengguna: z.string().trim().max(80), kataSandi: password }),
    output: z.object({ nama: z.string(), wajibGanti: z.boolean() }),
    callers: publik,
    audit: 'masuk',
    summary: 'Masuk dengan nama pengguna dan kata sandi; memasang kuki sesi.',
  }),
  'sesi.keluar': command({
    input: z.object({}),
    output: z.object({}),
    callers: bySession,
    audit: 'keluar',
    summary: 'Mengakhiri sesi ini.',
  }),
  'sesi.saya': query({
    input: z.object({}),
    output: z.object({
      penggunaId: id,
      nama: z.string(),
      namaPengguna: z.string(),
      peran: z.array(role),
      jabatan: z.array(z.object({ jabatanId: id, nama: z.string(), unitId: id.nullable(), jenis: assignmentKind })),
      wajibGanti: z.boolean(),
    }),
    callers: bySession,
    summary: 'Siapa yang masuk, dengan peran dan jabatannya hari ini.',
  }),
  'sesi.gantiKataSandi': command({
    input: z.object({ lama: password, baru: password }),
    output: z.object({}),
    callers: bySession,
    audit: 'mengganti kata sandi',
    summary: 'Mengganti kata sandi sendiri; sesi lain berakhir.',
  }),
  'sesi.daftar': query({
    input: z.object({}),
    output: z.array(
      z.object({ kunci: z.string(), dibuatPada: instant, terakhirPada: instant, tempat: z.string(), ini: z.boolean() }),
    ),
    callers: bySession,
    summary: 'Sesi saya yang masih hidup.',
  }),
  'sesi.cabut': command({
    input: z.object({ kunci: z.string().max(64) }),
    output: z.object({}),
    callers: bySession,
    audit: 'mencabut sesi',
    summary: 'Mengakhiri salah satu sesi saya.',
  }),
  'instansi.lihat': query({
    input: z.object({}),
    output: officeIdentity,
    callers: bySession,
    summary: 'Identitas kantor dan kop yang berlaku hari ini.',
  }),
  'instansi.ubah': command({
    input: z.object({ kantor: officeIdentity, berlakuSejak: civilDate }),
    output: z.object({}),
    callers: manage,
    audit: 'mengubah identitas kantor',
    summary: 'Identitas kantor dan kop, berlaku sejak suatu tanggal.',
  }),
  'instansi.unit': query({ input: z.object({}), output: z.array(unit), callers: bySession, summary: 'Daftar unit.' }),
  'instansi.simpanUnit': command({
    input: z.object({
      id: id.optional(),
      kode: line(60),
      nama: line(150),
      singkatan: line(60),
      indukId: id.nullable(),
      aktif: z.boolean(),
    }),
    output: done,
    callers: manage,
    audit: 'menyimpan unit',
    summary: 'Menambah atau mengubah unit.',
  }),
  'instansi.jabatan': query({
    input: z.object({}),
    output: z.array(post),
    callers: bySession,
    summary: 'Daftar jabatan dengan pemangkunya hari ini.',
  }),
  'instansi.simpanJabatan': command({
    input: z.object({
      id: id.optional(),
      kode: line(60),
      nama: line(150),
      unitId: id.nullable(),
      atasanId: id.nullable(),
      urut: z.int().min(0).max(9999),
      penerimaDisposisi: z.boolean(),
      aktif: z.boolean(),
      peran: z.array(role).max(20),
    }),
    output: done,
    callers: byRoles('admin'),
    audit: 'menyimpan jabatan',
    summary: 'Menambah atau mengubah jabatan dan perannya.',
  }),
  'instansi.pegawai': query({
    input: z.object({}),
    output: z.array(person),
    callers: bySession,
    summary: 'Daftar pegawai.',
  }),
  'instansi.simpanPegawai': command({
    input: z.object({
      id: id.optional(),
      nama: line(120),
      nip: z.string().trim().max(18).nullable(),
      pangkat: line(60).nullable(),
      golongan: line(10).nullable(),
      aktif: z.boolean(),
    }),
    output: done,
    callers: manage,
    audit: 'menyimpan pegawai',
    summary: 'Menambah atau mengubah pegawai; surat lama tidak ikut berubah.',
  }),
  'instansi.penugasan': query({
    input: z.object({ jabatanId: id.optional(), pegawaiId: id.optional() }),
    output: z.array(assignment),
    callers: bySession,
    summary: 'Riwayat penugasan pada jabatan, termasuk Plt. dan Plh.',
  }),
  'instansi.tetapkan': command({
    input: z.object({
      pegawaiId: id,
      jabatanId: id,
      jenis: assignmentKind,
      mulai: civilDate,
      sampai: civilDate.nullable(),
      dasar: line(200).nullable(),
    }),
    output: done,
    callers: manage,
    audit: 'menetapkan pejabat',
    summary: 'Menetapkan pejabat definitif, Plt., Plh., atau Pj. dengan masa berlaku.',
  }),
  'instansi.akhiriPenugasan': command({
    input: z.object({ id, sampai: civilDate, alasan: paragraph(500) }),
    output: done,
    callers: manage,
    audit: 'mengakhiri penugasan',
    summary: 'Mengakhiri penugasan pada suatu tanggal.',
  }),
  'pengguna.daftar': query({
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        namaPengguna: z.string(),
        nama: z.string(),
        pegawaiId: id,
        aktif: z.boolean(),
        wajibGanti: z.boolean(),
        peran: z.array(role),
        jabatan: z.array(z.string()),
      }),
    ),
    callers: byRoles('admin', 'kasubbagUmum', 'auditor'),
    summary: 'Daftar pengguna dengan perannya hari ini.',
  }),
  'pengguna.buat': command({
    input: z.object({ pegawaiId: id, namaPengguna: userName, kataSandi: password }),
    output: done,
    callers: byRoles('admin'),
    audit: 'membuat pengguna',
    summary: 'Membuat akun untuk pegawai; kata sandi pertama wajib diganti.',
  }),
  'pengguna.aturUlang': command({
    input: z.object({ id, kataSandi: password }),
    output: done,
    callers: byRoles('admin'),
    audit: 'mengatur ulang kata sandi',
    summary: 'Kata sandi sementara; wajib diganti saat masuk. Semua sesi pengguna itu berakhir.',
  }),
  'pengguna.ubahStatus': command({
    input: z.object({ id, aktif: z.boolean(), alasan: paragraph(500) }),
    output: done,
    callers: byRoles('admin'),
    audit: 'mengubah status pengguna',
    summary:
      'Menonaktifkan atau mengaktifkan pengguna. Pengguna tidak pernah dihapus; administrator terakhir tidak dapat dinonaktifkan.',
  }),
  'instansi.ikatan': query({
    input: z.object({}),
    output: z.array(binding),
    callers: bySession,
    summary: 'Siapa yang mewakili tiap aktor peta proses.',
  }),
  'instansi.simpanIkatan': command({
    input: z.object({
      aktor: line(80),
      sebagai: z.enum(['pelaku', 'pencatat']),
      jenis: receiverKind,
      nilai: line(60),
      mulai: civilDate,
      sampai: civilDate.nullable(),
    }),
    output: done,
    callers: byRoles('admin'),
    audit: 'mengikat aktor peta',
    summary: 'Mengikat aktor peta pada peran, unit, jabatan, atau orang.',
  }),
  'instansi.akhiriIkatan': command({
    input: z.object({ id, sampai: civilDate }),
    output: done,
    callers: byRoles('admin'),
    audit: 'mengakhiri ikatan aktor',
    summary: 'Mengakhiri ikatan aktor pada suatu tanggal.',
  }),
  'instansi.libur': query({
    input: z.object({ tahun: z.int().min(1990).max(2100) }),
    output: z.array(z.object({ tanggal: civilDate, nama: z.string() })),
    callers: bySession,
    summary: 'Hari libur pada suatu tahun.',
  }),
  'instansi.simpanLibur': command({
    input: z.object({ tanggal: civilDate, nama: line(120) }),
    output: z.object({}),
    callers: manage,
    audit: 'menyimpan hari libur',
    summary: 'Menambah atau mengubah hari libur.',
  }),
  'instansi.hapusLibur': command({
    input: z.object({ tanggal: civilDate }),
    output: z.object({}),
    callers: manage,
    audit: 'menghapus hari libur',
    summary: 'Menghapus hari libur; tenggat yang sudah dihitung tidak berubah.',
  }),
  'instansi.gayaHalaman': query({
    input: z.object({}),
    output: z.array(pageStyle),
    callers: bySession,
    summary: 'Gaya halaman cetakan.',
  }),
  'instansi.simpanGaya': command({
    input: pageStyle.extend({
      kode: line(10),
      nama: line(80),
      huruf: line(60),
      dasar: line(200),
      atasMm: margin,
      bawahMm: margin,
      kiriMm: margin,
      kananMm: margin,
      ukuranPt: z.number().min(6).max(20),
    }),
    output: z.object({}),
    callers: manage,
    audit: 'menyimpan gaya halaman',
    summary: 'Mengubah gaya halaman cetakan.',
  }),
  'instansi.seri': query({
    input: z.object({}),
    output: z.array(series),
    callers: bySession,
    summary: 'Seri nomor dan polanya.',
  }),
  'instansi.simpanSeri': command({
    input: z.object({
      id: id.optional(),
      kode: line(40),
      nama: line(120),
      pola: line(120),
      reset: z.enum(['tahunan', 'bulanan']),
      digit: z.int().min(1).max(8),
    }),
    output: done,
    callers: manage,
    audit: 'menyimpan seri nomor',
    summary: 'Menambah atau mengubah seri nomor; nomor yang sudah terbit tidak berubah.',
  }),
  'instansi.mulaiSeri': command({
    input: z.object({
      seriId: id,
      tahun: z.int().min(1990).max(2100),
      terakhir: z.int().min(0).max(9_999_999),
      alasan: paragraph(500),
    }),
    output: z.object({}),
    callers: manage,
    audit: 'menetapkan nomor awal seri',
    summary:
      'Nomor terakhir pada buku kertas, bila kantor mulai di tengah tahun. Ditolak bila sudah ada nomor yang terbit lebih besar.',
  }),
  'instansi.instruksi': query({
    input: z.object({}),
    output: z.array(z.object({ id, teks: z.string(), urut: z.int(), inti: z.boolean(), aktif: z.boolean() })),
    callers: bySession,
    summary: 'Instruksi baku disposisi.',
  }),
  'instansi.simpanInstruksi': command({
    input: z.object({
      id: id.optional(),
      teks: line(150),
      urut: z.int().min(0).max(9999),
      inti: z.boolean(),
      aktif: z.boolean(),
    }),
    output: done,
    callers: manage,
    audit: 'menyimpan instruksi baku',
    summary: 'Menambah atau mengubah instruksi baku.',
  }),
  'instansi.setelan': query({
    input: z.object({}),
    output: z.object(settingSchemas),
    callers: bySession,
    summary: 'Setelan kantor yang berlaku hari ini.',
  }),
  'instansi.simpanSetelan': command({
    input: z.object({ setelan: z.object(settingSchemas).partial(), berlakuSejak: civilDate }),
    output: z.object({}),
    callers: manage,
    audit: 'mengubah setelan',
    summary: 'Mengubah setelan kantor, berlaku sejak suatu tanggal.',
  }),
  'instansi.tenggatLangkah': query({
    input: z.object({}),
    output: z.array(z.object({ langkah: z.string(), hariKerja: z.int() })),
    callers: bySession,
    summary: 'Tenggat hari kerja per langkah peta.',
  }),
  'instansi.simpanTenggatLangkah': command({
    input: z.object({ langkah: line(120), hariKerja: z.int().min(1).max(365).nullable() }),
    output: z.object({}),
    callers: manage,
    audit: 'menyimpan tenggat langkah',
    summary: 'Tenggat hari kerja suatu langkah; kosong berarti tanpa tenggat.',
  }),
};
