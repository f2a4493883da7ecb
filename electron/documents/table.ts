/** Ruled tables of books and lists. */
import type { Content, ContentNode, TableLayout } from './definition.ts';
import { rowHeight, splitTallRow } from './tallRows.ts';

export interface ListColumn {
  judul: string;
  /** Width of the text in points, without the padding. */
  lebar: number;
  alignment?: 'left' | 'center' | 'right';
}

const PAD = 3;
const RULE = 0.6;

/** Thin rules on every side. */
export const ruledLayout = (rule = RULE, padX = PAD, padY = 2): TableLayout => ({
  hLineWidth: () => rule,
  vLineWidth: () => rule,
  paddingLeft: () => padX,
  paddingRight: () => padX,
  paddingTop: () => padY,
  paddingBottom: () => padY,
});

/** Text widths of columns that share `total` points in the given proportions, padding and rules taken off. */
export function columnWidths(total: number, shares: number[]): number[] {
  const usable = total - shares.length * 2 * PAD - (shares.length + 1) * RULE;
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => (usable * share) / sum);
}

export interface ListTable {
  kolom: ListColumn[];
  baris: Content[][];
  /** Row with 1, 2, 3 … under the titles, as government lists have it; default true. */
  nomorKolom?: boolean;
  /** Content under the table that has to stay with its last rows: counts and signatures never stand alone on a page. */
  penutup?: Content;
  /** Smallest height of a row in points: room for a signature. */
  tinggiBaris?: number;
  /** Type size of the rows, and the height in points that a page has for them under the titles. */
  ukuran: number;
  tinggiHalaman: number;
  /** What stands instead of rows when there are none. */
  kosong?: string;
}

/** Part of a page that one row, and the rows kept with the closing block, may take at most. */
const ROW_SHARE = 0.35;

/** How many last rows move to a new page with the closing block: two, of high rows one. */
function keptWithClosing(list: ListTable, rows: Content[][], widths: number[]): number {
  const height = (row: Content[]) => Math.max(rowHeight(row, widths, list.ukuran), list.tinggiBaris ?? 0);
  const lastTwo = rows.slice(-2).reduce((sum, row) => sum + height(row), 0);
  return list.tinggiBaris === undefined && lastTwo <= list.tinggiHalaman * ROW_SHARE ? 2 : 1;
}

/**
 * A list whose titles and column numbers repeat on every page. No row breaks across pages; a very high one is
 * continued in a row of its own. The closing block keeps the last rows with it.
 */
export function listTable(list: ListTable): ContentNode {
  const widths = list.kolom.map((column) => column.lebar);
  const limit = list.tinggiHalaman * ROW_SHARE;
  const rows =
    list.baris.length > 0
      ? list.baris
          .flatMap((row) => splitTallRow(row, widths, list.ukuran, limit))
          .map((row) => aligned(row, list.kolom))
      : [emptyRow(list)];
  const kept = list.penutup === undefined ? [] : rows.slice(-keptWithClosing(list, rows, widths));
  const free = rows.slice(0, rows.length - kept.length);
  const headers = headerRows(list);
  const body = [...headers, ...free];
  if (list.penutup !== undefined) body.push(closingRow(list, widths, kept));
  const layout: TableLayout = {
    ...ruledLayout(),
    paddingTop: (row) => (list.penutup !== undefined && row === body.length - 1 ? 0 : 2),
    paddingBottom: (row) => (list.penutup !== undefined && row === body.length - 1 ? 0 : 2),
  };
  return {
    table: {
      headerRows: headers.length,
      dontBreakRows: true,
      widths,
      body,
      heights: (row) =>
        row >= headers.length && row < headers.length + free.length ? (list.tinggiBaris ?? 'auto') : 'auto',
    },
    layout,
  };
}

function headerRows(list: ListTable): Content[][] {
  const titles = list.kolom.map(
    (column): Content => ({
      text: column.judul,
      bold: true,
      alignment: 'center',
      verticalAlignment: 'middle',
      fillColor: '#eeeeee',
    }),
  );
  if (list.nomorKolom === false) return [titles];
  const numbers = list.kolom.map(
    (_, index): Content => ({ text: String(index + 1), alignment: 'center', fontSize: 7 }),
  );
  return [titles, numbers];
}

const aligned = (row: Content[], columns: ListColumn[]): Content[] =>
  row.map((cell, index): Content => {
    const alignment = columns[index]?.alignment;
    const node: ContentNode = typeof cell === 'string' ? { text: cell } : Array.isArray(cell) ? { stack: cell } : cell;
    return alignment && node.alignment === undefined ? { ...node, alignment } : node;
  });

const emptyRow = (list: ListTable): Content[] => [
  { text: list.kosong ?? 'Nihil', alignment: 'center', italics: true, colSpan: list.kolom.length },
  ...Array.from({ length: list.kolom.length - 1 }, (): Content => ({})),
];

/** One cell over all columns that holds the last rows as a table of the same grid, and the closing block under it. */
function closingRow(list: ListTable, widths: number[], kept: Content[][]): Content[] {
  const outset = PAD + RULE;
  const cell: ContentNode = {
    colSpan: widths.length,
    border: [false, false, false, false],
    margin: [-outset, -RULE, -outset, 0],
    stack: [
      {
        table: { widths, dontBreakRows: true, body: kept, heights: list.tinggiBaris ?? 'auto' },
        layout: ruledLayout(),
      },
      { stack: [list.penutup as Content], margin: [outset, 0, outset, 0] },
    ],
  };
  return [
    cell,
    ...Array.from({ length: widths.length - 1 }, (): Content => ({ text: '', border: [false, false, false, false] })),
  ];
}

/** Every text inside struck through: a cancelled row stays readable. */
export function struck(content: Content): Content {
  if (typeof content === 'string') return { text: content, decoration: 'lineThrough' };
  if (Array.isArray(content)) return content.map(struck);
  return { ...content, decoration: 'lineThrough' };
}
