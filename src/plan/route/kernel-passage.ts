import type { Rides, Toll } from './kernel-rides.ts';
import { latestArrival, type Objective } from './objective.ts';

/** What a journey between two places takes at least that runs over a lane, whatever the dates. */
export interface Passage {
  readonly lanes: Int32Array;
  /** By place in `lanes`. */
  readonly cost: Float64Array;
  readonly least: number;
}

/** The least of all ways over each lane: to get on it (`reach`), over it, and from there to the destination (`land`). */
export function passageOf(
  rides: Rides,
  toll: Toll,
  reach: Float64Array,
  land: Float64Array,
  laneCount: number,
): Passage {
  const { fromDock, toDock, firstLane, lastLane } = rides;
  const through = new Float64Array(laneCount).fill(Number.POSITIVE_INFINITY);
  for (let ride = 0; ride < fromDock.length; ride += 1) {
    const all = reach[fromDock[ride]!]! + toll.ride[ride]! + land[toDock[ride]!]!;
    for (let lane = firstLane[ride]!; lane <= lastLane[ride]!; lane += 1) if (all < through[lane]!) through[lane] = all;
  }
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
