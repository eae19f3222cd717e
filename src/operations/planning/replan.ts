import type { Sentence } from '../../base/sentence.ts';
import type { Because } from '../../model/itinerary.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Assignment } from '../../plan/assign/assign.ts';
import type { RouteTeam } from '../../plan/assign/bests.ts';
import { checkAssignment } from '../../plan/assign/check.ts';
import type { Commodity } from '../../plan/assign/commodity.ts';
import { KnownWays } from '../../plan/assign/known-ways.ts';
import { planAmong, planQuickly } from '../../plan/assign/plan.ts';
import { isSameWay } from '../../plan/assign/pool.ts';
import { copyOf, type Pace } from '../../plan/assign/pricing.ts';
import type { BestRoute, Router } from '../../plan/route/router.ts';
import { affectedIn, numberedLegs, valueOfPlan } from './affected.ts';
import { type Bests, filled, inTermsOf } from './exact-terms.ts';
import { discounted, type Holder, type Holders, holdersIn, ownWays, promiseOf, whoMayStay } from './holders.ts';
import { askPlanner, everybody, isFrozen, type Snapshot } from './questions.ts';

/** What planning anew around disruptions came to, before anybody has approved it. */
export interface Replan {
  readonly assignment: Assignment;
  /** All units it was made with, those included that may give way. */
  readonly snapshot: Snapshot;
  /** Why each unit was looked at. */
  readonly reasons: ReadonlyMap<UnitKey, Because>;
  /** All that disruptions touch, those included that had better stay as they are. */
  readonly affected: number;
  readonly faults: readonly Sentence[];
  /** When there was a plan that could have been used, and when the better one; milliseconds by `clock`. */
  readonly usableAt: number;
}

/** What planning anew is handed. */
export interface ReplanWith {
  readonly router: Router;
  readonly team: RouteTeam;
  readonly pace: Pace;
  readonly rounds: number;
  readonly clock: () => number;
  /** Who was sent around what is no longer as it was, and why: he may gain by going back. */
  readonly movedAway?: ReadonlyMap<UnitKey, Because>;
  /** Told of the plan that can be used, before a better one is looked for. */
  readonly usable?: (first: Replan) => Promise<void>;
  /** Units on these departures that may give way to others, with what is known of them; at most so many. */
  readonly holders: (buckets: readonly string[]) => Promise<Snapshot>;
}

/**
 * Plans those anew whom disruptions touch, and nobody else: first at once, along services that are known to join two places, which
 * is a plan that can be used; then with prices of space, and with a few others who may give way. Who is under way is planned from
 * where it is; who is past its cut-off stays.
 */
export async function replanAround(snapshot: Snapshot, how: ReplanWith): Promise<Replan> {
  const { router, clock } = how;
  const { broken, slower: touched } = affectedIn(snapshot);
  const slower = new Map([...mayGoBack(snapshot, how.movedAway ?? none, broken), ...touched]);
  router.forgetPatterns();
  learnStanding(snapshot, router);
  const movers = new Map(broken);
  const asked = askPlanner(snapshot, { ...everybody, units: new Set(slower.keys()) });
  const units = new Map(snapshot.units.map((unit) => [unit.key, unit]));
  const ways = new KnownWays(router);
  for (const [index, commodity] of asked.commodities.entries()) {
    if (index % questionsAtOnce === 0) await how.pace.next('searching');
    for (const key of worthMoving(router, ways, commodity, units)) movers.set(key, slower.get(key) as Because);
  }
  const { commodities, free } = askPlanner(snapshot, { ...everybody, units: new Set(movers.keys()) });
  const before = copyOf(free);
  const bests = await bestsOf(snapshot, commodities, how);
  const known = commodities.map((commodity) => bestIn(bests, commodity));
  const assignment = filled(router, before, bests, await planQuickly(router, commodities, free, known, how.pace));
  const first: Replan = {
    assignment,
    snapshot,
    faults: checkAssignment(snapshot.timetable, commodities, before, assignment),
    reasons: movers,
    affected: broken.size + slower.size,
    usableAt: clock(),
  };
  if (how.rounds === 0 || movers.size === 0) return first;
  await how.usable?.(first);
  return { ...first, ...(await improve(snapshot, { ...first, bests }, inTime(how, clock() + improveMs))) };
}

/** The best route of each unit of some commodities; what is known already is not searched again. */
async function bestsOf(
  { timetable }: Snapshot,
  commodities: readonly Commodity[],
  { team, pace }: ReplanWith,
  known: Bests = new Map(),
): Promise<Bests> {
  const bestKnown = ({ units: [key] }: Commodity) => (key === undefined ? undefined : known.get(key));
  const fresh = commodities.filter((commodity) => bestKnown(commodity) === undefined);
  const found = await pace.waitFor(
    team(timetable, fresh, () => undefined),
    'searching',
  );
  const bests = new Map(fresh.map((commodity, index) => [commodity, found[index]]));
  return new Map(
    commodities.flatMap((commodity) => {
      const best = bestKnown(commodity)?.best ?? bests.get(commodity);
      return commodity.units.map((key) => [key, { commodity, best }] as const);
    }),
  );
}

/** Services that units go by: what has joined two places so far will do so again. */
function learnStanding({ units, bookings }: Snapshot, router: Router): void {
  for (const unit of units) {
    const booking = bookings.get(unit.booking)?.booking;
    if (booking === undefined || unit.plan === undefined) continue;
    const start = { kind: 'gate' as const, at: booking.origin, readyAt: booking.readyAt };
    const legs = numberedLegs(router.timetable, unit.plan.itinerary.legs);
    if (legs !== undefined) router.learn({ start, destination: booking.destination }, { legs });
  }
}

/** The better plan has to be there so soon after the usable one, by the clock: somebody is looking on. */
export const improveMs = 8_000;

/** Thrown where a better plan takes too long. */
class OutOfTime extends Error {}

/** Hands on what planning is handed, until the time is over. */
function inTime(how: ReplanWith, until: number): ReplanWith {
  const look = (): void => {
    if (how.clock() > until) throw new OutOfTime();
  };
  return {
    ...how,
    pace: {
      ...how.pace,
      next: async (during) => {
        await how.pace.next(during);
        look();
      },
    },
    team: async (...question) => {
      look();
      return how.team(...question);
    },
  };
}

const questionsAtOnce = 32;

/** What a better plan came to, or nothing where it took too long. */
const unlessLate = async <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  });

const none: ReadonlyMap<UnitKey, Because> = new Map();

/** Of those who were moved away, who is not past its cut-off and is not moved again anyway. */
const mayGoBack = (
  snapshot: Snapshot,
  movedAway: ReadonlyMap<UnitKey, Because>,
  broken: ReadonlyMap<UnitKey, Because>,
): (readonly [UnitKey, Because])[] =>
  snapshot.units.flatMap((unit) => {
    const because = movedAway.get(unit.key);
    return because === undefined || broken.has(unit.key) || isFrozen(snapshot, unit)
      ? []
      : [[unit.key, because] as const];
  });

/** Those of a kind that would save more than their promise costs to change. */
function worthMoving(
  router: Router,
  ways: KnownWays,
  commodity: Commodity,
  units: ReadonlyMap<UnitKey, Unit>,
): UnitKey[] {
  const best = ways.find(commodity.question, commodity.objective, router.boundless);
  if (best === undefined) return [];
  return commodity.units.filter((key) => {
    const unit = units.get(key);
    const value = unit === undefined ? undefined : valueOfPlan(router, commodity, unit);
    return unit !== undefined && value !== undefined && value - best.value > promiseOf(unit);
  });
}

interface First extends Pick<Replan, 'assignment' | 'snapshot' | 'faults' | 'reasons'> {
  readonly bests: Bests;
}

/** With prices of space, and with those on full departures who may give way; what they have now counts, and a change of it costs. */
async function improve(
  snapshot: Snapshot,
  { bests: known, ...first }: First,
  how: ReplanWith,
): Promise<Pick<Replan, 'assignment' | 'snapshot' | 'faults' | 'reasons'>> {
  const { router, rounds, pace } = how;
  const wider = await how.holders([...wantedIn(first.assignment)]);
  const standing = holdersIn(router, wider, first.reasons);
  learnStanding(wider, router);
  const units = new Set([...first.reasons.keys(), ...standing.keys()]);
  const bests = await unlessLate(bestsOf(wider, askPlanner(wider, { ...everybody, units }).commodities, how, known));
  if (bests === undefined) return first;
  const holders = whoMayStay(wider, standing, bests);
  const reasons = new Map(first.reasons);
  for (const key of holders.keys()) reasons.set(key, { code: 'replanned' });
  const { commodities, free } = askPlanner(wider, { ...everybody, units: new Set(reasons.keys()) });
  const terms = lesserOf(commodities, bests, holders);
  const among = await unlessLate(
    planAmong(router, commodities, free, knownOf(commodities, terms, holders), rounds, pace),
  );
  if (among === undefined) return first;
  const together = filled(router, free, terms, inTermsOf(wider, terms, undiscounted(among, terms, holders)));
  const faults = checkAssignment(snapshot.timetable, commodities, free, together);
  const stay = [...holders.values()].reduce((sum, { route }) => sum + route.value, 0);
  const price = changedIn(together, holders).reduce((sum, { unit }) => sum + promiseOf(unit), 0);
  return faults.length === 0 && together.objective + price < first.assignment.objective + stay
    ? { assignment: together, snapshot: wider, faults, reasons }
    : first;
}

/** The best of what there is for each, and of what its units have already. */
const lesserOf = (commodities: readonly Commodity[], bests: Bests, holders: Holders): Bests =>
  new Map(
    commodities.flatMap((commodity) => {
      const best = leastOf([bestIn(bests, commodity), ...ownWays(commodity, holders)]);
      return commodity.units.map((key) => [key, { commodity, best }] as const);
    }),
  );

/** What planning knows of each: the best there is, and what its units have, for less by what it would cost to change it. */
function knownOf(commodities: readonly Commodity[], terms: Bests, holders: Holders) {
  const ways = commodities.map((commodity) => [
    bestIn(terms, commodity),
    ...ownWays(commodity, holders).map((route) => discounted(route, commodity, holders)),
  ]);
  const own = ways.flatMap((some, index) => some.flatMap((way) => (way === undefined ? [] : [[index, way] as const])));
  return { bests: ways.map(leastOf), own };
}

/** A plan with what units have already at its own price. */
function undiscounted(assignment: Assignment, terms: Bests, holders: Holders): Assignment {
  const planned = assignment.planned.map((part) => {
    const { commodity } = terms.get(part.units[0] as UnitKey) ?? {};
    const own = ownWays(commodity ?? part, holders).find((way) => isSameWay(way, part.route));
    return own === undefined ? part : { ...part, route: own, value: own.value };
  });
  return { ...assignment, planned };
}

const bestIn = (bests: Bests, { units: [key] }: Commodity): BestRoute | undefined =>
  key === undefined ? undefined : bests.get(key)?.best;

const leastOf = (ways: readonly (BestRoute | undefined)[]): BestRoute | undefined =>
  ways.reduce((least, way) => (way !== undefined && (least === undefined || way.value < least.value) ? way : least));

/** Buckets that those want who go a worse way than their best, or none. */
function wantedIn({ planned, unplanned }: Assignment): Set<string> {
  const wanted = new Set(planned.flatMap(({ extra, full }) => (extra > 0 ? full : [])));
  for (const { refusals } of unplanned)
    for (const { code, detail } of refusals)
      if (code === 'full' || code === 'too-dear')
        for (const [bucket] of detail.matchAll(/[A-Z0-9._-]+\/\d+/g)) wanted.add(bucket);
  return wanted;
}

/** Those who would go another way than they have now, or nowhere. */
function changedIn({ planned }: Assignment, holders: Holders): Holder[] {
  const stay = new Set(
    planned.flatMap(({ units, route }) =>
      units.filter((key) => {
        const holder = holders.get(key);
        return holder !== undefined && isSameWay(holder.route, route);
      }),
    ),
  );
  return [...holders].flatMap(([key, holder]) => (stay.has(key) ? [] : [holder]));
}
