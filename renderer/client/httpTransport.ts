import { listenToChanges } from './changeStream.ts';
import { decodeReply, encodeRequest } from './encoding.ts';
import { disconnected } from './failure.ts';
import type { Transport } from './transport.ts';

/** Operations over HTTP on the page's own origin; the session is a cookie that no script sees. */
export function httpTransport(): Transport {
  return {
    kind: 'web',
    async call(operation, input, signal) {
      const { url, ...request } = encodeRequest(operation, input);
      let response: Response;
      try {
        response = await fetch(url, { ...request, credentials: 'same-origin', ...(signal ? { signal } : {}) });
      } catch (thrown) {
        if (signal?.aborted) throw thrown;
        throw disconnected();
      }
      return decodeReply(response);
    },
    listen: (onChange, onAlive) => listenToChanges({ onChange, onAlive }),
  };
}
