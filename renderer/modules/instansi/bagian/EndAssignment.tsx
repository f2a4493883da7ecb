import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import { SavingForm } from './SavingForm.tsx';

interface EndAssignmentProps {
  id: number;
  /** Civil date of its beginning. */
  mulai: string;
  onDone: () => void;
}

/** The last day of an assignment, and why. */
export function EndAssignment({ id, mulai, onDone }: EndAssignmentProps) {
  const hariIni = useHariIni();
  const [sampai, setSampai] = useState(hariIni);
  const [alasan, setAlasan] = useState('');
  const akhiri = useCommand('instansi.akhiriPenugasan', { success: 'Penugasan diakhiri.', silent: true });
  const save = async () => {
    const outcome = await akhiri.run({ id, sampai, alasan });
    if (outcome.ok) onDone();
  };
  return (
    <SavingForm
      label="Akhiri penugasan"
      submitLabel="Akhiri penugasan"
      onSave={save}
      command={akhiri}
      onCancel={onDone}
    >
      <TanggalField
        name="sampai"
        label="Hari terakhir"
        value={sampai}
        onChange={setSampai}
        min={mulai}
        majuHari={300}
        required
        autoFocus
      />
      <TextArea name="alasan" label="Alasan" value={alasan} onChange={setAlasan} maxLength={500} rows={2} required />
    </SavingForm>
  );
}
