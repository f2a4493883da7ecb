import { useCallback, useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { PickField } from '../../../components/PickField.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { type AssignmentKind, KIND_OPTIONS } from './assignmentKinds.ts';
import { SavingForm } from './SavingForm.tsx';
import { holdsWords } from './SearchInput.tsx';
import classes from './section.module.css';

type Person = Output<'instansi.pegawai'>[number];
type Post = Output<'instansi.jabatan'>[number];
const OFFERED = 60;

/** Somebody takes a post, for good or for a time. */
export function AssignForm({ onDone }: { onDone: () => void }) {
  const hariIni = useHariIni();
  const people = useOperation('instansi.pegawai', {}).data;
  const posts = useOperation('instansi.jabatan', {}).data;
  const [pegawai, setPegawai] = useState<Person | null>(null);
  const [jabatan, setJabatan] = useState<Post | null>(null);
  const [form, setForm] = useState({ jenis: 'definitif', mulai: hariIni, sampai: '', dasar: '' });
  const [missing, setMissing] = useState(false);
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const findPeople = useCallback(
    async (text: string) =>
      (people ?? []).filter((one) => one.aktif && holdsWords(`${one.nama} ${one.nip ?? ''}`, text)).slice(0, OFFERED),
    [people],
  );
  const findPosts = useCallback(
    async (text: string) => (posts ?? []).filter((one) => one.aktif && holdsWords(one.nama, text)).slice(0, OFFERED),
    [posts],
  );
  const tetapkan = useCommand('instansi.tetapkan', { success: 'Penugasan disimpan.', silent: true });
  const save = async () => {
    setMissing(true);
    if (pegawai === null || jabatan === null) return;
    const outcome = await tetapkan.run({
      pegawaiId: pegawai.id,
      jabatanId: jabatan.id,
      jenis: form.jenis as AssignmentKind,
      mulai: form.mulai,
      sampai: form.sampai === '' ? null : form.sampai,
      dasar: form.dasar.trim() === '' ? null : form.dasar,
    });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Tetapkan pejabat" submitLabel="Tetapkan" onSave={save} command={tetapkan} onCancel={onDone}>
      <PickField<Post>
        name="jabatanId"
        label="Jabatan"
        value={jabatan}
        onChange={setJabatan}
        search={findPosts}
        idOf={(post) => String(post.id)}
        labelOf={(post) => post.nama}
        subOf={(post) => (post.pemangku === null ? 'kosong' : `kini ${post.pemangku.nama}`)}
        error={missing && jabatan === null ? 'Pilih jabatannya.' : undefined}
        required
        autoFocus
      />
      <PickField<Person>
        name="pegawaiId"
        label="Pegawai"
        value={pegawai}
        onChange={setPegawai}
        search={findPeople}
        idOf={(person) => String(person.id)}
        labelOf={(person) => person.nama}
        subOf={(person) => person.nip ?? undefined}
        error={missing && pegawai === null ? 'Pilih pegawainya.' : undefined}
        required
      />
      <SelectField
        name="jenis"
        label="Sebagai"
        value={form.jenis}
        onChange={(jenis) => set({ jenis })}
        options={KIND_OPTIONS}
      />
      <div className={classes.two}>
        <TanggalField
          name="mulai"
          label="Sejak"
          value={form.mulai}
          onChange={(mulai) => set({ mulai })}
          majuHari={300}
          required
        />
        <TanggalField
          name="sampai"
          label="Sampai"
          hint={form.jenis === 'definitif' ? 'kosong berarti seterusnya' : 'wajib bagi Plt., Plh., dan Pj.'}
          value={form.sampai}
          onChange={(sampai) => set({ sampai })}
          majuHari={300}
        />
      </div>
      <TextField
        name="dasar"
        label="Dasar"
        hint="nomor dan tanggal surat keputusan atau surat perintah"
        value={form.dasar}
        onChange={(dasar) => set({ dasar })}
        maxLength={200}
      />
    </SavingForm>
  );
}
