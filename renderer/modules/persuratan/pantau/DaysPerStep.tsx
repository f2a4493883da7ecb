import { addDays } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { type Bar, BarChart } from '../../../components/BarChart.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import classes from './DashboardPage.module.css';

/** The leaf of the map behind every incoming letter. */
const PROSES = 'pelayanan-surat-masuk';
/** Days looked back. */
const SELAMA = 30;

/** Where letters wait. A step that takes longer than its deadline is red, one that takes more than half of it amber. */
export function DaysPerStep() {
  const hariIni = useHariIni();
  const days = useOperation('alur.hariPerLangkah', { prosesId: PROSES, sejak: addDays(hariIni, -SELAMA) });
  const limits = useOperation('instansi.tenggatLangkah', {});
  const toneOf = (langkah: string, rataHari: number): Bar['tone'] => {
    const limit = limits.data?.find((one) => one.langkah === langkah)?.hariKerja;
    if (limit === undefined) return undefined;
    return rataHari > limit ? 'late' : rataHari > limit / 2 ? 'wait' : undefined;
  };
  const waiting = (days.data ?? []).filter((one) => one.rataHari >= 0.05);
  return (
    <div className={classes.frame}>
      <LoadingLine active={days.pending} />
      {days.failure !== undefined && <ErrorText failure={days.failure} onRetry={days.refetch} />}
      {days.data !== undefined && waiting.length === 0 && (
        <EmptyState text="Lama tiap langkah tampak di sini sesudah ada surat yang melewatinya." />
      )}
      {waiting.length > 0 && (
        <BarChart
          label="Rata-rata hari menunggu per langkah"
          unit="hari"
          // Steps that take no time (the registration does three at once) are no place where letters wait.
          bars={waiting.map((one) => ({
            label: one.namaLangkah,
            value: one.rataHari,
            tone: toneOf(one.langkah, one.rataHari),
          }))}
        />
      )}
    </div>
  );
}
