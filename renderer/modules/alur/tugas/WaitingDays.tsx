import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addDays } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni } from '../../../client/useSession.ts';
import { BarChart } from '../../../components/BarChart.tsx';
import { Card } from '../../../components/Card.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import classes from './tasks.module.css';
import { chartedProcesses, waitingBars } from './waitingBars.ts';

const DAYS = 30;

/** How long papers lie on each step of a process, over the last thirty days. */
export function WaitingDays() {
  const hariIni = useHariIni();
  const [chosen, setChosen] = useState<string>();
  const tree = useOperation('alur.proses', {});
  const processes = useMemo(() => chartedProcesses(tree.data ?? []), [tree.data]);
  const shown = processes.find((one) => one.id === chosen) ?? processes[0];
  const days = useOperation(
    'alur.hariPerLangkah',
    { prosesId: shown?.id ?? '', sejak: addDays(hariIni, -DAYS) },
    { enabled: shown !== undefined, keep: true },
  );
  const deadlines = useOperation('instansi.tenggatLangkah', {});
  const bars = waitingBars(days.data ?? [], deadlines.data ?? []);
  return (
    <Card
      title="Hari menunggu per langkah"
      sub={
        shown === undefined
          ? undefined
          : processes.length > 1
            ? `${DAYS} hari terakhir`
            : `${shown.nama.toLowerCase()}, ${DAYS} hari terakhir`
      }
      actions={
        processes.length > 1 && (
          <NativeSelect
            className={classes.select}
            size="xs"
            aria-label="Proses pada bagan hari menunggu"
            value={shown?.id ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={processes.map((one) => ({ value: one.id, label: `${one.kode} ${one.nama}` }))}
          />
        )
      }
    >
      {days.failure !== undefined && <ErrorText failure={days.failure} onRetry={days.refetch} />}
      {bars.length > 0 ? (
        <BarChart label={`Hari menunggu per langkah, ${shown?.nama ?? ''}`} unit="hari" bars={bars} />
      ) : (
        !days.pending && (
          <p className={classes.empty}>
            Rata-rata hari menunggu pada tiap langkah akan tampak di sini setelah ada perkara yang berjalan.
          </p>
        )
      )}
    </Card>
  );
}
