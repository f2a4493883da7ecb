import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useOperationPages } from '../../../client/useOperationPages.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import type { EmptyStateProps } from '../../../components/EmptyState.tsx';
import { useNarrow } from '../useNarrow.ts';
import { actOf } from './taskAct.ts';
import { NARROW_TASK_COLUMNS, TASK_COLUMNS } from './taskColumns.tsx';
import type { Saring } from './taskSearch.ts';
import classes from './tasks.module.css';

/** Rows' worth of room for the words of an empty list. */
const EMPTY_ROWS = 3;

interface TaskTableProps {
  saring: Exclude<Saring, 'terkirim'>;
  onAll: () => void;
}

/** What waits for me, overdue first. ↑ ↓ and Enter work from the moment the page is there. */
export function TaskTable({ saring, onAll }: TaskTableProps) {
  const navigate = useNavigate();
  const narrow = useNarrow();
  const ref = useRef<HTMLDivElement>(null);
  const pages = useOperationPages('alur.tugasSaya', { saring }, { topics: ['suratMasuk', 'disposisi'] });
  const ready = (pages.rows?.length ?? 0) > 0;
  useEffect(() => {
    // Only when nobody is anywhere: whoever has begun to type or move keeps the focus.
    if (ready && document.activeElement === document.body)
      ref.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
  }, [ready]);
  return (
    <div ref={ref} className={classes.table} style={{ '--rows': (pages.rows?.length ?? 6) || EMPTY_ROWS }}>
      <DataTable
        label="Tugas saya"
        bare
        columns={narrow ? NARROW_TASK_COLUMNS : TASK_COLUMNS}
        rows={pages.rows}
        rowId={(row) => row.giliranId}
        pending={pages.pending}
        busy={pages.busy}
        failure={pages.failure}
        onRetry={pages.refetch}
        hasMore={pages.hasMore}
        onMore={pages.loadMore}
        onOpen={(row) => void navigate(actOf(row).link)}
        rowHeight={49}
        empty={EMPTY[saring](onAll)}
      />
    </div>
  );
}

const EMPTY: Record<TaskTableProps['saring'], (onAll: () => void) => EmptyStateProps> = {
  semua: () => ({
    text: 'Tidak ada yang menunggu Anda.',
    sub: 'Begitu sebuah surat atau perkara sampai pada giliran Anda, ia berdiri di sini; yang lewat tenggat di atas.',
  }),
  lewat: (onAll) => ({
    text: 'Tidak ada yang lewat tenggat.',
    action: { label: 'Tampilkan semua', onPress: onAll },
  }),
  hariIni: (onAll) => ({
    text: 'Tidak ada yang jatuh tempo hari ini.',
    action: { label: 'Tampilkan semua', onPress: onAll },
  }),
};
