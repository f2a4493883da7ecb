/** What a list is made of; see DataTable. */
import type { ReactNode } from 'react';
import type { OperationFailure } from '../client/failure.ts';
import type { EmptyStateProps } from './EmptyState.tsx';

export type ColumnFilter =
  | { kind: 'teks' }
  | { kind: 'pilihan'; options: readonly { value: string; label: string }[] }
  | { kind: 'tanggal' };

export interface Column<Row> {
  /** Also the name under which the host sorts and filters. */
  id: string;
  header: string;
  /** The heading is read out but not seen (a column of buttons). */
  headerHidden?: boolean;
  /** Pixels at 100 %, or 'sisa': what the other columns leave. */
  width: number | 'sisa';
  align?: 'kanan';
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  filter?: ColumnFilter;
  /** May be taken off the list under "Kolom". */
  hideable?: boolean;
}

export interface Sort {
  kolom: string;
  arah: 'naik' | 'turun';
}

/** By column id; a date filter is '2026-01-01..2026-01-31', either end may be missing. */
export type Filters = Readonly<Record<string, string>>;

/** 'batal' is struck through, 'pudar' is muted. */
export type RowTone = 'batal' | 'pudar';

export interface RowCount {
  nilai: number;
  lebih: boolean;
}

export interface SavedView {
  id: number | string;
  nama: string;
  filters: Filters;
  sort?: Sort | undefined;
}

export interface TableViews {
  list: readonly SavedView[];
  onApply: (view: SavedView) => void;
  /** Keeps the present filters and order under a name. */
  onSave: (nama: string) => void;
  onDelete: (view: SavedView) => void;
}

export interface DataTableProps<Row> {
  /** Names the list for a screen reader; also its heading unless `title` is given. */
  label: string;
  title?: string;
  /** Keep the reference stable (module scope or useMemo). */
  columns: readonly Column<Row>[];
  /** The rows read so far; undefined before the first answer. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => number;
  pending?: boolean;
  /** Asking in the background. */
  busy?: boolean;
  failure?: OperationFailure | undefined;
  onRetry?: () => void;
  count?: RowCount | undefined;
  /** What is counted: 'surat 2026'. */
  countWord?: string;
  hasMore?: boolean;
  onMore?: () => void;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  filters?: Filters;
  onFilters?: (filters: Filters) => void;
  /** The row that stands open beside the list. */
  openId?: number | undefined;
  onOpen?: (row: Row) => void;
  selected?: ReadonlySet<number>;
  onSelected?: (selected: ReadonlySet<number>) => void;
  views?: TableViews;
  /** Level of its heading: 1 where the list is the page, 2 under a page's own heading. Default 1. */
  heading?: 1 | 2;
  /** No heading of its own: the page has one. */
  bare?: boolean;
  chips?: ReactNode;
  /** Export, print and the like. */
  actions?: ReactNode;
  empty: EmptyStateProps;
  /** Sums under their columns. */
  sums?: Readonly<Record<string, ReactNode>>;
  rowTone?: (row: Row) => RowTone | undefined;
  /** Pixels of an ordinary row, a first guess; rows are measured. */
  rowHeight?: number;
}
