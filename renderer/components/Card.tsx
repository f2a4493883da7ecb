import { type ReactNode, useId } from 'react';
import classes from './Card.module.css';

export interface CardProps {
  title?: string;
  sub?: ReactNode;
  actions?: ReactNode;
  /** Space around the children; default true. A table goes to the edge. */
  padded?: boolean;
  className?: string;
  children: ReactNode;
}

/** A part of a page on its own ground. With a title it is a landmark that a screen reader can jump to. */
export function Card({ title, sub, actions, padded = true, className, children }: CardProps) {
  const id = useId();
  const classNames = [classes.card, padded ? classes.padded : '', className ?? ''].join(' ');
  if (title === undefined) return <div className={classNames}>{children}</div>;
  return (
    <section className={classNames} aria-labelledby={id}>
      <header className={padded ? classes.head : classes.headPadded}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {sub !== undefined && <span className={classes.sub}>{sub}</span>}
        {actions !== undefined && <span className={classes.actions}>{actions}</span>}
      </header>
      {children}
    </section>
  );
}
