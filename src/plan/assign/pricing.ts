import type { Free, Prices } from '../route/kernel-question.ts';
import type { Router } from '../route/router.ts';
import type { PlanPhase } from './assign.ts';
import type { Asked, RouteTeam } from './bests.ts';
import type { Effort } from './effort.ts';
import { relax } from './kernel-dual.ts';
import type { Pool } from './pool.ts';
import { roomFor, take } from './space.ts';

/** What a plan is made by, beside the questions: what space is worth, and how good any plan can be at best. */
export interface Guide {
  readonly pool: Pool;
  /** Where there are none, everybody takes the best there is room for. */
  readonly prices: Prices | undefined;
  /** No plan can be below this, whichever routes it takes. */
  readonly bound: number;
}

/** How a run goes on: it tells how far it has come, and in between hears others, who may end it by an error. */
export interface Pace {
  progress(what: PlanPhase, done: number, of: number): void;
  next(during: PlanPhase): Promise<void>;
  waitFor<T>(work: Promise<T>, during: PlanPhase): Promise<T>;
  /** Whether a plan is good enough after so much work, so that nothing is begun to make it better. */
  isEnough?(work: number): boolean;
}

/** Rounds in which services are looked for that nobody knew of, and questions of each kind that are asked for it. */
const [discoveries, asksPerKind] = [2, 2];
/** How long prices are looked for in each round, and at last, for those the proof rests on. */
const [eachRound, atLast] = [
  { passes: 30, sweeps: 3 },
  { passes: 240, sweeps: 8 },
];
/** Cents by which equal values may differ in the last digits. */
const tie = 1e-6;

/**
 * Finds what space is worth, by column generation: prices under which the routes known want no more space than there is,
 * then the routes that are best under these prices, and so on. Most rounds look only along services that are known to join
 * two places; a few questions of each kind go to the exact search, which finds the services nobody knew of. At the end the
 * exact search answers every question under the last prices: that makes the bound a proof (Lagrangian relaxation of the space
 * on all buckets; Geoffrion 1974). Along known services only, nothing is discovered and nothing proved.
 */
export async function priceSpace(
  router: Router,
  pool: Pool,
  free: Free,
  team: RouteTeam,
  rounds: number,
  pace: Pace,
  effort: Effort,
  start?: Prices,
  along: 'all' | 'known' = 'all',
): Promise<Guide> {
  for (const [index, { question }] of pool.commodities.entries())
    for (const { route } of pool.of(index)) router.learn(question, route);
  seed(router, pool, copyOf(free));
  let prices = start;
  for (let round = 0; round < rounds && !effort.isSpent; round += 1) {
    pace.progress('pricing', round, rounds + 1);
    await pace.next('pricing');
    prices = relax(pool, free, prices, eachRound);
    const before = pool.size;
    if (along === 'all' && round < discoveries) effort.add(await discover(router, pool, prices, round, team, pace));
    const asked = asksOf(pool, prices, payers(pool, prices));
    const asking = { prices, along: router.patterns };
    const found = await pace.waitFor(
      team(router.timetable, asked.questions, () => undefined, asking),
      'pricing',
    );
    for (const [at, route] of found.entries()) if (route !== undefined) pool.add(asked.indices[at] ?? 0, route);
    effort.add(found.length);
    if (pool.size === before && (along === 'known' || round >= discoveries)) break; // Nothing new under these prices: they are what they will be.
  }
  if (prices === undefined) return { pool, prices, bound: pool.leastObjective() };
  pace.progress('pricing', rounds, rounds + 1);
  prices = relax(pool, free, prices, atLast);
  await pace.next('pricing');
  if (along === 'known' || effort.isSpent) return { pool, prices, bound: pool.leastObjective() };
  const proved = await pace.waitFor(prove(router, pool, free, prices, team), 'pricing');
  effort.add(proved.asked);
  pace.progress('pricing', rounds + 1, rounds + 1);
  return { pool, prices, bound: Math.max(proved.bound, pool.leastObjective()) };
}

/** Space to try something on. */
export const copyOf = ({ teu, kg, plugs }: Free): Free => ({ teu: teu.slice(), kg: kg.slice(), plugs: plugs.slice() });

/** A first plan along services that are known, one after the other: with its routes there is a way for nearly everybody. */
function seed(router: Router, pool: Pool, free: Free): void {
  for (const [index, { question, objective, units }] of pool.commodities.entries()) {
    const [best] = pool.of(index);
    const load = question.load;
    const ceiling = pool.penalty(index);
    for (let left = units.length; best !== undefined && left > 0; ) {
      let candidate = best;
      if (roomFor(free, best.buckets, load, 1) === 0) {
        const route = router.known(question, { ...objective, ceiling }, free);
        if (route === undefined) break;
        candidate = pool.add(index, route);
      }
      const room = roomFor(free, candidate.buckets, load, left);
      if (room === 0) break;
      take(free, candidate.buckets, load, room);
      left -= room;
    }
  }
}

/** Commodities whose best route would have to pay. All others are best off as they are, whatever else there is. */
const payers = (pool: Pool, prices: Prices): number[] =>
  [...pool.commodities.keys()].filter((index) => {
    const [best] = pool.of(index);
    return best !== undefined && pool.priced(index, best, prices) > best.route.value;
  });

/** What one unit costs on the cheapest way that is known, space included; or without plan, where that is less. */
function leastOf(pool: Pool, index: number, prices: Prices): number {
  let least = pool.penalty(index);
  for (const candidate of pool.of(index)) least = Math.min(least, pool.priced(index, candidate, prices));
  return least;
}

/** Questions of commodities for a route that is cheaper under these prices than all that are known. */
function asksOf(pool: Pool, prices: Prices, indices: readonly number[]) {
  const questions = indices.map((index): Asked => {
    const { question, objective } = pool.commodities[index] as Pool['commodities'][number];
    return { question, objective: { ...objective, ceiling: leastOf(pool, index, prices) - tie } };
  });
  return { indices, questions };
}

/**
 * Asks the exact search about a few questions of each kind, other ones in each round, so that their services become known. Gives
 * how many it asked.
 */
async function discover(
  router: Router,
  pool: Pool,
  prices: Prices,
  round: number,
  team: RouteTeam,
  pace: Pace,
): Promise<number> {
  const kinds = new Map<string, number[]>();
  for (const index of payers(pool, prices)) {
    const { question } = pool.commodities[index] as Pool['commodities'][number];
    const { start, destination, load } = question;
    const kind = `${start.kind === 'gate' ? start.at : start.kind} ${destination} ${router.ratesOf(load).shape}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), index]);
  }
  const some = [...kinds.values()].flatMap((indices) => someOf(indices, round));
  const asked = asksOf(pool, prices, some);
  const found = await pace.waitFor(
    team(router.timetable, asked.questions, () => undefined, { prices }),
    'pricing',
  );
  for (const [at, route] of found.entries()) {
    const index = some[at] ?? 0;
    if (route === undefined) continue;
    pool.add(index, route);
    router.learn((pool.commodities[index] as Pool['commodities'][number]).question, route);
  }
  return found.length;
}

/** A few of a kind, spread over all of them, and others in each round. */
function someOf(indices: readonly number[], round: number): number[] {
  const places = Array.from({ length: asksPerKind }, (_, ask) =>
    Math.floor(((round * asksPerKind + ask + 0.5) / (discoveries * asksPerKind)) * indices.length),
  );
  return [...new Set(places)].map((at) => indices[at] ?? 0);
}

/** The bound that these prices prove: each commodity at its very best under them, less what all space is worth. */
async function prove(
  router: Router,
  pool: Pool,
  free: Free,
  prices: Prices,
  team: RouteTeam,
): Promise<{ readonly bound: number; readonly asked: number }> {
  const { indices, questions } = asksOf(pool, prices, payers(pool, prices));
  const least = new Map(indices.map((index) => [index, leastOf(pool, index, prices)]));
  const found = await team(router.timetable, questions, () => undefined, { prices });
  for (const [at, route] of found.entries()) {
    const index = indices[at] ?? 0;
    if (route === undefined) continue;
    least.set(index, pool.priced(index, pool.add(index, route), prices));
  }
  let bound = 0;
  for (const [index, { units }] of pool.commodities.entries())
    bound += units.length * (least.get(index) ?? pool.bests[index]?.value ?? 0);
  for (let bucket = 0; bucket < free.teu.length; bucket += 1) {
    bound -= (prices.teu[bucket] ?? 0) * Math.max(0, free.teu[bucket] ?? 0);
    bound -= (prices.kg[bucket] ?? 0) * Math.max(0, free.kg[bucket] ?? 0);
    bound -= (prices.plugs[bucket] ?? 0) * Math.max(0, free.plugs[bucket] ?? 0);
  }
  return { bound: bound - indices.length * tie, asked: indices.length };
}
