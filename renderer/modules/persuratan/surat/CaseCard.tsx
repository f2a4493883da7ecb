import { useMemo } from 'react';
import { layoutBagan } from '#shared/modules/alur/bagan.ts';
import type { OperationResult } from '../../../client/useOperation.ts';
import { Card } from '../../../components/Card.tsx';
import { CaseTimeline } from '../../../components/CaseTimeline.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { Swimlane } from '../../../components/Swimlane.tsx';
import { lama } from '../../../components/timeText.ts';
import classes from './CaseCard.module.css';
import { type LetterCase, rancanganOf } from './useLetterCase.ts';

/** Where the letter's case stands on the map, and how it came there. */
export function CaseCard({ perkara }: { perkara: OperationResult<LetterCase> }) {
  const { data } = perkara;
  if (data === undefined) {
    return (
      <div className={classes.waiting}>
        <LoadingLine active={perkara.pending} text="Perkara sedang dibuka" />
        {perkara.failure !== undefined && <ErrorText failure={perkara.failure} onRetry={perkara.refetch} />}
      </div>
    );
  }
  return (
    <>
      <Card title={`${data.prosesKode} ${data.proses}`} sub={standing(data)}>
        <CaseMap data={data} />
      </Card>
      <Card title="Riwayat">
        <CaseTimeline
          label="Riwayat perkara"
          events={data.riwayat.toReversed().map((event) => ({
            id: event.id,
            pada: event.waktu,
            kalimat: event.kalimat,
            catatan: event.catatan ?? undefined,
            ...(event.jenis === 'kembali' || event.jenis === 'batal' ? { tone: 'late' as const } : {}),
          }))}
        />
      </Card>
    </>
  );
}

function CaseMap({ data }: { data: LetterCase }) {
  const rancangan = rancanganOf(data);
  const bagan = useMemo(() => layoutBagan(rancangan), [rancangan]);
  return (
    <Swimlane
      bagan={bagan}
      langkahSekarang={data.status === 'berjalan' ? data.langkah : undefined}
      selesai={data.dilalui}
      maxHeight="19rem"
    />
  );
}

/** 'langkah 7 dari 12 · 3 hari 4 jam berjalan' */
function standing(data: LetterCase): string {
  const { langkah } = rancanganOf(data);
  const at = langkah.findIndex((step) => step.id === data.langkah);
  const where = at < 0 ? data.namaLangkah : `langkah ${at + 1} dari ${langkah.length}`;
  const run = lama(data.mulaiPada, data.selesaiPada ?? new Date().toISOString());
  const returns = data.revisi === 0 ? '' : ` · kembali ${data.revisi} kali`;
  return data.status === 'berjalan' ? `${where} · ${run} berjalan${returns}` : `${data.namaLangkah} · ${run}${returns}`;
}
