import { useState } from 'react';
import { formatNip } from '#shared/rules/nip.ts';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { CheckField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { SavingForm } from './SavingForm.tsx';
import { holdsWords, SearchInput } from './SearchInput.tsx';
import { editColumn, SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';

type Person = Output<'instansi.pegawai'>[number];

/** Employees. What a letter said on its day stays as it was. */
export default function PersonSection() {
  const query = useOperation('instansi.pegawai', {});
  const editing = useEditing<Person>();
  const [cari, setCari] = useState('');
  const rows = query.data?.filter((person) => holdsWords(`${person.nama} ${person.nip ?? ''}`, cari));
  return (
    <>
      <SectionTable
        title="Pegawai"
        sub={query.data === undefined ? '' : `${query.data.length} orang`}
        note="Mengubah nama, pangkat, atau NIP tidak mengubah surat dan cetakan yang sudah terbit."
        tools={<SearchInput label="Cari pegawai" value={cari} onChange={setCari} />}
        add={{ label: 'Tambah pegawai', onPress: editing.add }}
        query={query}
        rows={rows}
        rowId={(person) => person.id}
        empty={cari === '' ? 'Belum ada pegawai.' : 'Tidak ada pegawai yang cocok.'}
        rowTone={(person) => (person.aktif ? undefined : 'pudar')}
        columns={[
          {
            id: 'nama',
            header: 'Nama',
            width: 'sisa',
            cell: (person) => (
              <>
                {person.nama} {!person.aktif && <StatusBadge tone="off">Tidak aktif</StatusBadge>}
              </>
            ),
          },
          {
            id: 'nip',
            header: 'NIP',
            width: 190,
            cell: (person) => (person.nip === null ? '–' : formatNip(person.nip)),
          },
          {
            id: 'pangkat',
            header: 'Pangkat dan golongan',
            width: 220,
            cell: (person) => [person.pangkat, person.golongan].filter((part) => part !== null).join(', ') || '–',
          },
          editColumn((person) => person.nama, editing.edit),
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={editing.row === undefined ? 'Tambah pegawai' : `Ubah ${editing.row.nama}`}
      >
        <PersonForm person={editing.row} onDone={editing.close} />
      </FormDialog>
    </>
  );
}

function PersonForm({ person, onDone }: { person: Person | undefined; onDone: () => void }) {
  const [form, setForm] = useState({
    nama: person?.nama ?? '',
    nip: person?.nip ?? '',
    pangkat: person?.pangkat ?? '',
    golongan: person?.golongan ?? '',
    aktif: person?.aktif ?? true,
  });
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const simpan = useCommand('instansi.simpanPegawai', { success: 'Pegawai disimpan.', silent: true });
  const save = async () => {
    const outcome = await simpan.run({
      ...(person === undefined ? {} : { id: person.id }),
      nama: form.nama,
      nip: orNull(form.nip.replaceAll(' ', '')),
      pangkat: orNull(form.pangkat),
      golongan: orNull(form.golongan),
      aktif: form.aktif,
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Pegawai" onSave={save} command={simpan} onCancel={onDone}>
      <TextField
        name="nama"
        label="Nama dengan gelar"
        hint="seperti pada tanda tangan"
        value={form.nama}
        onChange={(nama) => set({ nama })}
        maxLength={120}
        required
        autoFocus
      />
      <TextField
        name="nip"
        label="NIP"
        hint="18 angka; kosong bagi yang bukan ASN"
        value={form.nip}
        onChange={(nip) => set({ nip })}
        maxLength={24}
      />
      <div className={classes.two}>
        <TextField
          name="pangkat"
          label="Pangkat"
          hint="misalnya Penata Tingkat I"
          value={form.pangkat}
          onChange={(pangkat) => set({ pangkat })}
          maxLength={60}
        />
        <TextField
          name="golongan"
          label="Golongan"
          hint="misalnya III/d"
          value={form.golongan}
          onChange={(golongan) => set({ golongan })}
          maxLength={10}
        />
      </div>
      <CheckField name="aktif" label="Aktif" value={form.aktif} onChange={(aktif) => set({ aktif })} />
    </SavingForm>
  );
}

const orNull = (text: string) => (text.trim() === '' ? null : text);
