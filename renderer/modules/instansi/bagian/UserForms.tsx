import { useCallback, useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { PickField } from '../../../components/PickField.tsx';
import { PasswordField, TextField } from '../../../components/TextField.tsx';
import { SavingForm } from './SavingForm.tsx';
import { holdsWords } from './SearchInput.tsx';

type Person = Output<'instansi.pegawai'>[number];
const OFFERED = 60;

/** @param taken employees who have an account already */
export function NewUserForm({ taken, onDone }: { taken: ReadonlySet<number>; onDone: () => void }) {
  const people = useOperation('instansi.pegawai', {}).data;
  const [pegawai, setPegawai] = useState<Person | null>(null);
  const [namaPengguna, setNamaPengguna] = useState('');
  const [kataSandi, setKataSandi] = useState('');
  const [missing, setMissing] = useState(false);
  const find = useCallback(
    async (text: string) =>
      (people ?? [])
        .filter((one) => one.aktif && !taken.has(one.id) && holdsWords(`${one.nama} ${one.nip ?? ''}`, text))
        .slice(0, OFFERED),
    [people, taken],
  );
  const buat = useCommand('pengguna.buat', { success: 'Pengguna dibuat.', silent: true, topics: ['instansi'] });
  const save = async () => {
    setMissing(pegawai === null);
    if (pegawai === null) return;
    const outcome = await buat.run({ pegawaiId: pegawai.id, namaPengguna, kataSandi });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Buat pengguna" submitLabel="Buat pengguna" onSave={save} command={buat} onCancel={onDone}>
      <PickField<Person>
        name="pegawaiId"
        label="Pegawai"
        hint="yang belum punya akun; pegawai baru ditambahkan dahulu pada bagian Pegawai"
        value={pegawai}
        onChange={setPegawai}
        search={find}
        idOf={(person) => String(person.id)}
        labelOf={(person) => person.nama}
        subOf={(person) => person.nip ?? undefined}
        error={missing ? 'Pilih pegawainya.' : undefined}
        required
        autoFocus
      />
      <TextField
        name="namaPengguna"
        label="Nama pengguna"
        hint="3–40 huruf kecil, angka, titik, garis bawah, atau tanda hubung"
        value={namaPengguna}
        onChange={setNamaPengguna}
        maxLength={40}
        required
      />
      <FirstPassword value={kataSandi} onChange={setKataSandi} />
    </SavingForm>
  );
}

export function ResetPasswordForm({ id, onDone }: { id: number; onDone: () => void }) {
  const [kataSandi, setKataSandi] = useState('');
  const atur = useCommand('pengguna.aturUlang', { success: 'Kata sandi diatur ulang.', silent: true });
  const save = async () => {
    const outcome = await atur.run({ id, kataSandi });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm label="Atur ulang kata sandi" submitLabel="Atur ulang" onSave={save} command={atur} onCancel={onDone}>
      <FirstPassword value={kataSandi} onChange={setKataSandi} autoFocus />
    </SavingForm>
  );
}

function FirstPassword({
  value,
  onChange,
  autoFocus = false,
}: {
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}) {
  return (
    <PasswordField
      name="kataSandi"
      label="Kata sandi sementara"
      hint="sekurangnya 12 huruf; wajib diganti saat masuk, dan semua sesinya yang terbuka berakhir"
      value={value}
      onChange={onChange}
      maxLength={200}
      autoComplete="new-password"
      required
      autoFocus={autoFocus}
    />
  );
}
