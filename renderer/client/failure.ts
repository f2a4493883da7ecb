/** A refused or failed operation as an exception, and the words for what went wrong between page and host. */
import type { ErrorCode, OperationError } from '#shared/contract/errors.ts';

/** `TERPUTUS`: the host did not answer at all. `DIBATALKAN`: the page itself gave up waiting. */
export type FailureCode = ErrorCode | 'TERPUTUS' | 'DIBATALKAN';

export class OperationFailure extends Error {
  readonly code: FailureCode;
  readonly field: string | undefined;
  readonly incident: string | undefined;

  constructor(
    code: FailureCode,
    message: string,
    more: { field?: string | undefined; incident?: string | undefined } = {},
  ) {
    super(message);
    this.name = 'OperationFailure';
    this.code = code;
    this.field = more.field;
    this.incident = more.incident;
  }

  /** Somebody else was first: that is about the record, whatever field (its version) the host names. */
  static of(error: OperationError): OperationFailure {
    const field = error.code === 'BENTROK' ? undefined : error.field;
    return new OperationFailure(error.code, error.message, { field, incident: error.incident });
  }
}

export const disconnected = (): OperationFailure =>
  new OperationFailure(
    'TERPUTUS',
    'Penata tidak menjawab. Yang sudah diketik tetap ada; coba lagi setelah sambungan pulih.',
  );

export const unreadable = (): OperationFailure =>
  new OperationFailure('TAK_TERDUGA', 'Jawaban Penata tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.');

/** Whatever was thrown, as a failure that can be shown. Details of a programming error go to the console, never to the page. */
export function toFailure(thrown: unknown): OperationFailure {
  if (thrown instanceof OperationFailure) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') {
    return new OperationFailure('DIBATALKAN', 'Dibatalkan.');
  }
  console.error(thrown);
  return new OperationFailure('TAK_TERDUGA', 'Halaman ini mengalami kesalahan. Muat ulang halaman, lalu coba lagi.');
}

/** Field messages by dotted path, as forms want them; empty when the failure is not about a field. */
export function fieldErrorsOf(failure: OperationFailure | undefined): Record<string, string> {
  return failure?.field === undefined ? {} : { [failure.field]: failure.message };
}
