/** The pure part of the list: where a key leads, what a filter means, how a count is read. */
import type { Filters, RowCount, Sort } from './tableTypes.ts';

/** The row that a key leads to, clamped to the list; undefined when the key does not move. `page`: rows in sight. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const step = Math.max(1, page - 1);
  const target: Readonly<Record<string, number>> = {
    ArrowUp: active - 1,
    ArrowDown: active + 1,
    PageUp: active - step,
    PageDown: active + step,
    Home: 0,
    End: count - 1,
  };
  const wanted = target[key];
  return wanted === undefined ? undefined : Math.min(count - 1, Math.max(0, wanted));
}

/** Clicking a heading: ascending, descending, ascending … A list always has an order. */
export function nextSort(current: Sort | undefined, column: string): Sort {
  if (current?.kolom !== column) return { kolom: column, arah: 'naik' };
  return { kolom: column, arah: current.arah === 'naik' ? 'turun' : 'naik' };
}

/** An order as the host takes it: 'tanggalTerima', or '-tanggalTerima' for descending. */
export const sortText = ({ kolom, arah }: Sort): string => (arah === 'turun' ? `-${kolom}` : kolom);

/** The order that such a text means. */
export const parseSort = (text: string): Sort =>
  text.startsWith('-') ? { kolom: text.slice(1), arah: 'turun' } : { kolom: text, arah: 'naik' };

/** The filters with one of them changed; an empty value takes it off. */
export function withFilter(filters: Filters, column: string, value: string): Filters {
  const { [column]: _, ...rest } = filters;
  return value === '' ? rest : { ...rest, [column]: value };
}

export interface DateRange {
  dari: string;
  sampai: string;
}

/** '2026-01-01..2026-01-31' → its ends; a missing end is ''. */
export function parseRange(value: string | undefined): DateRange {
  const [dari = '', sampai = ''] = (value ?? '').split('..');
  return { dari, sampai };
}

/** '' when both ends are missing. */
export const formatRange = ({ dari, sampai }: DateRange): string =>
  dari === '' && sampai === '' ? '' : `${dari}..${sampai}`;

/** 2418 → '2.418'; above the cap '10.000+'. */
export const countText = (count: RowCount): string => `${count.nilai.toLocaleString('id-ID')}${count.lebih ? '+' : ''}`;

/** Adds or removes one id. */
export function toggled(selected: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** `aria-rowcount`: header included, -1 while the end is not known. */
export const ariaRowCount = (
  loaded: number,
  hasMore: boolean,
  count: RowCount | undefined,
  headerRows: number,
): number => {
  if (!hasMore) return loaded + headerRows;
  return count === undefined || count.lebih ? -1 : count.nilai + headerRows;
};
