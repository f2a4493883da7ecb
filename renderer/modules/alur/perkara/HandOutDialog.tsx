import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { FormFailure } from '../../../components/FormFailure.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextArea, TextField } from '../../../components/TextField.tsx';
import type { CasePart, CaseView } from '../caseTone.ts';
import classes from './CaseRecord.module.css';
import { ReceiverList } from './ReceiverList.tsx';

interface HandOutDialogProps {
  opened: boolean;
  onClose: () => void;
  view: CaseView;
  /** The part that is handed on; absent: the step itself. */
  part?: CasePart | undefined;
  /** The part came back and goes to somebody else. */
  replace?: boolean;
  onReload: () => void;
}

/** A step, or a part of it, to one or more receivers. */
export function HandOutDialog(props: HandOutDialogProps) {
  const { part, replace = false, view } = props;
  const title =
    part === undefined
      ? `Bagi “${view.namaLangkah}”`
      : replace
        ? `Ganti penerima bagian ${part.nama}`
        : `Teruskan bagian ${part.nama}`;
  return (
    <FormDialog opened={props.opened} onClose={props.onClose} title={title}>
      <HandOutForm {...props} />
    </FormDialog>
  );
}

function HandOutForm({ view, part, replace = false, onClose, onReload }: HandOutDialogProps) {
  const [penerima, setPenerima] = useState<readonly string[]>(['']);
  const [peran, setPeran] = useState('pelaksana');
  const [catatan, setCatatan] = useState('');
  const [tenggat, setTenggat] = useState('');
  const [alasan, setAlasan] = useState('');
  const bagi = useCommand('alur.bagi', { success: 'Bagian diberikan.', silent: true });
  const ganti = useCommand('alur.gantiBagian', { success: 'Penerima bagian diganti.', silent: true });
  const command = replace ? ganti : bagi;
  const submit = async () => {
    const bagian = penerima
      .filter((one) => one !== '')
      .map((one) => ({
        penerima: one,
        peran,
        ...(catatan.trim() === '' ? {} : { catatan }),
        ...(tenggat === '' ? {} : { tenggat }),
      }));
    const outcome =
      replace && part !== undefined
        ? await ganti.run({ bagianId: part.id, versi: part.versi, bagian, alasan })
        : await bagi.run({
            perkaraId: view.id,
            versi: view.versi,
            ...(part === undefined ? {} : { indukId: part.id }),
            bagian,
          });
    if (outcome.ok) onClose();
    else if (outcome.failure.code === 'BENTROK') onReload();
  };
  const { failure } = command;
  return (
    <RecordForm
      label="Beri bagian"
      submitLabel={replace ? 'Ganti penerima' : part === undefined ? 'Bagi langkah ini' : 'Teruskan bagian'}
      onSubmit={() => void submit()}
      errors={command.fieldErrors}
      pending={command.pending}
      secondary={[{ label: 'Tidak jadi', onPress: onClose }]}
    >
      <ReceiverList value={penerima} onChange={setPenerima} />
      <div className={classes.two}>
        <TextField
          name="peran"
          label="Sebagai"
          hint="pelaksana, koordinator, untuk diketahui"
          value={peran}
          onChange={setPeran}
          maxLength={60}
          required
        />
        <TanggalField name="tenggat" label="Tenggat" value={tenggat} onChange={setTenggat} majuHari={300} />
      </div>
      <TextArea name="catatan" label="Yang diminta" value={catatan} onChange={setCatatan} maxLength={1000} rows={2} />
      {replace && (
        <TextArea
          name="alasan"
          label="Alasan penggantian"
          value={alasan}
          onChange={setAlasan}
          maxLength={1000}
          rows={2}
          required
        />
      )}
      <FormFailure failure={failure} />
    </RecordForm>
  );
}
