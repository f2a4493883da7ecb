import { Checkbox, VisuallyHidden } from '@mantine/core';
import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import classes from './DataTable.module.css';
import { DataTableBody } from './DataTableBody.tsx';
import { DataTableFilters } from './DataTableFilters.tsx';
import { DataTableToolbar } from './DataTableToolbar.tsx';
import { EmptyState, type EmptyStateProps } from './EmptyState.tsx';
import { ErrorText } from './ErrorText.tsx';
import { LoadingLine } from './LoadingLine.tsx';
import { ariaRowCount, nextSort } from './tableState.ts';
import type { Column, DataTableProps, Sort } from './tableTypes.ts';
import { useShortcut } from './useShortcut.ts';

const features = tableFeatures({ columnVisibilityFeature });
/** Pixels that a column with the rest of the width needs at least, and of the column of checkboxes. */
const REST_MIN = 150;
const CHECK_WIDTH = 34;

/** A list that a person can work in: keyboard, filters, order, selection, endless rows, counts and sums. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, sort, onSort, filters = {}, onFilters, selected, onSelected, sums } = props;
  const gridId = useId();
  const scrollRef = useRef<HTMLDivElement>(null);
  const filterable = onFilters !== undefined && columns.some((column) => column.filter !== undefined);
  const [filtersOpen, setFiltersOpen] = useState(Object.keys(filters).length > 0);

  const defs = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.header, enableHiding: column.hideable === true })),
    [columns],
  );
  const data = useMemo(() => [...(rows ?? [])], [rows]);
  const getRowId = useCallback((row: Row) => String(rowId(row)), [rowId]);
  const table = useTable({ features, columns: defs, data, getRowId });
  const visibleIds = new Set(table.getVisibleLeafColumns().map((column) => column.id));
  const shown = columns.filter((column) => visibleIds.has(column.id));

  const openFilters = () => {
    setFiltersOpen(true);
    requestAnimationFrame(() =>
      document.getElementById(`${gridId}-saring`)?.querySelector<HTMLElement>('input, select')?.focus(),
    );
  };
  useShortcut('/', `Saring ${props.label.toLowerCase()}`, openFilters, { enabled: filterable, group: 'Daftar' });

  const question = JSON.stringify([filters, sort]);
  const asked = useRef(question);
  useEffect(() => {
    // Another question has another first row.
    if (asked.current !== question) scrollRef.current?.scrollTo({ top: 0 });
    asked.current = question;
  }, [question]);

  const checks = selected !== undefined && onSelected !== undefined;
  const template = [
    ...(checks ? [`${CHECK_WIDTH}px`] : []),
    ...shown.map((column) => (column.width === 'sisa' ? `minmax(${REST_MIN}px, 1fr)` : `${column.width / 16}rem`)),
  ].join(' ');
  const headerRows = filterable && filtersOpen ? 2 : 1;
  const allLoaded = rows !== undefined && rows.length > 0 && rows.every((row) => selected?.has(rowId(row)));

  return (
    <div className={props.bare === true ? classes.bare : classes.card}>
      {props.bare !== true && (
        <DataTableToolbar
          title={props.title ?? props.label}
          heading={props.heading ?? 1}
          count={props.count}
          countWord={props.countWord ?? 'baris'}
          chips={props.chips}
          actions={props.actions}
          views={props.views}
          columns={table
            .getAllLeafColumns()
            .filter((column) => column.getCanHide())
            .map((column) => ({
              id: column.id,
              label: columns.find((other) => other.id === column.id)?.header ?? column.id,
              visible: column.getIsVisible(),
              toggle: () => column.toggleVisibility(),
            }))}
          {...(filterable
            ? {
                filter: {
                  open: filtersOpen,
                  active: Object.keys(filters).length,
                  onToggle: () => (filtersOpen ? setFiltersOpen(false) : openFilters()),
                  onClear: () => onFilters({}),
                },
              }
            : {})}
          selectedCount={selected?.size ?? 0}
          {...(onSelected === undefined ? {} : { onClearSelection: () => onSelected(new Set()) })}
        />
      )}
      <div className={classes.frame}>
        <LoadingLine active={props.busy === true || props.pending === true} />
        <div className={classes.scroll} ref={scrollRef}>
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that takes the keyboard is a grid (ARIA APG, "Grid")
            role="grid"
            aria-label={props.label}
            aria-rowcount={ariaRowCount(data.length, props.hasMore === true, props.count, headerRows)}
            aria-colcount={shown.length + (checks ? 1 : 0)}
            aria-multiselectable={checks || undefined}
            aria-busy={props.pending === true || undefined}
            className={classes.grid}
            style={{ '--columns': template }}
          >
            <thead className={classes.head} data-sticky-head>
              <tr aria-rowindex={1} className={classes.headRow}>
                {checks && (
                  <th scope="col" className={classes.check}>
                    <Checkbox
                      size="xs"
                      aria-label="Pilih semua baris yang termuat"
                      checked={allLoaded}
                      indeterminate={!allLoaded && selected.size > 0}
                      onChange={() => onSelected(allLoaded ? new Set() : new Set((rows ?? []).map(rowId)))}
                    />
                  </th>
                )}
                {shown.map((column) => (
                  <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
                ))}
              </tr>
              {filterable && filtersOpen && (
                <DataTableFilters
                  id={`${gridId}-saring`}
                  columns={shown}
                  leadingCell={checks}
                  filters={filters}
                  onFilters={onFilters}
                />
              )}
            </thead>
            <DataTableBody {...props} shown={shown} data={data} scrollRef={scrollRef} firstRowIndex={headerRows + 1} />
            {sums !== undefined && data.length > 0 && (
              <tfoot className={classes.foot} data-sticky-foot>
                <tr className={classes.footRow}>
                  {checks && <td />}
                  {shown.map((column, index) => (
                    <td key={column.id} className={classes.sum} data-align={column.align}>
                      {sums[column.id] ?? (index === 0 ? 'Jumlah' : null)}
                    </td>
                  ))}
                </tr>
              </tfoot>
            )}
          </table>
          {props.failure !== undefined && data.length === 0 && (
            <ErrorText failure={props.failure} onRetry={props.onRetry} />
          )}
          {props.failure === undefined && rows !== undefined && rows.length === 0 && props.pending !== true && (
            <EmptyList {...props.empty} filtered={Object.keys(filters).length > 0} onClear={() => onFilters?.({})} />
          )}
        </div>
      </div>
    </div>
  );
}

/** A filter that finds nothing is another emptiness than a register that has nothing yet. */
function EmptyList({ filtered, onClear, ...empty }: EmptyStateProps & { filtered: boolean; onClear: () => void }) {
  if (!filtered) return <EmptyState {...empty} />;
  return (
    <EmptyState
      text="Tidak ada yang cocok dengan saringan ini."
      action={{ label: 'Hapus semua saringan', onPress: onClear }}
    />
  );
}

function HeaderText<Row>({ column }: { column: Column<Row> }) {
  return column.headerHidden === true ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header;
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.kolom === column.id ? sort.arah : undefined;
  const sortable = column.sortable === true && onSort !== undefined;
  const ariaSort =
    direction === 'naik' ? 'ascending' : direction === 'turun' ? 'descending' : sortable ? 'none' : undefined;
  return (
    <th scope="col" aria-sort={ariaSort} className={classes.headCell} data-align={column.align}>
      {sortable ? (
        <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, column.id))}>
          {column.header}
          <span aria-hidden="true" className={classes.arrow}>
            {direction === 'naik' ? '▲' : direction === 'turun' ? '▼' : ''}
          </span>
        </button>
      ) : (
        <HeaderText column={column} />
      )}
    </th>
  );
}
