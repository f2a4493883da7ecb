import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { SectionTable } from './SectionTable.tsx';
import { SeriesForm } from './SeriesForm.tsx';
import { StartSeriesForm } from './StartSeriesForm.tsx';
import classes from './section.module.css';

type Series = Output<'instansi.seri'>[number];

/** Number series and their patterns. */
export default function SeriesSection() {
  const query = useOperation('instansi.seri', {});
  const editing = useEditing<Series>();
  const [starting, setStarting] = useState<Series>();
  return (
    <>
      <SectionTable
        title="Seri nomor"
        note="Nomor diambil saat dipakai, tanpa lompatan dan tanpa ganda. Nomor yang sudah terbit tidak berubah bila polanya diubah."
        add={{ label: 'Tambah seri', onPress: editing.add }}
        query={query}
        rows={query.data}
        rowId={(row) => row.id}
        empty="Belum ada seri nomor."
        columns={[
          {
            id: 'nama',
            header: 'Seri',
            width: 'sisa',
            cell: (row) => (
              <>
                {row.nama}
                <div className={classes.sub}>{row.kode}</div>
              </>
            ),
          },
          { id: 'pola', header: 'Pola', width: 230, cell: (row) => row.pola },
          {
            id: 'reset',
            header: 'Mulai dari 1',
            width: 130,
            cell: (row) => (row.reset === 'tahunan' ? 'setiap tahun' : 'setiap bulan'),
          },
          {
            id: 'tindakan',
            header: 'Tindakan',
            headerHidden: true,
            width: 196,
            align: 'kanan',
            cell: (row) => (
              <span className={classes.buttons}>
                <RowButton label="Nomor awal…" about={row.nama} onPress={() => setStarting(row)} />
                <RowButton label="Ubah" about={row.nama} onPress={() => editing.edit(row)} />
              </span>
            ),
          },
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={editing.row === undefined ? 'Tambah seri nomor' : `Ubah ${editing.row.nama}`}
        size={620}
      >
        <SeriesForm series={editing.row} onDone={editing.close} />
      </FormDialog>
      <FormDialog
        opened={starting !== undefined}
        onClose={() => setStarting(undefined)}
        title={`Nomor awal ${starting?.nama ?? ''}`}
      >
        {starting !== undefined && <StartSeriesForm seriId={starting.id} onDone={() => setStarting(undefined)} />}
      </FormDialog>
    </>
  );
}
