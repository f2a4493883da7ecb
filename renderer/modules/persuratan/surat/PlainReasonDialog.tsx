import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { letterName } from './letterName.ts';

export interface PlainReasonDialogProps {
  kind: 'batalkan' | 'tanpaDisposisi';
  letter: Letter;
  onClose: () => void;
}

const WORDS = {
  batalkan: {
    ask: (name: string) => `Batalkan registrasi ${name}?`,
    consequence:
      'Baris suratnya tetap berdiri di buku agenda dan dicoret; nomornya tidak dipakai lagi. Ini tidak dapat diurungkan.',
    confirm: 'Batalkan registrasi',
    done: 'dibatalkan; barisnya tetap di agenda.',
  },
  tanpaDisposisi: {
    ask: (name: string) => `Tutup ${name} tanpa disposisi?`,
    consequence: 'Untuk selebaran, tembusan ganda, atau surat yang cukup diketahui. Surat tidak sampai ke meja Kepala.',
    confirm: 'Tutup tanpa disposisi',
    done: 'ditutup tanpa disposisi.',
  },
} as const;

/** Ends that need nothing but a reason. */
export function PlainReasonDialog({ kind, letter, onClose }: PlainReasonDialogProps) {
  const words = WORDS[kind];
  const success = `Surat ${letter.nomorAgenda} ${words.done}`;
  const cancel = useLetterCommand('suratMasuk.batalkan', { success, silent: true });
  const close = useLetterCommand('suratMasuk.tanpaDisposisi', { success, silent: true });
  const command = kind === 'batalkan' ? cancel : close;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={words.ask(letterName(letter))}
      consequence={words.consequence}
      confirmLabel={words.confirm}
      {...(kind === 'batalkan' ? { tone: 'late' as const } : {})}
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        const outcome = await command.run({ id: letter.id, versi: letter.versi, alasan });
        if (outcome.ok) onClose();
      }}
    />
  );
}
