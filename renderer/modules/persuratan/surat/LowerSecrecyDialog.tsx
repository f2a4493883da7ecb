import { useState } from 'react';
import { bandingKeamanan } from '#shared/modules/persuratan/samar.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { SECRECY_OPTIONS } from '../letterTone.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { letterName } from './letterName.ts';

/** Only the Kepala lowers who may read, and says why. */
export function LowerSecrecyDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const lower = SECRECY_OPTIONS.filter(
    ({ value }) => bandingKeamanan(letter.keamanan, value as Letter['keamanan']) < 0,
  );
  const [keamanan, setKeamanan] = useState(lower.at(-1)?.value ?? 'biasa');
  const command = useLetterCommand('suratMasuk.turunkanKeamanan', {
    success: `Sifat keamanan surat ${letter.nomorAgenda} diturunkan.`,
    silent: true,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={`Turunkan sifat keamanan ${letterName(letter)}?`}
      consequence="Lebih banyak orang dapat membaca surat ini. Siapa yang menurunkan, dan mengapa, tercatat."
      confirmLabel="Turunkan"
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        const outcome = await command.run({
          id: letter.id,
          versi: letter.versi,
          keamanan: keamanan as Letter['keamanan'],
          alasan,
        });
        if (outcome.ok) onClose();
      }}
    >
      <SelectField name="keamanan" label="Menjadi" options={lower} value={keamanan} onChange={setKeamanan} />
    </ReasonDialog>
  );
}
