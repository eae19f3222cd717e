// Instances of others that have no dates, for the planner's kernels: each arc or departure of theirs is one segment with one
// bucket of space in TEU.
import type { Commodity } from '../../src/plan/assign/commodity.ts';
import { Pool } from '../../src/plan/assign/pool.ts';
import type { Free } from '../../src/plan/route/kernel-question.ts';
import type { BestRoute } from '../../src/plan/route/router.ts';
import type { Timetable } from '../../src/plan/timetable/timetable.ts';

/** So many units alike, of so many TEU each. */
export interface Demand {
  readonly units: number;
  readonly teu: number;
  readonly readyAt: number;
}

/** A way over segments, of which a unit costs so much. */
export const wayOver = (segments: readonly number[], value: number): BestRoute =>
  ({ legs: segments.map((departure) => ({ departure, from: 0, to: 1 })), value }) as unknown as BestRoute;

/** A pool in which each demand has one way; staying without costs so many times as much as that. */
export function poolOn(
  segments: number,
  demands: readonly Demand[],
  bests: readonly (BestRoute | undefined)[],
  acceptFactor: number,
): Pool {
  const timetable = {
    callStart: Int32Array.from({ length: segments + 1 }, (_, segment) => segment * 2),
    segmentOfCall: Int32Array.from({ length: segments * 2 }, (_, call) => (call % 2 === 0 ? call / 2 : -1)),
    segmentBucket: Int32Array.from({ length: segments }, (_, segment) => segment),
    network: { norms: { acceptFactor } },
  } as unknown as Timetable;
  const commodities = demands.map(
    ({ units, teu, readyAt }, index) =>
      ({
        units: Array.from({ length: units }, (_, unit) => `S${index}.${unit + 1}`),
        question: { load: { teu, grossKg: 0, needsPlug: false }, start: { kind: 'gate', at: 'A', readyAt: 0 } },
        objective: { readyAt },
        priority: 1,
      }) as unknown as Commodity,
  );
  return new Pool(timetable, commodities, bests);
}

/** Only TEU are scarce. */
export const freeOf = (teu: Float64Array): Free => ({
  teu: teu.slice(),
  kg: new Float64Array(teu.length).fill(Number.MAX_SAFE_INTEGER),
  plugs: new Int32Array(teu.length).fill(2 ** 30),
});
