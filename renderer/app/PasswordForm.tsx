import { useState } from 'react';
import { useCommand } from '../client/useCommand.ts';
import { RecordForm } from '../components/RecordForm.tsx';
import { PasswordField } from '../components/TextField.tsx';

/** Changes one's own password; other sessions end. The rules of a good password are the host's, its sentence stands at the field. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const [lama, setLama] = useState('');
  const [baru, setBaru] = useState('');
  const [ulang, setUlang] = useState('');
  const [differs, setDiffers] = useState(false);
  const ganti = useCommand('sesi.gantiKataSandi', { success: 'Kata sandi sudah diganti.' });
  const submit = async () => {
    setDiffers(baru !== ulang);
    if (baru !== ulang) return;
    const outcome = await ganti.run({ lama, baru });
    if (outcome.ok) onDone();
  };
  const errors = differs ? { ulang: 'Belum sama dengan kata sandi baru.' } : ganti.fieldErrors;
  return (
    <RecordForm
      label="Ganti kata sandi"
      submitLabel="Ganti kata sandi"
      onSubmit={() => void submit()}
      errors={errors}
      pending={ganti.pending}
    >
      <PasswordField
        name="lama"
        label="Kata sandi sekarang"
        value={lama}
        onChange={setLama}
        maxLength={200}
        required
        autoFocus
      />
      <PasswordField
        name="baru"
        label="Kata sandi baru"
        hint="sekurangnya 12 huruf; kalimat pendek mudah diingat"
        value={baru}
        onChange={setBaru}
        autoComplete="new-password"
        maxLength={200}
        required
      />
      <PasswordField
        name="ulang"
        label="Kata sandi baru sekali lagi"
        value={ulang}
        onChange={setUlang}
        autoComplete="new-password"
        maxLength={200}
        required
      />
    </RecordForm>
  );
}
