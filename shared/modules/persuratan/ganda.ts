/**
 * Whether an arriving letter may already stand in the register (domain rule persuratan §6, "duplicate incoming"). Only `pasti` stops
 * the registration, until somebody says why it is another letter; the rest are hints.
 */
import { normalisasiNomor } from '../../rules/nomorAgenda.ts';
import { daysBetween } from '../../rules/tanggal.ts';
import { halSama } from '../../rules/teks.ts';

export type TingkatGanda = 'pasti' | 'nomor' | 'hal' | 'pindaian';

/** From the surest to the vaguest. */
export const URUT_GANDA: readonly TingkatGanda[] = ['pasti', 'pindaian', 'nomor', 'hal'];

export interface CiriSurat {
  /** Key of the sender; merged senders have one. */
  pengirim: string | null;
  /** Null: the letter has no number. */
  nomorSurat: string | null;
  /** Civil date; null: the letter has none. */
  tanggalSurat: string | null;
  hal: string | null;
  /** Civil date of arrival. */
  tanggalTerima: string | null;
  /** SHA-256 of the scans. */
  pindaian: readonly string[];
}

/** The sender's number for comparison; null when there is none, or nothing in it to compare. */
export function kunciNomor(nomorSurat: string | null | undefined): string | null {
  const key = nomorSurat ? normalisasiNomor(nomorSurat) : '';
  return key === '' ? null : key;
}

/**
 * How sure it is that two letters are one; null: no sign of it.
 * @param hariHal the same subject of the same sender counts within so many days (a setting of the office, 14 by default)
 */
export function tingkatGanda(baru: CiriSurat, lama: CiriSurat, hariHal: number): TingkatGanda | null {
  const nomor = kunciNomor(baru.nomorSurat);
  const nomorSama = nomor !== null && nomor === kunciNomor(lama.nomorSurat);
  const tanggalSama = baru.tanggalSurat === lama.tanggalSurat;
  const pengirimSama = baru.pengirim !== null && baru.pengirim !== '' && baru.pengirim === lama.pengirim;
  if (nomorSama && tanggalSama && pengirimSama) return 'pasti';
  if (baru.pindaian.some((hash) => lama.pindaian.includes(hash))) return 'pindaian';
  if (nomorSama && tanggalSama && baru.tanggalSurat !== null) return 'nomor';
  if (
    pengirimSama &&
    baru.hal !== null &&
    lama.hal !== null &&
    baru.tanggalTerima !== null &&
    lama.tanggalTerima !== null &&
    Math.abs(daysBetween(lama.tanggalTerima, baru.tanggalTerima)) <= hariHal &&
    halSama(baru.hal, lama.hal)
  )
    return 'hal';
  return null;
}

/** The hint in words; `agenda` as a person names the letter: '0123/2026'. */
export function pesanGanda(tingkat: TingkatGanda, agenda: string, hariHal: number): string {
  switch (tingkat) {
    case 'pasti':
      return `Surat dengan pengirim, nomor, dan tanggal yang sama sudah tercatat: agenda ${agenda}. Tambahkan sebagai salinan pada surat itu, atau tetap catat dengan alasan.`;
    case 'pindaian':
      return `Pindaian yang sama sudah terpasang pada agenda ${agenda}.`;
    case 'nomor':
      return `Nomor dan tanggal surat sama dengan agenda ${agenda}, pengirimnya lain.`;
    case 'hal':
      return `Hal serupa dari pengirim yang sama dalam ${hariHal} hari: agenda ${agenda}.`;
  }
}
