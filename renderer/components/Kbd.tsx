import { chordSigns } from './chord.ts';
import classes from './Kbd.module.css';

/** Keys as small caps beside what they do. Decoration: the control itself carries `aria-keyshortcuts`. */
export function Kbd({ keys, onFill = false }: { keys: string; onFill?: boolean }) {
  return (
    <span aria-hidden="true" className={classes.place}>
      <kbd className={onFill ? classes.onFill : classes.kbd}>{chordSigns(keys).join(' ')}</kbd>
    </span>
  );
}
