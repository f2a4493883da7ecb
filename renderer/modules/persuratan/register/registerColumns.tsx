/** The register as columns: all of them over the whole width, three while a letter stands open beside the list. */

import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import { LETTER_KINDS, SECRECIES, URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import { tanggalRingkas } from '../../../components/timeText.ts';
import { LetterNumber } from '../LetterNumber.tsx';
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

/** Over several years a number alone does not name a letter. */
const agenda = (allYears: boolean): Column<LetterRow> => ({
  id: 'agenda',
  header: 'Agenda',
  width: allYears ? 94 : 62,
  cell: (row) => (allYears ? `${row.nomorAgenda}/${row.tahun}` : row.nomorAgenda),
  sortable: true,
});
const status: Column<LetterRow> = {
  id: 'status',
  header: 'Status',
  width: 146,
  cell: (row) => <StatusCell row={row} />,
  filter: { kind: 'pilihan', options: STATUS_OPTIONS },
};

const narrowColumns = (allYears: boolean): readonly Column<LetterRow>[] => [
  agenda(allYears),
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
          {tanggalRingkas(row.tanggalTerima, row.tahun)} · <LetterNumber nomor={row.nomorSurat} />
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

const wideColumns = (allYears: boolean): readonly Column<LetterRow>[] => [
  agenda(allYears),
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
    width: 186,
    sortable: true,
    hideable: true,
    cell: (row) => (
      <>
        <LetterNumber nomor={row.nomorSurat} />
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
    width: 92,
    hideable: true,
    filter: { kind: 'pilihan', options: URGENCY_OPTIONS },
    cell: (row) => sifat('late', row.urgensi === 'biasa', URGENCIES[row.urgensi]),
  },
  {
    id: 'keamanan',
    header: 'Keamanan',
    width: 92,
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

const COLUMNS = {
  narrow: { year: narrowColumns(false), all: narrowColumns(true) },
  wide: { year: wideColumns(false), all: wideColumns(true) },
} as const;

/** The same array for the same list, as the table wants it. */
export const registerColumns = (narrow: boolean, allYears: boolean): readonly Column<LetterRow>[] =>
  COLUMNS[narrow ? 'narrow' : 'wide'][allYears ? 'all' : 'year'];
