import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NAMA_BULAN } from '#shared/rules/tanggal.ts';
import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { Page } from '../../../components/Page.tsx';
import classes from './RecapPage.module.css';
import { RecapTables } from './RecapTables.tsx';

const route = getRouteApi('/bingkai/rekap-surat-masuk');
const TAHUN_LALU = 10;

/** One month of incoming letters: by bidang, by kind, and how long it took. */
export function RecapPage() {
  const hariIni = useHariIni();
  const navigate = useNavigate();
  const bulan = route.useSearch().bulan ?? hariIni.slice(0, 7);
  const recap = useOperation('suratMasuk.rekap', { bulan }, { keep: true, topics: ['alur'] });
  const print = useFileCommand('suratMasuk.cetakRekap', 'tampil', 'Rekap bulanan');
  const show = (tahun: string, month: string) =>
    void navigate({ to: '/rekap-surat-masuk', search: { bulan: `${tahun}-${month}` }, replace: true });
  const [tahun = '', month = ''] = bulan.split('-');
  const years = Array.from({ length: TAHUN_LALU + 1 }, (_, back) => String(Number(hariIni.slice(0, 4)) - back));
  return (
    <Page
      title="Rekap surat masuk"
      sub={`${NAMA_BULAN[Number(month) - 1]} ${tahun}`}
      actions={
        <>
          <NativeSelect
            className={classes.month}
            aria-label="Bulan rekap"
            value={month}
            data={NAMA_BULAN.map((label, index) => ({ value: String(index + 1).padStart(2, '0'), label }))}
            onChange={(event) => show(tahun, event.currentTarget.value)}
          />
          <NativeSelect
            className={classes.year}
            aria-label="Tahun rekap"
            value={tahun}
            data={years.includes(tahun) ? years : [tahun, ...years]}
            onChange={(event) => show(event.currentTarget.value, month)}
          />
          <ActionButton
            label="Cetak rekap"
            keys="Ctrl+P"
            primary
            onPress={() => void print.run({ bulan })}
            pending={print.pending}
          />
        </>
      }
    >
      <div className={classes.frame}>
        <LoadingLine active={recap.pending || recap.stale} />
        {recap.failure !== undefined && <ErrorText failure={recap.failure} onRetry={recap.refetch} />}
        {recap.data !== undefined && <RecapTables recap={recap.data} />}
      </div>
    </Page>
  );
}
