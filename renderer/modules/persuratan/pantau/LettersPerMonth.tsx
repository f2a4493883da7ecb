import { NAMA_BULAN } from '#shared/rules/tanggal.ts';
import type { Output } from '../../../client/contract.ts';
import { ColumnChart } from '../../../components/ColumnChart.tsx';

/** Letters by month of arrival. */
export function LettersPerMonth({ months }: { months: Output<'suratMasuk.pantau'>['suratPerBulan'] }) {
  return (
    <ColumnChart
      label="Surat masuk per bulan"
      unit="surat"
      bars={months.map(({ bulan, jumlah }) => ({ label: monthName(bulan), value: jumlah }))}
    />
  );
}

/** '2026-11' → 'Nov', January with its year. */
function monthName(bulan: string): string {
  const short = (NAMA_BULAN[Number(bulan.slice(5)) - 1] ?? bulan).slice(0, 3);
  return bulan.endsWith('-01') ? `${short} ${bulan.slice(2, 4)}` : short;
}
