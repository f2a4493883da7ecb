import { useState } from 'react';
import { useCommand } from '../../client/useCommand.ts';
import { FormFailure } from '../../components/FormFailure.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { PasswordField } from '../../components/TextField.tsx';
import classes from './sistem.module.css';

/** What seals the copies that leave this machine. */
export function PassPhraseForm({ onDone }: { onDone: () => void }) {
  const [sandi, setSandi] = useState('');
  const [ulangi, setUlangi] = useState('');
  const atur = useCommand('sistem.aturSandiCadangan', {
    success: 'Kata sandi cadangan disimpan. Simpan juga di amplop tertutup.',
    silent: true,
    topics: ['cadangan'],
  });
  const save = async () => {
    const outcome = await atur.run({ sandi, ulangi });
    if (outcome.ok) onDone();
  };
  return (
    <RecordForm
      label="Kata sandi cadangan"
      submitLabel="Simpan kata sandi"
      onSubmit={() => void save()}
      errors={atur.fieldErrors}
      pending={atur.pending}
      secondary={[{ label: 'Tidak jadi', onPress: onDone }]}
    >
      <p className={classes.text}>
        Salinan di tempat kedua tersegel dengan kata sandi ini. Tanpanya salinan itu tidak dapat dibuka oleh siapa pun:
        tulis di kertas dan simpan di amplop tertutup, terpisah dari kandar USB-nya.
      </p>
      <PasswordField
        name="sandi"
        label="Kata sandi"
        hint="sekurangnya 12 huruf"
        value={sandi}
        onChange={setSandi}
        maxLength={200}
        autoComplete="new-password"
        required
        autoFocus
      />
      <PasswordField
        name="ulangi"
        label="Kata sandi sekali lagi"
        value={ulangi}
        onChange={setUlangi}
        maxLength={200}
        autoComplete="new-password"
        required
      />
      <FormFailure failure={atur.failure} />
    </RecordForm>
  );
}
