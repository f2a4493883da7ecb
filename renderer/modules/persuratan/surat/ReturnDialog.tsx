import { useState } from 'react';
import type { Input } from '../../../client/contract.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';
import { letterName } from './letterName.ts';

type Sebab = Input<'suratMasuk.kembalikan'>['sebab'];

const SEBAB: Record<Sebab, string> = {
  salah_alamat: 'Salah alamat',
  tidak_ditandatangani: 'Tidak ditandatangani',
  lampiran_kurang: 'Lampiran kurang',
  lainnya: 'Lainnya',
};

/** Back to the sender: the number stays used. */
export function ReturnDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const [sebab, setSebab] = useState<Sebab>('salah_alamat');
  const command = useLetterCommand('suratMasuk.kembalikan', {
    success: `Surat ${letter.nomorAgenda} dikembalikan kepada pengirim.`,
    silent: true,
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      question={`Kembalikan ${letterName(letter)} kepada pengirim?`}
      consequence="Surat berakhir di sini; nomor agendanya tetap terpakai."
      confirmLabel="Kembalikan ke pengirim"
      reasonLabel="Keterangan"
      pending={command.pending}
      failure={command.failure}
      onConfirm={async (alasan) => {
        const outcome = await command.run({ id: letter.id, versi: letter.versi, sebab, alasan });
        if (outcome.ok) onClose();
      }}
    >
      <SelectField
        name="sebab"
        label="Sebab"
        options={Object.entries(SEBAB).map(([value, label]) => ({ value, label }))}
        value={sebab}
        onChange={(value) => setSebab(value as Sebab)}
      />
    </ReasonDialog>
  );
}
