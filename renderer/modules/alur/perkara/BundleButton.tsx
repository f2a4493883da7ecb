import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { FormFailure } from '../../../components/FormFailure.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { CaseRow } from '../caseTone.ts';
import record from '../record.module.css';

interface BundleButtonProps {
  /** The selected cases. */
  rows: readonly CaseRow[];
  onDone: () => void;
}

/** Several cases that stand on the same step go on together, in one document: many SPJ in one SPP-GU. */
export function BundleButton({ rows, onDone }: BundleButtonProps) {
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  const same = new Set(rows.map((row) => row.langkah)).size === 1 && rows.every((row) => row.status === 'berjalan');
  return (
    <>
      <ActionButton
        label={`Himpun ${rows.length} perkara…`}
        onPress={() => setOpen(true)}
        disabled={!same}
        why="Hanya perkara berjalan yang berdiri pada langkah yang sama yang dapat dihimpun."
      />
      <FormDialog opened={open} onClose={() => setOpen(false)} title={`Himpun ${rows.length} perkara`}>
        <BundleForm rows={rows} onClose={() => setOpen(false)} onDone={onDone} />
      </FormDialog>
    </>
  );
}

function BundleForm({ rows, onClose, onDone }: BundleButtonProps & { onClose: () => void }) {
  const navigate = useNavigate();
  const [judul, setJudul] = useState('');
  const himpun = useCommand('alur.himpun', { success: 'Perkara dihimpun.', silent: true });
  const submit = async () => {
    const outcome = await himpun.run({ perkaraIds: rows.map((row) => row.id), judul });
    if (!outcome.ok) return;
    onDone();
    void navigate({ to: '/himpunan/$id', params: { id: String(outcome.data.himpunanId) } });
  };
  return (
    <RecordForm
      label="Himpun perkara"
      submitLabel="Himpun"
      onSubmit={() => void submit()}
      errors={himpun.fieldErrors}
      pending={himpun.pending}
      secondary={[{ label: 'Tidak jadi', onPress: onClose }]}
    >
      <p className={record.text}>
        {rows.length} perkara pada langkah “{rows[0]?.namaLangkah}” akan maju bersama: semuanya, atau tidak satu pun.
      </p>
      <TextField
        name="judul"
        label="Judul himpunan"
        hint="dokumen yang menghimpunnya: SPP-GU November 2026"
        value={judul}
        onChange={setJudul}
        maxLength={300}
        required
        autoFocus
      />
      <FormFailure failure={himpun.failure} />
    </RecordForm>
  );
}
