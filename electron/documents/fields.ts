/** Small pieces of forms: label–colon–value lines, dotted lines for handwriting, tick boxes, cut lines. */
import type { Content, ContentNode, Vector } from './definition.ts';
import { LINE_RATIO } from './textFit.ts';

export interface Field {
  label: string;
  /** null or '': a dotted line to write on. */
  nilai: Content | null;
}

export interface FieldOptions {
  labelWidth: number;
  /** Width of the value in points: dotted lines are drawn that long. */
  valueWidth: number;
  fontSize: number;
  lineGap?: number;
}

const COLON = 6;

/** A dotted line of `width` points on the baseline of a text line, drawn, so that it ends exactly where the column ends. */
export function dottedLine(width: number, fontSize: number): ContentNode {
  const baseline = fontSize * 1.02;
  return {
    canvas: [
      {
        type: 'line',
        x1: 0,
        y1: baseline,
        x2: width,
        y2: baseline,
        lineWidth: 0.7,
        lineColor: '#555555',
        dash: { length: 0.8, space: 1.8 },
      },
      // Invisible, but gives the drawing the height of a line of text.
      { type: 'line', x1: 0, y1: 0, x2: 0, y2: fontSize * LINE_RATIO, lineWidth: 0.01, lineColor: 'white' },
    ],
  };
}

/** Lines 'Label : value' with aligned colons; long values wrap under themselves. */
export function fieldLines(fields: Field[], options: FieldOptions): ContentNode {
  return {
    fontSize: options.fontSize,
    stack: fields.map(
      (field): Content => ({
        columns: [
          { text: field.label, width: options.labelWidth },
          { text: ':', width: COLON },
          {
            ...(field.nilai === null || field.nilai === ''
              ? dottedLine(options.valueWidth, options.fontSize)
              : typeof field.nilai === 'string' || Array.isArray(field.nilai)
                ? { stack: [field.nilai].flat() }
                : field.nilai),
            width: options.valueWidth,
          },
        ],
        columnGap: 0,
        margin: [0, 0, 0, options.lineGap ?? 0],
      }),
    ),
  };
}

/** Room that label and colon take before the value. */
export const fieldIndent = (labelWidth: number): number => labelWidth + COLON;

/** The box alone: drawn, not a glyph, so it looks the same with every font; ticked with a stroke a pen would make. */
export function tickBox(ticked: boolean, size: number): ContentNode {
  const shapes: Vector[] = [{ type: 'rect', x: 0.4, y: 0.4, w: size, h: size, lineWidth: 0.8 }];
  if (ticked) {
    shapes.push({
      type: 'polyline',
      lineWidth: Math.max(1.1, size * 0.16),
      lineCap: 'round',
      lineJoin: 'round',
      points: [
        { x: 0.4 + size * 0.18, y: 0.4 + size * 0.52 },
        { x: 0.4 + size * 0.42, y: 0.4 + size * 0.8 },
        { x: 0.4 + size * 0.88, y: 0.4 + size * 0.14 },
      ],
    });
  }
  return { canvas: shapes };
}

/** Box and label; without a label a dotted line of `width` points to write on. */
export function tickLine(label: string | null, ticked: boolean, fontSize: number, width: number): ContentNode {
  const size = fontSize * 0.82;
  const boxWidth = size + 6;
  return {
    columns: [
      { ...tickBox(ticked, size), width: boxWidth, margin: [0, fontSize * 0.16, 0, 0] },
      label === null
        ? { ...dottedLine(width - boxWidth, fontSize), width: '*' }
        : { text: label, width: '*', fontSize, ...(ticked ? { bold: true } : {}) },
    ],
    columnGap: 0,
  };
}

/** A dashed cut line across the sheet at `y` points from its top, for a page's background. */
export const cutLineAcross = (width: number, y: number): Vector => ({
  type: 'line',
  x1: 0,
  y1: y,
  x2: width,
  y2: y,
  lineWidth: 0.5,
  lineColor: '#888888',
  dash: { length: 4, space: 4 },
});

/** A dashed cut line from top to bottom at `x` points from the left. */
export const cutLineDown = (height: number, x: number): Vector => ({
  type: 'line',
  x1: x,
  y1: 0,
  x2: x,
  y2: height,
  lineWidth: 0.5,
  lineColor: '#888888',
  dash: { length: 4, space: 4 },
});
