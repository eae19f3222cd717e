import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';
import { type Loaded, withTag } from '../load/queries.ts';

export type LoadPlan = Schema<'/v1/departures/{departure}/load-plan', 'get'>;
export type Train = Schema<'/v1/board', 'get'>['rows'][number];
export type WagonLoad = LoadPlan['wagons'][number];

/** Trains that leave our facilities within days, in that order: each where it is loaded. */
export const trainsQuery = queryOptions({
  queryKey: ['departure', 'trains'],
  queryFn: async ({ signal }) => {
    const board = await dataOf(api.GET('/v1/board', { params: { query: { days: 4 } }, signal }));
    return board.rows
      .filter(({ mode, direction }) => mode === 'rail' && direction === 'departs')
      .sort((a, b) => Date.parse(a.now) - Date.parse(b.now));
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

/** As it is kept, or planned now; on other wagons than those that are kept as it would be planned, whatever is kept. */
export const loadPlanQuery = (of: Loaded, composition: Composition | undefined) =>
  queryOptions({
    queryKey: ['departure', of.departure, 'load-plan', of.at, composition],
    queryFn: async ({ signal }) => {
      const params = { path: { departure: of.departure } };
      const at = of.at === undefined ? {} : { at: of.at };
      const asked = { params: { ...params, query: at }, signal };
      const kept = await withTag(api.GET('/v1/departures/{departure}/load-plan', asked));
      if (composition === undefined) return kept;
      const body = { ...at, wagons: wagonsOf(composition) };
      const plan = await dataOf(api.POST('/v1/departures/{departure}/load-plan', { params, body, signal }));
      return { ...plan, tag: kept.tag };
    },
    placeholderData: keepPreviousData,
    retry: false,
  });

export const wagonsOf = ({ type, count }: Composition) =>
  Array.from({ length: count }, (_, index) => ({ number: String(index + 1), type }));
