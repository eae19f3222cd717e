import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';
import { withTag } from '../load/queries.ts';

type Row = Schema<'/v1/board', 'get'>['rows'][number];
export type StowPlan = Schema<'/v1/departures/{departure}/stow-plan', 'get'>;
export type StowCall = StowPlan['calls'][number];
export type StowedUnit = StowPlan['units'][number];

/** A barge to choose: where it comes to or leaves next, and what is planned on it. */
export interface BargeChoice {
  readonly departure: string;
  readonly direction: 'departs' | 'arrives';
  readonly at: string;
  readonly now: string;
  /** It is over as far as our facilities go. */
  readonly isOver: boolean;
  readonly teu: number;
}

/** Barges that come to our facilities or leave them within days, in the order in which they do. */
export const bargesQuery = queryOptions({
  queryKey: ['departure', 'barges'],
  queryFn: async ({ signal }) => {
    const board = await dataOf(api.GET('/v1/board', { params: { query: { days: 4 } }, signal }));
    return bargeChoices(board.rows);
  },
});

export function bargeChoices(board: readonly Row[]): BargeChoice[] {
  const choices = new Map<string, BargeChoice>();
  const barges = board.filter(({ mode }) => mode === 'barge').sort((a, b) => Date.parse(a.now) - Date.parse(b.now));
  for (const { departure, direction, at, now, stage, load } of barges) {
    const before = choices.get(departure);
    const isOver = stage === 'gone' || stage === 'arrived';
    const teu = Math.max(before?.teu ?? 0, load.teu);
    const isNext = before === undefined || (before.isOver && !isOver);
    choices.set(departure, isNext ? { departure, direction, at, now, isOver, teu } : { ...before, teu });
  }
  return [...choices.values()].sort((a, b) => Date.parse(a.now) - Date.parse(b.now));
}

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
