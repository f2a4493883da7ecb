import { useState } from 'react';
import type { Input } from '../../../client/contract.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { CHANNEL_OPTIONS } from '../letterTone.ts';
import { useLetterCommand } from '../useLetterCommand.ts';

export interface CopyDialogProps {
  surat: { id: number; nomorAgenda: string };
  /** How it came this time, as far as it is known. */
  kanal?: Input<'suratMasuk.tambahSalinan'>['kanal'];
  tanggal?: string;
  lampiranId?: number | undefined;
  onClose: () => void;
  onDone?: () => void;
}

/** The same letter came once more by another way: one agenda number, several ways. */
export function CopyDialog({ surat, kanal, tanggal, lampiranId, onClose, onDone }: CopyDialogProps) {
  const hariIni = useHariIni();
  const [way, setWay] = useState<string>(kanal ?? 'pos');
  const [date, setDate] = useState(tanggal ?? hariIni);
  const [note, setNote] = useState('');
  const add = useLetterCommand('suratMasuk.tambahSalinan', {
    success: `Salinan tercatat pada surat ${surat.nomorAgenda}.`,
  });
  const save = async () => {
    const outcome = await add.run({
      id: surat.id,
      kanal: way as Input<'suratMasuk.tambahSalinan'>['kanal'],
      tanggal: date,
      ...(note.trim() === '' ? {} : { catatan: note.trim() }),
      ...(lampiranId === undefined ? {} : { lampiranId }),
    });
    if (!outcome.ok) return;
    onDone?.();
    onClose();
  };
  return (
    <FormDialog opened onClose={onClose} title={`Catat salinan surat ${surat.nomorAgenda}`}>
      <RecordForm
        label="Salinan surat"
        submitLabel="Catat salinan"
        onSubmit={() => void save()}
        pending={add.pending}
        errors={add.fieldErrors}
      >
        <SelectField
          name="kanal"
          label="Datang lewat"
          options={CHANNEL_OPTIONS}
          value={way}
          onChange={setWay}
          autoFocus
        />
        <TanggalField name="tanggal" label="Diterima tanggal" required max={hariIni} value={date} onChange={setDate} />
        <TextField name="catatan" label="Catatan" maxLength={500} value={note} onChange={setNote} />
      </RecordForm>
    </FormDialog>
  );
}
