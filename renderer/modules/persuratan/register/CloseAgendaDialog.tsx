import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';

/** Late letters of a past year go into its agenda until it is closed. */
export function CloseAgendaDialog({ tahun, onClose }: { tahun: number; onClose: () => void }) {
  const close = useLetterCommand('suratMasuk.tutupAgenda', {
    success: ({ terakhir }) => `Agenda ${tahun} ditutup; nomor terakhirnya ${terakhir.toLocaleString('id-ID')}.`,
    silent: true,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={`Tutup buku agenda ${tahun}?`}
      consequence={`Surat tahun ${tahun} yang dicatat sesudah ini mendapat nomor dari agenda yang berjalan. Ini tidak dapat diurungkan.`}
      confirmLabel={`Tutup agenda ${tahun}`}
      tone="late"
      pending={close.pending}
      failure={close.failure}
      onConfirm={async (alasan) => {
        const outcome = await close.run({ periode: String(tahun), alasan });
        if (outcome.ok) onClose();
      }}
    />
  );
}
