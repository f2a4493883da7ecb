import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { useTitle } from './useTitle.ts';

export interface PageProps {
  title: string;
  sub?: ReactNode;
  /** Filter chips, right of the heading. */
  chips?: ReactNode;
  actions?: ReactNode;
  /** Children take the rest of the height and scroll by themselves (a list); otherwise the page scrolls. */
  fill?: boolean;
  children: ReactNode;
}

/** A page with its heading row. */
export function Page({ title, sub, chips, actions, fill = false, children }: PageProps) {
  useTitle(title);
  return (
    <div className={fill ? classes.fill : classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {sub !== undefined && <span className={classes.sub}>{sub}</span>}
        <span className={classes.grow} />
        {chips}
        {actions}
      </header>
      {children}
    </div>
  );
}
