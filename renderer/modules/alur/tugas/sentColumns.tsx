/** What I sent, as columns. */
import type { Output } from '../../../client/contract.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { caseName, secrecyBadges, statusBadge } from '../caseTone.ts';
import { MyAct } from './MyAct.tsx';
import { Since } from './Since.tsx';
import classes from './tasks.module.css';

export type Sent = Output<'alur.terkirim'>['baris'][number];

function Name({ row }: { row: Sent }) {
  return (
    <>
      <b>{caseName(row)}</b>{' '}
      {secrecyBadges(row.keamanan).map((badge) => (
        <StatusBadge key={badge.label} tone={badge.tone}>
          {badge.label}
        </StatusBadge>
      ))}
      <div className={classes.sub}>
        {row.prosesKode} {row.proses}
      </div>
    </>
  );
}

function Deed({ row }: { row: Sent }) {
  return (
    <>
      <div className={classes.clamp}>
        <MyAct kalimat={row.terakhirSaya} />
      </div>
      <div className={classes.sub}>
        <Since sejak={row.waktuSaya} />
      </div>
    </>
  );
}

function Now({ row }: { row: Sent }) {
  if (row.status !== 'berjalan') {
    const badge = statusBadge(row.status);
    return <StatusBadge tone={badge.tone}>{badge.label}</StatusBadge>;
  }
  return (
    <>
      {row.namaLangkah}
      <div className={classes.sub}>pada {row.diTangan}</div>
    </>
  );
}

const now: Column<Sent> = { id: 'sekarang', header: 'Sekarang', width: 260, cell: (row) => <Now row={row} /> };

export const SENT_COLUMNS: readonly Column<Sent>[] = [
  { id: 'perkara', header: 'Perkara', width: 'sisa', cell: (row) => <Name row={row} /> },
  { id: 'saya', header: 'Yang saya lakukan', width: 'sisa', cell: (row) => <Deed row={row} /> },
  now,
];

/** On a narrow window or at twice the size. */
export const NARROW_SENT_COLUMNS: readonly Column<Sent>[] = [
  {
    id: 'perkara',
    header: 'Perkara',
    width: 'sisa',
    cell: (row) => (
      <>
        <Name row={row} />
        <Deed row={row} />
      </>
    ),
  },
  { ...now, width: 220 },
];
