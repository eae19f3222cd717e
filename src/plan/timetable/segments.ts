import { float64, int32, int32From } from '../../base/columns.ts';
import type { Service } from '../../model/service.ts';
import type { Timetable } from './timetable.ts';

/** Departures and their calls, in number order. */
type Table = Pick<
  Timetable,
  'departureService' | 'departureDay' | 'departureRun' | 'callStart' | 'callArrives' | 'callDeparts'
>;

/** All segments between calls, sorted by departure time, with the space of each. */
export function sortSegments(services: readonly Service[], table: Table, laneStart: readonly number[]) {
  const { departureService, departureDay, callStart, callArrives, callDeparts } = table;
  const departureCount = departureService.length;
  const count = callArrives.length - departureCount;
  const keys = new Float64Array(count); // Departure time, then call number: sorts by time and stays in order within a run.
  let at = 0;
  for (let d = 0; d < departureCount; d += 1) {
    const last = (callStart[d + 1] ?? 0) - 1;
    for (let c = callStart[d] ?? 0; c < last; c += 1) {
      keys[at] = (callDeparts[c] ?? 0) * 2 ** 24 + c;
      at += 1;
    }
  }
  keys.sort();
  const departureOfCall = int32(callArrives.length);
  for (let d = 0; d < departureCount; d += 1) departureOfCall.fill(d, callStart[d] ?? 0, callStart[d + 1] ?? 0);
  const [segmentDeparture, segmentPosition, segmentLane, segmentBucket] = [
    int32(count),
    int32(count),
    int32(count),
    int32(count),
  ];
  const [segmentDeparts, segmentArrives] = [int32(count), int32(count)];
  const segmentOfCall = int32(callArrives.length).fill(-1);
  const buckets: number[] = [];
  const shared = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    const key = keys[i] ?? 0;
    const call = key % 2 ** 24;
    const departure = departureOfCall[call] ?? 0;
    const service = departureService[departure] ?? 0;
    const position = call - (callStart[departure] ?? 0);
    segmentDeparture[i] = departure;
    segmentPosition[i] = position;
    segmentDeparts[i] = callDeparts[call] ?? 0;
    segmentArrives[i] = callArrives[call + 1] ?? 0;
    segmentLane[i] = (laneStart[service] ?? 0) + position;
    segmentOfCall[call] = i;
    const shareKey =
      services[service]?.onDemand === true ? `${service} ${departureDay[departure]} ${position}` : undefined;
    const known = shareKey === undefined ? undefined : shared.get(shareKey);
    segmentBucket[i] = known ?? buckets.length;
    if (known === undefined) buckets.push(i);
    if (shareKey !== undefined && known === undefined) shared.set(shareKey, buckets.length - 1);
  }
  const [bucketTeu, bucketKg] = [float64(buckets.length), float64(buckets.length)];
  const bucketPlugs = int32(buckets.length);
  for (const [b, segment] of buckets.entries()) {
    const capacity = services[departureService[segmentDeparture[segment] ?? 0] ?? 0]?.capacity;
    bucketTeu[b] = capacity?.teu ?? 0;
    bucketKg[b] = capacity?.kg ?? 0;
    bucketPlugs[b] = capacity?.plugs ?? 0;
  }
  const bucketSegment = int32From(buckets);
  const segments = { segmentDeparture, segmentPosition, segmentDeparts, segmentArrives, segmentLane, segmentBucket };
  return { ...segments, segmentOfCall, bucketTeu, bucketKg, bucketPlugs, bucketSegment };
}
