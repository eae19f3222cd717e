import type { Timetable } from '../timetable/timetable.ts';
import type { Prices } from './kernel-question.ts';
import type { Load, PlannedLeg, RouteQuestion } from './load.ts';

/** The buckets a chain of legs takes space on. */
export function bucketsOf(timetable: Timetable, legs: readonly PlannedLeg[]): number[] {
  const buckets: number[] = [];
  for (const { departure, from, to } of legs) {
    const start = timetable.callStart[departure] ?? 0;
    for (let call = from; call < to; call += 1) {
      const segment = timetable.segmentOfCall[start + call] ?? -1;
      if (segment >= 0) buckets.push(timetable.segmentBucket[segment] ?? 0);
    }
  }
  return buckets;
}

/** What one unit pays for space on one bucket, in cents. */
export const priceOn = ({ teu, kg, plugs }: Prices, bucket: number, load: Load): number =>
  (teu[bucket] ?? 0) * load.teu + (kg[bucket] ?? 0) * load.grossKg + (load.needsPlug ? (plugs[bucket] ?? 0) : 0);

/** The legs of a route for which a unit needs space: where it is on board without booking, it is there and needs none. */
export function bookedLegs(
  { start }: Pick<RouteQuestion, 'start'>,
  legs: readonly PlannedLeg[],
): readonly PlannedLeg[] {
  if (start.kind !== 'aboard' || start.booked) return legs;
  return legs.filter(({ departure }) => departure !== start.departure);
}

/** What one unit pays for space on all legs of a route. */
export function priceOfRoute(
  timetable: Timetable,
  prices: Prices,
  question: Pick<RouteQuestion, 'load' | 'start'>,
  legs: readonly PlannedLeg[],
): number {
  const buckets = bucketsOf(timetable, bookedLegs(question, legs));
  return buckets.reduce((sum, bucket) => sum + priceOn(prices, bucket, question.load), 0);
}
