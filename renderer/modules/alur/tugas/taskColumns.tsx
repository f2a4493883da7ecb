/** What waits, as columns. */
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { caseName, secrecyBadges } from '../caseTone.ts';
import { DueBadge } from './DueBadge.tsx';
import { Since } from './Since.tsx';
import { TaskButton } from './TaskButton.tsx';
import type { Task } from './taskAct.ts';
import classes from './tasks.module.css';

function Name({ row }: { row: Task }) {
  return (
    <>
      <b>{caseName(row)}</b>{' '}
      {secrecyBadges(row.keamanan).map((badge) => (
        <StatusBadge key={badge.label} tone={badge.tone}>
          {badge.label}
        </StatusBadge>
      ))}
    </>
  );
}

const action: Column<Task> = {
  id: 'tindakan',
  header: 'Tindakan',
  headerHidden: true,
  width: 156,
  cell: (row) => <TaskButton task={row} />,
};

const about = (row: Task) => (row.keterangan === '' ? `${row.prosesKode} ${row.proses}` : row.keterangan);

/** On a narrow window or at twice the size: everything about a task in one cell, and its button. */
export const NARROW_TASK_COLUMNS: readonly Column<Task>[] = [
  {
    id: 'perkara',
    header: 'Perkara',
    width: 'sisa',
    cell: (row) => (
      <>
        <DueBadge tenggat={row.tenggat} /> <Name row={row} />
        <div className={classes.sub}>{about(row)}</div>
        <div>{row.namaLangkah}</div>
        <div className={classes.sub}>
          {row.dari !== null && `dari ${row.dari}, `}
          <Since sejak={row.sejak} />
        </div>
      </>
    ),
  },
  action,
];

export const TASK_COLUMNS: readonly Column<Task>[] = [
  { id: 'tenggat', header: 'Tenggat', width: 108, cell: (row) => <DueBadge tenggat={row.tenggat} /> },
  {
    id: 'perkara',
    header: 'Perkara',
    width: 'sisa',
    cell: (row) => (
      <>
        <Name row={row} />
        <div className={classes.sub}>{about(row)}</div>
      </>
    ),
  },
  {
    id: 'langkah',
    header: 'Langkah sekarang',
    width: 300,
    cell: (row) => (
      <>
        {row.namaLangkah}
        <div className={classes.sub}>
          {row.pihakLuar ? 'pihak luar, ' : ''}
          <Since sejak={row.sejak} />
        </div>
      </>
    ),
  },
  { id: 'dari', header: 'Dari', width: 132, cell: (row) => row.dari ?? '' },
  action,
];
