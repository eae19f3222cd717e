import type { Free } from '../route/kernel-question.ts';
import type { Load } from '../route/load.ts';

/** How many units of a load the least free bucket still takes, up to `wanted`. */
export function roomFor(free: Free, buckets: readonly number[], load: Load, wanted: number): number {
  let room = wanted;
  for (const bucket of buckets) {
    room = Math.min(room, Math.floor((free.teu[bucket] ?? 0) / load.teu));
    room = Math.min(room, Math.floor((free.kg[bucket] ?? 0) / load.grossKg));
    if (load.needsPlug) room = Math.min(room, free.plugs[bucket] ?? 0);
  }
  return Math.max(0, room);
}

/** Takes space for `count` units, or with a negative count gives it back. */
export function take(free: Free, buckets: readonly number[], load: Load, count: number): void {
  for (const bucket of buckets) {
    free.teu[bucket] = (free.teu[bucket] ?? 0) - load.teu * count;
    free.kg[bucket] = (free.kg[bucket] ?? 0) - load.grossKg * count;
    if (load.needsPlug) free.plugs[bucket] = (free.plugs[bucket] ?? 0) - count;
  }
}

/** A bucket too small for one more unit, if the buckets hold one. */
export const fullBuckets = (free: Free, buckets: readonly number[], load: Load): number[] =>
  buckets.filter((bucket) => roomFor(free, [bucket], load, 1) === 0);
