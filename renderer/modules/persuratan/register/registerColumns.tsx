/** The register as columns: all of them over the whole width, three while a letter stands open beside the list. */
import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import { LETTER_KINDS, SECRECIES, URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { tanggalRingkas } from '../dates.ts';
import { KIND_OPTIONS, SECRECY_OPTIONS, STATUS_OPTIONS, sifatBadges, URGENCY_OPTIONS } from '../letterTone.ts';
import { DeadlineCell } from './DeadlineCell.tsx';
import classes from './registerColumns.module.css';
import { StatusCell } from './StatusCell.tsx';

const suratDari = ({ nomorSurat, tanggalSurat, tahun }: LetterRow) =>
  `${nomorSurat ?? 'tanpa nomor'}${tanggalSurat === null ? ', tanpa tanggal' : `, ${tanggalRingkas(tanggalSurat, tahun)}`}`;

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
  width: 118,
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
          {!row.adaPindaian && ' · belum dipindai'}
        </div>
      </>
    ),
  },
  status,
];

export const WIDE_COLUMNS: readonly Column<LetterRow>[] = [
  agenda,
  {
    id: 'tanggalTerima',
    header: 'Diterima',
    width: 92,
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
        <b>{row.pengirim}</b> <Tags row={row} />
        <div>{row.hal}</div>
      </>
    ),
  },
  {
    id: 'tanggalSurat',
    header: 'Nomor dan tanggal surat',
    width: 186,
    sortable: true,
    hideable: true,
    cell: (row) => (
      <>
        {suratDari(row)}
        {!row.adaPindaian && <div className={classes.sub}>belum dipindai</div>}
      </>
    ),
  },
  {
    id: 'jenis',
    header: 'Jenis',
    width: 104,
    hideable: true,
    filter: { kind: 'pilihan', options: KIND_OPTIONS },
    cell: (row) => LETTER_KINDS[row.jenisNaskah],
  },
  {
    id: 'urgensi',
    header: 'Urgensi',
    width: 84,
    hideable: true,
    filter: { kind: 'pilihan', options: URGENCY_OPTIONS },
    cell: (row) => URGENCIES[row.urgensi],
  },
  {
    id: 'keamanan',
    header: 'Keamanan',
    width: 84,
    hideable: true,
    filter: { kind: 'pilihan', options: SECRECY_OPTIONS },
    cell: (row) => SECRECIES[row.keamanan],
  },
  { id: 'klasifikasi', header: 'Klasifikasi', width: 84, hideable: true, cell: (row) => row.kodeKlasifikasi ?? '–' },
  {
    id: 'tenggat',
    header: 'Tenggat',
    width: 84,
    sortable: true,
    hideable: true,
    cell: (row) => <DeadlineCell row={row} />,
  },
  status,
];
