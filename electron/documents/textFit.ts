/**
 * How much room a text needs, reckoned without a font file: forms of a fixed size (half folio, a third of a sheet) choose their type
 * size before they are laid out. Widths are those of Arimo, which are Arial's, in thousandths of the type size; a test holds them
 * against the font itself.
 */
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'
    .split(' ')
    .map(Number);

const FIRST = 32;
/** For characters outside ASCII: as wide as a wide letter, so that the reckoning errs to the safe side. */
const OTHER = 1000;

/** Height of one line over the type size: ascent and descent of Arimo, as the printer sets lines (without the font's line gap). */
export const LINE_RATIO = 1.1172;

/** Width of one line of text in points. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of text) thousandths += table[(character.codePointAt(0) as number) - FIRST] ?? OTHER;
  return (thousandths * fontSize) / 1000;
}

/** Number of lines that a text takes in a column of `width` points; a word longer than the column is broken. At least 1. */
export function lineCount(text: string, width: number, fontSize: number, bold = false): number {
  let lines = 0;
  const space = textWidth(' ', fontSize, bold);
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = textWidth(word, fontSize, bold);
      if (used > 0 && used + needed > width) {
        lines += 1;
        used = 0;
      }
      if (needed > width) {
        const extra = Math.ceil(needed / width) - 1;
        lines += extra;
        used = needed - extra * width + space;
      } else {
        used += needed + space;
      }
    }
  }
  return lines;
}

/** Height in points of a text in a column. */
export const textHeight = (text: string, width: number, fontSize: number, lineHeight = 1, bold = false): number =>
  lineCount(text, width, fontSize, bold) * fontSize * LINE_RATIO * lineHeight;

/**
 * The text if it fits into `maxLines`, else its beginning with `mark` at the end, which tells the reader where the rest stands:
 * nothing is cut in silence.
 */
export function fitLines(text: string, width: number, fontSize: number, maxLines: number, mark: string): string {
  if (lineCount(text, width, fontSize) <= maxLines) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineCount(`${text.slice(0, middle)}${mark}`, width, fontSize) <= maxLines) low = middle;
    else high = middle - 1;
  }
  const cut = text.slice(0, low);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > low * 0.6 ? cut.slice(0, lastSpace) : cut).trimEnd()}${mark}`;
}
