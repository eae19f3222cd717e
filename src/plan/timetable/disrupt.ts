import { float64, int32 } from '../../base/columns.ts';
import type { Minute } from '../../base/time.ts';
import type { Booking } from '../../model/booking.ts';
import type { DepartureId } from '../../model/departure.ts';
import { concerns, type Disruption, type DisruptionId } from '../../model/disruption.ts';
import { type Laid, layOver } from './lay.ts';
import { sortSegments } from './segments.ts';
import { type Disrupted, departureIdOf, findDeparture, type Timetable } from './timetable.ts';
import { type Touch, touchesOf } from './touch.ts';

/**
 * A timetable with disruptions laid over it: who cannot pass is shut out, who waits comes later, space is what is left of it.
 * Departures keep their numbers; segments and buckets get new ones where moments moved. What happened before `now` stays.
 * `timetable` may have disruptions laid over it already; those of both hold.
 */
export function disruptTimetable(
  timetable: Timetable,
  disruptions: readonly Disruption[],
  now = Number.NEGATIVE_INFINITY as Minute,
): Timetable {
  if (disruptions.length === 0) return timetable;
  const [callArrives, callDeparts] = [copyOf(timetable.callArrives), copyOf(timetable.callDeparts)];
  const laid = new Map<number, Laid>();
  for (const [departure, touches] of departuresMet(timetable, disruptions)) {
    const [start, end] = [timetable.callStart[departure] ?? 0, timetable.callStart[departure + 1] ?? 0];
    const moments = {
      arrives: [...timetable.callArrives.subarray(start, end)] as Minute[],
      departs: [...timetable.callDeparts.subarray(start, end)] as Minute[],
    };
    const over = layOver(touches, departureIdOf(timetable, departure), moments, now);
    callArrives.set(over.arrives, start);
    callDeparts.set(over.departs, start);
    laid.set(departure, over);
  }
  const moved = { ...timetable, callArrives, callDeparts };
  const sorted = { ...moved, ...sortSegments(timetable.services, moved, timetable.laneStart) };
  return withSpaceLeft({ ...sorted, disrupted: bySegment(sorted, disruptions, laid, timetable) });
}

/** Goods of a booking that disruptions refuse: by which ones. */
export const barredFor = ({ disrupted, network }: Timetable, booking: Booking): DisruptionId[] =>
  (disrupted?.disruptions ?? [])
    .filter(({ goods }) => goods !== undefined && concerns(goods, network, booking))
    .map(({ id }) => id);

/** Segments where nobody with these goods passes: 1 by segment, or nothing where all may pass everywhere. */
export function shutTo({ disrupted }: Timetable, barred: readonly DisruptionId[] = []): Int32Array | undefined {
  if (disrupted === undefined) return undefined;
  const bars = barred.flatMap((id) => disrupted.bars.get(id) ?? []);
  if (bars.length === 0) return disrupted.shut;
  return disrupted.shut.map((shut, segment) => (shut === 1 || bars.some((bar) => bar[segment] === 1) ? 1 : 0));
}

/** The disruption that keeps a departure, or these goods on it, from running between two calls; nothing where it runs. */
export function stopOn(
  { disrupted, callStart, segmentOfCall }: Timetable,
  departure: number,
  from: number,
  to: number,
  barred: readonly DisruptionId[],
): Disruption | undefined {
  for (let call = from; disrupted !== undefined && call < to; call += 1) {
    const segment = segmentOfCall[(callStart[departure] ?? 0) + call] ?? -1;
    if (disrupted.shut[segment] === 1) return disrupted.disruptions[disrupted.cause[segment] ?? -1];
    const bar = barred.find((id) => disrupted.bars.get(id)?.[segment] === 1);
    if (bar !== undefined) return disrupted.disruptions.find(({ id }) => id === bar);
  }
  return undefined;
}

/** The disruption that a departure is late by, or has less space by, anywhere on its way; the last one on it. */
export function causeOf(timetable: Timetable, id: DepartureId): Disruption | undefined {
  const departure = findDeparture(timetable, id);
  const { disrupted, callStart, segmentOfCall } = timetable;
  if (departure === undefined || disrupted === undefined) return undefined;
  for (let call = (callStart[departure + 1] ?? 0) - 1; call >= (callStart[departure] ?? 0); call -= 1) {
    const cause = disrupted.disruptions[disrupted.cause[segmentOfCall[call] ?? -1] ?? -1];
    if (cause !== undefined) return cause;
  }
  return undefined;
}

/** Departures that meet a disruption. Most services meet none: they are never looked at. */
function* departuresMet(timetable: Timetable, disruptions: readonly Disruption[]): Generator<[number, Touch[]]> {
  const { services, network, dayStart, from, to } = timetable;
  const days = to - from;
  for (const [index, service] of services.entries()) {
    const touches = touchesOf(network, service, disruptions);
    if (touches.length === 0) continue;
    const last = dayStart[index * (days + 1) + days] ?? 0;
    for (let departure = dayStart[index * (days + 1)] ?? 0; departure < last; departure += 1)
      yield [departure, touches];
  }
}

function bySegment(
  sorted: Timetable,
  disruptions: readonly Disruption[],
  laid: ReadonlyMap<number, Laid>,
  before: Timetable,
): Disrupted {
  const count = sorted.segmentDeparts.length;
  const known = before.disrupted;
  const all = [...(known?.disruptions ?? []), ...disruptions];
  const offset = all.length - disruptions.length;
  const made = {
    shut: int32(count),
    share: float64(count).fill(1),
    costFactor: float64(count).fill(1),
    costPerUnit: float64(count),
    cause: int32(count).fill(-1),
  };
  const bars = new Map(all.flatMap(({ id, goods }) => (goods === undefined ? [] : [[id, int32(count)]])));
  for (let segment = 0; segment < count; segment += 1) {
    const departure = sorted.segmentDeparture[segment] ?? 0;
    const position = sorted.segmentPosition[segment] ?? 0;
    if (known !== undefined) {
      const old = before.segmentOfCall[(before.callStart[departure] ?? 0) + position] ?? 0;
      for (const column of ['shut', 'share', 'costFactor', 'costPerUnit', 'cause'] as const)
        made[column][segment] = known[column][old] ?? 0;
      for (const [id, bar] of known.bars) (bars.get(id) as Int32Array)[segment] = bar[old] ?? 0;
    }
    const over = laid.get(departure);
    if (over === undefined) continue;
    if (over.shut[position] === true) made.shut[segment] = 1;
    made.share[segment] = Math.min(made.share[segment] ?? 1, over.share[position] ?? 1);
    made.costFactor[segment] = (made.costFactor[segment] ?? 1) * (over.costFactor[position] ?? 1);
    made.costPerUnit[segment] = (made.costPerUnit[segment] ?? 0) + (over.costPerUnit[position] ?? 0);
    const cause = over.cause[position] ?? -1;
    if (cause >= 0) made.cause[segment] = offset + cause;
    for (const index of over.bars[position] ?? []) {
      const bar = bars.get(disruptions[index]?.id ?? ('' as DisruptionId));
      if (bar !== undefined) bar[segment] = 1;
    }
  }
  return { disruptions: all, ...made, bars };
}

/** Space on each bucket as disruptions leave it: where runs share a day's space, the mean of what each has left. */
function withSpaceLeft(timetable: Timetable & { readonly disrupted: Disrupted }): Timetable {
  const { segmentBucket, disrupted } = timetable;
  const [left, of] = [new Float64Array(timetable.bucketTeu.length), new Int32Array(timetable.bucketTeu.length)];
  for (let segment = 0; segment < segmentBucket.length; segment += 1) {
    const bucket = segmentBucket[segment] ?? 0;
    left[bucket] = (left[bucket] ?? 0) + (disrupted.shut[segment] === 1 ? 0 : (disrupted.share[segment] ?? 1));
    of[bucket] = (of[bucket] ?? 0) + 1;
  }
  const [bucketTeu, bucketKg] = [float64(left.length), float64(left.length)];
  const bucketPlugs = int32(left.length);
  for (let bucket = 0; bucket < left.length; bucket += 1) {
    const share = (left[bucket] ?? 0) / (of[bucket] ?? 1);
    bucketTeu[bucket] = (timetable.bucketTeu[bucket] ?? 0) * share;
    bucketKg[bucket] = (timetable.bucketKg[bucket] ?? 0) * share;
    bucketPlugs[bucket] = Math.floor((timetable.bucketPlugs[bucket] ?? 0) * share);
  }
  return { ...timetable, bucketTeu, bucketKg, bucketPlugs };
}

function copyOf(column: Int32Array): Int32Array {
  const copy = int32(column.length);
  copy.set(column);
  return copy;
}
