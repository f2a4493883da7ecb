/**
 * Rows that would be higher than a page allows are continued in rows of their own. (The layout engine keeps a row together and drops
 * one that fits on no page, so that must not happen.)
 */
import type { Content, ContentNode } from './definition.ts';
import { LINE_RATIO, lineCount } from './textFit.ts';

interface Paragraph {
  text: string;
  style: ContentNode;
}

/** What stands in a cell as paragraphs with their style, or undefined when it is not all text. */
function paragraphsOf(content: Content, style: ContentNode = {}): Paragraph[] | undefined {
  if (typeof content === 'string') return [{ text: content, style }];
  if (Array.isArray(content)) return allOf(content, style);
  const { text, stack, ...own } = content;
  const merged = { ...style, ...own };
  if (typeof text === 'string') return [{ text, style: merged }];
  if (stack) return allOf(stack, merged);
  return undefined;
}

function allOf(contents: Content[], style: ContentNode): Paragraph[] | undefined {
  const paragraphs: Paragraph[] = [];
  for (const content of contents) {
    const part = paragraphsOf(content, style);
    if (!part) return undefined;
    paragraphs.push(...part);
  }
  return paragraphs;
}

const heightOf = (paragraph: Paragraph, width: number, fontSize: number): number => {
  const size = paragraph.style.fontSize ?? fontSize;
  return lineCount(paragraph.text, width, size, paragraph.style.bold ?? false) * size * LINE_RATIO;
};

/** Reckoned height of a row's texts in points; cells that are not text count as one line. */
export function rowHeight(row: Content[], widths: number[], fontSize: number): number {
  return Math.max(
    ...row.map((cell, index) =>
      (paragraphsOf(cell) ?? [{ text: '', style: {} }]).reduce(
        (sum, part) => sum + heightOf(part, widths[index] as number, fontSize),
        0,
      ),
    ),
  );
}

/** The row, or as many rows as its longest cell needs, none higher than `limit` points. */
export function splitTallRow(row: Content[], widths: number[], fontSize: number, limit: number): Content[][] {
  if (rowHeight(row, widths, fontSize) <= limit) return [row];
  const columns = row.map((cell, index) => {
    const paragraphs = paragraphsOf(cell);
    return paragraphs ? piecesOf(paragraphs, widths[index] as number, fontSize, limit) : [cell];
  });
  const count = Math.max(...columns.map((pieces) => pieces.length));
  return Array.from({ length: count }, (_, number) => columns.map((pieces): Content => pieces[number] ?? ''));
}

function piecesOf(paragraphs: Paragraph[], width: number, fontSize: number, limit: number): Content[] {
  const pieces: Content[] = [];
  let piece: Content[] = [];
  let used = 0;
  const close = () => {
    pieces.push({ stack: piece });
    piece = [];
    used = 0;
  };
  for (const paragraph of paragraphs) {
    let rest = paragraph.text;
    do {
      const fits = longestPart(rest, paragraph, width, fontSize, limit - used);
      if (fits === 0 && piece.length > 0) {
        close();
        continue;
      }
      const part = rest.slice(0, Math.max(1, fits));
      piece.push({ ...paragraph.style, text: part.trimEnd() });
      used += heightOf({ ...paragraph, text: part }, width, fontSize);
      rest = rest.slice(part.length);
      if (rest !== '') close();
    } while (rest !== '');
  }
  if (piece.length > 0) close();
  return pieces;
}

/** Number of characters from the start that fit into `room` points, cut between words where there are any. */
function longestPart(text: string, paragraph: Paragraph, width: number, fontSize: number, room: number): number {
  const fits = (length: number) => heightOf({ ...paragraph, text: text.slice(0, length) }, width, fontSize) <= room;
  if (fits(text.length)) return text.length;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  const space = text.lastIndexOf(' ', low);
  return space > 0 ? space + 1 : low;
}
