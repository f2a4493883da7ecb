/**
 * Himpunan: several cases pass one step in one document (many SPJ in one SPP-GU, many recaps in one RKBMD, many usulan in one surat
 * pengantar). Which cases may stand together is decided here.
 */
import { Refusal } from '../../contract/errors.ts';
import type { StatusPerkara } from './perkara.ts';

/** What the rule needs to know of a case. */
export interface CalonHimpunan {
  perkaraId: number;
  /** What a person calls it, for the sentence of a refusal. */
  nama: string;
  prosesId: string;
  langkah: string;
  status: StatusPerkara;
  /** The open himpunan in which it already stands. */
  himpunanId: number | null;
}

/**
 * Every reason in words why these cases cannot go together; empty when they can. `himpunanId` is the himpunan that is being filled,
 * whose own members are no obstacle.
 */
export function himpunanProblems(calon: readonly CalonHimpunan[], himpunanId: number | null = null): string[] {
  const pertama = calon[0];
  if (pertama === undefined) return ['Pilih sekurangnya satu perkara untuk dihimpun.'];
  const terlihat = new Set<number>();
  return calon.flatMap((c) => {
    const kembar = terlihat.has(c.perkaraId);
    terlihat.add(c.perkaraId);
    return [
      ...(kembar ? [`${c.nama} dipilih dua kali.`] : []),
      ...(c.status === 'berjalan' ? [] : [`${c.nama} sudah ${c.status}.`]),
      ...(c.prosesId === pertama.prosesId ? [] : [`${c.nama} berjalan di proses lain dari ${pertama.nama}.`]),
      ...(c.prosesId === pertama.prosesId && c.langkah !== pertama.langkah
        ? [`${c.nama} berdiri di langkah lain dari ${pertama.nama}.`]
        : []),
      ...(c.himpunanId === null || c.himpunanId === himpunanId ? [] : [`${c.nama} sudah ada di himpunan lain.`]),
    ];
  });
}

/** Refuses with `ATURAN`, naming every obstacle. */
export function wajibTerhimpun(calon: readonly CalonHimpunan[], himpunanId: number | null = null): void {
  const problems = himpunanProblems(calon, himpunanId);
  if (problems.length > 0) throw new Refusal('ATURAN', problems.join(' '));
}
