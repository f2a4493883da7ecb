import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './DataTable.module.css';
import { DateRangeFilter } from './DateRangeFilter.tsx';
import { withFilter } from './tableState.ts';
import type { Column, Filters } from './tableTypes.ts';

/** Typing in a filter asks the host after this pause (milliseconds). */
const PAUSE_MS = 220;

export interface DataTableFiltersProps<Row> {
  id: string;
  columns: readonly Column<Row>[];
  /** An empty cell over the checkboxes. */
  leadingCell: boolean;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

/** One field under each heading that can be filtered. */
export function DataTableFilters<Row>({ id, columns, leadingCell, filters, onFilters }: DataTableFiltersProps<Row>) {
  const set = (column: string) => (value: string) => onFilters(withFilter(filters, column, value));
  return (
    <tr id={id} className={classes.filterRow}>
      {leadingCell && <td />}
      {columns.map((column) => (
        <td key={column.id} className={classes.filterCell}>
          <Filter column={column} value={filters[column.id] ?? ''} onChange={set(column.id)} />
        </td>
      ))}
    </tr>
  );
}

interface FilterProps<Row> {
  column: Column<Row>;
  value: string;
  onChange: (value: string) => void;
}

function Filter<Row>({ column, value, onChange }: FilterProps<Row>) {
  const label = `Saring ${column.header}`;
  switch (column.filter?.kind) {
    case 'teks':
      return <TextFilter label={label} value={value} onChange={onChange} />;
    case 'pilihan':
      return (
        <NativeSelect
          aria-label={label}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[{ value: '', label: 'Semua' }, ...column.filter.options]}
        />
      );
    case 'tanggal':
      return <DateRangeFilter label={label} value={value} onChange={onChange} />;
    default:
      return null;
  }
}

/** Keeps what is being typed; tells the list after a short pause, at Enter, or when it is left. */
function TextFilter({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    // Changed from outside: a saved view, "Hapus saringan".
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text.trim() === told.current) return;
    const timer = setTimeout(() => {
      told.current = text.trim();
      latest.current(text.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextInput type="search" aria-label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} />
  );
}
