import { useMemo, useState } from 'react';
import { useOperation } from '../../../client/useOperation.ts';
import { Card } from '../../../components/Card.tsx';
import { CaseTimeline } from '../../../components/CaseTimeline.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { type CaseView, eventTone } from '../caseTone.ts';
import classes from './CaseRecord.module.css';

interface CaseHistoryProps {
  view: CaseView;
  onShow: (attachmentId: number) => void;
}

/** What happened to the case as sentences, and what the log says about it. */
export function CaseHistory({ view, onShow }: CaseHistoryProps) {
  const [what, setWhat] = useState('riwayat');
  const events = useMemo(
    () => [...view.riwayat].sort((a, b) => b.waktu.localeCompare(a.waktu) || b.id - a.id),
    [view.riwayat],
  );
  return (
    <Card
      title="Riwayat"
      sub="terbaru di atas"
      actions={
        <FilterChips
          label="Yang ditampilkan"
          value={what}
          onChange={setWhat}
          options={[
            { value: 'riwayat', label: 'Perkara' },
            { value: 'audit', label: 'Jejak audit' },
          ]}
        />
      }
    >
      {what === 'audit' ? (
        <CaseAudit id={view.id} />
      ) : (
        <CaseTimeline
          label="Riwayat perkara"
          events={events.map((event) => {
            const tone = eventTone(event.jenis);
            return {
              id: event.id,
              pada: event.waktu,
              kalimat: event.kalimat,
              ...(tone === undefined ? {} : { tone }),
              ...(event.catatan === null && event.lampiran.length === 0
                ? {}
                : {
                    catatan: (
                      <>
                        {event.catatan}
                        {event.lampiran.map((file) => (
                          <div key={file.id}>
                            <button type="button" className={classes.file} onClick={() => onShow(file.id)}>
                              {file.nama}
                            </button>
                          </div>
                        ))}
                      </>
                    ),
                  }),
            };
          })}
        />
      )}
    </Card>
  );
}

function CaseAudit({ id }: { id: number }) {
  const { data, failure, refetch } = useOperation('audit.objek', { jenis: 'perkara', id }, { topics: ['alur'] });
  if (failure !== undefined) return <ErrorText failure={failure} onRetry={refetch} />;
  return (
    <CaseTimeline
      label="Jejak audit"
      events={[...(data ?? [])]
        .sort((a, b) => b.seq - a.seq)
        .map((row) => ({
          id: row.seq,
          pada: row.waktu,
          kalimat: row.kalimat,
          ...(row.rincian.length === 0
            ? {}
            : {
                catatan: row.rincian
                  .map(({ isian, sebelum, sesudah }) =>
                    sebelum === '' ? `${isian}: ${sesudah}` : `${isian}: ${sebelum} → ${sesudah}`,
                  )
                  .join('; '),
              }),
        }))}
    />
  );
}
