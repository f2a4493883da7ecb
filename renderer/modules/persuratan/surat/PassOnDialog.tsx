import { useState } from 'react';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { letterName } from './letterName.ts';

/** The letter belongs to another office. */
export function PassOnDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const [kepada, setKepada] = useState('');
  const [missing, setMissing] = useState<string>();
  const command = useLetterCommand('suratMasuk.teruskanKeluar', {
    success: `Surat ${letter.nomorAgenda} diteruskan ke instansi lain.`,
    silent: true,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={`Teruskan ${letterName(letter)} ke instansi lain?`}
      consequence="Surat berakhir di sini tanpa disposisi; nomor agendanya tetap terpakai."
      confirmLabel="Teruskan ke instansi lain"
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        if (kepada.trim() === '') {
          setMissing('Tulis instansi yang dituju.');
          return;
        }
        const outcome = await command.run({ id: letter.id, versi: letter.versi, kepada: kepada.trim(), alasan });
        if (outcome.ok) onClose();
      }}
    >
      <TextField
        name="kepada"
        label="Kepada"
        required
        maxLength={200}
        value={kepada}
        onChange={(value) => {
          setKepada(value);
          setMissing(undefined);
        }}
        error={missing ?? (command.failure?.field === 'kepada' ? command.failure.message : undefined)}
      />
    </ReasonDialog>
  );
}
