import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import type { Recipient } from '../disposisi/dispositionTree.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { letterName } from './letterName.ts';

export interface PartReasonDialogProps {
  kind: 'kembalikanBagian' | 'tarikBagian';
  letter: Letter;
  penerima: Recipient;
  onClose: () => void;
}

/** "Bukan kewenangan saya" by the recipient, or taken back by the giver while unread. */
export function PartReasonDialog({ kind, letter, penerima, onClose }: PartReasonDialogProps) {
  const back = useLetterCommand('disposisi.kembalikan', {
    success: `Disposisi surat ${letter.nomorAgenda} kembali kepada pemberinya.`,
    silent: true,
  });
  const take = useLetterCommand('disposisi.tarik', {
    success: `Disposisi kepada ${penerima.jabatan} ditarik.`,
    silent: true,
  });
  const isBack = kind === 'kembalikanBagian';
  const command = isBack ? back : take;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={
        isBack
          ? `Kembalikan disposisi ${letterName(letter)} karena bukan kewenangan?`
          : `Tarik disposisi ${letterName(letter)} kepada ${penerima.jabatan}?`
      }
      consequence={
        isBack
          ? 'Disposisi kembali kepada pemberinya, yang harus memberikannya kepada yang lain.'
          : 'Hanya selama belum dibaca. Sesudah dibaca, beri disposisi pembetulan.'
      }
      confirmLabel={isBack ? 'Kembalikan: bukan kewenangan' : 'Tarik disposisi'}
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        const outcome = await command.run({ bagianId: penerima.bagianId, versi: penerima.versi, alasan });
        if (outcome.ok) onClose();
      }}
    />
  );
}
