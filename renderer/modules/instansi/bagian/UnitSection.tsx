import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { CheckField, SelectField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { SavingForm } from './SavingForm.tsx';
import { editColumn, SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';

type Unit = Output<'instansi.unit'>[number];

/** Bidang, subbagian and the like, each under its own. */
export default function UnitSection() {
  const query = useOperation('instansi.unit', {});
  const editing = useEditing<Unit>();
  const units = query.data ?? [];
  const nameOf = (id: number | null) => units.find((unit) => unit.id === id)?.singkatan ?? '';
  return (
    <>
      <SectionTable
        title="Unit"
        note="Unit tidak dihapus; yang tidak dipakai lagi dinonaktifkan, supaya surat lama tetap menyebutnya."
        add={{ label: 'Tambah unit', onPress: editing.add }}
        query={query}
        rows={query.data}
        rowId={(unit) => unit.id}
        empty="Belum ada unit."
        rowTone={(unit) => (unit.aktif ? undefined : 'pudar')}
        columns={[
          {
            id: 'nama',
            header: 'Nama',
            width: 'sisa',
            cell: (unit) => (
              <>
                {unit.nama} {!unit.aktif && <StatusBadge tone="off">Tidak aktif</StatusBadge>}
                <div className={classes.sub}>{unit.kode}</div>
              </>
            ),
          },
          { id: 'singkatan', header: 'Singkatan', width: 150, cell: (unit) => unit.singkatan },
          { id: 'induk', header: 'Di bawah', width: 150, cell: (unit) => nameOf(unit.indukId) },
          editColumn((unit) => unit.nama, editing.edit),
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={editing.row === undefined ? 'Tambah unit' : `Ubah ${editing.row.nama}`}
      >
        <UnitForm unit={editing.row} units={units} onDone={editing.close} />
      </FormDialog>
    </>
  );
}

function UnitForm({ unit, units, onDone }: { unit: Unit | undefined; units: readonly Unit[]; onDone: () => void }) {
  const [form, setForm] = useState({
    kode: unit?.kode ?? '',
    nama: unit?.nama ?? '',
    singkatan: unit?.singkatan ?? '',
    induk: unit?.indukId == null ? '' : String(unit.indukId),
    aktif: unit?.aktif ?? true,
  });
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const simpan = useCommand('instansi.simpanUnit', { success: 'Unit disimpan.', silent: true });
  const save = async () => {
    const { induk, ...rest } = form;
    const outcome = await simpan.run({
      ...rest,
      ...(unit === undefined ? {} : { id: unit.id }),
      indukId: induk === '' ? null : Number(induk),
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Unit" onSave={save} command={simpan} onCancel={onDone}>
      <TextField
        name="nama"
        label="Nama"
        value={form.nama}
        onChange={(nama) => set({ nama })}
        maxLength={150}
        required
        autoFocus
      />
      <div className={classes.two}>
        <TextField
          name="singkatan"
          label="Singkatan"
          hint="pada daftar dan lembar disposisi"
          value={form.singkatan}
          onChange={(singkatan) => set({ singkatan })}
          maxLength={60}
          required
        />
        <TextField
          name="kode"
          label="Kode"
          hint="huruf kecil dan tanda hubung; mengikat unit pada peta"
          value={form.kode}
          onChange={(kode) => set({ kode })}
          maxLength={60}
          required
        />
      </div>
      <SelectField
        name="indukId"
        label="Di bawah unit"
        emptyLabel="langsung di bawah Kepala Dinas"
        value={form.induk}
        onChange={(induk) => set({ induk })}
        options={units
          .filter((other) => other.id !== unit?.id)
          .map((other) => ({ value: String(other.id), label: other.nama }))}
      />
      <CheckField name="aktif" label="Aktif" value={form.aktif} onChange={(aktif) => set({ aktif })} />
    </SavingForm>
  );
}
