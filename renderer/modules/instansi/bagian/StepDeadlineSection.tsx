import { useState } from 'react';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Card } from '../../../components/Card.tsx';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { SavingForm } from './SavingForm.tsx';
import { editColumn } from './SectionTable.tsx';
import classes from './section.module.css';

interface StepRow {
  id: string;
  nama: string;
  aktor: string;
  /** As the document words it. */
  peta: string | undefined;
  hariKerja: number | undefined;
}

/** Working days that a step may take, process by process. */
export default function StepDeadlineSection() {
  const tree = useOperation('alur.proses', {});
  const [prosesId, setProsesId] = useState('');
  const proses = useOperation('alur.lihatProses', { prosesId }, { enabled: prosesId !== '', keep: true });
  const deadlines = useOperation('instansi.tenggatLangkah', {});
  const editing = useEditing<StepRow>();
  const leaves = (tree.data ?? []).filter((node) => node.daun);
  const limit = new Map(deadlines.data?.map((row) => [row.langkah, row.hariKerja]));
  const rancangan = prosesId === '' ? undefined : (proses.data?.rancangan as Rancangan | null | undefined);
  const rows = rancangan?.langkah.map(
    (step): StepRow => ({
      id: step.id,
      nama: step.nama,
      aktor: rancangan.aktor.find((actor) => actor.id === step.aktor)?.nama ?? '',
      peta: step.tenggat,
      hariKerja: limit.get(step.id),
    }),
  );
  const set = leaves.length > 0 && deadlines.data !== undefined ? deadlines.data.length : undefined;
  return (
    <>
      <Card title="Tenggat langkah" sub={set === undefined ? '' : `${set} langkah bertenggat`} padded={false}>
        <p className={classes.note}>
          Tenggat dihitung dalam hari kerja sejak perkara tiba pada langkahnya; langkah tanpa tenggat tidak pernah
          lewat. Tenggat yang sudah dihitung tidak berubah.
        </p>
        <div className={classes.tools}>
          <SelectField
            name="proses"
            label="Proses"
            emptyLabel="pilih proses"
            value={prosesId}
            onChange={setProsesId}
            options={leaves.map((node) => ({ value: node.id, label: `${node.kode} ${node.nama}` }))}
          />
        </div>
        {tree.failure !== undefined && <ErrorText failure={tree.failure} onRetry={tree.refetch} />}
        {proses.failure !== undefined && <ErrorText failure={proses.failure} onRetry={proses.refetch} />}
        {rows === undefined ? (
          <EmptyState text="Pilih proses; langkah-langkahnya berdiri di sini dengan tenggatnya." />
        ) : (
          <SimpleTable
            label="Tenggat langkah"
            rows={rows}
            rowId={(row) => row.id}
            columns={[
              {
                id: 'langkah',
                header: 'Langkah',
                width: 'sisa',
                cell: (row) => (
                  <>
                    {row.nama}
                    <div className={classes.sub}>{row.aktor}</div>
                  </>
                ),
              },
              { id: 'peta', header: 'Menurut peta', width: 190, cell: (row) => row.peta ?? '–' },
              {
                id: 'hari',
                header: 'Tenggat',
                width: 110,
                align: 'kanan',
                cell: (row) => (row.hariKerja === undefined ? 'tanpa tenggat' : `${row.hariKerja} hari kerja`),
              },
              editColumn<StepRow>((row) => row.nama, editing.edit),
            ]}
          />
        )}
      </Card>
      <FormDialog opened={editing.opened} onClose={editing.close} title={`Tenggat “${editing.row?.nama ?? ''}”`}>
        {editing.row !== undefined && <DeadlineForm row={editing.row} onDone={editing.close} />}
      </FormDialog>
    </>
  );
}

function DeadlineForm({ row, onDone }: { row: StepRow; onDone: () => void }) {
  const [hariKerja, setHariKerja] = useState<number | null>(row.hariKerja ?? null);
  const simpan = useCommand('instansi.simpanTenggatLangkah', { success: 'Tenggat disimpan.', silent: true });
  const save = async () => {
    const outcome = await simpan.run({ langkah: row.id, hariKerja });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Tenggat langkah" onSave={save} command={simpan} onCancel={onDone}>
      <NumberField
        name="hariKerja"
        label="Hari kerja"
        hint="kosong berarti tanpa tenggat"
        suffix=" hari kerja"
        value={hariKerja}
        onChange={setHariKerja}
        min={1}
        max={365}
        autoFocus
      />
    </SavingForm>
  );
}
