import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';

export type Reefers = Schema<'/v1/facilities/{facility}/reefers', 'get'>;
export type ReeferRow = Reefers['rows'][number];
export type Reefer = Schema<'/v1/units/{unit}/reefer', 'get'>;
export type Alarm = Reefer['alarms'][number];
export type Reading = Reefer['readings'][number];

export const filters = ['all', 'alarms', 'at-risk', 'held'] as const;
export type Filter = (typeof filters)[number];

/** Alarms begin by themselves: when time passes and nobody does anything. */
const lookMs = 30_000;

export const reefersQuery = (facility: string, only: Filter) =>
  queryOptions({
    queryKey: ['yard', facility, 'reefers', only],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/facilities/{facility}/reefers', {
          params: { path: { facility }, query: { only, limit: 500 } },
          signal,
        }),
      ),
    refetchInterval: lookMs,
    placeholderData: keepPreviousData,
  });

export const reeferQuery = (unit: string) =>
  queryOptions({
    queryKey: ['unit', unit, 'reefer'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/units/{unit}/reefer', { params: { path: { unit } }, signal })),
    refetchInterval: lookMs,
  });

/** Whether a size-type is that of a reefer, by the sign of its kind: `45R1`. */
export const isReefer = (sizeType: string): boolean => sizeType[2] === 'R';
