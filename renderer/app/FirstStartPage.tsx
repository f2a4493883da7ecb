import { useState } from 'react';
import { call } from '../client/call.ts';
import { useCommand } from '../client/useCommand.ts';
import { RecordForm } from '../components/RecordForm.tsx';
import { PasswordField, TextField } from '../components/TextField.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import classes from './LoginForm.module.css';

const EMPTY = { nama: '', pemerintah: '', kota: '', alamat: '', admin: '', namaPengguna: '', kataSandi: '', ulang: '' };

/** The first time on an empty folder: which office this is, and who administers it. Everything can be changed later. */
export function FirstStartPage({ onDone }: { onDone: () => void }) {
  const [form, setForm] = useState(EMPTY);
  const [differs, setDiffers] = useState(false);
  const mulai = useCommand('instansi.mulai');
  const field = (name: keyof typeof EMPTY) => ({
    value: form[name],
    onChange: (value: string) => setForm((old) => ({ ...old, [name]: value })),
  });
  const submit = async () => {
    setDiffers(form.kataSandi !== form.ulang);
    if (form.kataSandi !== form.ulang) return;
    const { nama, pemerintah, kota, alamat, admin, namaPengguna, kataSandi } = form;
    const outcome = await mulai.run({
      kantor: { nama, pemerintah, kota, alamat },
      administrator: { nama: admin, namaPengguna, kataSandi },
    });
    if (!outcome.ok) return;
    // The one who has just typed this password is inside; should that fail, the login page follows.
    await call('sesi.masuk', { namaPengguna, kataSandi }).catch(() => undefined);
    onDone();
  };
  const errors = differs ? { 'administrator.ulang': 'Belum sama dengan kata sandi.' } : mulai.fieldErrors;
  return (
    <EntryFrame title="Menyiapkan kantor" wide>
      <p>
        Penata masih kosong. Isi nama kantor dan administrator pertama; semuanya dapat diubah kemudian di Pengaturan.
      </p>
      <RecordForm
        label="Menyiapkan kantor"
        submitLabel="Siapkan kantor"
        onSubmit={() => void submit()}
        errors={errors}
        pending={mulai.pending}
      >
        <h2 className={classes.heading}>Kantor</h2>
        <div className={classes.two}>
          <TextField
            name="kantor.nama"
            label="Nama kantor"
            hint="seperti pada kop: Dinas Sosial"
            {...field('nama')}
            maxLength={150}
            required
            autoFocus
          />
          <TextField
            name="kantor.pemerintah"
            label="Pemerintah daerah"
            hint="seperti pada kop: Pemerintah Kota Pasuruan"
            {...field('pemerintah')}
            maxLength={150}
            required
          />
          <TextField
            name="kantor.kota"
            label="Kota atau kabupaten"
            hint="tempat pada tanggal surat: Pasuruan"
            {...field('kota')}
            maxLength={80}
            required
          />
          <TextField
            name="kantor.alamat"
            label="Alamat"
            hint="jalan dan nomor"
            {...field('alamat')}
            maxLength={250}
            required
          />
        </div>
        <h2 className={classes.heading}>Administrator pertama</h2>
        <div className={classes.two}>
          <TextField name="administrator.nama" label="Nama" {...field('admin')} maxLength={120} required />
          <TextField
            name="administrator.namaPengguna"
            label="Nama pengguna"
            hint="huruf kecil dan angka, untuk masuk"
            {...field('namaPengguna')}
            autoComplete="username"
            maxLength={40}
            required
          />
          <PasswordField
            name="administrator.kataSandi"
            label="Kata sandi"
            hint="sekurangnya 12 huruf"
            {...field('kataSandi')}
            autoComplete="new-password"
            maxLength={200}
            required
          />
          <PasswordField
            name="administrator.ulang"
            label="Kata sandi sekali lagi"
            {...field('ulang')}
            autoComplete="new-password"
            maxLength={200}
            required
          />
        </div>
      </RecordForm>
    </EntryFrame>
  );
}
