/** Content together with the height it will take, for forms whose size is fixed before anything is laid out. */
import type { Content, ContentNode } from './definition.ts';
import { type Field, fieldIndent, fieldLines, tickLine } from './fields.ts';
import { LINE_RATIO, lineCount, textHeight } from './textFit.ts';

export interface Measured {
  content: Content;
  /** Points. */
  height: number;
}

/** Height of one line of a type size. */
export const lineOf = (fontSize: number): number => fontSize * LINE_RATIO;

export function measuredText(
  text: string,
  width: number,
  fontSize: number,
  style: Partial<ContentNode> = {},
): Measured {
  return {
    content: { text, fontSize, ...style },
    height: textHeight(text, width, fontSize, style.lineHeight ?? 1, style.bold ?? false),
  };
}

/** Under each other. */
export function measuredStack(parts: Measured[], gap = 0): Measured {
  const content: Content[] = parts.map((part, index) =>
    gap > 0 && index > 0 ? { stack: [part.content], margin: [0, gap, 0, 0] } : part.content,
  );
  return {
    content: { stack: content },
    height: parts.reduce((sum, part) => sum + part.height, 0) + gap * Math.max(0, parts.length - 1),
  };
}

/** Side by side, in columns of the given widths. */
export function measuredColumns(parts: { part: Measured; width: number }[], gap: number): Measured {
  return {
    content: {
      columns: parts.map(({ part, width }): Content => ({ stack: [part.content], width })),
      columnGap: gap,
    },
    height: Math.max(...parts.map(({ part }) => part.height)),
  };
}

export interface TextField {
  label: string;
  /** null: a dotted line to write on. */
  nilai: string | null;
}

/** Lines 'Label : value' in a column of `width` points. */
export function measuredFields(
  fields: TextField[],
  width: number,
  labelWidth: number,
  fontSize: number,
  lineGap = 0,
): Measured {
  const valueWidth = width - fieldIndent(labelWidth);
  const lines = fields.map((field): Field => ({ label: field.label, nilai: field.nilai }));
  const height = fields.reduce(
    (sum, field) =>
      sum +
      lineGap +
      lineOf(fontSize) *
        Math.max(
          lineCount(field.label, labelWidth, fontSize),
          field.nilai ? lineCount(field.nilai, valueWidth, fontSize) : 1,
        ),
    0,
  );
  return { content: fieldLines(lines, { labelWidth, valueWidth, fontSize, lineGap }), height };
}

export interface Choice {
  /** null: a dotted line to write on. */
  label: string | null;
  dipilih: boolean;
}

/** Up to this many choices stand under each other. */
const ONE_COLUMN = 8;
const TICK_GAP = 8;

/** A list of tick boxes in a cell of `width` points; a long list in two or three columns, whichever is lower, read downwards. */
export function measuredChoices(choices: Choice[], width: number, fontSize: number): Measured {
  if (choices.length <= ONE_COLUMN) return choiceColumn(choices, width, fontSize);
  const [two, three] = [2, 3].map((columns) => choicesIn(columns, choices, width, fontSize)) as [Measured, Measured];
  return three.height < two.height ? three : two;
}

function choicesIn(columns: number, choices: Choice[], width: number, fontSize: number): Measured {
  const perColumn = Math.ceil(choices.length / columns);
  const column = (width - TICK_GAP * (columns - 1)) / columns;
  return measuredColumns(
    Array.from({ length: columns }, (_, index) => ({
      part: choiceColumn(choices.slice(index * perColumn, (index + 1) * perColumn), column, fontSize),
      width: column,
    })),
    TICK_GAP,
  );
}

function choiceColumn(choices: Choice[], width: number, fontSize: number): Measured {
  const labelWidth = width - fontSize * 0.82 - 6;
  return measuredStack(
    choices.map((choice) => ({
      content: tickLine(choice.label, choice.dipilih, fontSize, width),
      height:
        choice.label === null ? lineOf(fontSize) : textHeight(choice.label, labelWidth, fontSize, 1, choice.dipilih),
    })),
    1,
  );
}

/** The first size whose result fits; the last one when none does. */
export function firstThatFits<T extends { height: number }>(
  sizes: number[],
  build: (fontSize: number) => T,
  available: number,
): T {
  let result: T | undefined;
  for (const size of sizes) {
    result = build(size);
    if (result.height <= available) return result;
  }
  if (result === undefined) throw new RangeError('tidak ada ukuran huruf');
  return result;
}
