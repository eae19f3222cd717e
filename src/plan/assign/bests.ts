import type { Prices } from '../route/kernel-question.ts';
import type { Patterns } from '../route/pattern.ts';
import type { BestRoute, Router } from '../route/router.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Commodity } from './commodity.ts';

/** What one unit of a commodity asks. */
export type Asked = Pick<Commodity, 'question' | 'objective'>;

/** How routes are looked for: under prices of space, and only along services that are known, where somebody says so. */
export interface Asking {
  readonly prices?: Prices;
  readonly along?: Patterns;
}

/**
 * Finds the best routes of many commodities as if nobody else were there, below the ceiling of each: in other threads, where
 * there are any.
 */
export type RouteTeam = (
  timetable: Timetable,
  commodities: readonly Asked[],
  progress: (done: number) => void,
  asking?: Asking,
) => Promise<(BestRoute | undefined)[]>;

/** The best route of each commodity as if nobody else were there. Each answer stands for itself, whoever finds it. */
export function findBests(
  router: Router,
  commodities: readonly Asked[],
  { prices, along }: Asking = {},
): (BestRoute | undefined)[] {
  if (along !== undefined) router.goBy(along);
  return commodities.map(({ question, objective }) =>
    along === undefined
      ? router.best(question, objective, router.boundless, prices === undefined ? {} : { prices })
      : router.known(question, objective, router.boundless, prices),
  );
}
