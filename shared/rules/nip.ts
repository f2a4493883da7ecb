/**
 * NIP, the number of a civil servant, always text of 18 digits (domain rule kepegawaian §4):
 * birth date YYYYMMDD, TMT CPNS YYYYMM, sex 1|2, serial 001–999. PPPK: the year of appointment and two digits 21–39 stand where
 * the TMT stands. There is no check digit. It tells birth date and sex, so it is personal data.
 */
import { addYears, isCivilDate } from './tanggal.ts';

export type KesalahanNip = 'E_FORMAT' | 'E_TGL_LAHIR' | 'E_TMT' | 'E_JK' | 'E_URUT' | 'E_USIA' | 'E_TMT_MASA_DEPAN';

export interface Nip {
  /** 18 digits. */
  nip: string;
  jenis: 'PNS' | 'PPPK';
  /** Civil date. */
  tanggalLahir: string;
  /** Year of TMT CPNS, or of the appointment of a PPPK. */
  tahunTmt: number;
  /** Month 1–12 of TMT CPNS; a PPPK has none. */
  bulanTmt: number | null;
  kelamin: 'L' | 'P';
  urut: string;
}

export type HasilNip = { ok: true; data: Nip } | { ok: false; kode: KesalahanNip; alasan: string };

const USIA_TERMUDA = 18;
const KODE_PPPK_TERKECIL = 21;
const KODE_PPPK_TERBESAR = 39;

const fail = (kode: KesalahanNip, alasan: string): HasilNip => ({ ok: false, kode, alasan });

/** Without the spaces, dots and dashes that people put between the groups. */
export const bersihkanNip = (text: string): string => text.replace(/[\s.\-–']/g, '');

/**
 * Reads and checks a NIP.
 * @param today civil date: a TMT after it is refused
 */
export function periksaNip(text: string, today: string): HasilNip {
  const nip = bersihkanNip(text);
  if (!/^\d{18}$/.test(nip)) return fail('E_FORMAT', formatReason(text, nip));
  const birth = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  if (!isCivilDate(birth)) {
    return fail(
      'E_TGL_LAHIR',
      `Delapan angka pertama NIP (${nip.slice(0, 8)}) bukan tanggal lahir yang ada di kalender.`,
    );
  }
  const year = Number(nip.slice(8, 12));
  const code = Number(nip.slice(12, 14));
  const isPns = code >= 1 && code <= 12;
  if (!isPns && !(code >= KODE_PPPK_TERKECIL && code <= KODE_PPPK_TERBESAR)) {
    return fail(
      'E_TMT',
      `Angka ke-13 dan 14 NIP (${nip.slice(12, 14)}) bukan bulan 01–12 (PNS) atau kode 21–39 (PPPK).`,
    );
  }
  const sex = nip[14];
  if (sex !== '1' && sex !== '2') {
    return fail('E_JK', `Angka ke-15 NIP (${sex}) harus 1 (laki-laki) atau 2 (perempuan).`);
  }
  const urut = nip.slice(15);
  if (urut === '000') {
    return fail(
      'E_URUT',
      'Tiga angka terakhir NIP tidak boleh 000; di Excel, format kolomnya sebagai teks lalu ketik ulang.',
    );
  }
  const tmt = `${nip.slice(8, 12)}-${isPns ? nip.slice(12, 14) : '01'}-01`;
  const adult = addYears(birth, USIA_TERMUDA);
  if (isPns ? tmt < adult : year < Number(adult.slice(0, 4))) {
    return fail('E_USIA', `Menurut NIP, usia saat pengangkatan belum ${USIA_TERMUDA} tahun.`);
  }
  if (tmt > today) return fail('E_TMT_MASA_DEPAN', `Menurut NIP, pengangkatan baru pada ${tmtText(nip, isPns)}.`);
  return {
    ok: true,
    data: {
      nip,
      jenis: isPns ? 'PNS' : 'PPPK',
      tanggalLahir: birth,
      tahunTmt: year,
      bulanTmt: isPns ? code : null,
      kelamin: sex === '1' ? 'L' : 'P',
      urut,
    },
  };
}

const tmtText = (nip: string, isPns: boolean) =>
  isPns ? `bulan ${nip.slice(12, 14)} tahun ${nip.slice(8, 12)}` : `tahun ${nip.slice(8, 12)}`;

function formatReason(text: string, nip: string): string {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text.trim())) {
    return 'NIP berubah menjadi angka Excel; format kolom sebagai teks lalu ketik ulang NIP-nya.';
  }
  if (/^\d{9}$/.test(nip)) return 'Ini NIP lama (9 angka); isi NIP baru yang 18 angka.';
  if (/^\d+$/.test(nip)) return `NIP harus 18 angka; yang diketik ${nip.length} angka.`;
  return nip === '' ? 'NIP belum diisi.' : 'NIP hanya boleh berisi angka, 18 angka.';
}

/** What the record of the same person says, where it is filled. */
export interface DataPegawai {
  /** Civil date. */
  tanggalLahir?: string;
  kelamin?: 'L' | 'P';
  /** TMT CPNS, civil date. */
  tmtCpns?: string;
}

/**
 * Where NIP and record differ, as warnings, not errors: a NIP is never reissued after a birth date is corrected.
 */
export function bandingkanNip(data: Nip, pegawai: DataPegawai): string[] {
  const warnings: string[] = [];
  if (pegawai.tanggalLahir !== undefined && pegawai.tanggalLahir !== data.tanggalLahir) {
    warnings.push('Tanggal lahir berbeda dengan NIP; benar bila tanggal lahir pernah diperbaiki dengan SK.');
  }
  if (pegawai.kelamin !== undefined && pegawai.kelamin !== data.kelamin) {
    warnings.push('Jenis kelamin berbeda dengan angka ke-15 NIP.');
  }
  if (pegawai.tmtCpns !== undefined && data.bulanTmt !== null) {
    const tmt = `${data.tahunTmt}-${String(data.bulanTmt).padStart(2, '0')}`;
    if (!pegawai.tmtCpns.startsWith(tmt)) warnings.push('TMT CPNS berbeda dengan NIP.');
  }
  return warnings;
}

/** As forms print it: '19850312 201001 1 004'. Text that is not 18 digits comes back as it is. */
export function formatNip(text: string): string {
  const nip = bersihkanNip(text);
  return /^\d{18}$/.test(nip) ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` : text;
}

/** For lists: first four and last three digits, '1985•••••••••••004'. Anything else is hidden altogether. */
export function samarkanNip(text: string): string {
  const nip = bersihkanNip(text);
  return /^\d{18}$/.test(nip) ? `${nip.slice(0, 4)}${'•'.repeat(11)}${nip.slice(15)}` : '•'.repeat(nip.length);
}

/** Parts of a made-up NIP. */
export interface BagianNip {
  /** Civil date. */
  tanggalLahir: string;
  tahunTmt: number;
  /** 1–12 for a PNS; left out: a PPPK. */
  bulanTmt?: number;
  kelamin: 'L' | 'P';
  /** 1–999 */
  urut: number;
}

/**
 * A well-formed NIP for fictional people (sample office, tests).
 * @throws RangeError when the parts make no valid NIP; no future is checked
 */
export function buatNip(parts: BagianNip): string {
  const { tanggalLahir, tahunTmt, bulanTmt, kelamin, urut } = parts;
  const code = bulanTmt === undefined ? String(KODE_PPPK_TERKECIL) : String(bulanTmt).padStart(2, '0');
  const year = String(tahunTmt).padStart(4, '0');
  const nip = `${tanggalLahir.replaceAll('-', '')}${year}${code}${kelamin === 'L' ? 1 : 2}${String(urut).padStart(3, '0')}`;
  const result = periksaNip(nip, '9999-12-31');
  if (!result.ok) throw new RangeError(`bukan bagian NIP yang benar: ${result.alasan}`);
  return nip;
}
