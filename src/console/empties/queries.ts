import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';

export type Stock = Schema<'/v1/empties/stock', 'get'>;
export type Turns = Schema<'/v1/empties/street-turns', 'get'>;
export type Turn = Turns['turns'][number];
export type Moves = Schema<'/v1/empties/reposition', 'get'>;
export type Move = Moves['moves'][number];

/** Empties come and go by the hour. */
const lookMs = 60_000;

export const stockQuery = queryOptions({
  queryKey: ['empties', 'stock'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/empties/stock', { signal })),
  refetchInterval: lookMs,
});

export const turnsQuery = queryOptions({
  queryKey: ['empties', 'turns'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/empties/street-turns', { signal })),
  refetchInterval: lookMs,
});

export const movesQuery = queryOptions({
  queryKey: ['empties', 'moves'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/empties/reposition', { signal })),
  refetchInterval: lookMs,
});
