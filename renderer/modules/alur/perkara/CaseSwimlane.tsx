import { useMemo, useState } from 'react';
import { layoutBagan } from '#shared/modules/alur/bagan.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { Card } from '../../../components/Card.tsx';
import { Swimlane } from '../../../components/Swimlane.tsx';
import { lama } from '../../../components/timeText.ts';
import type { CaseView } from '../caseTone.ts';
import { stepOf } from '../rancangan.ts';
import { StepFacts } from './StepFacts.tsx';

/** Where on the map the case stands; a chosen step tells what it asks for. */
export function CaseSwimlane({ view, rancangan }: { view: CaseView; rancangan: Rancangan }) {
  const bagan = useMemo(() => layoutBagan(rancangan), [rancangan]);
  const [picked, setPicked] = useState<string>();
  const passed = useMemo(
    () => (view.status === 'selesai' ? view.dilalui : view.dilalui.filter((step) => step !== view.langkah)),
    [view.dilalui, view.langkah, view.status],
  );
  const step = picked === undefined ? undefined : stepOf(rancangan, picked);
  const now = stepOf(rancangan, view.langkah);
  const running = view.status === 'berjalan';
  return (
    <Card
      title={`${view.prosesKode} ${view.proses}`}
      sub={[
        now === undefined ? null : `langkah ${now.urut} dari ${rancangan.langkah.length}`,
        `${lama(view.mulaiPada, view.selesaiPada ?? new Date().toISOString())} ${running ? 'berjalan' : 'sampai berakhir'}`,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    >
      <Swimlane
        bagan={bagan}
        langkahSekarang={running ? view.langkah : undefined}
        selesai={passed}
        onPilih={setPicked}
        maxHeight="56vh"
      />
      {step !== undefined && <StepFacts step={step} view={view} rancangan={rancangan} />}
    </Card>
  );
}
