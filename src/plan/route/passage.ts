import type { Timetable } from '../timetable/timetable.ts';
import type { Bounds, Carbon, Reach } from './bounds.ts';
import { latestArrival, type Objective } from './objective.ts';
import type { Rates } from './rates.ts';

/** What a journey between two places costs at least that runs over a lane, whatever the dates. */
export interface Passage {
  readonly lanes: Int32Array;
  /** By place in `lanes`. */
  readonly cost: Float64Array;
  readonly least: number;
}

/** The least of all ways over each lane: to get on it, over it, and from there to the destination. */
export function passageOf(
  { lanes }: Timetable,
  rates: Rates,
  { netTonnes, perGram }: Carbon,
  reach: Reach,
  bounds: Bounds,
): Passage {
  const over = Float64Array.from(lanes, (_, lane) => {
    const grams = (rates.laneCo2PerTonne[lane] ?? 0) * netTonnes + (rates.laneCo2[lane] ?? 0);
    return rates.allowed[lane] === 1 ? (rates.laneCost[lane] ?? 0) + perGram * grams : Number.POSITIVE_INFINITY;
  });
  const before = new Float64Array(lanes.length).fill(Number.POSITIVE_INFINITY);
  for (const [index, { position, fromDock, loads }] of lanes.entries()) {
    if (loads) before[index] = reach.cost[fromDock] ?? Number.POSITIVE_INFINITY;
    if (position > 0) before[index] = Math.min(before[index] ?? 0, (before[index - 1] ?? 0) + (over[index - 1] ?? 0));
  }
  const through = new Float64Array(lanes.length);
  let after = Number.POSITIVE_INFINITY;
  for (let index = lanes.length - 1; index >= 0; index -= 1) {
    const lane = lanes[index];
    if (lane === undefined) continue;
    const ridesOn = lanes[index + 1]?.service === lane.service ? after : Number.POSITIVE_INFINITY;
    const leaves = lane.discharges ? (bounds.landCost[lane.toDock] ?? 0) : Number.POSITIVE_INFINITY;
    after = (over[index] ?? 0) + Math.min(ridesOn, leaves);
    through[index] = (before[index] ?? 0) + after;
  }
  const some = [...through.keys()].filter((lane) => through[lane] !== Number.POSITIVE_INFINITY);
  const cost = Float64Array.from(some, (lane) => through[lane] ?? 0);
  return { lanes: Int32Array.from(some), cost, least: cost.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) };
}

/** Into `latest`, by lane: an arrival later than this is not worth riding it, under the objective's ceiling; -1 never is. */
export function latestBy({ lanes, cost }: Passage, objective: Objective, latestAt: number, latest: Float64Array): void {
  latest.fill(-1);
  for (const [at, lane] of lanes.entries()) {
    const left = objective.ceiling - (cost[at] ?? 0);
    latest[lane] = Math.min(latestAt, latestArrival(objective, left));
  }
}
