import type { OperationFailure } from '../client/failure.ts';
import { ErrorText } from './ErrorText.tsx';
import classes from './RecordFailure.module.css';
import { useTitle } from './useTitle.ts';

export interface RecordFailureProps {
  /** Says what did not come: "Surat tidak terbuka". */
  title: string;
  failure: OperationFailure;
  onRetry?: () => void;
}

/** In the place of a record that does not come; the page keeps its heading. */
export function RecordFailure({ title, failure, onRetry }: RecordFailureProps) {
  useTitle(title);
  return (
    <div className={classes.place}>
      <h1 className={classes.title}>{title}</h1>
      <ErrorText failure={failure} onRetry={onRetry} />
    </div>
  );
}
