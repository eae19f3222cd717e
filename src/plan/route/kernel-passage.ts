import type { RideOn } from './kernel-bounds.ts';
import type { Rides, Toll } from './kernel-rides.ts';
import { latestArrival, type Objective } from './objective.ts';

/** What a journey between two places takes at least that runs over a lane, whatever the dates. */
export interface Passage {
  readonly lanes: Int32Array;
  /** By place in `lanes`. */
  readonly cost: Float64Array;
  readonly least: number;
}

/**
 * The least of all ways over each lane: to get on it (`reach`), over it, and from there to the destination (`land`); who is on
 * board rides on first (`ridesOn`). Without an end where no way leads over it.
 */
export function waysOver(
  { fromDock, toDock, firstLane, lastLane }: Rides,
  toll: Toll,
  reach: Float64Array,
  ridesOn: readonly RideOn[],
  land: Float64Array,
): Float64Array {
  const least = new Float64Array(toll.lane.length).fill(Number.POSITIVE_INFINITY);
  const pass = (first: number, last: number, all: number): void => {
    for (let lane = first; lane <= last; lane += 1) if (all < least[lane]!) least[lane] = all;
  };
  for (let ride = 0; ride < fromDock.length; ride += 1)
    pass(firstLane[ride]!, lastLane[ride]!, reach[fromDock[ride]!]! + toll.ride[ride]! + land[toDock[ride]!]!);
  for (const ride of ridesOn) pass(ride.firstLane, ride.lastLane, ride.toll + land[ride.toDock]!);
  return least;
}

/** Those lanes over which some way leads. */
export function passageOf(through: Float64Array): Passage {
  const laneCount = through.length;
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const all of through) {
    if (all === Number.POSITIVE_INFINITY) continue;
    count += 1;
    if (all < least) least = all;
  }
  const [lanes, cost] = [new Int32Array(count), new Float64Array(count)];
  for (let lane = 0, at = 0; lane < laneCount; lane += 1) {
    if (through[lane] === Number.POSITIVE_INFINITY) continue;
    lanes[at] = lane;
    cost[at] = through[lane]!;
    at += 1;
  }
  return { lanes, cost, least };
}

/** Passages with no time in them, and with time at the two prices around its own, of which it lies `share` from the first to the second. */
export interface Passages {
  readonly free: Passage;
  readonly low: Passage;
  readonly high: Passage;
  readonly share: number;
}

/** What no journey between the two places is below for whoever sets out at `readyAt`: cost and time together. */
export function leastOf({ low, high, share }: Passages, objective: Objective, readyAt: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < low.cost.length; at += 1)
    least = Math.min(least, (1 - share) * low.cost[at]! + share * high.cost[at]!);
  return least + (objective.timePerDay * (readyAt - objective.readyAt)) / 1440;
}

/**
 * Into `latest`, by lane: an arrival later than this is not worth riding it, under the objective's ceiling; -1 never is. Whoever
 * asks sets out at `readyAt`.
 */
export function latestBy(
  { free: { lanes, cost }, low, high, share }: Passages,
  objective: Objective,
  readyAt: number,
  latestAt: number,
  latest: Float64Array,
): void {
  latest.fill(-1);
  const before = (objective.timePerDay * (readyAt - objective.readyAt)) / 1440;
  for (let at = 0; at < lanes.length; at += 1) {
    const timed = (1 - share) * low.cost[at]! + share * high.cost[at]!;
    if (before + timed >= objective.ceiling) continue;
    const left = objective.ceiling - cost[at]!;
    latest[lanes[at]!] = Math.min(latestAt, latestArrival(objective, left));
  }
}
