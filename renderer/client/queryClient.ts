/**
 * The cache of what the page has read. Keys are [topic, operation, input]; nothing is fetched again by a timer, everything by
 * the stream of changes.
 */
import { QueryClient } from '@tanstack/react-query';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { toFailure } from './failure.ts';

const RETRIED = new Set(['TERPUTUS', 'SIBUK']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The host is this very computer: the browser's idea of being online says nothing about it.
      networkMode: 'always',
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && RETRIED.has(toFailure(error).code),
      retryDelay: (count) => 400 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The topic of an operation: the part of its name before the dot. */
export const topicOf = (operation: string): string =>
  operation.slice(0, Math.max(operation.indexOf('.'), 0)) || operation;

/** Whether a query with this key and these extra topics shows something of the changed topics. */
export function showsTopic(key: readonly unknown[], extra: unknown, changed: ReadonlySet<string>): boolean {
  if (typeof key[0] === 'string' && changed.has(key[0])) return true;
  return Array.isArray(extra) && extra.some((topic) => typeof topic === 'string' && changed.has(topic));
}

export function invalidateTopics(topics: Iterable<string>): void {
  const changed = new Set(topics);
  if (changed.size === 0) return;
  void queryClient.invalidateQueries({ predicate: (query) => showsTopic(query.queryKey, query.meta?.topics, changed) });
}

/** Collects the changes of one burst, so that a command that touches three topics makes each page ask once. */
export function changeCollector(flush: (topics: Set<string>) => void, delayMs = 40): (event: ChangeEvent) => void {
  let waiting: Set<string> | undefined;
  return (event) => {
    if (waiting === undefined) {
      waiting = new Set();
      setTimeout(() => {
        const topics = waiting ?? new Set();
        waiting = undefined;
        flush(topics);
      }, delayMs);
    }
    waiting.add(event.topic);
  };
}
