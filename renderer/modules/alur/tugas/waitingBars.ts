/** The chart of waiting: which processes it offers, and which bars stand out. */
import type { Output } from '../../../client/contract.ts';
import type { Bar } from '../../../components/BarChart.tsx';

type ProcessNode = Output<'alur.proses'>[number];
type StepDays = Output<'alur.hariPerLangkah'>[number];
type StepDeadline = Output<'instansi.tenggatLangkah'>[number];

/** Leaves with running cases, the busiest first. */
export const chartedProcesses = (nodes: readonly ProcessNode[]): ProcessNode[] =>
  nodes
    .filter((node) => node.daun && node.perkaraBerjalan > 0)
    .sort((a, b) => b.perkaraBerjalan - a.perkaraBerjalan || a.kode.localeCompare(b.kode, 'id', { numeric: true }));

/** Days below which a step is not worth a bar: it reads "0". */
const SHOWN_FROM = 0.05;

/** Red above the step's own deadline, amber the longest of the rest. */
export function waitingBars(days: readonly StepDays[], deadlines: readonly StepDeadline[]): Bar[] {
  const limit = new Map(deadlines.map((row) => [row.langkah, row.hariKerja]));
  const isLate = (row: StepDays) => row.rataHari > (limit.get(row.langkah) ?? Number.POSITIVE_INFINITY);
  const counted = days.filter((row) => row.jumlah > 0 && row.rataHari >= SHOWN_FROM);
  const longest = counted.filter((row) => !isLate(row)).reduce((top, row) => Math.max(top, row.rataHari), 0);
  return counted.map((row) => ({
    label: row.namaLangkah,
    value: row.rataHari,
    ...(isLate(row)
      ? {
          tone: 'late' as const,
          text: `${hari(row.rataHari)} hari, tenggatnya ${limit.get(row.langkah) ?? 0} hari kerja`,
        }
      : row.rataHari === longest && longest > 0
        ? { tone: 'wait' as const, text: `${hari(row.rataHari)} hari` }
        : {}),
  }));
}

const hari = (days: number): string => days.toLocaleString('id-ID', { maximumFractionDigits: 1 });
