import type { ReactNode } from 'react';
import { civilDateOf, clockTimeOf, formatTanggal } from '#shared/rules/tanggal.ts';
import { useHariIni, useZona } from '../client/useSession.ts';
import classes from './CaseTimeline.module.css';
import type { Tone } from './StatusBadge.tsx';

export interface TimelineEvent {
  id: number | string;
  /** UTC instant. */
  pada: string;
  /** The whole event as one sentence. */
  kalimat: ReactNode;
  /** What was written with it: a note, a reason, changed fields, attachments. */
  catatan?: ReactNode;
  tone?: Tone;
}

export interface CaseTimelineProps {
  label?: string;
  events: readonly TimelineEvent[];
}

/** History as sentences, each day under its date. The order is the caller's: newest first, as a rule. */
export function CaseTimeline({ label = 'Riwayat', events }: CaseTimelineProps) {
  const zona = useZona();
  const hariIni = useHariIni();
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const day = civilDateOf(event.pada, zona);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return (
    <section aria-label={label} className={classes.timeline}>
      {[...days].map(([day, list]) => (
        <div key={day}>
          <p className={classes.day}>{day === hariIni ? `Hari ini, ${formatTanggal(day)}` : formatTanggal(day)}</p>
          <ol className={classes.events} aria-label={formatTanggal(day)}>
            {list.map((event) => (
              <li key={event.id} className={classes.event} data-tone={event.tone}>
                <time className={classes.clock} dateTime={event.pada}>
                  {clockTimeOf(event.pada, zona).replace(':', '.')}
                </time>
                <div className={classes.what}>
                  {event.kalimat}
                  {event.catatan !== undefined && <div className={classes.note}>{event.catatan}</div>}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
