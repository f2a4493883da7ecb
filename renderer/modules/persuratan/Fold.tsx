import { type ReactNode, useState } from 'react';
import classes from './Fold.module.css';

export interface FoldProps {
  title: string;
  /** Beside the title while closed: what is inside. */
  sub?: ReactNode;
  open?: boolean;
  /** Built only once it has been opened. */
  children: () => ReactNode;
}

/** Less often needed: closed until it is wanted. */
export function Fold({ title, sub, open = false, children }: FoldProps) {
  const [shown, setShown] = useState(open);
  return (
    <details className={classes.fold} open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary className={classes.summary}>
        {title} {sub !== undefined && <span className={classes.sub}>{sub}</span>}
      </summary>
      {shown && <div className={classes.body}>{children()}</div>}
    </details>
  );
}
