/** One worksheet part of an XLSX as rows of typed cells. */
import { Refusal } from '#shared/contract/errors.ts';
import { bagianTanggal, isClockTime } from '#shared/rules/tanggal.ts';
import { type NumberLook, numberCell } from './excelNumber.ts';
import type { Cell, Merge, ReadTable, TableLimits, TableRow } from './tableRead.ts';
import { walkXml } from './xmlRead.ts';

export interface SheetContext {
  texts: string[];
  looks: NumberLook[];
  calendar1904: boolean;
  limits: TableLimits;
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/** 'A' → 0, 'AA' → 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** @throws Refusal TERLALU_BESAR over the limits of rows or columns */
export function readSheet(bytes: Uint8Array, context: SheetContext): ReadTable {
  const { limits } = context;
  const rows: TableRow[] = [];
  const merges: Merge[] = [];
  let columns = 0;
  let rowNumber = 0;
  let row: TableRow | undefined;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let taking = false;

  const put = (cell: Cell) => {
    if (column >= limits.columns) throw tooMany(`${limits.columns} kolom`);
    row ??= { number: rowNumber, cells: [] };
    while (row.cells.length < column) row.cells.push(null);
    row.cells[column] = cell;
  };

  walkXml(bytes, {
    open(tag, attributes) {
      if (tag === 'row') {
        rowNumber = /^[1-9]\d{0,6}$/.test(attributes.r ?? '') ? Number(attributes.r) : rowNumber + 1;
        row = undefined;
        column = -1;
      } else if (tag === 'c') {
        const reference = REFERENCE.exec(attributes.r ?? '');
        column = reference ? columnOf(reference[1] as string) : column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (tag === 'mergeCell') {
        const merge = mergeOf(attributes.ref ?? '');
        if (merge) merges.push(merge);
      }
      taking = tag === 'v' || (tag === 't' && type === 'inlineStr');
    },
    text(text) {
      if (taking) value += text;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') taking = false;
      if (tag === 'c' && value !== '') {
        const cell = cellOf(value, type, style, context);
        if (cell) put(cell);
      }
      if (tag === 'row' && row) {
        if (rows.length >= limits.rows) throw tooMany(`${limits.rows.toLocaleString('id-ID')} baris`);
        columns = Math.max(columns, row.cells.length);
        rows.push(row);
        row = undefined;
      }
    },
  });
  return { rows, merges, columns };
}

const tooMany = (what: string) =>
  new Refusal(
    'TERLALU_BESAR',
    `Lembar ini berisi lebih dari ${what}. Pecah menjadi beberapa berkas lalu coba lagi.`,
    'berkas',
  );

function mergeOf(reference: string): Merge | undefined {
  const [first, last] = reference.split(':').map((part) => REFERENCE.exec(part));
  if (!first || !last) return undefined;
  return {
    firstRow: Number(first[2]),
    lastRow: Number(last[2]),
    firstColumn: columnOf(first[1] as string),
    lastColumn: columnOf(last[1] as string),
  };
}

function cellOf(value: string, type: string, style: number, context: SheetContext): Cell | null {
  switch (type) {
    case 's':
      return textCell(context.texts[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textCell(value);
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return isoCell(value);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return textCell(value);
      return numberCell(number, context.looks[style] ?? 'plain', context.calendar1904);
    }
  }
}

/** Excel writes control characters as _x000D_. */
const ESCAPED = /_x([0-9A-F]{4})_/gi;

function textCell(text: string): Cell | null {
  const plain = text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
  return plain.trim() === '' ? null : { kind: 'text', text: plain };
}

function isoCell(value: string): Cell | null {
  const [date, clock] = value.split('T') as [string, string | undefined];
  const time = clock === undefined ? null : clock.slice(0, 5);
  try {
    bagianTanggal(date);
  } catch {
    return textCell(value);
  }
  return { kind: 'date', date, time: time !== null && isClockTime(time) && time !== '00:00' ? time : null };
}
