import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { paths } from '../api/api.gen.ts';
import { api, dataOf, type Schema } from '../api/client.ts';

export type Risks = Schema<'/v1/risks', 'get'>;
export type RiskRow = Risks['rows'][number];
export type Outlook = Risks['outlook'];
export type FullRow = Schema<'/v1/full', 'get'>['rows'][number];
export type PlanRow = Schema<'/v1/plans', 'get'>['rows'][number];
export type Job = Schema<'/v1/plans/{plan}', 'get'>;
export type Report = NonNullable<Job['report']>;
export type Weights = NonNullable<Job['weights']>;

export type RiskQuery = Omit<NonNullable<paths['/v1/risks']['get']['parameters']['query']>, 'after' | 'limit'>;

/** Units change all the time: what may go wrong is looked at again twice a minute, not with each of them. */
const lookMs = 30_000;

/** How it stands with all units. */
export const outlookQuery = queryOptions({
  queryKey: ['risks', 'outlook'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/v1/risks', { params: { query: { limit: 1 } }, signal }))).outlook,
  refetchInterval: lookMs,
});

export const risksQuery = (query: RiskQuery) =>
  infiniteQueryOptions({
    queryKey: ['risks', 'rows', query],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        api.GET('/v1/risks', {
          params: { query: { ...query, limit: 200, ...(pageParam === '' ? {} : { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 3 ? false : lookMs),
  });

export const fullQuery = queryOptions({
  queryKey: ['risks', 'full'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/full', { signal })),
  refetchInterval: 2 * lookMs,
});

export const displacedQuery = (run: string) =>
  queryOptions({
    queryKey: ['risks', 'displaced', run],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/full/{run}/displaced', { params: { path: { run } }, signal })),
  });

/** No change tells of a run that somebody has started: it is looked for. */
const runsMs = 10_000;

export const runsQuery = queryOptions({
  queryKey: ['plans', 'runs'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/plans', { params: { query: { limit: 100 } }, signal })),
  refetchInterval: ({ state }) => ((state.data?.underWay.length ?? 0) > 0 ? 1_500 : runsMs),
});
