import { useMemo, useState } from 'react';
import { Card } from '../../../components/Card.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import { ArrivalFields } from '../registrasi/ArrivalFields.tsx';
import { DateWarnings } from '../registrasi/DateWarnings.tsx';
import { FilingFields } from '../registrasi/FilingFields.tsx';
import { LetterFields } from '../registrasi/LetterFields.tsx';
import { changesOf, formOf, type LetterForm, missingFields } from '../registrasi/letterForm.ts';
import { MoreFields } from '../registrasi/MoreFields.tsx';
import { SenderFields } from '../registrasi/SenderFields.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

/** Corrects what was registered. The agenda number stays, the old values stand in the log. */
export function CorrectionPanel({ letter, onDone }: { letter: Letter; onDone: () => void }) {
  const before = useMemo(() => formOf(letter), [letter]);
  const [form, setForm] = useState(before);
  const [alasan, setAlasan] = useState('');
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const correct = useLetterCommand('suratMasuk.perbaiki', {
    success: `Isian surat ${letter.nomorAgenda} diperbaiki.`,
  });
  const set = (part: Partial<LetterForm>) => {
    setForm((old) => ({ ...old, ...part }));
    setMissing({});
  };
  const save = async () => {
    const perubahan = changesOf(before, form);
    const faults = {
      ...missingFields(form),
      ...(Object.keys(perubahan).length === 0 ? { alasan: 'Belum ada isian yang berubah.' } : {}),
      ...(alasan.trim() === '' ? { alasan: 'Tulis mengapa isian ini diperbaiki.' } : {}),
    };
    setMissing(faults);
    if (Object.keys(faults).length > 0) return;
    const outcome = await correct.run({ id: letter.id, versi: letter.versi, perubahan, alasan: alasan.trim() });
    if (outcome.ok) onDone();
  };
  return (
    <Card title="Perbaiki isian" sub="nomor agenda tetap; nilai lama tercatat">
      <RecordForm
        label={`Perbaiki isian surat ${letter.nomorAgenda}`}
        submitLabel="Simpan perbaikan"
        onSubmit={() => void save()}
        pending={correct.pending}
        errors={Object.keys(missing).length > 0 ? missing : correct.fieldErrors}
        secondary={[{ label: 'Tutup tanpa mengubah', onPress: onDone }]}
      >
        <div className={grid.grid}>
          <SenderFields form={form} set={set} />
          <LetterFields form={form} set={set} />
          <ArrivalFields form={form} set={set} />
          <FilingFields form={form} set={set} />
          <MoreFields form={form} set={set} />
          <DateWarnings form={form} />
          <TextField
            name="alasan"
            label="Alasan perbaikan"
            required
            maxLength={500}
            value={alasan}
            onChange={setAlasan}
          />
        </div>
      </RecordForm>
    </Card>
  );
}
