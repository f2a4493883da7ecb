import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { FormFailure } from '../../../components/FormFailure.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';

interface AddDocumentProps {
  perkaraId: number;
  langkah: string;
}

/** A paper that the map does not ask for. */
export function AddDocument(props: AddDocumentProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton label="Tambah dokumen…" small onPress={() => setOpen(true)} />
      <FormDialog opened={open} onClose={() => setOpen(false)} title="Tambah dokumen pada langkah ini">
        <AddForm {...props} onDone={() => setOpen(false)} />
      </FormDialog>
    </>
  );
}

function AddForm({ perkaraId, langkah, onDone }: AddDocumentProps & { onDone: () => void }) {
  const [nama, setNama] = useState('');
  const catat = useCommand('alur.catatDokumen', { success: 'Dokumen ditambahkan.', silent: true });
  const submit = async () => {
    const outcome = await catat.run({ perkaraId, langkah, nama, ada: true, lampiranId: null });
    if (outcome.ok) onDone();
  };
  return (
    <RecordForm
      label="Tambah dokumen"
      submitLabel="Tambahkan"
      onSubmit={() => void submit()}
      errors={catat.fieldErrors}
      pending={catat.pending}
      secondary={[{ label: 'Tidak jadi', onPress: onDone }]}
    >
      <TextField
        name="nama"
        label="Nama dokumen"
        hint="misalnya: Akta notaris. Berkasnya diunggah sesudahnya pada barisnya."
        value={nama}
        onChange={setNama}
        maxLength={200}
        required
        autoFocus
      />
      <FormFailure failure={catat.failure} />
    </RecordForm>
  );
}
