import type { ReactNode } from 'react';
import { type Action, ActionButton } from './ActionButton.tsx';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  /** What will stand here: "Surat masuk tahun 2026 akan berdiri di sini." */
  text: string;
  sub?: ReactNode;
  /** The first thing to do about it. */
  action?: Action | undefined;
}

export function EmptyState({ text, sub, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.text}>{text}</p>
      {sub !== undefined && <p className={classes.sub}>{sub}</p>}
      {action !== undefined && <ActionButton {...action} />}
    </div>
  );
}
