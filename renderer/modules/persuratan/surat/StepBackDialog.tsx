import { useState } from 'react';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { letterName } from './letterName.ts';
import type { LetterCase } from './useLetterCase.ts';

export interface StepBackDialogProps {
  kind: 'tarik' | 'kembaliLangkah';
  letter: Letter;
  perkara: LetterCase;
  onClose: () => void;
}

/** Takes back what was just sent, or returns the case to a step that it has passed. */
export function StepBackDialog({ kind, letter, perkara, onClose }: StepBackDialogProps) {
  const steps = perkara.tindakan.kembali;
  const [ke, setKe] = useState((steps.find((step) => step.baku) ?? steps[0])?.langkah ?? '');
  const take = useLetterCommand('alur.tarik', {
    success: `Surat ${letter.nomorAgenda} ditarik kembali.`,
    silent: true,
  });
  const back = useLetterCommand('alur.kembalikan', {
    success: `Surat ${letter.nomorAgenda} dikembalikan.`,
    silent: true,
  });
  const command = kind === 'tarik' ? take : back;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={
        kind === 'tarik'
          ? `Tarik kembali ${letterName(letter)}?`
          : `Kembalikan ${letterName(letter)} ke langkah sebelumnya?`
      }
      consequence={
        kind === 'tarik'
          ? 'Langkah yang baru saja Anda selesaikan terbuka lagi; penerimanya belum membuka.'
          : 'Alasannya tercatat pada riwayat dan terbaca oleh yang menerima.'
      }
      confirmLabel={kind === 'tarik' ? 'Tarik kembali' : 'Kembalikan'}
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        const seen = { perkaraId: perkara.id, versi: perkara.versi, alasan };
        const outcome = kind === 'tarik' ? await take.run(seen) : await back.run({ ...seen, ke });
        if (outcome.ok) onClose();
      }}
    >
      {kind === 'kembaliLangkah' && (
        <SelectField
          name="ke"
          label="Ke langkah"
          options={steps.map((step) => ({ value: step.langkah, label: step.namaLangkah }))}
          value={ke}
          onChange={setKe}
        />
      )}
    </ReasonDialog>
  );
}
