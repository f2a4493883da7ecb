import type { Output } from '../../../client/contract.ts';
import { BarChart } from '../../../components/BarChart.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';

/** How many letters are late, and with whom. */
export function OverdueByUnit({ units }: { units: Output<'suratMasuk.pantau'>['lewatPerUnit'] }) {
  if (units.length === 0) return <EmptyState text="Tidak ada surat yang lewat tenggat." />;
  return (
    <BarChart
      label="Surat lewat tenggat per unit"
      unit="surat"
      bars={units.map(({ unit, jumlah }) => ({ label: unit, value: jumlah, tone: 'late' }))}
    />
  );
}
