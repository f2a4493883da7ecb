/** The way to the host, whichever it is. */
import type { Reply } from '#shared/contract/errors.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';

export interface Transport {
  kind: 'desktop' | 'web';
  /** Rejects with OperationFailure when the host does not answer. */
  call(operation: string, input: unknown, signal?: AbortSignal): Promise<Reply>;
  /**
   * The stream of what changed; `onAlive` tells whether the host answers. A stream that comes back after a break may have missed
   * changes: `onAlive(true)` then means "ask for everything again".
   */
  listen(onChange: (event: ChangeEvent) => void, onAlive: (alive: boolean) => void): () => void;
}
