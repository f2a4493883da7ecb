import type { PenataBridge } from '#shared/contract/wire.ts';
import { disconnected, OperationFailure } from './failure.ts';
import type { Transport } from './transport.ts';

/** Operations through the preload of the desktop shell. Bytes cross as they are. */
export function bridgeTransport(bridge: PenataBridge): Transport {
  return {
    kind: 'desktop',
    async call(operation, input, signal) {
      signal?.throwIfAborted();
      try {
        return await bridge.call({ operation, input: input ?? {} });
      } catch (thrown) {
        if (thrown instanceof OperationFailure) throw thrown;
        console.error(thrown);
        throw disconnected();
      }
    },
    listen(onChange) {
      return bridge.onEvent(onChange);
    },
  };
}
