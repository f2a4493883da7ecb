import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { call } from './call.ts';
import type { Input, Output, PagedName, RowOf } from './contract.ts';
import { type OperationFailure, toFailure } from './failure.ts';
import { topicOf } from './queryClient.ts';

export interface PagesOptions {
  enabled?: boolean;
  /** Other topics whose change makes the list old; the operation's own topic always does. */
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

/**
 * A list read page by page with an opaque cursor, as it is scrolled. `input` holds filters and order; the cursor is added here.
 * While a new filter is on its way, the rows of the last one stay.
 */
export function useOperationPages<N extends PagedName>(
  name: N,
  input: Omit<Input<N>, 'kursor'>,
  options: PagesOptions = {},
): PagesResult<Output<N>, RowOf<N>> {
  const query = useInfiniteQuery({
    queryKey: [topicOf(name), name, input, 'halaman'],
    initialPageParam: undefined as string | undefined,
    // The filters are typed by the caller; every paged operation takes `kursor` beside them.
    queryFn: ({ pageParam, signal }) =>
      call(name, (pageParam === undefined ? input : { ...input, kursor: pageParam }) as Input<N>, signal),
    getNextPageParam: (page) => asPage(page).berikut ?? undefined,
    enabled: options.enabled ?? true,
    meta: { topics: options.topics ?? [] },
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => query.data?.pages.flatMap((page) => asPage(page).baris as readonly RowOf<N>[]),
    [query.data],
  );
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

/** What `PagedName` guarantees of the output, in a form that a generic name can be read through. */
const asPage = (page: unknown) => page as { baris: readonly unknown[]; berikut: string | null };
