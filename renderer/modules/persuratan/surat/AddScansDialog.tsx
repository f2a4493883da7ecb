import { useState } from 'react';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { ScanFields } from '../registrasi/ScanFields.tsx';
import { useScans } from '../registrasi/useScans.ts';
import type { Scan } from '../scans.ts';
import { useAfterUploads } from '../useAfterUploads.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

/** More scans for a letter that is registered. */
export function AddScansDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const [keterangan, setKeterangan] = useState('');
  const [missing, setMissing] = useState<string>();
  const uploads = useScans(scans, setScans);
  const add = useLetterCommand('suratMasuk.tambahLampiran', {
    success: `Pindaian ditambahkan pada surat ${letter.nomorAgenda}.`,
  });
  const save = async () => {
    if (scans.length === 0) {
      setMissing('Lepaskan atau pilih berkasnya dahulu.');
      return;
    }
    const outcome = await add.run({
      id: letter.id,
      lampiran: scans.map((scan) => scan.id),
      ...(keterangan.trim() === '' ? {} : { keterangan: keterangan.trim() }),
    });
    if (outcome.ok) onClose();
  };
  const saving = useAfterUploads(uploads.busy, () => void save());
  return (
    <FormDialog opened onClose={onClose} title={`Tambah pindaian surat ${letter.nomorAgenda}`} size={640}>
      <RecordForm
        label="Tambah pindaian"
        submitLabel="Tambahkan"
        onSubmit={saving.submit}
        pending={add.pending || saving.waiting}
        errors={add.fieldErrors}
      >
        <ScanFields
          label="Pindaian"
          scans={scans}
          uploads={uploads}
          update={setScans}
          namaGabungan={`Pindaian surat ${letter.nomorAgenda.replace('/', '-')}.pdf`}
        />
        <TextField
          name="keterangan"
          label="Keterangan"
          placeholder="lampiran, lembar disposisi"
          maxLength={150}
          value={keterangan}
          onChange={setKeterangan}
          error={scans.length === 0 ? missing : undefined}
        />
      </RecordForm>
    </FormDialog>
  );
}
