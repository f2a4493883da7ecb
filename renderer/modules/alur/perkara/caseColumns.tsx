/** Cases as columns: all of them over the whole width, two while a case stands open beside the list. */
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { type CaseRow, caseName, secrecyBadges, statusBadge } from '../caseTone.ts';
import record from '../record.module.css';
import { DueBadge } from '../tugas/DueBadge.tsx';
import { Since } from '../tugas/Since.tsx';

function Status({ row }: { row: CaseRow }) {
  const badge = statusBadge(row.status);
  return <StatusBadge tone={badge.tone}>{badge.label}</StatusBadge>;
}

function Name({ row }: { row: CaseRow }) {
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

const processColumn = (options: readonly { value: string; label: string }[]): Column<CaseRow> => ({
  id: 'proses',
  header: 'Proses',
  width: 232,
  filter: { kind: 'pilihan', options },
  hideable: true,
  cell: (row) => (
    <>
      {row.prosesKode}
      <div className={record.sub}>{row.proses}</div>
    </>
  ),
});

/** @param processes the leaves of the map, for the filter */
export const wideColumns = (processes: readonly { value: string; label: string }[]): readonly Column<CaseRow>[] => [
  {
    id: 'perkara',
    header: 'Perkara',
    width: 'sisa',
    filter: { kind: 'teks' },
    cell: (row) => (
      <>
        <Name row={row} />
        <div className={record.sub}>{row.pemohon ?? ''}</div>
      </>
    ),
  },
  processColumn(processes),
  {
    id: 'langkah',
    header: 'Langkah sekarang',
    width: 250,
    hideable: true,
    cell: (row) => (
      <>
        {row.namaLangkah}
        {row.status === 'berjalan' && (
          <div className={record.sub}>
            <Since sejak={row.sejak} />
            {row.revisi > 0 && `, revisi ${row.revisi}`}
          </div>
        )}
      </>
    ),
  },
  {
    id: 'tenggat',
    header: 'Tenggat',
    width: 104,
    hideable: true,
    cell: (row) => <DueBadge tenggat={row.status === 'berjalan' ? row.tenggat : null} />,
  },
  { id: 'status', header: 'Status', width: 100, cell: (row) => <Status row={row} /> },
];

export const NARROW_COLUMNS: readonly Column<CaseRow>[] = [
  {
    id: 'perkara',
    header: 'Perkara',
    width: 'sisa',
    filter: { kind: 'teks' },
    cell: (row) => (
      <>
        <Name row={row} />
        <div>{row.namaLangkah}</div>
        <div className={record.sub}>
          {row.prosesKode} · <Since sejak={row.sejak} />
        </div>
      </>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    width: 100,
    cell: (row) =>
      row.status === 'berjalan' && row.tenggat !== null ? <DueBadge tenggat={row.tenggat} /> : <Status row={row} />,
  },
];
