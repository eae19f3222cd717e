import type { Because } from '../../model/itinerary.ts';
import { legsDone, legsOf, type Unit, type UnitKey } from '../../model/unit.ts';
import type { Assignment } from '../../plan/assign/assign.ts';
import type { Asked, RouteTeam } from '../../plan/assign/bests.ts';
import { checkAssignment } from '../../plan/assign/check.ts';
import type { Commodity } from '../../plan/assign/commodity.ts';
import { KnownWays } from '../../plan/assign/known-ways.ts';
import { planAmong, planQuickly } from '../../plan/assign/plan.ts';
import { copyOf, type Pace } from '../../plan/assign/pricing.ts';
import type { BestRoute, Router } from '../../plan/route/router.ts';
import { departureIdOf } from '../../plan/timetable/timetable.ts';
import { affectedIn, numberedLegs, routeOfPlan, valueOfPlan } from './affected.ts';
import { type Bests, filled, inTermsOf } from './exact-terms.ts';
import { askPlanner, isFrozen, type Snapshot } from './questions.ts';

/** What planning anew around disruptions came to, before anybody has approved it. */
export interface Replan {
  readonly assignment: Assignment;
  /** Why each unit was looked at. */
  readonly reasons: ReadonlyMap<UnitKey, Because>;
  /** All that disruptions touch, those included that had better stay as they are. */
  readonly affected: number;
  readonly faults: readonly string[];
  /** When there was a plan that could have been used, and when the better one; milliseconds by `clock`. */
  readonly usableAt: number;
}

/** A promise costs this share of a unit's plan to change: who would save less stays as it is. */
const stabilityShare = 0.05;

/** What planning anew is handed. */
export interface ReplanWith {
  readonly router: Router;
  readonly team: RouteTeam;
  readonly pace: Pace;
  readonly rounds: number;
  readonly clock: () => number;
  /** Who was sent around what is no longer as it was, and why: he may gain by going back. */
  readonly movedAway?: ReadonlyMap<UnitKey, Because>;
  /** Units on these departures that may give way to others, with what is known of them; at most so many. */
  readonly holders: (buckets: readonly string[]) => Promise<Snapshot>;
}

const everything = { readyBefore: Number.POSITIVE_INFINITY as never, all: true };

/**
 * Plans those anew whom disruptions touch, and nobody else: first at once, along services that are known to join two places, which
 * is a plan that can be used; then with prices of space, and with a few others who may give way. Who is under way is planned from
 * where it is; who is past its cut-off stays.
 */
export async function replanAround(snapshot: Snapshot, given: ReplanWith): Promise<Replan> {
  const how = { ...given, team: remembering(given.team) };
  const { router, clock } = how;
  const { broken, slower: touched } = affectedIn(snapshot);
  const slower = new Map([...mayGoBack(snapshot, given.movedAway ?? none, broken), ...touched]);
  router.forgetPatterns();
  learnStanding(snapshot, router);
  const movers = new Map(broken);
  const asked = askPlanner(snapshot, { ...everything, units: new Set(slower.keys()) });
  const units = new Map(snapshot.units.map((unit) => [unit.key, unit]));
  const ways = new KnownWays(router);
  for (const [index, commodity] of asked.commodities.entries()) {
    if (index % questionsAtOnce === 0) await how.pace.next('searching');
    for (const key of worthMoving(router, ways, commodity, units)) movers.set(key, slower.get(key) as Because);
  }
  const { commodities, free } = askPlanner(snapshot, { ...everything, units: new Set(movers.keys()) });
  const before = copyOf(free);
  const quick = await planQuickly(router, commodities, free, how.pace);
  const check = (plan: Assignment): string[] => checkAssignment(snapshot.timetable, commodities, before, plan);
  const usableAt = clock();
  const affected = broken.size + slower.size;
  const bests = await bestsOf(snapshot, commodities, how);
  const assignment = filled(router, before, bests, inTermsOf(snapshot, bests, quick));
  const first = { assignment, faults: check(assignment), reasons: movers };
  const better =
    how.rounds === 0 || movers.size === 0 ? first : await improve(snapshot, first, inTime(how, clock() + improveMs));
  return { ...better, affected, usableAt };
}

async function bestsOf(
  { timetable }: Snapshot,
  commodities: readonly Commodity[],
  { team, pace }: ReplanWith,
): Promise<Bests> {
  const bests = await pace.waitFor(
    team(timetable, commodities, () => undefined),
    'searching',
  );
  return new Map(
    commodities.flatMap((commodity, index) =>
      commodity.units.map((key) => [key, { commodity, best: bests[index] }] as const),
    ),
  );
}

/** Answers to plain questions are kept: the same units are asked about again when others may give way to them. */
function remembering(team: RouteTeam): RouteTeam {
  const known = new Map<UnitKey | undefined, BestRoute | undefined>();
  return async (timetable, commodities, progress, asking) => {
    if (asking !== undefined) return team(timetable, commodities, progress, asking);
    const keyOf = (asked: Asked): UnitKey | undefined => (asked as Commodity).units[0];
    const fresh = commodities.filter((asked) => !known.has(keyOf(asked)));
    const found = await team(timetable, fresh, progress);
    for (const [index, asked] of fresh.entries()) known.set(keyOf(asked), found[index]);
    return commodities.map((asked) => known.get(keyOf(asked)));
  };
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
const improveMs = 3_000;

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
    return value !== undefined && value - best.value > stabilityShare * (unit?.plan?.cost ?? 0);
  });
}

interface Planned {
  readonly assignment: Assignment;
  readonly faults: readonly string[];
}

/** With prices of space, and with those on full departures who may give way; what they have now counts, and a change of it costs. */
async function improve(
  snapshot: Snapshot,
  first: Planned & { readonly reasons: ReadonlyMap<UnitKey, Because> },
  how: ReplanWith,
): Promise<Planned & { readonly reasons: ReadonlyMap<UnitKey, Because> }> {
  const wider = await how.holders([...wantedIn(first.assignment)]);
  const others = wider.units.filter(({ key, plan }) => !first.reasons.has(key) && plan !== undefined);
  const units = new Map(others.map((unit) => [unit.key, unit]));
  const reasons = new Map(first.reasons);
  for (const key of units.keys()) reasons.set(key, { code: 'replanned' });
  learnStanding(wider, how.router);
  const { commodities, free } = askPlanner(wider, { ...everything, units: new Set(reasons.keys()) });
  const all = await unlessLate(bestsOf(wider, commodities, how));
  if (all === undefined) return first;
  let stay = 0;
  const routes = new Map<number, BestRoute>();
  for (const [index, commodity] of commodities.entries()) {
    for (const key of commodity.units) {
      const unit = units.get(key);
      const route = unit === undefined ? undefined : routeOfPlan(how.router, commodity, unit);
      if (route === undefined) continue;
      stay += route.value;
      routes.set(index, route);
    }
  }
  // What one has already may be better than all that could be booked now: then nothing is better.
  const bests = commodities.map(({ units: [key] }, index): BestRoute | undefined => {
    const [best, own] = [all.get(key as UnitKey)?.best, routes.get(index)];
    return own !== undefined && (best === undefined || own.value < best.value) ? own : best;
  });
  const known = { bests, routes };
  const among = await unlessLate(planAmong(how.router, commodities, free, known, how.rounds, how.pace));
  if (among === undefined) return first;
  const together = filled(how.router, free, all, among);
  const changed = changedIn(wider, together, units);
  const price = changed.reduce((sum, { plan }) => sum + stabilityShare * (plan?.cost ?? 0), 0);
  const faults = checkAssignment(snapshot.timetable, commodities, free, together);
  return faults.length === 0 && together.objective + price < first.assignment.objective + stay
    ? { assignment: together, faults, reasons }
    : first;
}

/** Buckets that those want who go a worse way than their best, or none. */
function wantedIn({ planned, unplanned }: Assignment): Set<string> {
  const wanted = new Set(planned.flatMap(({ extra, full }) => (extra > 0 ? full : [])));
  for (const { refusals } of unplanned)
    for (const { code, detail } of refusals)
      if (code === 'full' || code === 'too-dear')
        for (const [bucket] of detail.matchAll(/[A-Z0-9._-]+\/\d+/g)) wanted.add(bucket);
  return wanted;
}

/** Those of some units that an assignment sends another way than they have now, or nowhere. */
function changedIn({ timetable }: Snapshot, { planned }: Assignment, units: ReadonlyMap<UnitKey, Unit>): Unit[] {
  const ways = new Map<UnitKey, string>();
  for (const { units: keys, route } of planned) {
    const way = route.legs.map(({ departure, to }) => `${departureIdOf(timetable, departure)}/${to}`).join(' ');
    for (const key of keys) ways.set(key, way);
  }
  const wayOf = (unit: Unit): string =>
    legsOf(unit)
      .slice(legsDone(unit))
      .map(({ departure, to }) => `${departure}/${to}`)
      .join(' ');
  return [...units.values()].filter((unit) => ways.get(unit.key) !== wayOf(unit));
}
