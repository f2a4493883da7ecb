/**
 * Dates of an arriving letter and the agenda it goes into (domain rule persuratan §6: dates, late registration, year rollover).
 * A refusal names the field; a warning never stops.
 */
import { bulanRomawi, formatTanggal } from '../../rules/tanggal.ts';

export interface TanggalSurat {
  /** Civil date of physical arrival. */
  tanggalTerima: string;
  tanggalSurat?: string | undefined;
  /** The clerk accepts a letter that is dated after today. */
  tanggalSuratDiterima: boolean;
  acaraTanggal?: string | undefined;
  batasBalas?: string | undefined;
}

export interface PeriksaTanggal {
  tolak: { field: string; pesan: string } | null;
  peringatan: string[];
  /** Registered on a later day than it arrived. */
  terlambat: boolean;
}

/** @param today civil date in the office's zone */
export function periksaTanggal(surat: TanggalSurat, today: string): PeriksaTanggal {
  const { tanggalTerima, tanggalSurat, acaraTanggal, batasBalas } = surat;
  const peringatan: string[] = [];
  const hasil = (tolak: PeriksaTanggal['tolak']): PeriksaTanggal => ({
    tolak,
    peringatan,
    terlambat: tanggalTerima < today,
  });
  if (tanggalTerima > today)
    return hasil({
      field: 'tanggalTerima',
      pesan: 'Tanggal terima belum tiba. Isi tanggal surat benar-benar diterima.',
    });
  if (tanggalSurat !== undefined && tanggalSurat > today) {
    const pesan = `Tanggal surat ${formatTanggal(tanggalSurat)} belum tiba.`;
    if (!surat.tanggalSuratDiterima)
      return hasil({ field: 'tanggalSurat', pesan: `${pesan} Periksa, atau nyatakan bahwa memang tertulis begitu.` });
    peringatan.push(pesan);
  } else if (tanggalSurat !== undefined && tanggalSurat > tanggalTerima) {
    peringatan.push('Tanggal surat lebih baru daripada tanggal terima; periksa kembali keduanya.');
  }
  if (acaraTanggal !== undefined && acaraTanggal < today) peringatan.push('Acara sudah lewat.');
  if (batasBalas !== undefined && batasBalas < tanggalTerima)
    peringatan.push('Batas balas lebih awal daripada tanggal terima.');
  return hasil(null);
}

/** 'YYYY', or 'YYYY-MM' where the agenda starts again each month. */
export const periodeOf = (date: string, bulanan: boolean): string => date.slice(0, bulanan ? 7 : 4);

/**
 * The agenda in which the letter gets its number: that of its arrival while it is open, else the current one. So late December letters
 * still take last year's next number in January, until last year's agenda is closed; a number is never changed afterwards.
 * @param isOpen whether numbers of a past period may still be given
 */
export async function pilihPeriode(
  tanggalTerima: string,
  today: string,
  bulanan: boolean,
  isOpen: (periode: string) => Promise<boolean>,
): Promise<string> {
  const current = periodeOf(today, bulanan);
  const arrival = periodeOf(tanggalTerima, bulanan);
  return arrival === current || !(await isOpen(arrival)) ? current : arrival;
}

/** The text by whose order letters stand within a year: by month of a monthly agenda, then as numbers stand in a book. */
export const kunciAgenda = (periode: string, kunciNomor: string): string =>
  `${periode.slice(5, 7) || '00'} ${kunciNomor}`.slice(0, KUNCI_TERPANJANG);

/** Sort keys end here: what is longer is no number any more. */
const KUNCI_TERPANJANG = 60;

/** The key of the sender as letters are ordered by it. */
export const kunciUrutPengirim = (kunci: string): string => kunci.slice(0, 80);

/** The agenda number as it is written on the letter: '0123'; of a monthly agenda '0012/III'. */
export const tulisAgenda = (periode: string, nomor: string): string => {
  const bulan = Number(periode.slice(5, 7));
  return bulan === 0 ? nomor : `${nomor}/${bulanRomawi(bulan)}`;
};

/** How a person names the letter: '0123/2026'. */
export const sebutAgenda = (nomorAgenda: string, tahun: number): string => `${nomorAgenda}/${tahun}`;
