/**
 * How wide a text is, without a screen: widths of Arial in thousandths of the font size, rounded up to what wider faces need, so a
 * line that fits here fits where it is drawn.
 */
const LEBAR: readonly [string, number][] = [
  ["iljI.,:;'|!", 290],
  ['ftr()[]/- ', 370],
  ['cksvxyzJ', 540],
  ['abdeghnopqu0123456789L', 600],
  ['ABEFKPSTVXYZ', 720],
  ['CDGHNOQRU&', 790],
  ['wmMW', 900],
];
const PER_HURUF = new Map(LEBAR.flatMap(([huruf, lebar]) => [...huruf].map((h) => [h, lebar] as const)));
const LAINNYA = 640;

/** Width in px of a text at a font size in px; bold is wider. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let seribu = 0;
  for (const huruf of text) seribu += PER_HURUF.get(huruf) ?? LAINNYA;
  return (seribu * fontSize * (bold ? 1.07 : 1)) / 1000;
}

/** A word that is too wide for a line is cut into pieces that fit, each but the last with a hyphen. */
function pieces(word: string, max: number, fontSize: number, bold: boolean): string[] {
  if (textWidth(word, fontSize, bold) <= max) return [word];
  const hasil: string[] = [];
  let kini = '';
  for (const huruf of word) {
    if (kini !== '' && textWidth(`${kini}${huruf}-`, fontSize, bold) > max) {
      hasil.push(`${kini}-`);
      kini = '';
    }
    kini += huruf;
  }
  return [...hasil, kini];
}

/** Lines no wider than `max` px, words kept whole where they fit; a slash may end a line ("pangkat/cuti"). */
export function wrapText(text: string, max: number, fontSize: number, bold = false): string[] {
  const words = text
    .split(/\s+/)
    .filter((w) => w !== '')
    .flatMap((w) =>
      (textWidth(w, fontSize, bold) <= max ? [w] : w.split(/(?<=\/)/)).map((s, i) => ({ s, rapat: i > 0 })),
    )
    .flatMap(({ s, rapat }) => pieces(s, max, fontSize, bold).map((p, i) => ({ s: p, rapat: rapat || i > 0 })));
  const lines: string[] = [];
  for (const { s, rapat } of words) {
    const akhir = lines.at(-1);
    const gabung = akhir === undefined ? s : `${akhir}${rapat ? '' : ' '}${s}`;
    if (akhir !== undefined && textWidth(gabung, fontSize, bold) <= max) lines[lines.length - 1] = gabung;
    else lines.push(s);
  }
  return lines;
}

export const widestLine = (lines: readonly string[], fontSize: number, bold = false): number =>
  Math.max(0, ...lines.map((l) => textWidth(l, fontSize, bold)));
