import { useState } from 'react';
import type { Output } from '../../client/contract.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useZona } from '../../client/useSession.ts';
import { ActionButton } from '../../components/ActionButton.tsx';
import { Card } from '../../components/Card.tsx';
import { CheckField } from '../../components/ChoiceField.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorText } from '../../components/ErrorText.tsx';
import { Facts } from '../../components/Facts.tsx';
import { LoadingLine } from '../../components/LoadingLine.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { waktuSingkat } from '../../components/timeText.ts';
import classes from './sistem.module.css';

type Result = Output<'sistem.periksa'>;

/** Is everything whole? The database, the chain of the log, the attachments. */
export function CheckPage() {
  const zona = useZona();
  const [menyeluruh, setMenyeluruh] = useState(true);
  const [at, setAt] = useState<string>();
  const [result, setResult] = useState<Result>();
  const periksa = useCommand('sistem.periksa', { silent: true });
  const check = async () => {
    const outcome = await periksa.run({ menyeluruh });
    if (!outcome.ok) return;
    setResult(outcome.data);
    setAt(new Date().toISOString());
  };
  return (
    <Page
      title="Pemeriksaan"
      sub="basis data, rantai jejak audit, dan lampiran"
      actions={<ActionButton label="Periksa sekarang" onPress={() => void check()} pending={periksa.pending} primary />}
    >
      <LoadingLine active={periksa.pending} text="Keutuhan data sedang diperiksa" />
      <Card>
        <div className={classes.stack}>
          <CheckField
            name="menyeluruh"
            label="Menyeluruh"
            hint="membaca seluruh basis data dan setiap lampiran; pada kantor besar memakan beberapa menit, pekerjaan lain tetap berjalan"
            value={menyeluruh}
            onChange={setMenyeluruh}
          />
          {periksa.pending && <p className={classes.text}>Sedang diperiksa. Halaman ini boleh ditinggalkan.</p>}
        </div>
      </Card>
      {periksa.failure !== undefined && <ErrorText failure={periksa.failure} onRetry={() => void check()} />}
      {result === undefined ? (
        !periksa.pending && (
          <Card>
            <EmptyState
              text="Hasil pemeriksaan akan berdiri di sini."
              sub="Pemeriksaan tidak mengubah apa pun; hasilnya tercatat pada jejak audit."
            />
          </Card>
        )
      ) : (
        <>
          <Card title={result.baik ? 'Semua utuh' : 'Ada yang tidak utuh'} sub={at && waktuSingkat(at, zona)}>
            <p className={classes.text}>
              {result.baik
                ? 'Basis data, jejak audit, dan lampiran cocok dengan yang tercatat.'
                : 'Jangan hapus apa pun. Hubungi administrator; bila perlu, pulihkan dari cadangan terakhir yang terverifikasi.'}
            </p>
          </Card>
          <div className={classes.results}>
            <Part title="Basis data" baik={result.basisData.baik} pesan={result.basisData.pesan} />
            <Part title="Jejak audit" baik={result.audit.baik} pesan={result.audit.pesan}>
              <Facts
                items={[
                  ['Peristiwa', result.audit.baris.toLocaleString('id-ID')],
                  [
                    'Ujung rantai',
                    <span key="kepala" className={classes.hash}>
                      {result.audit.kepala}
                    </span>,
                  ],
                ]}
              />
            </Part>
            <Part title="Lampiran" baik={result.lampiran.baik} pesan={result.lampiran.pesan}>
              <Facts
                items={[
                  ['Berkas', result.lampiran.jumlah.toLocaleString('id-ID')],
                  ['Hilang', result.lampiran.hilang > 0 && result.lampiran.hilang.toLocaleString('id-ID')],
                  ['Berubah', result.lampiran.berubah > 0 && result.lampiran.berubah.toLocaleString('id-ID')],
                  ['Tanpa catatan', result.lampiran.yatim > 0 && result.lampiran.yatim.toLocaleString('id-ID')],
                ]}
              />
            </Part>
          </div>
        </>
      )}
    </Page>
  );
}

interface PartProps {
  title: string;
  baik: boolean;
  pesan: string;
  children?: React.ReactNode;
}

function Part({ title, baik, pesan, children }: PartProps) {
  return (
    <Card title={title} actions={<StatusBadge tone={baik ? 'ok' : 'late'}>{baik ? 'utuh' : 'tidak utuh'}</StatusBadge>}>
      <div className={classes.stack}>
        <p className={classes.text}>{pesan}</p>
        {children}
      </div>
    </Card>
  );
}
