import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { useMaxBytes } from '../../../client/attachments.ts';
import { useZona } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { FormErrors } from '../../../components/field.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { TextArea, TextField } from '../../../components/TextField.tsx';
import { lama, waktuSingkat } from '../../../components/timeText.ts';
import type { CaseView } from '../caseTone.ts';
import { actorName, stepOf } from '../rancangan.ts';
import record from '../record.module.css';
import classes from './CaseRecord.module.css';
import type { WayOn } from './caseEdges.ts';
import type { StepForm } from './useStepForm.ts';

interface StepCardProps {
  view: CaseView;
  rancangan: Rancangan;
  ways: readonly WayOn[];
  form: StepForm;
  /** The record that the case carries, in words: 'surat'. */
  sebutan: string | undefined;
}

/** Where the case stands, whose turn it is, and what goes with completing the step. The buttons stand on top of the page. */
export function StepCard({ view, rancangan, ways, form, sebutan }: StepCardProps) {
  const zona = useZona();
  const step = stepOf(rancangan, view.langkah);
  if (view.status !== 'berjalan') {
    return (
      <Card title={view.status === 'selesai' ? 'Perkara selesai' : 'Perkara dibatalkan'}>
        <p className={record.text}>
          {view.status === 'selesai' ? 'Berakhir' : 'Dibatalkan'} pada “{view.namaLangkah}”
          {view.selesaiPada === null
            ? ''
            : `, ${waktuSingkat(view.selesaiPada, zona)}, setelah ${lama(view.mulaiPada, view.selesaiPada)}`}
          .
        </p>
      </Card>
    );
  }
  const pelaku = step === undefined ? '' : actorName(rancangan, step.aktor);
  const holders = [...new Set(view.giliran.map((turn) => turn.nama))].join(', ');
  return (
    <Card
      title="Langkah sekarang"
      sub={`sejak ${waktuSingkat(view.sejak, zona)}, ${lama(view.sejak, new Date().toISOString())}`}
    >
      <p className={classes.step}>
        <span className={classes.name}>{view.namaLangkah}</span>
        <br />
        <span className={record.mute}>
          {pelaku}
          {holders !== '' && holders !== pelaku && ` · pada ${holders}`}
        </span>{' '}
        {view.tindakan.sebagai === 'pencatat' && <StatusBadge tone="wait">Anda mencatat untuk {pelaku}</StatusBadge>}
      </p>
      {view.tindakan.formulir !== null ? (
        <p className={record.text}>
          Langkah ini diselesaikan di halaman {sebutan ?? 'catatannya'}, dengan formulirnya sendiri.
        </p>
      ) : ways.length > 0 ? (
        <StepFields view={view} ways={ways} form={form} pelaku={pelaku} />
      ) : (
        <p className={record.text}>{waiting(view, holders)}</p>
      )}
    </Card>
  );
}

/** Why there is no button. */
function waiting(view: CaseView, holders: string): string {
  const parts = view.bagian.filter((part) => part.langkah === view.langkah && part.status !== 'ditarik');
  if (parts.length > 0 && view.tindakan.sebagai !== null)
    return 'Langkah ini dibagi; perkara maju begitu semua bagiannya selesai.';
  if (view.himpunan.length > 0 && view.tindakan.sebagai !== null)
    return 'Perkara ini terhimpun; ia maju bersama himpunannya.';
  return holders === '' ? 'Menunggu.' : `Menunggu ${holders}.`;
}

function StepFields({ view, ways, form, pelaku }: Pick<StepCardProps, 'view' | 'ways' | 'form'> & { pelaku: string }) {
  const maxBytes = useMaxBytes();
  const { fields, change, uploads } = form;
  return (
    <FormErrors value={form.maju.fieldErrors}>
      <div className={classes.fields}>
        <NextSteps ways={ways} />
        {view.tindakan.sebagai === 'pencatat' && (
          <div className={classes.two}>
            <TextField
              name="pelaku"
              label="Yang memutuskan atau melakukan"
              hint={`kosong berarti ${pelaku}`}
              value={fields.pelaku}
              onChange={(value) => change({ pelaku: value })}
              maxLength={120}
            />
            <TextField
              name="pelaku.jabatan"
              label="Jabatannya"
              value={fields.pelakuJabatan}
              onChange={(value) => change({ pelakuJabatan: value })}
              maxLength={150}
            />
          </div>
        )}
        <div className={classes.two}>
          <TextArea
            name="catatan"
            label="Catatan"
            hint="bagi penerima berikutnya; boleh kosong"
            value={fields.catatan}
            onChange={(value) => change({ catatan: value })}
            maxLength={2000}
            rows={2}
          />
          <FileDrop
            label="Lampiran langkah ini"
            files={uploads.files}
            onAdd={uploads.add}
            onRemove={uploads.remove}
            maxBytes={maxBytes}
          />
        </div>
      </div>
    </FormErrors>
  );
}

/** Where the buttons on top lead, in full. */
function NextSteps({ ways }: { ways: readonly WayOn[] }) {
  const [only, ...others] = ways;
  if (only !== undefined && others.length === 0) return <p className={record.text}>{only.words}</p>;
  return (
    <ul className={classes.ways} aria-label="Jalan berikutnya">
      {ways.map((way) => (
        <li key={way.words}>{way.words}</li>
      ))}
    </ul>
  );
}
