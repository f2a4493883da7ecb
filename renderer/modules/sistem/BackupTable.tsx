import { useZona } from '../../client/useSession.ts';
import { sizeText } from '../../components/droppedFiles.ts';
import { RowButton } from '../../components/RowButton.tsx';
import { SimpleTable } from '../../components/SimpleTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { waktuSingkat } from '../../components/timeText.ts';
import type { Backup } from './backup.ts';
import classes from './sistem.module.css';

interface BackupTableProps {
  rows: readonly Backup[];
  pending: boolean;
  onVerify: (backup: Backup) => void;
  /** Absent: the caller may not restore. */
  onRestore?: (backup: Backup) => void;
}

export function BackupTable({ rows, pending, onVerify, onRestore }: BackupTableProps) {
  const zona = useZona();
  return (
    <SimpleTable
      label="Cadangan yang ada"
      rows={rows}
      rowId={(row) => `${row.tempat} ${row.nama}`}
      empty={pending ? 'Sedang dibaca.' : 'Belum ada cadangan. Buat yang pertama sekarang.'}
      columns={[
        {
          id: 'dibuat',
          header: 'Dibuat',
          width: 160,
          cell: (row) => waktuSingkat(row.dibuatPada, zona),
        },
        {
          id: 'nama',
          header: 'Cadangan',
          width: 'sisa',
          cell: (row) => (
            <>
              {row.alasan}
              <div className={classes.sub}>{row.nama}</div>
            </>
          ),
        },
        {
          id: 'tempat',
          header: 'Tempat',
          width: 120,
          cell: (row) => (row.tempat === 'utama' ? 'folder data' : 'tempat kedua'),
        },
        { id: 'ukuran', header: 'Ukuran', width: 90, align: 'kanan', cell: (row) => sizeText(row.ukuran) },
        {
          id: 'terverifikasi',
          header: 'Keadaan',
          width: 130,
          cell: (row) =>
            row.terverifikasi ? (
              <StatusBadge tone="ok">terverifikasi</StatusBadge>
            ) : (
              <StatusBadge tone="wait">belum dibuktikan</StatusBadge>
            ),
        },
        {
          id: 'tindakan',
          header: 'Tindakan',
          headerHidden: true,
          width: onRestore === undefined ? 100 : 216,
          align: 'kanan',
          cell: (row) => (
            <span className={classes.buttons}>
              <RowButton label="Buktikan…" about={row.nama} onPress={() => onVerify(row)} />
              {onRestore !== undefined && (
                <RowButton label="Pulihkan…" about={row.nama} onPress={() => onRestore(row)} />
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
