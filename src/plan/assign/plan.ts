import type { Free, Prices } from '../route/kernel-question.ts';
import type { Router } from '../route/router.ts';
import { type Assignment, assigning, compareTurns } from './assign.ts';
import type { RouteTeam } from './bests.ts';
import type { Commodity } from './commodity.ts';
import { Effort } from './effort.ts';
import { Pool } from './pool.ts';
import { copyOf, type Guide, type Pace, priceSpace } from './pricing.ts';

/** Cents by which equal plans may differ in the last digits. */
const tie = 0.01;
/** A plan this close to the bound is not compared with another: none could be better by more. */
const nearBound = 0.01;

/**
 * Plans all units: the best route of each as if nobody else were there, then prices of space in so many rounds, then an
 * itinerary for each unit within the space there is (`free`, which is changed to what is left). Where that plan is not within
 * `nearBound` of the bound, it is never worse than going unit by unit. The same questions and rounds give the same plan, in
 * whichever order they are asked and on any number of threads. Prices that somebody knows already are where the search for them
 * begins (`start`).
 */
export async function planUnits(
  router: Router,
  questions: readonly Commodity[],
  free: Free,
  team: RouteTeam,
  rounds: number,
  pace: Pace,
  start?: Prices,
): Promise<Assignment> {
  router.forgetPatterns();
  const commodities = questions.toSorted(compareTurns);
  const searched = (done: number): void => pace.progress('searching', done, commodities.length);
  const effort = new Effort(pace.isEnough ?? (() => false));
  const bests = await pace.waitFor(team(router.timetable, commodities, searched), 'searching');
  effort.add(commodities.length);
  const assign = async (space: Free, guide?: Guide): Promise<Assignment> => {
    const progress = (done: number, of: number): void => pace.progress('assigning', done, of);
    const work = assigning(router, commodities, space, bests, progress, guide, effort);
    let step = work.next();
    for (; step.done !== true; step = work.next()) await pace.next('assigning');
    return step.value;
  };
  if (rounds === 0) return assign(free);
  const pool = new Pool(router.timetable, commodities, bests);
  const guide = await priceSpace(router, pool, free, team, rounds, pace, effort, start);
  const space = copyOf(free);
  const { prices } = guide;
  const byPrice = { ...(await assign(free, guide)), ...(prices === undefined ? {} : { prices }) };
  if (byPrice.objective <= guide.bound + Math.abs(guide.bound) * nearBound) return byPrice;
  // Where there are few units, prices may mislead those who go whole; and of two plans as good, the plain one is easier to explain.
  const byTurn = await assign(space, { ...guide, prices: undefined });
  if (byTurn.objective > byPrice.objective + tie) return { ...byPrice, work: effort.work };
  free.teu.set(space.teu);
  free.kg.set(space.kg);
  free.plugs.set(space.plugs);
  return { ...byPrice, ...byTurn };
}
