/** Kop Perangkat Daerah. Source: domain rule persuratan §3.5 (two name lines in the ratio 3:4, thick-thin double rule). */
import type { Content, ContentNode } from './definition.ts';
import { logoContent } from './logo.ts';
import { mm } from './page.ts';
import { textHeight, textWidth } from './textFit.ts';

/** What the kop said on the day of the print. */
export interface Kop {
  /** PNG, JPG or SVG bytes of the lambang. */
  logo?: Uint8Array;
  /** 'PEMERINTAH KOTA PASURUAN' */
  pemerintah: string;
  /** 'DINAS SOSIAL' */
  perangkat: string;
  /** Address, then telephone, laman and pos-el: one or two lines. */
  alamat: string[];
}

export interface KopSize {
  /** Points of the first line; the second is 4/3 of it. */
  pemerintah: number;
  alamat: number;
  /** Height of the lambang in millimetres. */
  logo: number;
}

/** Letter: 15 and 20 pt. List: books and reports. Small: half folio. Card: a third or quarter of a sheet. */
export const KOP_SIZES = {
  surat: { pemerintah: 15, alamat: 10, logo: 23 },
  daftar: { pemerintah: 12, alamat: 9, logo: 18 },
  kecil: { pemerintah: 10.5, alamat: 7.5, logo: 15 },
  kartu: { pemerintah: 7.5, alamat: 6, logo: 10 },
} as const satisfies Record<string, KopSize>;

export interface KopOptions {
  size: keyof typeof KOP_SIZES;
  /** Width of the text area in points. */
  width: number;
  /** Stands at the right of the names, opposite the lambang: a QR code. As wide as the lambang's column at least. */
  right?: { content: ContentNode; width: number };
}

const RULE_THICK = 1.75;
const RULE_THIN = 0.6;
const RULE_GAP = 1.4;
const GAP = 6;

/** The double rule under the kop, thick above thin. */
export const doubleRule = (width: number): ContentNode => ({
  canvas: [
    { type: 'line', x1: 0, y1: RULE_THICK / 2, x2: width, y2: RULE_THICK / 2, lineWidth: RULE_THICK },
    {
      type: 'line',
      x1: 0,
      y1: RULE_THICK + RULE_GAP,
      x2: width,
      y2: RULE_THICK + RULE_GAP,
      lineWidth: RULE_THIN,
    },
  ],
});

const isSvg = (logo: Uint8Array) => logo[0] === 0x3c || (logo[0] === 0xef && logo[3] === 0x3c);

/** Lambang left, names and address centred, double rule. */
export function kop(data: Kop, options: KopOptions): Content {
  const size = KOP_SIZES[options.size];
  const side = sideWidth(options);
  const names: ContentNode = {
    width: '*',
    alignment: 'center',
    lineHeight: 1,
    stack: [
      { text: data.pemerintah, fontSize: size.pemerintah },
      { text: data.perangkat, fontSize: (size.pemerintah * 4) / 3, bold: true },
      ...data.alamat.map((line): Content => ({ text: line, fontSize: size.alamat })),
    ],
  };
  const logo: ContentNode = data.logo
    ? {
        ...logoContent(data.logo, side - GAP, mm(size.logo)),
        width: side,
        ...(isSvg(data.logo) ? {} : { alignment: 'left' }),
      }
    : { text: '', width: side };
  const right: ContentNode = options.right
    ? { ...options.right.content, width: side, alignment: 'right' }
    : { text: '', width: rightWidth(data, options) };
  return {
    stack: [
      { columns: [logo, names, right], columnGap: GAP, margin: [0, 0, 0, 3] },
      { ...doubleRule(options.width), margin: [0, 0, 0, 0] },
    ],
  };
}

const sideWidth = (options: KopOptions): number =>
  Math.max(mm(KOP_SIZES[options.size].logo), options.right?.width ?? 0) + GAP;

/** Both sides are equally wide, so that the names stand in the middle of the sheet; on a narrow card the address needs the room. */
function rightWidth(data: Kop, options: KopOptions): number {
  const side = sideWidth(options);
  if (options.right) return side;
  const column = options.width - 2 * side - 2 * GAP;
  const address = KOP_SIZES[options.size].alamat;
  return data.alamat.some((line) => textWidth(line, address) > column) ? 0 : side;
}

/** Height in points that {@link kop} takes, reckoned for forms of a fixed size. */
export function kopHeight(data: Kop, options: KopOptions): number {
  const size = KOP_SIZES[options.size];
  const column = options.width - sideWidth(options) - rightWidth(data, options) - 2 * GAP;
  const names =
    textHeight(data.pemerintah, column, size.pemerintah) +
    textHeight(data.perangkat, column, (size.pemerintah * 4) / 3, 1, true) +
    data.alamat.reduce((sum, line) => sum + textHeight(line, column, size.alamat), 0);
  const pictures = Math.max(data.logo ? mm(size.logo) : 0, options.right?.width ?? 0);
  return Math.max(names, pictures) + 3 + RULE_THICK + RULE_GAP + RULE_THIN;
}
