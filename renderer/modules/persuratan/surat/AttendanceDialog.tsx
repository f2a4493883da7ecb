import { useState } from 'react';
import { call } from '../../../client/call.ts';
import { ComboField } from '../../../components/ComboField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { useLetterCommand } from '../useLetterCommand.ts';

export interface AttendanceDialogProps {
  surat: { id: number; nomorAgenda: string };
  dihadiri: string;
  onClose: () => void;
}

async function officials(text: string) {
  const posts = await call('instansi.jabatan', {});
  const typed = text.trim().toLowerCase();
  return posts
    .filter(
      (post) =>
        post.aktif && post.pemangku !== null && `${post.nama} ${post.pemangku.nama}`.toLowerCase().includes(typed),
    )
    .slice(0, 8)
    .map((post) => ({ value: post.nama, sub: post.pemangku?.nama ?? '' }));
}

/** Who goes to an event, or went. */
export function AttendanceDialog({ surat, dihadiri, onClose }: AttendanceDialogProps) {
  const [who, setWho] = useState(dihadiri);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const record = useLetterCommand('suratMasuk.catatKehadiran', {
    success: `Yang hadir pada undangan ${surat.nomorAgenda} tercatat.`,
  });
  const save = async () => {
    if (who.trim() === '') {
      setMissing({ dihadiri: 'Tulis jabatan atau nama yang hadir.' });
      return;
    }
    const outcome = await record.run({ id: surat.id, dihadiri: who.trim() });
    if (outcome.ok) onClose();
  };
  return (
    <FormDialog opened onClose={onClose} title={`Siapa menghadiri undangan ${surat.nomorAgenda}?`}>
      <RecordForm
        label="Siapa hadir"
        submitLabel="Catat yang hadir"
        onSubmit={() => void save()}
        pending={record.pending}
        errors={Object.keys(missing).length > 0 ? missing : record.fieldErrors}
      >
        <ComboField
          name="dihadiri"
          label="Dihadiri"
          hint="jabatan atau nama; boleh lebih dari satu"
          required
          autoFocus
          maxLength={200}
          value={who}
          onChange={(value) => {
            setWho(value);
            setMissing({});
          }}
          suggest={officials}
          suggestEmpty
        />
      </RecordForm>
    </FormDialog>
  );
}
