import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from './call.ts';
import type { Input, Output, QueryName } from './contract.ts';
import { type OperationFailure, toFailure } from './failure.ts';
import { topicOf } from './queryClient.ts';
import { useSlow } from './useSlow.ts';

export interface OperationOptions<T = unknown> {
  /** False: do not ask yet. */
  enabled?: boolean;
  /** Other topics whose change makes this answer old; the operation's own topic always does. */
  topics?: readonly string[];
  /** Keeps the answer to the last input on the page while the answer to the next one is on its way. */
  keep?: boolean;
  /** For what no event announces, such as a clock-driven figure. Milliseconds. */
  refetchEveryMs?: number;
  /** Asks every `refetchEveryMs` only while this holds. */
  refetchWhile?: (data: T) => boolean;
}

export interface OperationResult<T> {
  data: T | undefined;
  failure: OperationFailure | undefined;
  /** Nothing to show yet. */
  pending: boolean;
  /** Asking for longer than 300 ms: time to say so. */
  slow: boolean;
  /** What is shown answers an earlier input. */
  stale: boolean;
  refetch: () => void;
}

/** Reads one operation and reads it again when what it shows has changed. */
export function useOperation<N extends QueryName>(
  name: N,
  input: Input<N>,
  options: OperationOptions<Output<N>> = {},
): OperationResult<Output<N>> {
  const query = useQuery({
    queryKey: [topicOf(name), name, input],
    queryFn: ({ signal }) => call(name, input, signal),
    enabled: options.enabled ?? true,
    meta: { topics: options.topics ?? [] },
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: ({ state }) => {
      const { refetchEveryMs = false, refetchWhile } = options;
      const over = state.data !== undefined && refetchWhile !== undefined && !refetchWhile(state.data);
      return over ? false : refetchEveryMs;
    },
  });
  const failure = useMemo(() => (query.error === null ? undefined : toFailure(query.error)), [query.error]);
  const slow = useSlow(query.isFetching);
  return {
    data: query.data,
    failure,
    pending: query.isPending && query.fetchStatus !== 'idle',
    slow,
    stale: query.isPlaceholderData,
    refetch: () => void query.refetch(),
  };
}
