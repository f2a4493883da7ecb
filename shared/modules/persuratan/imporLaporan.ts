/** What an old agenda has twice and what it leaves out (domain rule persuratan §6, gaps; reported, never refused). */
import { formatAgenda } from '../../rules/nomorAgenda.ts';
import type { BarisImpor } from './imporBaris.ts';

export interface LaporanNomor {
  /** Numbers that stand on more than one row. */
  ganda: string[];
  /** Numbers between the first and the last that no row has, as '0012' or '0015–0017'. */
  celah: string[];
}

const TERBANYAK = 500;

/** Runs of missing numbers between the smallest and the largest. */
export function celahNomor(numbers: Iterable<number>): { dari: number; sampai: number }[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const gaps: { dari: number; sampai: number }[] = [];
  for (const [index, number] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next > number + 1) gaps.push({ dari: number + 1, sampai: next - 1 });
  }
  return gaps;
}

/**
 * Marks rows whose number stands earlier in the file or already in the register of that year (they keep the number as text and lose the
 * running number), and rows that look like a letter of another row. Changes the rows in place.
 * @param terpakai running numbers that the register of the year has already
 */
export function tandaiGanda(rows: readonly BarisImpor[], terpakai: ReadonlySet<number>): LaporanNomor {
  const byNumber = new Map<string, number>();
  const byLetter = new Map<string, number>();
  const ganda = new Set<string>();
  const present: number[] = [...terpakai];
  for (const { baris, surat, masalah } of rows) {
    if (surat === null) continue;
    const earlier = byNumber.get(surat.nomorAgenda);
    if (surat.urut !== null) present.push(surat.urut);
    if (earlier !== undefined) {
      ganda.add(surat.nomorAgenda);
      masalah.push(`Nomor agenda ${surat.nomorAgenda} sudah ada pada baris ${earlier}.`);
      surat.urut = null;
    } else {
      byNumber.set(surat.nomorAgenda, baris);
      if (surat.urut !== null && terpakai.has(surat.urut)) {
        ganda.add(surat.nomorAgenda);
        masalah.push(`Nomor agenda ${surat.nomorAgenda} sudah ada di register.`);
        surat.urut = null;
      }
    }
    if (surat.kunciNomor === null) continue;
    const key = `${surat.kunciPengirim}|${surat.kunciNomor}|${surat.tanggalSurat ?? ''}`;
    const twin = byLetter.get(key);
    if (twin === undefined) byLetter.set(key, baris);
    else masalah.push(`Pengirim, nomor, dan tanggal surat sama dengan baris ${twin}.`);
  }
  const celah = celahNomor(present).map(({ dari, sampai }) =>
    dari === sampai ? formatAgenda(dari) : `${formatAgenda(dari)}–${formatAgenda(sampai)}`,
  );
  return { ganda: [...ganda].slice(0, TERBANYAK), celah: celah.slice(0, TERBANYAK) };
}
