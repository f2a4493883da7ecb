import { useEffect, useState } from 'react';
import { useHariIni } from '../../../client/useSession.ts';
import { DraftNotice } from '../../../components/DraftNotice.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TanggalField } from '../../../components/TanggalField.tsx';
import { TextArea, TextField } from '../../../components/TextField.tsx';
import { useDraft } from '../../../components/useDraft.ts';
import type { Recipient } from '../disposisi/dispositionTree.ts';
import grid from '../formGrid.module.css';
import { ScanFields } from '../registrasi/ScanFields.tsx';
import { useScans } from '../registrasi/useScans.ts';
import type { Scan } from '../scans.ts';
import { useAfterUploads } from '../useAfterUploads.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import type { Letter } from './letterActions.ts';

interface FollowUp {
  tanggal: string;
  uraian: string;
  rujukan: string;
}

const isEmpty = (form: FollowUp) => form.uraian.trim() === '' && form.rujukan.trim() === '';

function parse(isi: unknown): FollowUp | undefined {
  if (typeof isi !== 'object' || isi === null) return undefined;
  const { tanggal, uraian, rujukan } = isi as Record<string, unknown>;
  if (typeof tanggal !== 'string' || typeof uraian !== 'string' || typeof rujukan !== 'string') return undefined;
  return { tanggal, uraian, rujukan };
}

/** What a recipient did about the letter, with its evidence. When all have done theirs the letter is finished. */
export function FollowUpDialog(props: { letter: Letter; penerima: Recipient; onClose: () => void }) {
  const { letter, penerima, onClose } = props;
  const hariIni = useHariIni();
  const [form, setForm] = useState<FollowUp>({ tanggal: hariIni, uraian: '', rujukan: '' });
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const uploads = useScans(scans, setScans);
  const draft = useDraft(`tindakLanjut.${penerima.bagianId}`, form, { isEmpty, parse });
  const [returned, setReturned] = useState<string>();
  const { restored, taken } = draft;
  useEffect(() => {
    if (restored === undefined) return;
    setForm(restored.value);
    setReturned(restored.pada);
    taken();
  }, [restored, taken]);
  const record = useLetterCommand('tindakLanjut.catat', {
    success: ({ selesai }) =>
      selesai
        ? `Tindak lanjut tercatat; surat ${letter.nomorAgenda} selesai.`
        : `Tindak lanjut surat ${letter.nomorAgenda} tercatat.`,
  });
  const set = (part: Partial<FollowUp>) => {
    setForm((old) => ({ ...old, ...part }));
    setMissing({});
  };
  const save = async () => {
    if (form.uraian.trim() === '') {
      setMissing({ uraian: 'Tulis hasil tindak lanjutnya.' });
      return;
    }
    const outcome = await record.run({
      bagianId: penerima.bagianId,
      versi: penerima.versi,
      tanggal: form.tanggal,
      uraian: form.uraian.trim(),
      ...(form.rujukan.trim() === '' ? {} : { rujukan: form.rujukan.trim() }),
      lampiran: scans.map((scan) => scan.id),
    });
    if (!outcome.ok) return;
    await draft.finish();
    onClose();
  };
  const saving = useAfterUploads(uploads.busy, () => void save());
  return (
    <FormDialog opened onClose={onClose} title={`Tindak lanjut surat ${letter.nomorAgenda}`} size={640}>
      <div className={grid.stack}>
        {returned !== undefined && (
          <DraftNotice
            pada={returned}
            onDrop={() => {
              setForm({ tanggal: hariIni, uraian: '', rujukan: '' });
              setReturned(undefined);
            }}
            onKeep={() => setReturned(undefined)}
          />
        )}
        <RecordForm
          label={`Tindak lanjut oleh ${penerima.jabatan}`}
          submitLabel="Catat tindak lanjut"
          onSubmit={saving.submit}
          pending={record.pending || saving.waiting}
          errors={Object.keys(missing).length > 0 ? missing : record.fieldErrors}
          draft={draft.state}
        >
          <div className={grid.grid}>
            <TextArea
              name="uraian"
              label={`Yang dikerjakan ${penerima.jabatan}`}
              required
              autoFocus
              maxLength={2000}
              value={form.uraian}
              onChange={(uraian) => set({ uraian })}
            />
            <div className={grid.two}>
              <TanggalField
                name="tanggal"
                label="Tanggal"
                required
                max={hariIni}
                value={form.tanggal}
                onChange={(tanggal) => set({ tanggal })}
              />
              <TextField
                name="rujukan"
                label="Rujukan"
                hint="nomor surat balasan atau laporan"
                maxLength={200}
                value={form.rujukan}
                onChange={(rujukan) => set({ rujukan })}
              />
            </div>
            <ScanFields
              label="Bukti"
              scans={scans}
              uploads={uploads}
              update={setScans}
              namaGabungan="Bukti tindak lanjut.pdf"
            />
          </div>
        </RecordForm>
      </div>
    </FormDialog>
  );
}
