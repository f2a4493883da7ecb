import { Button, Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ActionButton } from './ActionButton.tsx';
import classes from './DataTable.module.css';
import { Kbd } from './Kbd.tsx';
import { SavedViews } from './SavedViews.tsx';
import { countText } from './tableState.ts';
import type { RowCount, TableViews } from './tableTypes.ts';

export interface DataTableToolbarProps {
  title: string;
  heading: 1 | 2;
  count: RowCount | undefined;
  countWord: string;
  chips: ReactNode;
  actions: ReactNode;
  views: TableViews | undefined;
  columns: readonly { id: string; label: string; visible: boolean; toggle: () => void }[];
  filter?: { open: boolean; active: number; onToggle: () => void; onClear: () => void };
  selectedCount: number;
  onClearSelection?: () => void;
}

/** Heading of a list: what it is, how many there are, and what can be done with all of them. */
export function DataTableToolbar(props: DataTableToolbarProps) {
  const { title, count, countWord, chips, actions, views, columns, filter, selectedCount, onClearSelection } = props;
  const Heading = props.heading === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.toolbar}>
      <Heading className={classes.title}>{title}</Heading>
      <span className={classes.count} role="status">
        {count === undefined ? '' : `${countText(count)} ${countWord}`}
        {selectedCount > 0 && ` · ${selectedCount.toLocaleString('id-ID')} dipilih`}
      </span>
      {selectedCount > 0 && onClearSelection !== undefined && (
        <ActionButton label="Batalkan pilihan" small onPress={onClearSelection} />
      )}
      <span className={classes.grow} />
      {chips}
      {actions}
      {filter !== undefined && (
        <Button
          variant={filter.active > 0 ? 'light' : 'default'}
          size="compact-sm"
          aria-expanded={filter.open}
          aria-keyshortcuts="/"
          onClick={filter.onToggle}
          rightSection={<Kbd keys="/" />}
        >
          {filter.active > 0 ? `Saring (${filter.active})` : 'Saring'}
        </Button>
      )}
      {filter !== undefined && filter.active > 0 && (
        <ActionButton label="Hapus saringan" small onPress={filter.onClear} />
      )}
      {views !== undefined && <SavedViews {...views} />}
      {columns.length > 0 && <ColumnMenu columns={columns} />}
    </div>
  );
}

function ColumnMenu({ columns }: Pick<DataTableToolbarProps, 'columns'>) {
  const [open, setOpen] = useState(false);
  return (
    <Menu opened={open} onChange={setOpen} closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-sm">
          Kolom ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label="Kolom yang tampak">
        {columns.map((column) => (
          <Menu.CheckboxItem key={column.id} checked={column.visible} onChange={column.toggle}>
            {column.label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
