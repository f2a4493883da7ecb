import { useState } from 'react';
import { isRole, ROLES } from '#shared/contract/roles.ts';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { CheckField, CheckListField, SelectField } from '../../../components/ChoiceField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SavingForm } from './SavingForm.tsx';
import classes from './section.module.css';

type Post = Output<'instansi.jabatan'>[number];

interface PostFormProps {
  post: Post | undefined;
  posts: readonly Post[];
  onDone: () => void;
}

const ROLE_OPTIONS = Object.entries(ROLES).map(([value, label]) => ({ value, label }));
const idText = (id: number | null | undefined) => (id == null ? '' : String(id));

/** A post: where it stands, whom it is under, which roles go with it. */
export function PostForm({ post, posts, onDone }: PostFormProps) {
  const units = useOperation('instansi.unit', {}).data ?? [];
  const [form, setForm] = useState({
    kode: post?.kode ?? '',
    nama: post?.nama ?? '',
    unit: idText(post?.unitId),
    atasan: idText(post?.atasanId),
    urut: post?.urut ?? null,
    penerimaDisposisi: post?.penerimaDisposisi ?? false,
    aktif: post?.aktif ?? true,
    peran: [...(post?.peran ?? ['staf'])] as string[],
  });
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const simpan = useCommand('instansi.simpanJabatan', { success: 'Jabatan disimpan.', silent: true });
  const save = async () => {
    const { unit, atasan, urut, peran, ...rest } = form;
    const outcome = await simpan.run({
      ...rest,
      ...(post === undefined ? {} : { id: post.id }),
      unitId: unit === '' ? null : Number(unit),
      atasanId: atasan === '' ? null : Number(atasan),
      urut: urut ?? posts.length + 1,
      peran: peran.filter(isRole),
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Jabatan" onSave={save} command={simpan} onCancel={onDone}>
      <TextField
        name="nama"
        label="Nama jabatan"
        hint="seperti pada tanda tangan: Kepala Bidang Rehabilitasi Sosial"
        value={form.nama}
        onChange={(nama) => set({ nama })}
        maxLength={150}
        required
        autoFocus
      />
      <div className={classes.two}>
        <SelectField
          name="unitId"
          label="Unit"
          emptyLabel="tanpa unit"
          value={form.unit}
          onChange={(unit) => set({ unit })}
          options={units.map((unit) => ({ value: String(unit.id), label: unit.nama }))}
        />
        <SelectField
          name="atasanId"
          label="Atasan langsung"
          emptyLabel="tidak ada"
          value={form.atasan}
          onChange={(atasan) => set({ atasan })}
          options={posts
            .filter((other) => other.id !== post?.id)
            .map((other) => ({ value: String(other.id), label: other.nama }))}
        />
        <TextField
          name="kode"
          label="Kode"
          value={form.kode}
          onChange={(kode) => set({ kode })}
          maxLength={60}
          required
        />
        <NumberField
          name="urut"
          label="Urutan pada daftar"
          hint="kosong berarti paling bawah"
          value={form.urut}
          onChange={(urut) => set({ urut })}
          min={0}
          max={9999}
        />
      </div>
      <CheckListField
        name="peran"
        label="Peran"
        columns={3}
        value={form.peran}
        onChange={(peran) => set({ peran })}
        options={ROLE_OPTIONS}
      />
      <CheckField
        name="penerimaDisposisi"
        label="Penerima disposisi"
        hint="tercetak pada lembar disposisi dan ditawarkan saat mendisposisikan"
        value={form.penerimaDisposisi}
        onChange={(penerimaDisposisi) => set({ penerimaDisposisi })}
      />
      <CheckField name="aktif" label="Aktif" value={form.aktif} onChange={(aktif) => set({ aktif })} />
    </SavingForm>
  );
}
