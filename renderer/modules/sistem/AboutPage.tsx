import { useOperation } from '../../client/useOperation.ts';
import { useSession, useZona } from '../../client/useSession.ts';
import { Card } from '../../components/Card.tsx';
import { sizeText } from '../../components/droppedFiles.ts';
import { ErrorText } from '../../components/ErrorText.tsx';
import { Facts } from '../../components/Facts.tsx';
import { LoadingLine } from '../../components/LoadingLine.tsx';
import { Page } from '../../components/Page.tsx';
import { waktuSingkat } from '../../components/timeText.ts';
import classes from './sistem.module.css';

/** Which program this is and where its data lie. */
export function AboutPage() {
  const { kantor } = useSession();
  const zona = useZona();
  const { data, pending, failure, refetch } = useOperation('sistem.tentang', {}, { topics: ['cadangan', 'pekerjaan'] });
  return (
    <Page title="Tentang Penata" sub={kantor}>
      <LoadingLine active={pending} />
      {failure !== undefined && <ErrorText failure={failure} onRetry={refetch} />}
      {data !== undefined && (
        <Card title="Program dan data">
          <Facts
            width={170}
            items={[
              ['Versi', data.versi],
              ['Bentuk basis data', `ke-${data.skema}`],
              ['Ukuran basis data', sizeText(data.ukuranBasisData)],
              [
                'Folder data',
                <span key="folder" className={classes.hash}>
                  {data.folderData}
                </span>,
              ],
              [
                'Cadangan terakhir',
                data.cadanganTerakhir === null
                  ? 'belum ada'
                  : `${waktuSingkat(data.cadanganTerakhir.dibuatPada, zona)}, terverifikasi`,
              ],
              ['Zona waktu kantor', zona],
            ]}
          />
        </Card>
      )}
      <Card title="Tentang">
        <p className={classes.text}>
          Penata adalah meja kerja sekretariat: surat, disposisi, dan perkara di atas peta proses bisnis kantor. Semua
          data tinggal di folder data di atas; program ini tidak mengirim apa pun keluar.
        </p>
      </Card>
    </Page>
  );
}
