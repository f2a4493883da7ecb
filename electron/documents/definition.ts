/**
 * What a print is made of: the part of pdfmake's document definition that Penata uses, as types of our own. (The published types
 * pull the browser's DOM into the main process.) Lengths are points of 1/72 inch unless said otherwise.
 */
import type { FontFamily } from './fonts.ts';

export type Margin = number | [number, number] | [number, number, number, number];
export type Alignment = 'left' | 'right' | 'center' | 'justify';

/** Style, inherited by what stands inside. */
export interface Style {
  font?: FontFamily;
  fontSize?: number;
  bold?: boolean;
  italics?: boolean;
  alignment?: Alignment;
  color?: string;
  lineHeight?: number;
  characterSpacing?: number;
  decoration?: 'underline' | 'lineThrough';
  decorationThickness?: number;
  noWrap?: boolean;
  leadingIndent?: number;
}

export interface Line {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth?: number;
  lineColor?: string;
  dash?: { length: number; space?: number };
}

export interface Rect {
  type: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  lineWidth?: number;
  lineColor?: string;
  color?: string;
  dash?: { length: number; space?: number };
}

export interface Polyline {
  type: 'polyline';
  points: { x: number; y: number }[];
  lineWidth?: number;
  lineColor?: string;
  lineCap?: 'round';
  lineJoin?: 'round';
}

export type Vector = Line | Rect | Polyline;

export type ColumnWidth = number | 'auto' | '*';

export interface TableLayout {
  hLineWidth?: (line: number) => number;
  vLineWidth?: (line: number) => number;
  hLineColor?: string;
  vLineColor?: string;
  hLineStyle?: (line: number) => { dash: { length: number; space: number } } | null;
  paddingLeft?: (column: number) => number;
  paddingRight?: (column: number) => number;
  paddingTop?: (row: number) => number;
  paddingBottom?: (row: number) => number;
  fillColor?: (row: number) => string | null;
  defaultBorder?: boolean;
}

export interface TableBody {
  widths: ColumnWidth[];
  body: Content[][];
  headerRows?: number;
  keepWithHeaderRows?: number;
  dontBreakRows?: boolean;
  heights?: number | 'auto' | (number | 'auto')[] | ((row: number) => number | 'auto');
}

/** A node holds one of text, stack, columns, table, canvas, svg, image; the rest says how it stands. */
export interface ContentNode extends Style {
  text?: Content;
  stack?: Content[];
  columns?: Content[];
  columnGap?: number;
  table?: TableBody;
  layout?: TableLayout | 'noBorders';
  canvas?: Vector[];
  svg?: string;
  image?: string;
  fit?: [number, number];
  width?: ColumnWidth;
  margin?: Margin;
  absolutePosition?: { x: number; y: number };
  relativePosition?: { x: number; y: number };
  unbreakable?: boolean;
  pageBreak?: 'before' | 'after';
  pageOrientation?: 'portrait' | 'landscape';
  colSpan?: number;
  rowSpan?: number;
  border?: [boolean, boolean, boolean, boolean];
  fillColor?: string;
  verticalAlignment?: 'top' | 'middle' | 'bottom';
}

export type Content = string | ContentNode | Content[];

export interface PageSize {
  width: number;
  height: number;
}

export type PageContent = (page: number, pageCount: number, size: PageSize) => Content | null;

/** A whole print. `title` is what the viewer's window shows; user text does not belong there. */
export interface PrintDefinition {
  title: string;
  subject?: string;
  /** Civil date that the file names as its creation, so that the same data gives the same bytes; default 2000-01-01. */
  date?: string;
  pageSize: PageSize;
  pageMargins: [number, number, number, number];
  defaultStyle: Style & { font: FontFamily; fontSize: number };
  content: Content[];
  header?: PageContent;
  footer?: PageContent;
  background?: (page: number, size: PageSize) => Content | null;
}
