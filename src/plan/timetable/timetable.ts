import type { Minute } from '../../base/time.ts';
import type { Day } from '../../base/zone.ts';
import { type DepartureId, departureId, readDepartureId } from '../../model/departure.ts';
import type { Disruption, DisruptionId } from '../../model/disruption.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import type { Service, ServiceId } from '../../model/service.ts';
import type { Way } from '../../model/way.ts';
import { bucketKey, readBucketKey } from './bucket.ts';

/**
 * Services with dates: departures, their calls, and the segments between calls, in flat arrays that searches run over
 * and workers share. All moments are whole UTC minutes.
 *
 * A departure is a number: its place in (service, service day, run) order. Its calls are `callStart[d]` up to, not
 * including, `callStart[d + 1]`. Segments are sorted by departure time, so that one pass meets every connection in time.
 */
export interface Timetable {
  readonly network: Network;
  /** Service days covered: `from` up to, not including, `to`. */
  readonly from: Day;
  readonly to: Day;
  readonly services: readonly Service[];
  readonly serviceIndex: ReadonlyMap<ServiceId, number>;
  readonly docks: readonly Dock[];
  readonly lanes: readonly Lane[];
  /** The first lane of each service. */
  readonly laneStart: readonly number[];

  readonly departureService: Int32Array;
  readonly departureDay: Int32Array;
  readonly departureRun: Int32Array;
  readonly callStart: Int32Array;
  readonly callArrives: Int32Array;
  readonly callDeparts: Int32Array;
  /** The first departure of a service on a service day: index `service * (days + 1) + day - from`. */
  readonly dayStart: Int32Array;

  readonly segmentDeparture: Int32Array;
  readonly segmentPosition: Int32Array;
  readonly segmentDeparts: Int32Array;
  readonly segmentArrives: Int32Array;
  readonly segmentLane: Int32Array;
  readonly segmentBucket: Int32Array;
  /** The segment after call c of any departure, by call number; -1 at a last call. */
  readonly segmentOfCall: Int32Array;

  /** Space on a segment, or on all runs of a day together where the service runs on demand. */
  readonly bucketTeu: Float64Array;
  readonly bucketKg: Float64Array;
  readonly bucketPlugs: Int32Array;
  /** One segment that fills the bucket: it names it. */
  readonly bucketSegment: Int32Array;

  /** What disruptions do to it; absent where there are none. Moments and space above are as they leave them. */
  readonly disrupted?: Disrupted;
}

/** What disruptions do, by segment. */
export interface Disrupted {
  readonly disruptions: readonly Disruption[];
  /** 1 where nobody passes. */
  readonly shut: Int32Array;
  /** The share of the space that is left. */
  readonly share: Float64Array;
  readonly costFactor: Float64Array;
  readonly costPerUnit: Float64Array;
  /** By disruption that refuses goods: 1 where it does. */
  readonly bars: ReadonlyMap<DisruptionId, Int32Array>;
  /** The disruption that shut a segment, moved it or took of its space: its place in the list, or -1. */
  readonly cause: Int32Array;
}

/** A way at a facility: where one leg ends and the next begins. */
export interface Dock {
  readonly facility: FacilityId;
  readonly way: Way;
}

/** A segment of a service, before it has a date. */
export interface Lane {
  readonly service: number;
  readonly position: number;
  readonly fromDock: number;
  readonly toDock: number;
  /** Running time, and before it the wait at a call where nobody loads; as on the timetable's first day. */
  readonly minutes: number;
  readonly loads: boolean;
  /** Whether units may leave at its end. */
  readonly discharges: boolean;
}

/** The number of a departure, or `undefined` where this timetable has no such run. */
export function findDeparture(timetable: Timetable, id: DepartureId): number | undefined {
  const read = readDepartureId(id);
  const service = read === undefined ? undefined : timetable.serviceIndex.get(read.service);
  if (read === undefined || service === undefined || read.day < timetable.from || read.day >= timetable.to)
    return undefined;
  const at = service * (timetable.to - timetable.from + 1) + read.day - timetable.from;
  const departure = (timetable.dayStart[at] ?? 0) + read.run - 1;
  return departure < (timetable.dayStart[at + 1] ?? 0) ? departure : undefined;
}

export function departureIdOf(timetable: Timetable, departure: number): DepartureId {
  const service = serviceOf(timetable, departure);
  return departureId(
    service.id,
    (timetable.departureDay[departure] ?? 0) as Day,
    timetable.departureRun[departure] ?? 0,
  );
}

export function serviceOf(timetable: Timetable, departure: number): Service {
  const service = timetable.services[timetable.departureService[departure] ?? -1];
  if (service === undefined) throw new Error(`no departure ${departure}`);
  return service;
}

/** The bucket a name of the store means, or `undefined` where this timetable has none such. */
export function findBucket(timetable: Timetable, key: string): number | undefined {
  const read = readBucketKey(key);
  const departure = read === undefined ? undefined : findDeparture(timetable, read.departure);
  if (read === undefined || departure === undefined) return undefined;
  const segment = timetable.segmentOfCall[(timetable.callStart[departure] ?? 0) + read.call] ?? -1;
  return segment < 0 ? undefined : timetable.segmentBucket[segment];
}

/** The name under which the store keeps the space of a bucket. */
export function bucketKeyOf(timetable: Timetable, bucket: number): string {
  const segment = timetable.bucketSegment[bucket] ?? 0;
  const departure = timetable.segmentDeparture[segment] ?? 0;
  const day = (timetable.departureDay[departure] ?? 0) as Day;
  const id = departureIdOf(timetable, departure);
  return bucketKey(serviceOf(timetable, departure), day, id, timetable.segmentPosition[segment] ?? 0);
}

export const callCountOf = (timetable: Timetable, departure: number): number =>
  (timetable.callStart[departure + 1] ?? 0) - (timetable.callStart[departure] ?? 0);

export const arrivalAt = (timetable: Timetable, departure: number, call: number): Minute =>
  (timetable.callArrives[(timetable.callStart[departure] ?? 0) + call] ?? 0) as Minute;

export const departureAt = (timetable: Timetable, departure: number, call: number): Minute =>
  (timetable.callDeparts[(timetable.callStart[departure] ?? 0) + call] ?? 0) as Minute;
