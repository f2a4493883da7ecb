import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { call } from './call.ts';
import type { Input, Output, QueryName } from './contract.ts';
import { type OperationFailure, toFailure } from './failure.ts';
import { topicOf } from './queryClient.ts';

export interface PagesOptions<Page, Row> {
  /** The rows of one answer. */
  rows: (page: Page) => readonly Row[];
  /** The cursor of the following page, or nothing when this is the last. */
  next: (page: Page) => string | null | undefined;
  enabled?: boolean;
  topics?: readonly string[];
}

export interface PagesResult<Page, Row> {
  /** All rows read so far; undefined before the first answer. */
  rows: readonly Row[] | undefined;
  /** The first answer: it carries the count and the sums. */
  first: Page | undefined;
  hasMore: boolean;
  /** Reads the following page; does nothing while one is on its way. */
  loadMore: () => void;
  pending: boolean;
  /** Any asking in the background: first page, next page or again. */
  busy: boolean;
  failure: OperationFailure | undefined;
  refetch: () => void;
}

/** A list read page by page with an opaque cursor (`kursor` of the input), as it is scrolled. `input` must not hold `kursor`. */
export function useOperationPages<N extends QueryName, Row>(
  name: N,
  input: Omit<Input<N>, 'kursor'>,
  options: PagesOptions<Output<N>, Row>,
): PagesResult<Output<N>, Row> {
  const query = useInfiniteQuery({
    queryKey: [topicOf(name), name, input, 'halaman'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      // The rest of the input is typed; only the cursor is added, and every paged operation takes one.
      call(name, (pageParam === undefined ? input : { ...input, kursor: pageParam }) as Input<N>, signal),
    getNextPageParam: (page: Output<N>) => options.next(page) ?? undefined,
    enabled: options.enabled ?? true,
    meta: { topics: options.topics ?? [] },
    placeholderData: keepPreviousData,
  });
  const { rows: rowsOf } = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the accessor is written inline by pages; the data alone decides
  const rows = useMemo(() => query.data?.pages.flatMap((page) => rowsOf(page)), [query.data]);
  const failure = useMemo(() => (query.error === null ? undefined : toFailure(query.error)), [query.error]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return {
    rows,
    first: query.data?.pages[0],
    hasMore: hasNextPage,
    loadMore,
    pending: query.isPending && query.fetchStatus !== 'idle',
    busy: query.isFetching,
    failure,
    refetch: () => void query.refetch(),
  };
}
