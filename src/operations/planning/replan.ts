import type { Because } from '../../model/itinerary.ts';
import { legsDone, legsOf, type Unit, type UnitKey } from '../../model/unit.ts';
import type { Assignment } from '../../plan/assign/assign.ts';
import type { RouteTeam } from '../../plan/assign/bests.ts';
import { checkAssignment } from '../../plan/assign/check.ts';
import type { Commodity } from '../../plan/assign/commodity.ts';
import { planUnits } from '../../plan/assign/plan.ts';
import { copyOf, type Pace } from '../../plan/assign/pricing.ts';
import type { Router } from '../../plan/route/router.ts';
import { departureIdOf } from '../../plan/timetable/timetable.ts';
import { affectedIn, valueOfPlan } from './affected.ts';
import { askPlanner, type Snapshot } from './questions.ts';

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
/** Kinds of units with a plan that stands which are searched again at most: beyond that somebody should plan everything anew. */
const slowerMax = 2_000;

/** What planning anew is handed. */
export interface ReplanWith {
  readonly router: Router;
  readonly team: RouteTeam;
  readonly pace: Pace;
  readonly rounds: number;
  readonly clock: () => number;
  /** Units on these departures that may give way to others, with what is known of them; at most so many. */
  readonly holders: (buckets: readonly string[]) => Promise<Snapshot>;
}

const everything = { readyBefore: Number.POSITIVE_INFINITY as never, all: true };

/**
 * Plans those anew whom disruptions touch, and nobody else: first one after the other, which is a plan that can be used; then with
 * prices of space, and with a few others who may give way. The better of the two is taken. Who is under way is planned from where
 * it is; who is past its cut-off stays.
 */
export async function replanAround(snapshot: Snapshot, how: ReplanWith): Promise<Replan> {
  const { router, clock } = how;
  const { broken, slower } = affectedIn(snapshot);
  const movers = new Map(broken);
  const asked = askPlanner(snapshot, { ...everything, units: new Set(slower.keys()) });
  const units = new Map(snapshot.units.map((unit) => [unit.key, unit]));
  for (const commodity of asked.commodities.slice(0, slowerMax)) {
    await how.pace.next('searching');
    for (const key of worthMoving(router, commodity, units)) movers.set(key, slower.get(key) as Because);
  }
  const first = await planOf(snapshot, movers, how, 0);
  const usableAt = clock();
  const affected = broken.size + slower.size;
  if (how.rounds === 0 || movers.size === 0) return { ...first, reasons: movers, affected, usableAt };
  const better = await improve(snapshot, movers, first, inTime(how, usableAt + improveMs));
  return { ...better, affected, usableAt };
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
    team: async (timetable, commodities, progress, asking) => {
      const bests: Awaited<ReturnType<RouteTeam>> = [];
      for (let from = 0; from < commodities.length; from += questionsAtOnce) {
        look();
        bests.push(...(await how.team(timetable, commodities.slice(from, from + questionsAtOnce), progress, asking)));
      }
      return bests;
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

/** Those of a kind that would save more than their promise costs to change. */
function worthMoving(router: Router, commodity: Commodity, units: ReadonlyMap<UnitKey, Unit>): UnitKey[] {
  const best = router.best(commodity.question, commodity.objective, router.boundless);
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

async function planOf(
  snapshot: Snapshot,
  movers: ReadonlyMap<UnitKey, Because>,
  { router, team, pace }: ReplanWith,
  rounds: number,
): Promise<Planned> {
  const { commodities, free } = askPlanner(snapshot, { ...everything, units: new Set(movers.keys()) });
  const before = copyOf(free);
  const assignment = await planUnits(router, commodities, free, team, rounds, pace);
  return { assignment, faults: checkAssignment(snapshot.timetable, commodities, before, assignment) };
}

/** With prices of space, and with those on full departures who may give way; what they have now counts, and a change of it costs. */
async function improve(
  snapshot: Snapshot,
  movers: ReadonlyMap<UnitKey, Because>,
  first: Planned,
  how: ReplanWith,
): Promise<Planned & { reasons: ReadonlyMap<UnitKey, Because> }> {
  const alone = await unlessLate(planOf(snapshot, movers, how, how.rounds));
  const best =
    alone !== undefined && alone.faults.length === 0 && alone.assignment.objective < first.assignment.objective
      ? alone
      : first;
  const plain = { ...best, reasons: movers };
  const full = new Set(best.assignment.planned.flatMap((part) => (part.extra > 0 ? part.full : [])));
  for (const { refusals } of best.assignment.unplanned)
    for (const { code, detail } of refusals)
      if (code === 'full' || code === 'too-dear')
        for (const [bucket] of detail.matchAll(/[A-Z0-9._-]+\/\d+/g)) full.add(bucket);
  if (alone === undefined || full.size === 0) return plain;
  const { router } = how;
  const wider = await how.holders([...full]);
  const others = wider.units.filter(({ key, plan }) => !movers.has(key) && plan !== undefined);
  if (others.length === 0) return plain;
  const reasons = new Map(movers);
  let stay = 0;
  const held = askPlanner(wider, { ...everything, units: new Set(others.map(({ key }) => key)) });
  const units = new Map(others.map((unit) => [unit.key, unit]));
  for (const commodity of held.commodities) {
    for (const key of commodity.units) {
      const unit = units.get(key);
      const value = unit === undefined ? undefined : valueOfPlan(router, commodity, unit);
      if (unit === undefined || value === undefined) continue;
      stay += value;
      reasons.set(key, { code: 'replanned' });
    }
  }
  const together = await unlessLate(planOf(wider, reasons, how, how.rounds));
  if (together === undefined) return plain;
  const price = changedIn(wider, together.assignment, units).reduce(
    (sum, unit) => sum + stabilityShare * (unit.plan?.cost ?? 0),
    0,
  );
  return together.faults.length === 0 && together.assignment.objective + price < best.assignment.objective + stay
    ? { ...together, reasons }
    : plain;
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
