import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export type Fact = readonly [label: string, value: ReactNode];

/** What is known about a record, as label and value. A value that is empty, null or undefined is left out with its label. */
export function Facts({ items, width = 118 }: { items: readonly Fact[]; width?: number }) {
  return (
    <dl className={classes.facts} style={{ '--label-width': `${width / 16}rem` }}>
      {items
        .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label} className={classes.row}>
            <dt className={classes.label}>{label}</dt>
            <dd className={classes.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
