/**
 * When a letter, and the part of an official in it, has to be done (domain rule persuratan §2.2; practice after PermenPANRB 80/2012,
 * the hours and days are settings of the office).
 */
import { type AturanTenggat, akhirHari, type HariLibur, tenggat } from '../../rules/hariKerja.ts';
import { civilDateOf, instantOf } from '../../rules/tanggal.ts';

export type Urgensi = 'biasa' | 'segera' | 'sangat_segera';
export type AturanUrgensi = Record<Urgensi, AturanTenggat>;

interface Kantor {
  aturan: AturanUrgensi;
  /** IANA zone of the office. */
  zona: string;
  libur: HariLibur;
}

/**
 * Deadline of a letter as an instant, counted from its arrival. Without a time of arrival: from now when it arrived today, else from
 * the end of the day, so that nobody is late for an hour that was never written down.
 */
export function tenggatSurat(
  surat: { tanggalTerima: string; jamTerima?: string | null | undefined; urgensi: Urgensi },
  now: string,
  { aturan, zona, libur }: Kantor,
): string {
  const { tanggalTerima, jamTerima, urgensi } = surat;
  const start = jamTerima
    ? instantOf(tanggalTerima, jamTerima, zona)
    : tanggalTerima === civilDateOf(now, zona)
      ? now
      : akhirHari(tanggalTerima, zona);
  return tenggat(start, aturan[urgensi], zona, libur).instant;
}

/**
 * Deadline of the recipients of a disposisi: the day its giver named, else by the urgency he set, counted from now, else that of the
 * letter.
 */
export function tenggatDisposisi(
  disposisi: { batasWaktu?: string | null | undefined; sifat?: Urgensi | null | undefined },
  letterDeadline: string | null,
  now: string,
  { aturan, zona, libur }: Kantor,
): string | null {
  if (disposisi.batasWaktu) return akhirHari(disposisi.batasWaktu, zona);
  if (disposisi.sifat) return tenggat(now, aturan[disposisi.sifat], zona, libur).instant;
  return letterDeadline;
}
