import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';

export type Storage = Schema<'/v1/units/{unit}/storage', 'get'>;
export type Charge = Pick<Storage['stays'][number], 'from' | 'until' | 'days' | 'freeUntil' | 'lines' | 'amount'>;
export type StorageList = Schema<'/v1/facilities/{facility}/storage', 'get'>;
export type StorageRow = StorageList['rows'][number];
export const sorts = ['cost', 'free'] as const;
export type Sort = (typeof sorts)[number];

export type Statement = Schema<'/v1/facilities/{facility}/statement', 'get'>;

/** What is owed grows by the day: it is looked at again now and then. */
const lookMs = 60_000;

export const storageQuery = (unit: string, until: string | undefined) =>
  queryOptions({
    queryKey: ['unit', unit, 'storage', until],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/units/{unit}/storage', {
          params: { path: { unit }, query: until === undefined ? {} : { until } },
          signal,
        }),
      ),
    refetchInterval: lookMs,
    placeholderData: keepPreviousData,
  });

export const storageListQuery = (facility: string, sort: Sort) =>
  queryOptions({
    queryKey: ['yard', facility, 'storage', sort],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/facilities/{facility}/storage', {
          params: { path: { facility }, query: { sort, limit: 500 } },
          signal,
        }),
      ),
    refetchInterval: lookMs,
    placeholderData: keepPreviousData,
  });

/** This month where none is asked for. */
export const statementQuery = (facility: string, month: string | undefined, customer?: string) =>
  queryOptions({
    queryKey: ['yard', facility, 'statement', month, customer],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/facilities/{facility}/statement', {
          params: {
            path: { facility },
            query: { ...(month === undefined ? {} : { month }), ...(customer === undefined ? {} : { customer }) },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
