import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { CheckField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { SavingForm } from './SavingForm.tsx';
import { editColumn, SectionTable } from './SectionTable.tsx';

type Instruction = Output<'instansi.instruksi'>[number];

/** What a disposisi usually says, to be ticked. */
export default function InstructionSection() {
  const query = useOperation('instansi.instruksi', {});
  const editing = useEditing<Instruction>();
  return (
    <>
      <SectionTable
        title="Instruksi baku"
        note="Yang inti tercetak pada lembar disposisi kosong; semuanya dapat dicentang saat mendisposisikan."
        add={{ label: 'Tambah instruksi', onPress: editing.add }}
        query={query}
        rows={query.data}
        rowId={(row) => row.id}
        empty="Belum ada instruksi baku."
        rowTone={(row) => (row.aktif ? undefined : 'pudar')}
        columns={[
          { id: 'urut', header: 'Urut', width: 56, align: 'kanan', cell: (row) => row.urut },
          { id: 'teks', header: 'Instruksi', width: 'sisa', cell: (row) => row.teks },
          {
            id: 'inti',
            header: 'Tercetak',
            width: 150,
            cell: (row) =>
              row.aktif ? (
                row.inti && <StatusBadge tone="accent">inti</StatusBadge>
              ) : (
                <StatusBadge tone="off">Tidak aktif</StatusBadge>
              ),
          },
          editColumn((row) => row.teks, editing.edit),
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={editing.row === undefined ? 'Tambah instruksi' : `Ubah “${editing.row.teks}”`}
      >
        <InstructionForm row={editing.row} next={(query.data?.length ?? 0) + 1} onDone={editing.close} />
      </FormDialog>
    </>
  );
}

function InstructionForm({ row, next, onDone }: { row: Instruction | undefined; next: number; onDone: () => void }) {
  const [form, setForm] = useState({
    teks: row?.teks ?? '',
    urut: (row?.urut ?? next) as number | null,
    inti: row?.inti ?? false,
    aktif: row?.aktif ?? true,
  });
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const simpan = useCommand('instansi.simpanInstruksi', { success: 'Instruksi disimpan.', silent: true });
  const save = async () => {
    const outcome = await simpan.run({
      ...(row === undefined ? {} : { id: row.id }),
      ...form,
      urut: form.urut ?? next,
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Instruksi baku" onSave={save} command={simpan} onCancel={onDone}>
      <TextField
        name="teks"
        label="Instruksi"
        hint="misalnya: Hadiri dan laporkan hasilnya"
        value={form.teks}
        onChange={(teks) => set({ teks })}
        maxLength={150}
        required
        autoFocus
      />
      <NumberField name="urut" label="Urutan" value={form.urut} onChange={(urut) => set({ urut })} min={0} max={9999} />
      <CheckField
        name="inti"
        label="Inti"
        hint="tercetak pada lembar disposisi kosong"
        value={form.inti}
        onChange={(inti) => set({ inti })}
      />
      <CheckField name="aktif" label="Aktif" value={form.aktif} onChange={(aktif) => set({ aktif })} />
    </SavingForm>
  );
}
