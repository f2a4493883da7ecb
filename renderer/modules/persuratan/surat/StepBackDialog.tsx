import { useState } from 'react';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { letterName } from './letterName.ts';

export interface StepBackDialogProps {
  kind: 'tarik' | 'kembalikanLangkah';
  letter: Letter;
  onClose: () => void;
}

const WORDS = {
  tarik: {
    ask: (name: string) => `Tarik kembali ${name}?`,
    consequence: 'Langkah yang baru saja Anda selesaikan terbuka lagi; penerimanya belum membuka.',
    confirm: 'Tarik kembali',
  },
  kembalikanLangkah: {
    ask: (name: string) => `Kembalikan ${name} ke langkah sebelumnya?`,
    consequence: 'Alasannya tercatat pada riwayat dan terbaca oleh yang menerima.',
    confirm: 'Kembalikan',
  },
} as const;

/** Takes back what was just sent, or returns the letter to a step that it has passed. */
export function StepBackDialog({ kind, letter, onClose }: StepBackDialogProps) {
  const words = WORDS[kind];
  const [ke, setKe] = useState((letter.kembaliKe.find((step) => step.baku) ?? letter.kembaliKe[0])?.langkah ?? '');
  const take = useLetterCommand('suratMasuk.tarik', {
    success: `Surat ${letter.nomorAgenda} ditarik kembali.`,
    silent: true,
  });
  const back = useLetterCommand('suratMasuk.kembalikanLangkah', {
    success: `Surat ${letter.nomorAgenda} dikembalikan.`,
    silent: true,
  });
  const command = kind === 'tarik' ? take : back;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={words.ask(letterName(letter))}
      consequence={words.consequence}
      confirmLabel={words.confirm}
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        const seen = { id: letter.id, versi: letter.versi, alasan };
        const outcome = kind === 'tarik' ? await take.run(seen) : await back.run({ ...seen, ke });
        if (outcome.ok) onClose();
      }}
    >
      {kind === 'kembalikanLangkah' && (
        <SelectField
          name="ke"
          label="Ke langkah"
          options={letter.kembaliKe.map((step) => ({ value: step.langkah, label: step.nama }))}
          value={ke}
          onChange={setKe}
        />
      )}
    </ReasonDialog>
  );
}
