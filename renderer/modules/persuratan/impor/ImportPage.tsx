import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../../components/Page.tsx';
import { ImportReport } from './ImportReport.tsx';
import { ImportStart } from './ImportStart.tsx';

const route = getRouteApi('/bingkai/surat-masuk/impor');

/** An old agenda kept in Excel becomes part of the register: read, looked over, then taken in whole or not at all. */
export function ImportPage() {
  const { pekerjaan } = route.useSearch();
  return (
    <Page title="Impor register lama" sub="belum ada yang masuk register sampai Anda menyetujuinya">
      {pekerjaan === undefined ? <ImportStart /> : <ImportReport key={pekerjaan} pekerjaanId={pekerjaan} />}
    </Page>
  );
}
