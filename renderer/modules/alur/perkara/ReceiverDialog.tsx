import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { ReceiverField } from '../../../components/ReceiverField.tsx';
import type { CaseView } from '../caseTone.ts';

interface ReceiverDialogProps {
  opened: boolean;
  onClose: () => void;
  view: CaseView;
  /** The turn goes to somebody else, or somebody may read a restricted case. */
  what: 'alihkan' | 'izin';
  onReload: () => void;
}

/** Somebody of the office, and the reason. */
export function ReceiverDialog({ opened, onClose, view, what, onReload }: ReceiverDialogProps) {
  const [penerima, setPenerima] = useState('');
  const [missing, setMissing] = useState(false);
  const alihkan = useCommand('alur.alihkan', { success: 'Giliran dialihkan.', silent: true });
  const beriIzin = useCommand('alur.beriIzin', { success: 'Izin diberikan.', silent: true });
  const command = what === 'izin' ? beriIzin : alihkan;
  const send = async (alasan: string) => {
    setMissing(penerima === '');
    if (penerima === '') return;
    const outcome =
      what === 'izin'
        ? await beriIzin.run({ perkaraId: view.id, penerima, alasan })
        : await alihkan.run({ perkaraId: view.id, versi: view.versi, penerima, alasan });
    if (!outcome.ok) return onReload();
    setPenerima('');
    onClose();
  };
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      question={
        what === 'izin' ? `Izinkan membaca “${view.judul}”?` : `Alihkan giliran “${view.namaLangkah}” kepada siapa?`
      }
      consequence={
        what === 'izin'
          ? 'Yang diberi izin membaca seluruh isi perkara dan lampirannya; izin dapat dicabut.'
          : 'Langkahnya tetap sama; hanya pemegangnya yang berganti.'
      }
      confirmLabel={what === 'izin' ? 'Beri izin' : 'Alihkan giliran'}
      onConfirm={(alasan) => void send(alasan)}
      pending={command.pending}
      failure={command.failure}
    >
      <ReceiverField
        name="penerima"
        label="Kepada"
        value={penerima}
        onChange={(next) => {
          setPenerima(next);
          setMissing(false);
        }}
        error={missing ? 'Pilih kepada siapa.' : command.fieldErrors.penerima}
        required
      />
    </ReasonDialog>
  );
}
