import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { CheckField } from '../../../components/ChoiceField.tsx';
import { FormFailure } from '../../../components/FormFailure.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import type { CaseView } from '../caseTone.ts';

interface DocumentFormProps {
  perkaraId: number;
  doc: CaseView['dokumen'][number];
  onDone: () => void;
}

/** There or not, and a word about it ("salinan, aslinya menyusul"). */
export function DocumentForm({ perkaraId, doc, onDone }: DocumentFormProps) {
  const [ada, setAda] = useState(doc.ada);
  const [catatan, setCatatan] = useState(doc.catatan ?? '');
  const catat = useCommand('alur.catatDokumen', { success: 'Dokumen dicatat.', silent: true });
  const submit = async () => {
    const outcome = await catat.run({
      perkaraId,
      langkah: doc.langkah,
      nama: doc.nama,
      ada,
      lampiranId: doc.lampiran?.id ?? null,
      ...(catatan.trim() === '' ? {} : { catatan }),
    });
    if (outcome.ok) onDone();
  };
  return (
    <RecordForm
      label={`Catat dokumen ${doc.nama}`}
      submitLabel="Simpan"
      onSubmit={() => void submit()}
      errors={catat.fieldErrors}
      pending={catat.pending}
      secondary={[{ label: 'Tidak jadi', onPress: onDone }]}
    >
      <CheckField name="ada" label="Dokumen ini ada" value={ada} onChange={setAda} />
      <TextArea
        name="catatan"
        label="Catatan"
        hint="misalnya: salinan, aslinya menyusul"
        value={catatan}
        onChange={setCatatan}
        maxLength={500}
        autoFocus
      />
      <FormFailure failure={catat.failure} />
    </RecordForm>
  );
}
