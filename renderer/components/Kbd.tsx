import { chordSigns } from './chord.ts';
import classes from './Kbd.module.css';

export interface KbdProps {
  keys: string;
  /** On a filled button. */
  onFill?: boolean;
  /** Read out by a screen reader; elsewhere the control itself says it with `aria-keyshortcuts`. */
  spoken?: boolean;
}

/** Keys as small caps beside what they do. */
export function Kbd({ keys, onFill = false, spoken = false }: KbdProps) {
  return (
    <span aria-hidden={spoken ? undefined : true} className={classes.place}>
      <kbd className={onFill ? classes.onFill : classes.kbd}>{chordSigns(keys).join(' ')}</kbd>
    </span>
  );
}
