import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, orderKey, type Schema } from '../api/client.ts';
import type { Spots } from '../load/queries.ts';

export type Facility = Schema<'/v1/facilities/{facility}', 'get'>;
export type Yard = Schema<'/v1/facilities/{facility}/yard', 'get'>;
export type YardRow = Yard['rows'][number];
export type BlockFill = Yard['blocks'][number];
export type Reshuffles = Schema<'/v1/facilities/{facility}/reshuffles', 'get'>;

/** Units come and go all the time: the yard is looked at again twice a minute. */
const lookMs = 30_000;

export const facilityQuery = (facility: string) =>
  queryOptions({
    queryKey: ['network', 'facility', facility],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/facilities/{facility}', { params: { path: { facility } }, signal })),
    staleTime: 10 * 60_000,
  });

export const yardQuery = (facility: string, block: string) =>
  queryOptions({
    queryKey: ['yard', facility, block],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/facilities/{facility}/yard', { params: { path: { facility }, query: { block } }, signal })),
    refetchInterval: lookMs,
    placeholderData: keepPreviousData,
  });

/** Whoever in the whole yard some signs fit: a number, a slot, a departure. */
export const foundQuery = (facility: string, find: string) =>
  queryOptions({
    queryKey: ['yard', facility, 'find', find],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/facilities/{facility}/yard', { params: { path: { facility }, query: { find } }, signal })),
    refetchInterval: lookMs,
    placeholderData: keepPreviousData,
    enabled: find !== '',
  });

export const reshufflesQuery = (facility: string, hours: number) =>
  queryOptions({
    queryKey: ['yard', facility, 'reshuffles', hours],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/facilities/{facility}/reshuffles', { params: { path: { facility }, query: { hours } }, signal }),
      ),
    refetchInterval: 2 * lookMs,
  });

/** The top of each stack of a block for a unit, and why it may not be put there. */
export const slotsQuery = (facility: string, block: string, unit: string, asOf: string) => ({
  queryKey: ['yard', facility, 'slots', block, unit, asOf],
  queryFn: (): Promise<Spots> =>
    dataOf(
      api.GET('/v1/facilities/{facility}/yard/slots/{unit}', {
        params: { path: { facility, unit }, query: { block } },
      }),
    ),
});

export const moveTo = (unit: string, at: string, slot: string) =>
  dataOf(
    api.POST('/v1/units/{unit}/slot', {
      params: { path: { unit }, header: { 'idempotency-key': orderKey() } },
      body: { at, slot },
    }),
  );
