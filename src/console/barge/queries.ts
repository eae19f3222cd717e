import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';
import { withTag } from '../load/queries.ts';

export type StowPlan = Schema<'/v1/departures/{departure}/stow-plan', 'get'>;
export type StowCall = StowPlan['calls'][number];
export type StowedUnit = StowPlan['units'][number];

/** A barge to choose, and what is planned on it. */
export interface BargeChoice {
  readonly departure: string;
  readonly teu: number;
}

/** Barges that come to our facilities or leave them within days, in the order in which they do. */
export const bargesQuery = queryOptions({
  queryKey: ['departure', 'barges'],
  queryFn: async ({ signal }) => {
    const board = await dataOf(api.GET('/v1/board', { params: { query: { days: 4 } }, signal }));
    const loads = new Map<string, number>();
    for (const { mode, departure, load } of board.rows)
      if (mode === 'barge') loads.set(departure, Math.max(loads.get(departure) ?? 0, load.teu));
    return [...loads].map(([departure, teu]): BargeChoice => ({ departure, teu }));
  },
});

export const vesselsQuery = queryOptions({
  queryKey: ['network', 'vessels'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/v1/vessels', { signal }))).rows,
  staleTime: 10 * 60_000,
});

/** As it is kept, or planned now; on another kind of barge as it would be planned, whatever is kept. */
export const stowPlanQuery = (departure: string, vessel: string | undefined) =>
  queryOptions({
    queryKey: ['departure', departure, 'stow-plan', vessel],
    queryFn: async ({ signal }) => {
      const params = { path: { departure } };
      const kept = await withTag(api.GET('/v1/departures/{departure}/stow-plan', { params, signal }));
      if (vessel === undefined) return kept;
      const plan = await dataOf(api.POST('/v1/departures/{departure}/stow-plan', { params, body: { vessel }, signal }));
      return { ...plan, tag: kept.tag };
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
