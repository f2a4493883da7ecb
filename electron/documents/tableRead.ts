/** What the readers of spreadsheets and CSV answer: rows of typed cells, as they stood in the file. */

export type Cell =
  | { kind: 'text'; text: string }
  /** `text` as shown: leading zeros of a format such as 0000 are kept. */
  | { kind: 'number'; number: number; text: string }
  /** Civil date, time of day 'HH:MM', or both; seconds are dropped. */
  | { kind: 'date'; date: string | null; time: string | null }
  | { kind: 'boolean'; value: boolean }
  /** '#N/A' and its like. */
  | { kind: 'error'; text: string };

export interface TableRow {
  /** Row (spreadsheet) or line (CSV) number in the file, from 1, for messages. */
  number: number;
  /** null: empty. Trailing empty cells are left out. */
  cells: (Cell | null)[];
}

/** Merged range, 0-based column and 1-based row numbers, both ends included. The value stands in its first cell. */
export interface Merge {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export interface ReadTable {
  /** Empty rows are left out. */
  rows: TableRow[];
  merges: Merge[];
  /** Number of columns of the widest row. */
  columns: number;
}

export interface TableLimits {
  /** Size of the file in bytes. */
  bytes: number;
  /** Size of one unpacked part of the file in bytes: what a ZIP bomb would blow up. */
  partBytes: number;
  /** Rows with content. */
  rows: number;
  columns: number;
}

export const TABLE_LIMITS: TableLimits = {
  bytes: 50 * 1024 * 1024,
  partBytes: 256 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
};

/** The cell as a person reads it; '' for an empty one. */
export function cellText(cell: Cell | null | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'date':
      return [cell.date, cell.time].filter((part) => part !== null).join(' ');
    case 'boolean':
      return cell.value ? 'YA' : 'TIDAK';
    default:
      return cell.text;
  }
}

/** Writes the value of each merged range into all of its cells, in place; for titles that span columns. */
export function fillMerges(table: ReadTable): void {
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  for (const merge of table.merges) {
    const value = rows.get(merge.firstRow)?.cells[merge.firstColumn];
    if (!value) continue;
    for (let number = merge.firstRow; number <= merge.lastRow; number++) {
      const row = rows.get(number);
      if (!row) continue;
      for (let column = merge.firstColumn; column <= merge.lastColumn && column < table.columns; column++) {
        while (row.cells.length <= column) row.cells.push(null);
        row.cells[column] ??= value;
      }
    }
  }
}
