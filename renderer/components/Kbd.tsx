import { chordSigns } from './chord.ts';
import classes from './Kbd.module.css';

/** Keys as small caps beside what they do. Decoration: the control itself carries `aria-keyshortcuts`. */
export function Kbd({ keys, onFill = false }: { keys: string; onFill?: boolean }) {
  return (
    <kbd className={onFill ? classes.onFill : classes.kbd} aria-hidden="true">
      {chordSigns(keys).join(' ')}
    </kbd>
  );
}
