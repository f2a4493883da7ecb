/**
 * Reads dates and times of day as people type them, in forms and in old agendas kept in Excel. Always day before month, as
 * Indonesian is written; what can mean two dates, or none, is refused in words.
 */
import { bacaNamaBulan } from './namaBulan.ts';
import { addDays, bagianTanggal, civilDate, daysBetween, daysInMonth, isClockTime, NAMA_BULAN } from './tanggal.ts';

export type HasilTanggal = { ok: true; tanggal: string } | { ok: false; alasan: string };
export type HasilJam = { ok: true; jam: string } | { ok: false; alasan: string };

export interface PilihanKetikTanggal {
  /** Civil date (usually today) that decides the year when none is typed, and the century of a year of two digits. */
  acuan: string;
  /**
   * A date without a year may lie this many days after `acuan`, not more; otherwise it is taken from an earlier year. The
   * default 31 suits dates of letters; a date of an event ahead wants about 300.
   */
  majuHari?: number;
}

/** Years that are taken from typing; others are slips ('0206'). */
const TAHUN_AWAL = 1900;
const TAHUN_AKHIR = 2100;
/** A two-digit year may lie this many years after the reference year, otherwise it belongs to the century before. */
const MAJU_TAHUN = 10;
/** Excel serial numbers of five digits: 18 May 1927 to 2173. A smaller number in a date column is more likely a running number. */
const SERIAL_TERKECIL = 10_000;
const SERIAL_TERBESAR = 99_999;

const CONTOH = 'Tulis misalnya 24/11/2026 atau 24 Nov 2026.';

const fail = (alasan: string): { ok: false; alasan: string } => ({ ok: false, alasan });

/**
 * The civil date of an Excel serial number in the 1900 date system (1 = 1 January 1900); a fraction is the time of day and is
 * dropped. Excel counts a 29 February 1900 that never was (serial 60): that serial is refused, and later ones are one too high.
 */
export function tanggalDariExcel(serial: number): HasilTanggal {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 1 || day > 2_958_465) return fail(`Angka ${serial} bukan tanggal Excel.`);
  if (day === 60) return fail('Angka 60 di Excel adalah 29 Februari 1900, tanggal yang tidak ada.');
  return { ok: true, tanggal: addDays('1899-12-31', day > 60 ? day - 1 : day) };
}

/**
 * The civil date that a person typed, or a cell of Excel holds: '24/11', '24-11-2026', '24/11/26', '241126', '24112026',
 * '24 Nopember 2026', 'Selasa, 24 Nov 2026', '24-XI-2026', 'November 24, 2026', '2026-11-24', 46350.
 *
 * Without a year: the nearest year, as long as the date is at most `majuHari` days after `acuan`.
 * With two digits: the year at most 10 years after `acuan`, else a century earlier (26 → 2026, 85 → 1985).
 */
export function ketikTanggal(input: string | number, pilihan: PilihanKetikTanggal): HasilTanggal {
  const text = typeof input === 'number' ? String(input) : input.trim();
  if (text === '') return fail('Tanggal belum diisi.');
  const serial = /^\d{5}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  if (serial !== undefined && serial >= SERIAL_TERKECIL && serial < SERIAL_TERBESAR + 1)
    return tanggalDariExcel(serial);
  if (typeof input === 'number' && !(Number.isInteger(input) && input > SERIAL_TERBESAR)) {
    return fail(`Angka ${text} bukan tanggal. ${CONTOH}`);
  }
  const parts = partsOf(text);
  if (parts === undefined) return fail(`"${text}" tidak terbaca sebagai tanggal. ${CONTOH}`);
  if (parts.length === 1 && /^\d+$/.test(parts[0] as string)) return fromDigits(parts[0] as string, pilihan);
  return fromParts(parts, text, pilihan);
}

/** A time of day behind a date: 'T00:00:00.000Z', ' 10:30', ' pukul 10.30 WIB'. */
const JAM_DI_BELAKANG =
  /((?<=\d)t|\s)(\d{1,2}:|\s*(pukul|pkl|jam)\.?\s*\d{1,2}[:.])\d{2}(:\d{2}(\.\d+)?)?\s*(z|wib|wita|wit|am|pm)?$/;

/** Runs of digits and of letters, without the name of the day, 'tanggal' and a time of day behind the date. */
function partsOf(text: string): string[] | undefined {
  const bare = text
    .toLowerCase()
    .replace(JAM_DI_BELAKANG, '')
    .replace(/^(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b/, '')
    .replace(/\b(tanggal|tgl)\b/, '');
  if (!/^[\d\p{L}\s/.,'’–—-]*$/u.test(bare)) return undefined;
  const parts = bare.match(/\d+|\p{L}+/gu);
  return parts ?? undefined;
}

/** Digits without any separator: ddmm, ddmmyy, ddmmyyyy, yyyymmdd. */
function fromDigits(digits: string, pilihan: PilihanKetikTanggal): HasilTanggal {
  const cut = (a: number, b: number, c = 0) => {
    const parts = [digits.slice(0, a), digits.slice(a, a + b), digits.slice(a + b, a + b + c)];
    return c === 0 ? parts.slice(0, 2) : parts;
  };
  if (digits.length === 8) {
    const year = Number(digits.slice(0, 4));
    const month = Number(digits.slice(4, 6));
    const yearFirst = year >= TAHUN_AWAL && year <= TAHUN_AKHIR && month >= 1 && month <= 12;
    return fromParts(yearFirst ? cut(4, 2, 2) : cut(2, 2, 4), digits, pilihan);
  }
  if (digits.length === 6) return fromParts(cut(2, 2, 2), digits, pilihan);
  if (digits.length === 4) {
    const [day, month] = cut(2, 2);
    const asDate = fromParts([day as string, month as string], digits, pilihan);
    const year = Number(digits);
    if (year < TAHUN_AWAL || year > TAHUN_AKHIR) return asDate;
    if (!asDate.ok) return fail(`"${digits}" baru tahunnya; tanggal dan bulannya belum ada. ${CONTOH}`);
    return fail(`"${digits}" bisa berarti tahun ${digits} atau tanggal ${day}/${month}; tulis ${day}/${month}.`);
  }
  if (digits.length <= 2) return fail(`"${digits}" baru harinya; bulannya belum ada. ${CONTOH}`);
  return fail(`"${digits}" tidak terbaca sebagai tanggal. ${CONTOH}`);
}

/** Day, month and perhaps year, in one of the orders that can be told apart. */
function fromParts(parts: readonly string[], text: string, pilihan: PilihanKetikTanggal): HasilTanggal {
  const kinds = parts.map((part) => (/^\d{4}$/.test(part) ? 'Y' : /^\d+$/.test(part) ? 'd' : 'm')).join('');
  const [first = '', second = '', third] = parts;
  switch (kinds) {
    case 'dd':
    case 'ddd':
    case 'ddY':
      return build(first, second, third, pilihan);
    case 'dm':
    case 'dmd':
    case 'dmY':
      return build(first, second, third, pilihan);
    case 'Ydd':
    case 'Ymd':
      return build(third as string, second, first, pilihan);
    case 'mdY':
      return build(second, first, third, pilihan);
    case 'mY':
    case 'Ym':
    case 'dY':
    case 'Yd':
      return fail(`"${text}" baru bulan dan tahunnya; tanggalnya belum ada. ${CONTOH}`);
    case 'ddm':
    case 'ddmY':
    case 'ddmd':
    case 'dmdm':
    case 'dmdmY':
      return fail(`"${text}" memuat lebih dari satu tanggal; tulis satu saja.`);
    default:
      return fail(`"${text}" tidak terbaca sebagai tanggal. ${CONTOH}`);
  }
}

function build(
  dayText: string,
  monthText: string,
  yearText: string | undefined,
  pilihan: PilihanKetikTanggal,
): HasilTanggal {
  const month = monthOf(monthText);
  if (!month.ok) return month;
  const day = Number(dayText);
  if (dayText.length > 2 || day < 1 || day > 31) return fail(`Tanggal ${dayText} tidak ada. ${CONTOH}`);
  if (yearText === undefined) return withoutYear(day, month.bulan, pilihan);

  if (yearText.length !== 2 && yearText.length !== 4) {
    return fail(`Tahun "${yearText}" harus dua atau empat angka. ${CONTOH}`);
  }
  const year = yearText.length === 2 ? centuryOf(Number(yearText), pilihan.acuan) : Number(yearText);
  if (year < TAHUN_AWAL || year > TAHUN_AKHIR) return fail(`Tahun ${yearText} tidak masuk akal; periksa ketikannya.`);
  return inCalendar(year, month.bulan, day);
}

function monthOf(text: string): { ok: true; bulan: number } | { ok: false; alasan: string } {
  if (!/^\d+$/.test(text)) return bacaNamaBulan(text);
  const month = Number(text);
  if (text.length <= 2 && month >= 1 && month <= 12) return { ok: true, bulan: month };
  return fail(`Bulan ${text} tidak ada; tulis tanggal dulu, baru bulan, misalnya 24/11/2026.`);
}

function inCalendar(year: number, month: number, day: number): HasilTanggal {
  if (day > daysInMonth(year, month)) {
    return fail(`${NAMA_BULAN[month - 1]} ${year} hanya sampai tanggal ${daysInMonth(year, month)}.`);
  }
  return { ok: true, tanggal: civilDate(year, month, day) };
}

function centuryOf(twoDigits: number, reference: string): number {
  const { tahun } = bagianTanggal(reference);
  const latest = tahun + MAJU_TAHUN;
  return latest - ((((latest - twoDigits) % 100) + 100) % 100);
}

function withoutYear(day: number, month: number, pilihan: PilihanKetikTanggal): HasilTanggal {
  const { tahun } = bagianTanggal(pilihan.acuan);
  const ahead = pilihan.majuHari ?? 31;
  const candidates = [tahun - 1, tahun, tahun + 1]
    .filter((year) => day <= daysInMonth(year, month))
    .map((year) => civilDate(year, month, day))
    .map((date) => ({ date, distance: daysBetween(pilihan.acuan, date) }))
    .filter(({ distance }) => distance <= ahead)
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
  const nearest = candidates[0];
  if (nearest) return { ok: true, tanggal: nearest.date };
  if (month === 2 && day === 29) return fail('29 Februari hanya ada pada tahun kabisat; tulis tahunnya.');
  return inCalendar(tahun, month, day);
}

/**
 * The time of day that a person typed ('9.30', '09:30', '0930', '9', 'pukul 09.30 WIB') or a cell of Excel holds (0.395833).
 * @returns 'HH:MM', or in Indonesian why it is none
 */
export function ketikJam(input: string | number): HasilJam {
  if (typeof input === 'number' && ((input > 0 && input < 1) || input >= SERIAL_TERKECIL)) {
    const seconds = Math.min(Math.round((input % 1) * 86_400), 86_399);
    return { ok: true, jam: clockOf(Math.trunc(seconds / 3600), Math.trunc((seconds % 3600) / 60)) };
  }
  const contoh = 'Tulis misalnya 09.30.';
  const text = String(input)
    .trim()
    .toLowerCase()
    .replace(/^(pukul|jam|pkl)\b\.?\s*/, '')
    .replace(/\s*(wib|wita|wit)\.?$/, '');
  if (text === '') return fail('Jam belum diisi.');
  const match = /^(\d{1,2})(?:\s*[.:,]\s*(\d{2}))?(?:[.:]\d{2})?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (!match) {
    const oneDigit = /^(\d{1,2})[.:,](\d)$/.exec(text);
    if (!oneDigit) return fail(`"${String(input)}" tidak terbaca sebagai jam. ${contoh}`);
    return fail(
      `"${text}" bisa berarti ${oneDigit[1]}.0${oneDigit[2]} atau ${oneDigit[1]}.${oneDigit[2]}0; tulis dua angka menit.`,
    );
  }
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour === 24 && minute === 0) return fail('Jam 24.00 ditulis 00.00 pada tanggal berikutnya.');
  const jam = clockOf(hour, minute);
  return isClockTime(jam) ? { ok: true, jam } : fail(`Jam ${text} tidak ada. ${contoh}`);
}

const clockOf = (hour: number, minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
