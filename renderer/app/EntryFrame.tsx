import type { ReactNode } from 'react';
import { useTitle } from '../components/useTitle.ts';
import classes from './EntryFrame.module.css';

/** The calm page before one is inside: name, office, one card. */
export function EntryFrame({
  title,
  kantor,
  wide = false,
  children,
}: {
  title: string;
  kantor?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.brand}>
        <span className={classes.name}>Penata</span>
        {kantor !== undefined && <span className={classes.office}>{kantor}</span>}
      </header>
      <main className={wide ? classes.wide : classes.card}>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </main>
    </div>
  );
}
