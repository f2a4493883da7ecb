import { useSlow } from '../client/useSlow.ts';
import classes from './LoadingLine.module.css';

/** A thin moving line with words for a screen reader; appears when the work has taken 300 ms. Its parent must be positioned. */
export function LoadingLine({ active, text = 'Sedang memuat' }: { active: boolean; text?: string }) {
  const shown = useSlow(active);
  return (
    <div className={classes.place} role="status">
      {shown && (
        <>
          <span className={classes.line} />
          <span className={classes.text}>{text}</span>
        </>
      )}
    </div>
  );
}
