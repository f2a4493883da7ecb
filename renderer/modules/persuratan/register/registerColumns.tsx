/** The register as columns: all of them over the whole width, three while a letter stands open beside the list. */
import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import { LETTER_KINDS, SECRECIES, URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { tanggalRingkas } from '../dates.ts';
import { KIND_OPTIONS, SECRECY_OPTIONS, STATUS_OPTIONS, sifatBadges, URGENCY_OPTIONS } from '../letterTone.ts';
import { DeadlineCell } from './DeadlineCell.tsx';
import classes from './registerColumns.module.css';
import { StatusCell } from './StatusCell.tsx';

function Tags({ row }: { row: LetterRow }) {
  return sifatBadges(row).map((badge) => (
    <StatusBadge key={badge.label} tone={badge.tone}>
      {badge.label}
    </StatusBadge>
  ));
}

const agenda: Column<LetterRow> = {
  id: 'agenda',
  header: 'Agenda',
  width: 62,
  cell: (row) => row.nomorAgenda,
  sortable: true,
};
const status: Column<LetterRow> = {
  id: 'status',
  header: 'Status',
  width: 134,
  cell: (row) => <StatusCell row={row} />,
  filter: { kind: 'pilihan', options: STATUS_OPTIONS },
};

export const NARROW_COLUMNS: readonly Column<LetterRow>[] = [
  agenda,
  {
    id: 'pengirim',
    header: 'Pengirim dan hal',
    width: 'sisa',
    filter: { kind: 'teks' },
    cell: (row) => (
      <>
        <b>{row.pengirim}</b> <Tags row={row} />
        <div>{row.hal}</div>
        <div className={classes.sub}>
          {tanggalRingkas(row.tanggalTerima, row.tahun)} · {row.nomorSurat ?? 'tanpa nomor'}
        </div>
      </>
    ),
  },
  status,
];

/** The ordinary is said quietly, the rest as its badge. */
const sifat = (tone: Tone, plain: boolean, label: string) =>
  plain ? (
    <span className={classes.quiet}>{label}</span>
  ) : (
    <span className={classes.wrapping}>
      <StatusBadge tone={tone}>{label}</StatusBadge>
    </span>
  );

export const WIDE_COLUMNS: readonly Column<LetterRow>[] = [
  agenda,
  {
    id: 'tanggalTerima',
    header: 'Diterima',
    width: 74,
    sortable: true,
    filter: { kind: 'tanggal' },
    cell: (row) => (
      <>
        {tanggalRingkas(row.tanggalTerima, row.tahun)}
        {row.terlambat && <div className={classes.sub}>dicatat kemudian</div>}
      </>
    ),
  },
  {
    id: 'pengirim',
    header: 'Pengirim dan hal',
    width: 'sisa',
    sortable: true,
    filter: { kind: 'teks' },
    cell: (row) => (
      <>
        <b>{row.pengirim}</b>
        <div>{row.hal}</div>
      </>
    ),
  },
  {
    id: 'tanggalSurat',
    header: 'Nomor dan tanggal surat',
    width: 172,
    sortable: true,
    hideable: true,
    cell: (row) => (
      <>
        {row.nomorSurat ?? 'tanpa nomor'}
        <div className={classes.sub}>
          {row.tanggalSurat === null ? 'tanpa tanggal' : tanggalRingkas(row.tanggalSurat, row.tahun)}
          {!row.adaPindaian && ' · belum dipindai'}
        </div>
      </>
    ),
  },
  {
    id: 'jenis',
    header: 'Jenis',
    width: 116,
    hideable: true,
    filter: { kind: 'pilihan', options: KIND_OPTIONS },
    cell: (row) => (
      <>
        {LETTER_KINDS[row.jenisNaskah]}
        {row.kodeKlasifikasi !== null && <div className={classes.sub}>{row.kodeKlasifikasi}</div>}
      </>
    ),
  },
  {
    id: 'urgensi',
    header: 'Urgensi',
    width: 84,
    hideable: true,
    filter: { kind: 'pilihan', options: URGENCY_OPTIONS },
    cell: (row) => sifat('late', row.urgensi === 'biasa', URGENCIES[row.urgensi]),
  },
  {
    id: 'keamanan',
    header: 'Keamanan',
    width: 84,
    hideable: true,
    filter: { kind: 'pilihan', options: SECRECY_OPTIONS },
    cell: (row) => sifat('seal', row.keamanan === 'biasa', SECRECIES[row.keamanan]),
  },
  {
    id: 'tenggat',
    header: 'Tenggat',
    width: 104,
    sortable: true,
    hideable: true,
    cell: (row) => <DeadlineCell row={row} />,
  },
  status,
];
