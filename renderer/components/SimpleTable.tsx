import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SimpleTable.module.css';
import type { Column, RowTone } from './tableTypes.ts';

export interface SimpleTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => number | string;
  /** What stands there while there are no rows. */
  empty?: ReactNode;
  rowTone?: (row: Row) => RowTone | undefined;
  /** Sums under their columns. */
  sums?: Readonly<Record<string, ReactNode>>;
  /** Marks one row. */
  marked?: (row: Row) => boolean;
}

/** A short table inside a record: all of it in sight, nothing to sort or filter. */
export function SimpleTable<Row>({ label, columns, rows, rowId, empty, rowTone, sums, marked }: SimpleTableProps<Row>) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-align={column.align}
                style={column.width === 'sisa' ? undefined : { width: `${column.width / 16}rem` }}
              >
                {column.headerHidden === true ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} data-tone={rowTone?.(row)} data-marked={marked?.(row) || undefined}>
              {columns.map((column) => (
                <td key={column.id} data-align={column.align}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length} className={classes.empty}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
        {sums !== undefined && rows.length > 0 && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.id} data-align={column.align}>
                  {sums[column.id] ?? (index === 0 ? 'Jumlah' : null)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
