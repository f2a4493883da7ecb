/**
 * The stream of what changed, once for all tabs of one browser. A browser opens six connections to a host at most; were each tab to hold
 * one of them for its stream, the seventh tab would wait for ever. So one tab listens (it holds a lock) and tells the others; when it is
 * closed, another one takes the lock.
 */
import type { ChangeEvent } from '#shared/contract/wire.ts';

/** A stream that the host closed (restart, ended session) is opened again after this many milliseconds. */
const REOPEN_MS = 3_000;
const NAME = 'penata-peristiwa';

type Message = { kind: 'change'; event: ChangeEvent } | { kind: 'alive'; alive: boolean };

export interface StreamListener {
  onChange: (event: ChangeEvent) => void;
  onAlive: (alive: boolean) => void;
}

/** Listens until the returned function is called. */
export function listenToChanges(listener: StreamListener): () => void {
  const channel = new BroadcastChannel(NAME);
  const hear = (message: Message) => {
    if (message.kind === 'change') listener.onChange(message.event);
    else listener.onAlive(message.alive);
  };
  channel.onmessage = (event: MessageEvent<Message>) => hear(event.data);
  const say = (message: Message) => {
    hear(message);
    channel.postMessage(message);
  };

  const stopped = new AbortController();
  navigator.locks
    .request(NAME, { signal: stopped.signal }, () => holdStream(say, stopped.signal))
    .catch((thrown: unknown) => {
      if (!stopped.signal.aborted) console.error(thrown);
    });
  return () => {
    stopped.abort();
    channel.close();
  };
}

/** Holds the stream open; resolves when it is no longer wanted. */
function holdStream(say: (message: Message) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource('/peristiwa');
      source.onopen = () => say({ kind: 'alive', alive: true });
      source.onmessage = (message) => {
        const event = parseChange(message.data);
        if (event !== undefined) say({ kind: 'change', event });
      };
      source.onerror = () => {
        say({ kind: 'alive', alive: false });
        // The browser retries a broken stream itself; one that the host refused stays closed.
        if (source?.readyState === EventSource.CLOSED) {
          clearTimeout(timer);
          timer = setTimeout(open, REOPEN_MS);
        }
      };
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      source?.close();
      resolve();
    });
    open();
  });
}

/** One message of the stream; undefined when it is not a change. */
export function parseChange(data: unknown): ChangeEvent | undefined {
  if (typeof data !== 'string') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || !('topic' in parsed) || typeof parsed.topic !== 'string') {
    return undefined;
  }
  const ids =
    'ids' in parsed && Array.isArray(parsed.ids) ? parsed.ids.filter((id) => typeof id === 'number') : undefined;
  return ids === undefined ? { topic: parsed.topic } : { topic: parsed.topic, ids };
}
