import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { clockTimeOf } from '#shared/rules/tanggal.ts';
import { useHariIni, useZona } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { DraftNotice } from '../../../components/DraftNotice.tsx';
import { Page } from '../../../components/Page.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useDraft } from '../../../components/useDraft.ts';
import { Fold } from '../Fold.tsx';
import grid from '../formGrid.module.css';
import { CopyDialog } from '../surat/CopyDialog.tsx';
import { useAfterUploads } from '../useAfterUploads.ts';
import { useLetterCommand } from '../useLetterCommand.ts';
import { ArrivalFields } from './ArrivalFields.tsx';
import { DateWarnings } from './DateWarnings.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { FilingFields } from './FilingFields.tsx';
import { type Given, GivenNumber } from './GivenNumber.tsx';
import { LetterFields } from './LetterFields.tsx';
import { emptyForm, isEmptyForm, type LetterForm, missingFields, parseForm, registrationOf } from './letterForm.ts';
import { MoreFields } from './MoreFields.tsx';
import classes from './NewLetterPage.module.css';
import { ScanFields } from './ScanFields.tsx';
import { SenderFields } from './SenderFields.tsx';
import { useArrivedScan } from './useArrivedScan.ts';
import { type Duplicate, useDuplicates } from './useDuplicates.ts';
import { useScans } from './useScans.ts';

const route = getRouteApi('/bingkai/surat-masuk/baru');
const DRAF = 'suratMasuk.baru';
const NONE = {};

/** One letter after the other from the counter: Ctrl+Enter gives the number and opens the next empty form. */
export function NewLetterPage() {
  const hariIni = useHariIni();
  const zona = useZona();
  const fresh = useCallback(
    (kanal?: LetterForm['kanal']) => emptyForm(hariIni, clockTimeOf(new Date().toISOString(), zona), kanal),
    [hariIni, zona],
  );
  const [form, setForm] = useState(() => fresh());
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>(NONE);
  const [given, setGiven] = useState<Given>();
  const [copyOf, setCopyOf] = useState<Duplicate['surat']>(null);
  const fieldsRef = useRef<HTMLDivElement>(null);

  const set = useCallback((part: Partial<LetterForm>) => {
    setForm((old) => ({ ...old, ...part }));
    setMissing(NONE);
  }, []);
  const setScans = useCallback(
    (change: (old: LetterForm['lampiran']) => LetterForm['lampiran']) =>
      setForm((old) => ({ ...old, lampiran: change(old.lampiran) })),
    [],
  );
  const uploads = useScans(form.lampiran, setScans);
  useArrivedScan(route.useSearch().lampiran, setScans);

  const draft = useDraft(DRAF, form, { isEmpty: isEmptyForm, parse: parseForm });
  const { restored, taken, finish } = draft;
  const [returned, setReturned] = useState<string>();
  useEffect(() => {
    if (restored === undefined) return;
    setForm((now) => ({ ...restored.value, lampiran: [...restored.value.lampiran, ...now.lampiran] }));
    setReturned(restored.pada);
    taken();
  }, [restored, taken]);

  const register = useLetterCommand('suratMasuk.daftarkan');
  const next = useCallback(async () => {
    await finish();
    uploads.clear();
    setReturned(undefined);
    setForm((old) => fresh(old.kanal));
    fieldsRef.current?.querySelector<HTMLInputElement>('input[name="pengirim"]')?.focus();
  }, [finish, uploads.clear, fresh]);

  const [closing, setClosing] = useState(false);
  const duplicates = useDuplicates(form, register.pending || closing);
  const certain = duplicates.some((one) => one.tingkat === 'pasti');
  const save = async () => {
    const faults = missingFields(form);
    if (certain && form.alasanGanda.trim() === '')
      faults.alasanGanda = 'Surat ini sudah tercatat. Catat sebagai salinan, atau tulis mengapa ini surat lain.';
    setMissing(faults);
    if (Object.keys(faults).length > 0) return;
    const outcome = await register.run(registrationOf(form));
    if (!outcome.ok) return;
    setGiven({ ...outcome.data, pengirim: form.pengirim.trim(), hal: form.hal.trim() });
    setClosing(true);
    await next();
    setClosing(false);
  };

  const saving = useAfterUploads(uploads.busy, () => void save());
  const errors = Object.keys(missing).length > 0 ? missing : register.fieldErrors;
  return (
    <Page title="Surat masuk baru" sub="Nomor agenda diberikan saat disimpan">
      {returned !== undefined && (
        <DraftNotice pada={returned} onDrop={() => void next()} onKeep={() => setReturned(undefined)} />
      )}
      <div className={classes.columns}>
        <Card>
          <RecordForm
            label="Surat masuk baru"
            submitLabel="Simpan dan buka yang berikutnya"
            onSubmit={saving.submit}
            pending={register.pending || saving.waiting}
            errors={errors}
            draft={draft.state}
          >
            <div className={grid.grid} ref={fieldsRef}>
              <SenderFields form={form} set={set} />
              <LetterFields form={form} set={set} />
              <ArrivalFields form={form} set={set} />
              <FilingFields form={form} set={set} />
              <Fold title="Isian lain" sub="lampiran, lembar, indeks, balasan, terkait, ralat, catatan">
                {() => <MoreFields form={form} set={set} />}
              </Fold>
              <DateWarnings form={form} />
              {certain && (
                <TextField
                  name="alasanGanda"
                  label="Tetap catat sebagai surat lain, karena"
                  hint="surat ini sudah tercatat; isi hanya bila memang surat yang berbeda"
                  maxLength={500}
                  value={form.alasanGanda}
                  onChange={(alasanGanda) => set({ alasanGanda })}
                />
              )}
            </div>
          </RecordForm>
        </Card>
        <div className={classes.aside}>
          <DuplicateNotice duplicates={duplicates} onCopy={setCopyOf} />
          {given !== undefined && <GivenNumber given={given} />}
          <Card>
            <ScanFields
              label="Pindaian surat"
              scans={form.lampiran}
              uploads={uploads}
              update={setScans}
              namaGabungan={
                form.nomorSurat.trim() === ''
                  ? 'Pindaian surat.pdf'
                  : `Pindaian ${form.nomorSurat.trim()}.pdf`.slice(0, 200)
              }
            />
          </Card>
        </div>
      </div>
      {copyOf !== null && (
        <CopyDialog
          surat={copyOf}
          kanal={form.kanal}
          tanggal={form.tanggalTerima}
          lampiranId={form.lampiran[0]?.id}
          onClose={() => setCopyOf(null)}
          onDone={() => void next()}
        />
      )}
    </Page>
  );
}
