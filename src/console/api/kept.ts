import {
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { store, stored } from '../shell/stored.ts';
import { Problem } from './client.ts';

interface Kept<T> {
  /** The code that kept it: that of another version may mean something else by it. */
  readonly by: string;
  readonly key: string;
  readonly data: T;
  /** When it was read, on this machine's clock. */
  readonly readAt: number;
}

/**
 * A query whose last answer is kept in this browser under a name: where nobody answers, a page that comes up without a line has what was
 * read last, and `dataUpdatedAt` says when. The answer of another key takes the place of the one before.
 */
export function useKept<T, Key extends QueryKey>(
  name: string,
  options: UseQueryOptions<T, Error, T, Key>,
): UseQueryResult<T> {
  const queries = useQueryClient();
  const query = useQuery(options);
  const { queryKey } = options;
  const { data, dataUpdatedAt, isPlaceholderData, failureReason } = query;
  const isRead = data !== undefined && !isPlaceholderData;
  const isMissed = !isRead && failureReason instanceof Problem && failureReason.isOffline;
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    if (isRead) store(name, { by: import.meta.url, key, data, readAt: dataUpdatedAt } satisfies Kept<T>);
  }, [name, key, isRead, data, dataUpdatedAt]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what stands in the query's key.
  useEffect(() => {
    const kept = isMissed ? (stored(name) as Kept<T> | undefined) : undefined;
    if (kept?.by === import.meta.url && kept.key === key)
      queries.setQueryData<unknown>(queryKey, kept.data, { updatedAt: kept.readAt });
  }, [queries, name, key, isMissed]);
  return query;
}
