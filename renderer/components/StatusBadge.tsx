import type { ReactNode } from 'react';
import classes from './StatusBadge.module.css';

export type Tone = 'accent' | 'ok' | 'wait' | 'late' | 'seal' | 'off';

export interface Badge {
  tone: Tone;
  label: string;
}

/** A status: the word says it, the colour helps. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
