import { type Day, writeDay } from '../../base/zone.ts';
import { type DepartureId, departureId, readDepartureId } from '../../model/departure.ts';
import type { Leg } from '../../model/itinerary.ts';
import type { Network } from '../../model/network.ts';
import type { Service, ServiceId } from '../../model/service.ts';

/**
 * Space after one call, by name: `CQ-DOS-2026-12-02-1/0`. Where a service runs on demand, all runs of a day share theirs:
 * `CQ-XLC-2026-12-02/0`. Names are what the store keeps and the planner numbers.
 */
export const bucketKey = ({ id, onDemand }: Service, day: Day, departure: DepartureId, call: number): string =>
  `${onDemand ? `${id}-${writeDay(day)}` : departure}/${call}`;

export interface Bucket {
  readonly service: ServiceId;
  /** The departure whose space it is; the first of the day where all share it. */
  readonly departure: DepartureId;
  readonly shared: boolean;
  readonly call: number;
}

export function readBucketKey(key: string): Bucket | undefined {
  const match = /^(.+)\/(\d{1,3})$/.exec(key);
  if (match === null) return undefined;
  const [run, call] = [match[1] ?? '', Number(match[2])];
  const shared = readDepartureId(run) === undefined;
  const read = readDepartureId(shared ? `${run}-1` : run);
  if (read === undefined) return undefined;
  return { service: read.service, departure: departureId(read.service, read.day, read.run), shared, call };
}

/** Names of the space a leg takes, call after call; none where the network no longer has its service. */
export function bucketKeysOf(network: Network, { departure, from, to }: Leg): string[] {
  const read = readDepartureId(departure);
  const service = read === undefined ? undefined : network.services.get(read.service);
  if (read === undefined || service === undefined) return [];
  return Array.from({ length: Math.max(0, to - from) }, (_, step) =>
    bucketKey(service, read.day, departure, from + step),
  );
}
