/** Paper and page styles. Source: Tata Naskah Dinas as collected in domain rule persuratan §3.5; sources disagree, so styles are data. */
import type { Content, PageContent, PageSize } from './definition.ts';
import type { FontFamily } from './fonts.ts';

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

const paper = (width: number, height: number): PageSize => ({ width: mm(width), height: mm(height) });

/** Papers of the office; F4 is 215 × 330 mm. */
export const PAPER = {
  F4: paper(215, 330),
  F4Mendatar: paper(330, 215),
  A4: paper(210, 297),
  A4Mendatar: paper(297, 210),
  /** Half of an F4 sheet, cut across: the lembar disposisi. */
  setengahFolio: paper(215, 165),
  /** A quarter of an F4 sheet. */
  seperempatF4: paper(107.5, 165),
  A6: paper(105, 148),
} as const;

export type PaperName = keyof typeof PAPER;

export interface PageStyle {
  kode: 'A' | 'B' | 'C';
  kertas: 'F4' | 'A4';
  /** Margins in millimetres. */
  atas: number;
  bawah: number;
  kiri: number;
  kanan: number;
  huruf: FontFamily;
  /** Points. */
  ukuran: number;
  spasi: number;
  dasar: string;
}

/** Defaults; the office's own styles come from its settings in the same shape. C asks for Bookman Old Style; Tinos stands in for it. */
export const PAGE_STYLES: Record<PageStyle['kode'], PageStyle> = {
  A: {
    kode: 'A',
    kertas: 'F4',
    atas: 20,
    bawah: 25,
    kiri: 30,
    kanan: 20,
    huruf: 'Arimo',
    ukuran: 12,
    spasi: 1.15,
    dasar: 'PermenPANRB 80/2012',
  },
  B: {
    kode: 'B',
    kertas: 'F4',
    atas: 20,
    bawah: 20,
    kiri: 25,
    kanan: 20,
    huruf: 'Arimo',
    ukuran: 11,
    spasi: 1.15,
    dasar: 'Permendagri 1/2023',
  },
  C: {
    kode: 'C',
    kertas: 'F4',
    atas: 30,
    bawah: 25,
    kiri: 30,
    kanan: 25,
    huruf: 'Tinos',
    ukuran: 12,
    spasi: 1.15,
    dasar: 'Permendagri 80/2015',
  },
};

/** Millimetres left, top, right, bottom → points, in the order that a definition takes. */
export const margins = (left: number, top: number, right: number, bottom: number): [number, number, number, number] => [
  mm(left),
  mm(top),
  mm(right),
  mm(bottom),
];

export const styleMargins = (style: PageStyle) => margins(style.kiri, style.atas, style.kanan, style.bawah);

/** Page number as a letter carries it: centred on top from page 2, '- 2 -'. */
export const pageNumberOnTop =
  (offsetMm = 10): PageContent =>
  (page) =>
    page === 1 ? null : { text: `- ${page} -`, alignment: 'center', margin: [0, mm(offsetMm), 0, 0] };

/** Foot of a book or list: what it is at left, page of pages at right, so that a missing sheet shows. */
export const bookFooter =
  (label: string, left: number, right: number): PageContent =>
  (page, pageCount): Content => ({
    columns: [
      { text: label, width: '*' },
      { text: `Halaman ${page} dari ${pageCount}`, width: 90, alignment: 'right' },
    ],
    fontSize: 7,
    color: '#333333',
    margin: [mm(left), mm(4), mm(right), 0],
  });
