import type { Free, Prices } from '../route/kernel-question.ts';
import type { BestRoute, Router } from '../route/router.ts';
import { type Assignment, assigning } from './assign.ts';
import { findBests, type RouteTeam } from './bests.ts';
import type { Commodity } from './commodity.ts';
import { Effort } from './effort.ts';
import { KnownWays } from './known-ways.ts';
import { Pool } from './pool.ts';
import { copyOf, type Guide, type Pace, priceSpace } from './pricing.ts';
import { compareTurns } from './turns.ts';

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
  const effort = new Effort(pace.isEnough);
  const bests = await pace.waitFor(team(router.timetable, commodities, searched), 'searching');
  effort.add(commodities.length);
  const assign = (space: Free, guide?: Guide) => assigned(router, commodities, space, bests, pace, { guide, effort });
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

/**
 * Plans units at once: one after the other, along services that are known to join two places. What they come to is a plan that can
 * be used, and no more is claimed; nobody is told why there is no way. `bests` are the routes of each as if nobody else were there.
 */
export async function planQuickly(
  router: Router,
  commodities: readonly Commodity[],
  free: Free,
  bests: readonly (BestRoute | undefined)[],
  pace: Pace,
): Promise<Assignment> {
  for (const [index, best] of bests.entries()) {
    const commodity = commodities[index];
    if (commodity !== undefined && best !== undefined) router.learn(commodity.question, best);
  }
  return assigned(router, commodities, free, bests, pace, { ways: new KnownWays(router, searchesAtOnce) });
}

/**
 * Plans few units among many that stay as they are: with prices of the space these leave, along services that are known to join two
 * places. `bests` are the routes of each as if nobody else were there, `own` what else is known of some, by their place. The
 * bound is that of the best routes; nobody is told why there is no way.
 */
export async function planAmong(
  router: Router,
  commodities: readonly Commodity[],
  free: Free,
  { bests, own }: Known,
  rounds: number,
  pace: Pace,
): Promise<Assignment> {
  const here: RouteTeam = async (_, asked, __, asking) => findBests(router, asked, asking);
  const pool = new Pool(router.timetable, commodities, bests);
  for (const [index, route] of own) pool.add(index, route);
  const effort = new Effort();
  const guide = await priceSpace(router, pool, free, here, rounds, pace, effort, undefined, 'known');
  const plans = [];
  for (const by of [guide, { ...guide, prices: undefined }]) {
    const ways = new KnownWays(router, searchesAtOnce);
    plans.push(await assigned(router, commodities, copyOf(free), bests, pace, { guide: by, effort, ways }));
  }
  return plans.reduce((best, plan) => (plan.objective < best.objective - tie ? plan : best));
}

interface Known {
  readonly bests: readonly (BestRoute | undefined)[];
  readonly own: readonly (readonly [number, BestRoute])[];
}

/** Finds an itinerary for each unit, and hears others in between. */
async function assigned(
  router: Router,
  commodities: readonly Commodity[],
  free: Free,
  bests: readonly (BestRoute | undefined)[],
  pace: Pace,
  { guide, effort, ways }: { readonly guide?: Guide | undefined; readonly effort?: Effort; readonly ways?: KnownWays },
): Promise<Assignment> {
  const progress = (done: number, of: number): void => pace.progress('assigning', done, of);
  const work = assigning(router, commodities, free, bests, progress, guide, effort, ways);
  let step = work.next();
  for (; step.done !== true; step = work.next()) await pace.next('assigning');
  return step.value;
}

/** How often all services are searched between two places, where somebody waits. */
const searchesAtOnce = 1;
