import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';

export type Kpis = Schema<'/v1/facilities/{facility}/kpis', 'get'>;
export type KpiRow = Kpis['rows'][number];
export type KpiValue = KpiRow['measured'];

/** Figures of hours do not change within seconds. */
const lookMs = 60_000;

/** The figures of a terminal: of so many hours that are over, and of the next ones. */
export const kpisQuery = (facility: string, last: number) =>
  queryOptions({
    queryKey: ['yard', facility, 'kpis', last],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/facilities/{facility}/kpis', { params: { path: { facility }, query: { last } }, signal })),
    refetchInterval: (lookMs * last) / 24, // A month is much to read, and changes little.
    placeholderData: keepPreviousData,
  });
