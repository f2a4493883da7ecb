import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMaxBytes } from '../../../client/attachments.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { SelectField } from '../../../components/ChoiceField.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import grid from '../formGrid.module.css';
import classes from './Import.module.css';
import { columnsOf, type Mapping, missingColumns, proposedMapping } from './importMapping.ts';
import { MappingTable } from './MappingTable.tsx';
import { useImportFile } from './useImportFile.ts';

const ACCEPT = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'] as const;

/** The file, which of its columns holds what, and the year of the agenda. */
export function ImportStart() {
  const navigate = useNavigate();
  const maxBytes = useMaxBytes();
  const tahunIni = Number(useHariIni().slice(0, 4));
  const { file, pending, failure, open, look } = useImportFile();
  const [mapping, setMapping] = useState<Mapping>({});
  const [tahun, setTahun] = useState(String(tahunIni - 1));
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    if (file !== undefined) setMapping(proposedMapping(file.peek));
  }, [file]);
  const start = useCommand('suratMasuk.impor');
  const begin = async () => {
    if (file === undefined) return;
    const wanted = missingColumns(mapping);
    const faults = {
      ...(!/^(199\d|20\d\d|2100)$/.test(tahun.trim()) ? { tahun: 'Tulis tahun agendanya, misalnya 2019.' } : {}),
      ...(wanted.length === 0 ? {} : { kolom: `Tunjukkan dahulu kolom untuk: ${wanted.join(', ')}.` }),
    };
    setMissing(faults);
    if (Object.keys(faults).length > 0) return;
    const job = await start.run({
      nama: file.nama,
      lampiranId: file.peek.lampiranId,
      lembar: file.peek.lembarDibaca,
      barisJudul: file.peek.barisJudul,
      kolom: columnsOf(mapping),
      tahun: Number(tahun),
    });
    if (job.ok) await navigate({ to: '/surat-masuk/impor', search: { pekerjaan: job.data.pekerjaanId } });
  };
  return (
    <div className={classes.steps}>
      <Card
        title="1. Berkas buku agenda"
        sub="kolomnya ditunjuk sesudah ini; celah nomor, nomor ganda, dan isian yang meragukan dilaporkan dahulu"
      >
        <FileDrop
          label="Buku agenda lama"
          files={[]}
          onAdd={([given]) => given !== undefined && open(given)}
          onRemove={() => undefined}
          accept={ACCEPT}
          maxBytes={maxBytes}
          multiple={false}
        />
        <div className={classes.frame}>
          <LoadingLine active={pending} text="Berkas sedang dibaca" />
          {failure !== undefined && <ErrorText failure={failure} />}
        </div>
      </Card>
      {file !== undefined && (
        <Card title={`2. ${file.nama}`} sub={`${file.peek.jumlahBaris.toLocaleString('id-ID')} baris di bawah judul`}>
          <RecordForm
            label="Pemetaan kolom"
            submitLabel="Baca dan periksa"
            onSubmit={() => void begin()}
            pending={start.pending}
            errors={Object.keys(missing).length > 0 ? missing : start.fieldErrors}
          >
            <div className={grid.grid}>
              <div className={grid.three}>
                <TextField name="tahun" label="Tahun agenda" required maxLength={4} value={tahun} onChange={setTahun} />
                {file.peek.lembar.length > 1 && (
                  <SelectField
                    name="lembar"
                    label="Lembar"
                    options={file.peek.lembar.map((lembar) => ({ value: lembar, label: lembar }))}
                    value={file.peek.lembarDibaca}
                    onChange={(lembar) => look(lembar, undefined)}
                  />
                )}
                <NumberField
                  name="barisJudul"
                  label="Judul kolom pada baris ke"
                  min={1}
                  max={100}
                  value={file.peek.barisJudul}
                  onChange={(baris) => {
                    if (baris !== null && baris >= 1 && baris <= 100) look(file.peek.lembarDibaca, baris);
                  }}
                />
              </div>
              <MappingTable peek={file.peek} mapping={mapping} onChange={setMapping} error={missing.kolom} />
            </div>
          </RecordForm>
        </Card>
      )}
    </div>
  );
}
