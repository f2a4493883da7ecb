import type { ReactNode } from 'react';
import type { OperationResult } from '../../../client/useOperation.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import type { Column, RowTone } from '../../../components/tableTypes.ts';
import classes from './section.module.css';

interface SectionTableProps<Row> {
  title: string;
  sub?: string;
  /** One sentence: what this is for, what a change means. */
  note?: ReactNode;
  /** Search, year and the like. */
  tools?: ReactNode;
  /** Absent: the caller may only read. */
  add?: { label: string; onPress: () => void } | undefined;
  /** Why there is no button, when there is none. */
  readOnly?: string | undefined;
  query: Pick<OperationResult<unknown>, 'pending' | 'failure' | 'refetch'>;
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => number | string;
  columns: readonly Column<Row>[];
  empty: string;
  rowTone?: (row: Row) => RowTone | undefined;
}

/** A section that is a table: heading, note, button to add, rows. */
export function SectionTable<Row>(props: SectionTableProps<Row>) {
  const { query, add, readOnly } = props;
  return (
    <Card
      title={props.title}
      sub={props.sub}
      padded={false}
      actions={
        <>
          {props.tools}
          {add !== undefined && <ActionButton label={add.label} onPress={add.onPress} primary />}
        </>
      }
    >
      <LoadingLine active={query.pending} />
      {(props.note !== undefined || readOnly !== undefined) && (
        <p className={classes.note}>
          {props.note} {readOnly}
        </p>
      )}
      {query.failure !== undefined && <ErrorText failure={query.failure} onRetry={query.refetch} />}
      {props.rows !== undefined && (
        <SimpleTable
          label={props.title}
          columns={props.columns}
          rows={props.rows}
          rowId={props.rowId}
          empty={props.empty}
          {...(props.rowTone === undefined ? {} : { rowTone: props.rowTone })}
        />
      )}
    </Card>
  );
}

export const ADMIN_ONLY = 'Hanya administrator yang mengubah bagian ini.';

/** The last column: a button that opens the row. */
export function editColumn<Row>(name: (row: Row) => string, onEdit: (row: Row) => void): Column<Row> {
  return {
    id: 'ubah',
    header: 'Ubah',
    headerHidden: true,
    width: 78,
    align: 'kanan',
    cell: (row) => <RowButton label="Ubah" about={name(row)} onPress={() => onEdit(row)} />,
  };
}
