import type { ReactNode } from 'react';
import classes from './Columns.module.css';

export interface ColumnsProps {
  left: ReactNode;
  right: ReactNode;
  /** Width of the right part in pixels at 100 %. */
  rightWidth?: number;
}

/** Facts at left, the scan or the printed form at right; under each other where there is no room (a narrow window, 200 % zoom). */
export function Columns({ left, right, rightWidth = 300 }: ColumnsProps) {
  return (
    <div className={classes.container}>
      <div className={classes.columns} style={{ '--right': `${rightWidth / 16}rem` }}>
        <div className={classes.part}>{left}</div>
        <div className={classes.part}>{right}</div>
      </div>
    </div>
  );
}
