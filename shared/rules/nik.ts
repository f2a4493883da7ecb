/**
 * NIK, the number of a resident, always text of 16 digits: area (province, kabupaten/kota, kecamatan), birth date DDMMYY with 40
 * added to the day of a woman, serial 0001–9999 (domain rule kepegawaian §15). It names a person: lists show it masked.
 */
import { bagianTanggal, daysInMonth } from './tanggal.ts';

export interface Nik {
  /** 16 digits. */
  nik: string;
  /** Six digits: province, kabupaten/kota, kecamatan of the place of first registration. */
  wilayah: string;
  kelamin: 'L' | 'P';
  hari: number;
  bulan: number;
  /** Last two digits of the year of birth; the century is not in the number. */
  tahunDuaAngka: number;
}

export type HasilNik = { ok: true; data: Nik } | { ok: false; alasan: string };

const fail = (alasan: string): HasilNik => ({ ok: false, alasan });

/** Without spaces, dots and dashes between the groups. */
export const bersihkanNik = (text: string): string => text.replace(/[\s.\-–']/g, '');

/** Reads and checks the shape of a NIK. Whether it was ever issued only Dukcapil knows. */
export function periksaNik(text: string): HasilNik {
  const nik = bersihkanNik(text);
  if (!/^\d{16}$/.test(nik)) {
    if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text.trim())) {
      return fail('NIK berubah menjadi angka Excel; format kolom sebagai teks lalu ketik ulang NIK-nya.');
    }
    if (nik === '') return fail('NIK belum diisi.');
    return fail(
      /^\d+$/.test(nik) ? `NIK harus 16 angka; yang diketik ${nik.length} angka.` : 'NIK hanya boleh berisi 16 angka.',
    );
  }
  const wilayah = nik.slice(0, 6);
  if (!/^[1-9]\d(?!00)\d\d(?!00)\d\d$/.test(wilayah))
    return fail(`Enam angka pertama NIK (${wilayah}) bukan kode wilayah.`);
  const typedDay = Number(nik.slice(6, 8));
  const kelamin = typedDay > 40 ? 'P' : 'L';
  const hari = kelamin === 'P' ? typedDay - 40 : typedDay;
  const bulan = Number(nik.slice(8, 10));
  const tahunDuaAngka = Number(nik.slice(10, 12));
  // 2000 was a leap year and 1900 was not; nobody born in 1900 is written in today.
  const validDay = bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= daysInMonth(2000 + tahunDuaAngka, bulan);
  if (!validDay)
    return fail(`Angka ke-7 sampai 12 NIK (${nik.slice(6, 12)}) bukan tanggal lahir yang ada di kalender.`);
  if (nik.endsWith('0000')) return fail('Empat angka terakhir NIK tidak boleh 0000.');
  return { ok: true, data: { nik, wilayah, kelamin, hari, bulan, tahunDuaAngka } };
}

/** Where NIK and record differ, as warnings, not errors: registry mistakes exist and keep their number. */
export function bandingkanNik(data: Nik, warga: { tanggalLahir?: string; kelamin?: 'L' | 'P' }): string[] {
  const warnings: string[] = [];
  if (warga.tanggalLahir !== undefined) {
    const { tahun, bulan, hari } = bagianTanggal(warga.tanggalLahir);
    if (hari !== data.hari || bulan !== data.bulan || tahun % 100 !== data.tahunDuaAngka) {
      warnings.push('Tanggal lahir berbeda dengan NIK.');
    }
  }
  if (warga.kelamin !== undefined && warga.kelamin !== data.kelamin) warnings.push('Jenis kelamin berbeda dengan NIK.');
  return warnings;
}

/** For lists and exports: first four and last two digits, '3575••••••••••01'. Anything else is hidden altogether. */
export function samarkanNik(text: string): string {
  const nik = bersihkanNik(text);
  return /^\d{16}$/.test(nik) ? `${nik.slice(0, 4)}${'•'.repeat(10)}${nik.slice(14)}` : '•'.repeat(nik.length);
}
