import classes from './DropOverlay.module.css';

/** Over the whole page while files hover: they may be let go anywhere. */
export function DropOverlay({ shown, text }: { shown: boolean; text: string }) {
  if (!shown) return null;
  return (
    <div className={classes.overlay} aria-hidden="true">
      {text}
    </div>
  );
}
