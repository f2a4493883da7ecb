import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../client/useCommand.ts';
import { ActionButton } from '../components/ActionButton.tsx';
import { ErrorText } from '../components/ErrorText.tsx';
import { FormErrors } from '../components/field.ts';
import { PasswordField, TextField } from '../components/TextField.tsx';
import classes from './LoginForm.module.css';

/** User name and password. What was typed stays when it is refused; the password field takes the focus. */
export function LoginForm({ namaPengguna = '', onDone }: { namaPengguna?: string; onDone: () => void }) {
  const [nama, setNama] = useState(namaPengguna);
  const [kataSandi, setKataSandi] = useState('');
  const masuk = useCommand('sesi.masuk', { silent: true });
  const formRef = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await masuk.run({ namaPengguna: nama.trim(), kataSandi });
    if (outcome.ok) onDone();
    else formRef.current?.querySelector<HTMLInputElement>('input[name="kataSandi"]')?.select();
  };
  return (
    <FormErrors value={masuk.fieldErrors}>
      <form
        ref={formRef}
        className={classes.form}
        onSubmit={(event) => void submit(event)}
        aria-label="Masuk"
        noValidate
      >
        <TextField
          name="namaPengguna"
          label="Nama pengguna"
          value={nama}
          onChange={setNama}
          autoComplete="username"
          maxLength={80}
          required
          autoFocus={namaPengguna === ''}
        />
        <PasswordField
          name="kataSandi"
          label="Kata sandi"
          value={kataSandi}
          onChange={setKataSandi}
          autoComplete="current-password"
          maxLength={200}
          required
          autoFocus={namaPengguna !== ''}
        />
        {masuk.failure !== undefined && masuk.failure.field === undefined && <ErrorText failure={masuk.failure} />}
        <div className={classes.foot}>
          <ActionButton label="Masuk" type="submit" onPress={() => undefined} primary pending={masuk.pending} />
        </div>
      </form>
    </FormErrors>
  );
}
