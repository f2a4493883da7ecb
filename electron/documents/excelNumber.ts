/** Numbers of a spreadsheet and what their format makes of them: a date, an hour, a number with leading zeros. */
import { dateOfDayNumber } from '#shared/rules/tanggal.ts';
import type { Cell } from './tableRead.ts';

export type NumberLook = 'plain' | 'date' | { zeros: number };

/** Formats that every reader knows by number and no file spells out. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47, ...range(27, 36), ...range(50, 58)]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** What a number format shows. `code` is the file's own format, when it has one. */
export function numberLook(id: number, code: string | undefined): NumberLook {
  if (code === undefined) return BUILT_IN_DATES.has(id) ? 'date' : 'plain';
  const first = code.split(';')[0] as string;
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'plain';
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '');
  if (/^(general|standard)$/i.test(bare.trim())) return 'plain';
  if (/[dmyhs]/i.test(bare)) return 'date';
  const zeros = /^0{2,}$/.exec(bare);
  return zeros ? { zeros: zeros[0].length } : 'plain';
}

const DAY_SECONDS = 86_400;
/** Day number of serial 0: of the 1900 calendar after its wrong leap day, before it, and of the 1904 calendar. */
const AFTER_LEAP = 25_569;
const BEFORE_LEAP = 25_568;
const OF_1904 = 24_107;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** The cell of a number under its look. */
export function numberCell(value: number, look: NumberLook, calendar1904: boolean): Cell {
  if (look === 'date') {
    const cell = dateCell(value, calendar1904);
    if (cell) return cell;
  }
  const text = plainNumber(value);
  return {
    kind: 'number',
    number: value,
    text: typeof look === 'object' && Number.isInteger(value) && value >= 0 ? text.padStart(look.zeros, '0') : text,
  };
}

function dateCell(serial: number, calendar1904: boolean): Cell | undefined {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return undefined;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) {
    day += 1;
    seconds = 0;
  }
  const minutes = Math.floor(seconds / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (day === 0 && !calendar1904) return { kind: 'date', date: null, time };
  // Serial 60 is 29 February 1900, a day that never was.
  if (day === 60 && !calendar1904) return undefined;
  const base = calendar1904 ? OF_1904 : day > 60 ? AFTER_LEAP : BEFORE_LEAP;
  return { kind: 'date', date: dateOfDayNumber(day - base), time: seconds === 0 ? null : time };
}

/** Digits without exponent, so that a long number reads as it was typed. */
function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(value);
}
