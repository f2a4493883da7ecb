import { useState } from 'react';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextArea } from '../../../components/TextField.tsx';
import { ScanFields } from '../registrasi/ScanFields.tsx';
import { useScans } from '../registrasi/useScans.ts';
import type { Scan } from '../scans.ts';
import { useAfterUploads } from '../useAfterUploads.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

/** The last step of the map without another disposisi: what was done, and the letter is finished. */
export function PerformDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const [uraian, setUraian] = useState('');
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const uploads = useScans(scans, setScans);
  const perform = useLetterCommand('suratMasuk.laksanakan', { success: `Surat ${letter.nomorAgenda} selesai.` });
  const save = async () => {
    if (uraian.trim() === '') {
      setMissing({ uraian: 'Tulis apa yang dikerjakan.' });
      return;
    }
    const outcome = await perform.run({
      id: letter.id,
      versi: letter.versi,
      uraian: uraian.trim(),
      lampiran: scans.map((scan) => scan.id),
    });
    if (outcome.ok) onClose();
  };
  const saving = useAfterUploads(uploads.busy, () => void save());
  return (
    <FormDialog opened onClose={onClose} title={`Pelaksanaan surat ${letter.nomorAgenda}`} size={600}>
      <RecordForm
        label="Catat pelaksanaan"
        submitLabel="Catat dan selesaikan surat"
        onSubmit={saving.submit}
        pending={perform.pending || saving.waiting}
        errors={Object.keys(missing).length > 0 ? missing : perform.fieldErrors}
      >
        <TextArea
          name="uraian"
          label="Yang dikerjakan"
          required
          autoFocus
          maxLength={2000}
          value={uraian}
          onChange={(value) => {
            setUraian(value);
            setMissing({});
          }}
        />
        <ScanFields
          label="Bukti"
          scans={scans}
          uploads={uploads}
          update={setScans}
          namaGabungan="Bukti pelaksanaan.pdf"
        />
      </RecordForm>
    </FormDialog>
  );
}
