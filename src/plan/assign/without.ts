import type { Free } from '../route/kernel-question.ts';
import type { PlannedLeg } from '../route/load.ts';
import { bookedLegs, bucketsOf } from '../route/prices.ts';
import type { Router } from '../route/router.ts';
import { closeOn, type Element, lanesOf } from '../timetable/element.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Asked } from './bests.ts';
import { Detours } from './detours.ts';
import { roomFor, take } from './space.ts';

/** Units of one commodity that go one way by the plan. */
export interface Going extends Asked {
  readonly units: number;
  readonly priority: number;
  readonly legs: readonly PlannedLeg[];
  /** Objective and cost of one unit from where it is, in cents, and when it is there. */
  readonly value: number;
  readonly cost: number;
  readonly arrivesAt: number;
}

/** What it comes to when something is gone: whole units; cents above the plan as it stands. */
export interface Loss {
  readonly affected: number;
  readonly lost: number;
  /** Late now, and not before. */
  readonly late: number;
  readonly extraCost: number;
  /** In the plan's own terms: cost, carbon, time, lateness, and the penalty of each unit that is lost. */
  readonly extraObjective: number;
  /** Days by which the last of those affected arrives later than it would have. */
  readonly recoveryDays: number;
}

/** What is closed: lanes for good, and buckets while it lasts; 1 each. */
interface Closed {
  readonly lanes: Uint8Array;
  readonly buckets: Uint8Array;
}

/**
 * What a plan loses when space is closed: those on it give theirs back and find another way, one after the other, in what all
 * others leave; nobody else moves. Services that are known to join two places are tried, and the detours; where all of these are
 * full or closed, all services are searched, twice at most between two places. So it is a plan that could be carried
 * out, and no better one is claimed.
 */
function without(ways: Detours, free: Free, closed: Closed): Loss {
  const { router } = ways;
  const { timetable } = router;
  const { acceptFactor } = timetable.network.norms;
  const space: Free = { teu: free.teu.slice(), kg: free.kg.slice(), plugs: free.plugs.slice() };
  const affected = ways.going.filter(({ legs }) =>
    bucketsOf(timetable, legs).some((bucket) => closed.buckets[bucket] === 1),
  );
  for (const { question, legs, units } of affected)
    take(space, bucketsOf(timetable, bookedLegs(question, legs)), question.load, -units);
  for (let bucket = 0; bucket < space.teu.length; bucket += 1) if (closed.buckets[bucket] === 1) space.teu[bucket] = 0;
  ways.avoid(affected, closed.lanes);
  const sum = { lost: 0, late: 0, extraCost: 0, extraObjective: 0 };
  let [last, before] = [0, 0];
  for (const group of inTurn(affected)) {
    const { question, objective, value } = group;
    const { load } = question;
    const ceiling = value + Math.abs(value) * (acceptFactor - 1);
    before = Math.max(before, group.arrivesAt);
    let left = group.units;
    while (left > 0) {
      const route = ways.find(group, { ...objective, ceiling }, space);
      if (route === undefined) break;
      const buckets = bucketsOf(timetable, bookedLegs(question, route.legs));
      const room = roomFor(space, buckets, load, left);
      if (room === 0) break;
      take(space, buckets, load, room);
      left -= room;
      sum.extraCost += room * (route.cost - group.cost);
      sum.extraObjective += room * (route.value - value);
      if (route.arrivesAt > objective.dueAt && group.arrivesAt <= objective.dueAt) sum.late += room;
      last = Math.max(last, route.arrivesAt);
    }
    sum.lost += left;
    sum.extraObjective += left * (ceiling - value);
  }
  return {
    affected: affected.reduce((units, group) => units + group.units, 0),
    ...sum,
    recoveryDays: Math.max(0, last - before) / 1440,
  };
}

/** The plan as it stands, and the space that it leaves. */
export interface StandingWays {
  readonly going: readonly Going[];
  readonly free: Free;
}

/** Elements that are removed once each, from a moment until another. */
export interface Removals {
  readonly elements: readonly Element[];
  readonly from: number;
  readonly until: number;
}

export interface Removed extends Loss {
  readonly seconds: number;
}

/** Removes elements once each, in other threads where there are any; hears how many are done. */
export type RemovalTeam = (
  timetable: Timetable,
  ways: StandingWays,
  removals: Removals,
  progress: (done: number) => void,
) => Promise<readonly Removed[]>;

/**
 * One after the other removes those elements that `next` names until it names none; by their place in the list. `clock`
 * gives milliseconds.
 */
export function removeEach(
  router: Router,
  { going, free }: StandingWays,
  { elements, from, until }: Removals,
  next: () => number,
  clock: () => number,
): Map<number, Removed> {
  const { timetable } = router;
  const ways = new Detours(router, going);
  const buckets = new Uint8Array(timetable.bucketTeu.length);
  const losses = new Map<number, Removed>();
  for (let index = next(); index < elements.length; index = next()) {
    const started = clock();
    const lanes = lanesOf(timetable, elements[index] as Element);
    closeOn(timetable, lanes, { from, until }, buckets);
    const loss = without(ways, free, { lanes, buckets });
    losses.set(index, { ...loss, seconds: (clock() - started) / 1000 });
  }
  return losses;
}

/** Removes all elements here, one after the other, in their order. */
export function removeAll(router: Router, ways: StandingWays, removals: Removals, clock: () => number): Removed[] {
  let index = -1;
  const next = (): number => {
    index += 1;
    return index;
  };
  return [...removeEach(router, ways, removals, next, clock).values()];
}

/** Who goes first: by priority, then by what a day costs, then by what is due. */
const inTurn = (groups: readonly Going[]): Going[] =>
  groups.toSorted(
    (a, b) =>
      a.priority - b.priority ||
      b.objective.timePerDay + b.objective.latePerDay - (a.objective.timePerDay + a.objective.latePerDay) ||
      a.objective.dueAt - b.objective.dueAt,
  );
