import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatTanggalPendek } from '#shared/rules/tanggal.ts';
import type { RowOf } from '../../../client/contract.ts';
import { useOperationPages } from '../../../client/useOperationPages.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import type { Column } from '../../../components/tableTypes.ts';
import classes from './ExpeditionPage.module.css';

type Sheet = RowOf<'ekspedisi.daftar'>;

const COLUMNS: readonly Column<Sheet>[] = [
  { id: 'nomor', header: 'Lembar', width: 110, cell: (row) => row.nomor },
  {
    id: 'kurir',
    header: 'Kurir',
    width: 'sisa',
    cell: (row) => (
      <>
        {row.kurir}
        <div className={classes.sub}>{formatTanggalPendek(row.tanggal)}</div>
      </>
    ),
  },
  {
    id: 'paraf',
    header: 'Paraf',
    width: 124,
    cell: (row) =>
      row.status === 'selesai' ? (
        <StatusBadge tone="ok">{`Lengkap ${row.jumlah}/${row.jumlah}`}</StatusBadge>
      ) : (
        <StatusBadge tone="wait">{`Paraf ${row.diterima}/${row.jumlah}`}</StatusBadge>
      ),
  },
];

/** Sheets on their way; those that are complete one press away. */
export function SheetList({ openId }: { openId: number | undefined }) {
  const navigate = useNavigate();
  const [which, setWhich] = useState('kurang');
  const sheets = useOperationPages(
    'ekspedisi.daftar',
    { belumLengkap: which === 'kurang' },
    { topics: ['suratMasuk'] },
  );
  return (
    <DataTable
      label="Lembar ekspedisi"
      heading={2}
      columns={COLUMNS}
      rows={sheets.rows}
      rowId={(row) => row.id}
      pending={sheets.pending}
      busy={sheets.busy}
      failure={sheets.failure}
      onRetry={sheets.refetch}
      hasMore={sheets.hasMore}
      onMore={sheets.loadMore}
      openId={openId}
      onOpen={(row) => void navigate({ to: '/ekspedisi/$id', params: { id: String(row.id) } })}
      chips={
        <FilterChips
          label="Lembar yang tampak"
          options={[
            { value: 'kurang', label: 'Belum lengkap' },
            { value: 'semua', label: 'Semua' },
          ]}
          value={which}
          onChange={setWhich}
        />
      }
      empty={
        which === 'kurang'
          ? {
              text: 'Tidak ada lembar yang menunggu paraf.',
              action: { label: 'Tampilkan semua lembar', onPress: () => setWhich('semua') },
            }
          : { text: 'Lembar ekspedisi akan berdiri di sini, satu untuk tiap perjalanan kurir.' }
      }
    />
  );
}
