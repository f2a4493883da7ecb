import type { ChangeEvent } from '#shared/contract/wire.ts';
import { decodeReply, encodeRequest } from './encoding.ts';
import { disconnected } from './failure.ts';
import type { Transport } from './transport.ts';

/** A stream that the host closed (restart, ended session) is opened again after this many milliseconds. */
const REOPEN_MS = 3_000;

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
    listen(onChange, onAlive) {
      return keepStream(onChange, onAlive);
    },
  };
}

function keepStream(onChange: (event: ChangeEvent) => void, onAlive: (alive: boolean) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    source = new EventSource('/peristiwa');
    source.onopen = () => onAlive(true);
    source.onmessage = (message) => {
      const event = parseChange(message.data);
      if (event !== undefined) onChange(event);
    };
    source.onerror = () => {
      onAlive(false);
      // The browser retries a broken stream itself; one that the host refused stays closed.
      if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(timer);
        timer = setTimeout(open, REOPEN_MS);
      }
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** One message of the stream; undefined when it is not a change (a heartbeat, for instance). */
export function parseChange(data: unknown): ChangeEvent | undefined {
  if (typeof data !== 'string') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || !('topic' in parsed) || typeof parsed.topic !== 'string')
    return undefined;
  const ids =
    'ids' in parsed && Array.isArray(parsed.ids) ? parsed.ids.filter((id) => typeof id === 'number') : undefined;
  return ids === undefined ? { topic: parsed.topic } : { topic: parsed.topic, ids };
}
