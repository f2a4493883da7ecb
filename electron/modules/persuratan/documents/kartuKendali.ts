/**
 * Kartu kendali surat masuk: three cards on an F4 sheet, the same letter on each: I pengendali, II pengolah, III penata arsip.
 * Source: domain rule persuratan §2.8.
 */
import type { Content, PrintDefinition } from '#electron/documents/definition.ts';
import { cutLineAcross } from '#electron/documents/fields.ts';
import { firstThatFits, lineOf } from '#electron/documents/measured.ts';
import { mm, PAPER } from '#electron/documents/page.ts';
import { ruledLayout } from '#electron/documents/table.ts';
import { fitLines, textHeight } from '#electron/documents/textFit.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';

export interface KartuKendali {
  /** 'DINAS SOSIAL KOTA PASURUAN', as the office names itself on its cards. */
  instansi: string;
  indeks: string | null;
  kode: string | null;
  nomorUrut: string;
  isiRingkas: string;
  dari: string;
  /** Civil date. */
  tanggalSurat: string | null;
  nomorSurat: string | null;
  lampiran: string | null;
  pengolah: string | null;
  /** Civil date. */
  tanggalDiteruskan: string | null;
  /** Name of who took the letter over, when known; else room for a signature. */
  tandaTerima: string | null;
  catatan: string | null;
}

const COPIES = ['Lembar I – Pengendali', 'Lembar II – Pengolah', 'Lembar III – Penata Arsip'];
const CARD = PAPER.F4.height / COPIES.length;
const MARGIN = { left: mm(15), right: mm(15), top: mm(7) };
const WIDTH = PAPER.F4.width - MARGIN.left - MARGIN.right;
const RULE = 0.75;
const PAD_X = 4;
const PAD_Y = 3;
const HEAD = 26;
const AVAILABLE = CARD - 2 * MARGIN.top - HEAD;
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];
const SMALLEST = 6;
const TRIMMED = ' … (selengkapnya pada buku agenda)';

interface Cell {
  label: string;
  nilai: string;
  /** Columns out of six. */
  span: number;
  /** Smallest room for the value, in lines. */
  lines?: number;
}

/** One sheet for each letter. */
export function kartuKendali(cards: KartuKendali[]): PrintDefinition {
  const only = cards.length === 1 ? cards[0] : undefined;
  return {
    title: only ? `Kartu Kendali ${only.nomorUrut}` : 'Kartu Kendali Surat Masuk',
    pageSize: PAPER.F4,
    pageMargins: [0, 0, 0, 0],
    defaultStyle: { font: 'Arimo', fontSize: 10, lineHeight: 1 },
    background: () => ({ canvas: [1, 2].map((card) => cutLineAcross(PAPER.F4.width, CARD * card)) }),
    content: cards.map(
      (card, index): Content => ({ ...sheet(card), ...(index > 0 ? { pageBreak: 'before' as const } : {}) }),
    ),
  };
}

function sheet(card: KartuKendali) {
  const body = cardTable(card);
  const none = () => 0;
  return {
    table: {
      widths: [PAPER.F4.width],
      heights: CARD - 0.5,
      body: COPIES.map((copy): Content[] => [
        { stack: [cardHead(card, copy), body], margin: [MARGIN.left, MARGIN.top, MARGIN.right, 0] },
      ]),
    },
    layout: {
      hLineWidth: none,
      vLineWidth: none,
      paddingLeft: none,
      paddingRight: none,
      paddingTop: none,
      paddingBottom: none,
    },
  };
}

const cardHead = (card: KartuKendali, copy: string): Content => ({
  columns: [
    { text: card.instansi, width: '*', fontSize: 8, margin: [0, 3, 0, 0] },
    { text: 'KARTU KENDALI SURAT MASUK', width: 'auto', fontSize: 12, bold: true },
    { text: copy, width: '*', alignment: 'right', fontSize: 8, margin: [0, 3, 0, 0] },
  ],
  columnGap: 8,
  margin: [0, 0, 0, HEAD - lineOf(12)],
});

function cardTable(card: KartuKendali): Content {
  const rows = cellsOf(card);
  const fitted = firstThatFits(SIZES, (size) => heightsOf(rows, size), AVAILABLE);
  const final = fitted.height <= AVAILABLE ? { rows, ...fitted } : shortened(card);
  const spare = Math.max(0, AVAILABLE - final.height);
  return {
    table: {
      widths: Array.from({ length: 6 }, () => spanWidth(1)),
      heights: final.heights.map((height, index) => height + (GROWING[index] ?? 0) * spare),
      body: final.rows.map((row) => row.flatMap((cell) => cellContent(cell, final.size))),
    },
    layout: ruledLayout(RULE, PAD_X, PAD_Y),
  };
}

/** Which rows take what room is left: the summary, the signature, the note. */
const GROWING = [0, 0.3, 0, 0, 0.4, 0.3];

function shortened(card: KartuKendali) {
  const short = (text: string | null, span: number, lines: number) =>
    text === null ? null : fitLines(text, spanWidth(span), SMALLEST, lines, TRIMMED);
  const rows = cellsOf({
    ...card,
    isiRingkas: short(card.isiRingkas, 6, 5) ?? '',
    dari: short(card.dari, 6, 2) ?? '',
    nomorSurat: short(card.nomorSurat, 2, 3),
    indeks: short(card.indeks, 2, 2),
    lampiran: short(card.lampiran, 2, 3),
    pengolah: short(card.pengolah, 2, 3),
    tandaTerima: short(card.tandaTerima, 2, 3),
    catatan: short(card.catatan, 6, 4),
  });
  return { rows, ...heightsOf(rows, SMALLEST) };
}

const dateOr = (date: string | null, otherwise: string) => (date === null ? otherwise : formatTanggal(date));

const cellsOf = (card: KartuKendali): Cell[][] => [
  [
    { label: 'Indeks', nilai: card.indeks ?? '', span: 2 },
    { label: 'Kode', nilai: card.kode ?? '', span: 2 },
    { label: 'Nomor Urut', nilai: card.nomorUrut, span: 2 },
  ],
  [{ label: 'Isi Ringkas', nilai: card.isiRingkas, span: 6, lines: 2 }],
  [{ label: 'Dari', nilai: card.dari, span: 6 }],
  [
    { label: 'Tanggal Surat', nilai: dateOr(card.tanggalSurat, '–'), span: 2 },
    { label: 'Nomor Surat', nilai: card.nomorSurat ?? '–', span: 2 },
    { label: 'Lampiran', nilai: card.lampiran ?? '–', span: 2 },
  ],
  [
    { label: 'Pengolah', nilai: card.pengolah ?? '', span: 2, lines: 2 },
    { label: 'Tanggal Diteruskan', nilai: dateOr(card.tanggalDiteruskan, ''), span: 2 },
    { label: 'Tanda Terima', nilai: card.tandaTerima ?? '', span: 2 },
  ],
  [{ label: 'Catatan', nilai: card.catatan ?? '', span: 6, lines: 2 }],
];

const UNIT = (WIDTH - 7 * RULE - 12 * PAD_X) / 6;
const spanWidth = (span: number): number => span * UNIT + (span - 1) * (2 * PAD_X + RULE);
const labelSize = (size: number) => Math.max(5.5, size * 0.75);

function heightsOf(rows: Cell[][], size: number): { size: number; heights: number[]; height: number } {
  const heights = rows.map(
    (row) =>
      lineOf(labelSize(size)) +
      Math.max(
        ...row.map((cell) =>
          Math.max(textHeight(cell.nilai, spanWidth(cell.span), size), (cell.lines ?? 1) * lineOf(size)),
        ),
      ),
  );
  return { size, heights, height: heights.reduce((sum, height) => sum + height + 2 * PAD_Y + RULE, RULE) };
}

const cellContent = (cell: Cell, size: number): Content[] => [
  {
    colSpan: cell.span,
    stack: [
      { text: cell.label, fontSize: labelSize(size), color: '#333333' },
      { text: cell.nilai, fontSize: size },
    ],
  },
  ...Array.from({ length: cell.span - 1 }, (): Content => ({})),
];
