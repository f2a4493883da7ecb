import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import type { Recipient } from '../disposisi/dispositionTree.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter, TindakLanjut } from './letterActions.ts';
import { letterName } from './letterName.ts';

export interface RejectDialogProps {
  letter: Letter;
  penerima: Recipient;
  tindakLanjut: TindakLanjut;
  onClose: () => void;
}

/** The giver finds that what was done is not what was asked. */
export function RejectDialog({ letter, penerima, tindakLanjut, onClose }: RejectDialogProps) {
  const command = useLetterCommand('tindakLanjut.tolak', {
    success: `Tindak lanjut ${penerima.jabatan} ditolak; bagiannya terbuka lagi.`,
    silent: true,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={`Tolak tindak lanjut ${penerima.jabatan} atas ${letterName(letter)}?`}
      consequence={`“${tindakLanjut.uraian}” dinyatakan belum sesuai; bagian ${penerima.jabatan} terbuka lagi.`}
      confirmLabel="Tolak tindak lanjut"
      reasonLabel="Yang belum sesuai"
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        const outcome = await command.run({ tindakLanjutId: tindakLanjut.id, alasan });
        if (outcome.ok) onClose();
      }}
    />
  );
}
