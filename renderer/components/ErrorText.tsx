import type { OperationFailure } from '../client/failure.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './ErrorText.module.css';

/** A failure where its content would have stood, with the way out. */
export function ErrorText({ failure, onRetry }: { failure: OperationFailure; onRetry?: (() => void) | undefined }) {
  return (
    <div className={classes.error} role="alert">
      <p className={classes.text}>{failure.message}</p>
      {failure.incident !== undefined && (
        <p className={classes.sub}>Nomor kejadian {failure.incident}. Sebutkan nomor ini kepada administrator.</p>
      )}
      {onRetry !== undefined && <ActionButton label="Coba lagi" onPress={onRetry} />}
    </div>
  );
}
