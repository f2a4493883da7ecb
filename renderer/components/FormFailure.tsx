import type { OperationFailure } from '../client/failure.ts';
import { ErrorText } from './ErrorText.tsx';

/** What went wrong with a form as a whole; what is about one field stands at the field. */
export function FormFailure({ failure }: { failure: OperationFailure | undefined }) {
  if (failure === undefined || failure.field !== undefined) return null;
  return <ErrorText failure={failure} />;
}
