import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../api/api.gen.ts';
import { api, dataOf, orderKey, type Schema } from '../api/client.ts';

export type Prices = Schema<'/v1/prices', 'get'>;
export type PriceRow = Prices['rows'][number];
export type PricesAsked = NonNullable<paths['/v1/prices']['get']['parameters']['query']>;

/** What one more TEU is worth on each departure. Prices change with a planning run, free space all the time. */
export const pricesQuery = (asked: PricesAsked) =>
  queryOptions({
    queryKey: ['plans', 'prices', asked],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/prices', { params: { query: asked }, signal })),
    staleTime: 60_000,
  });

export type Security = NonNullable<Schema<'/v1/n-1', 'get'>['report']>;
export type SecurityRow = Security['rows'][number];

/** What was found when everything was last removed once. */
export const securityQuery = queryOptions({
  queryKey: ['plans', 'n-1'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/n-1', { signal })),
  staleTime: 60_000,
});

export const removeEach = (days: number) =>
  dataOf(api.POST('/v1/n-1', { headers: { 'idempotency-key': orderKey() }, body: { days } }));
