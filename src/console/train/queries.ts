import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';

export type LoadPlan = Schema<'/v1/departures/{departure}/load-plan', 'post'>;
export type WagonLoad = LoadPlan['wagons'][number];

/** Trains that leave our facilities within days; the choice of the page. */
export const trainsQuery = queryOptions({
  queryKey: ['departure', 'trains'],
  queryFn: async ({ signal }) => {
    const board = await dataOf(api.GET('/v1/board', { params: { query: { days: 4 } }, signal }));
    return board.rows.filter(({ mode, direction }) => mode === 'rail' && direction === 'departs');
  },
});

export const wagonTypesQuery = queryOptions({
  queryKey: ['network', 'wagon-types'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/v1/wagon-types', { signal }))).rows,
  staleTime: 10 * 60_000,
});

/** So many wagons of one type, or the usual ones. */
export interface Composition {
  readonly type: string;
  readonly count: number;
}

export const loadPlanQuery = (departure: string, composition: Composition | undefined) =>
  queryOptions({
    queryKey: ['departure', departure, 'load-plan', composition],
    queryFn: ({ signal }) =>
      dataOf(
        api.POST('/v1/departures/{departure}/load-plan', {
          params: { path: { departure } },
          body: composition === undefined ? {} : { wagons: wagonsOf(composition) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

const wagonsOf = ({ type, count }: Composition) =>
  Array.from({ length: count }, (_, index) => ({ number: String(index + 1), type }));
