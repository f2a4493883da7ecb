/** Which month a typed word means: full names, abbreviations, old and English spellings, Roman digits, slips of the keyboard. */
import { jarakSunting } from './jarakSunting.ts';
import { bulanRomawi, NAMA_BULAN } from './tanggal.ts';

/** Spellings per month, the present one first. A word of three letters or more may also be the beginning of one of them. */
const EJAAN: readonly (readonly string[])[] = [
  ['januari', 'january', 'jn'],
  ['februari', 'pebruari', 'february', 'febuari', 'pebuari', 'peb'],
  ['maret', 'march', 'maart', 'mrt'],
  ['april', 'apl'],
  ['mei', 'may', 'mey'],
  ['juni', 'june', 'yuni'],
  ['juli', 'july', 'yuli'],
  ['agustus', 'august', 'agt', 'ags', 'agst', 'agts'],
  ['september', 'spt'],
  ['oktober', 'october'],
  ['november', 'nopember', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const PALING_PENDEK_UNTUK_SALAH_KETIK = 4;

export type HasilBulan = { ok: true; bulan: number } | { ok: false; alasan: string };

const monthsWhere = (accepts: (spelling: string) => boolean): number[] =>
  EJAAN.flatMap((spellings, index) => (spellings.some(accepts) ? [index + 1] : []));

/**
 * @param word one word of letters, any case
 * @returns the month 1–12, or in Indonesian why it is none
 */
export function bacaNamaBulan(word: string): HasilBulan {
  const typed = word.toLowerCase();
  const steps = [
    () => monthsWhere((spelling) => spelling === typed),
    () => NAMA_BULAN.flatMap((_, index) => (bulanRomawi(index + 1).toLowerCase() === typed ? [index + 1] : [])),
    () => (typed.length >= 3 ? monthsWhere((spelling) => spelling.startsWith(typed)) : []),
    () => closeMonths(typed),
  ];
  for (const step of steps) {
    const months = step();
    if (months.length === 1) return { ok: true, bulan: months[0] as number };
    if (months.length > 1) {
      const names = months.map((month) => NAMA_BULAN[month - 1]).join(' atau ');
      return { ok: false, alasan: `Bulan "${word}" bisa berarti ${names}; tulis nama bulannya lengkap.` };
    }
  }
  return { ok: false, alasan: `Nama bulan "${word}" tidak dikenal.` };
}

/** The months whose spelling lies nearest, when one slip (two in a long name) explains the difference. */
function closeMonths(typed: string): number[] {
  if (typed.length < PALING_PENDEK_UNTUK_SALAH_KETIK) return [];
  const allowed = typed.length >= 7 ? 2 : 1;
  const distances = EJAAN.map((spellings) =>
    Math.min(
      ...spellings
        .filter((spelling) => spelling.length >= PALING_PENDEK_UNTUK_SALAH_KETIK)
        .map((spelling) => jarakSunting(typed, spelling, allowed)),
    ),
  );
  const nearest = Math.min(...distances);
  if (nearest > allowed) return [];
  return distances.flatMap((distance, index) => (distance === nearest ? [index + 1] : []));
}
