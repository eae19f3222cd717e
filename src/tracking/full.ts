import { limits } from '../base/limits.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { ServiceId } from '../model/service.ts';
import type { Mode } from '../model/way.ts';
import { readBucketKey } from '../plan/timetable/bucket.ts';
import { dateDeparture, plannedMoments } from '../plan/timetable/dated.ts';
import { liveNow } from '../plan/timetable/live-now.ts';
import type { Use } from '../plan/timetable/uses.ts';

/** A departure that is full on some of its segments, or was when others were planned. */
export interface FullDeparture {
  /** The departure; where all runs of a day share their space, service and day. */
  readonly run: string;
  /** A departure that can be asked for: the first of the day where runs share. */
  readonly departure: DepartureId;
  readonly shared: boolean;
  readonly service: ServiceId;
  readonly name: string;
  readonly mode: Mode;
  /** When it leaves on the first of the segments. */
  readonly leavesAt: Minute;
  readonly segments: readonly FullSegment[];
  /** Units that would have gone by it, and what their itineraries cost above the best ones, all together. */
  readonly displaced: number;
  readonly extra: number;
  readonly moreCost: number;
}

export interface FullSegment {
  readonly call: number;
  readonly from: FacilityId;
  readonly to: FacilityId;
  readonly leavesAt: Minute;
  readonly load: Use;
  readonly capacity: Use;
  /** What has run out; nothing where there is space again. */
  readonly out?: 'teu' | 'weight' | 'plugs';
  /** Units that lacked just this space. */
  readonly lacking: number;
}

/** `CQ-DOS-2026-12-02-1/0` is a segment of the run `CQ-DOS-2026-12-02-1`. */
export const runOf = (bucket: string): string => bucket.slice(0, bucket.lastIndexOf('/'));

/** What a segment has no more of. Without plugs reefers are turned away, and there are few: only who lacked one says so. */
function outOf(load: Use, capacity: Use): 'teu' | 'weight' | undefined {
  if (capacity.teu - load.teu < limits.fullTeu) return 'teu';
  return capacity.kg - load.kg < limits.fullKg ? 'weight' : undefined;
}

const none: Use = { teu: 0, kg: 0, plugs: 0 };

/** Departures that have yet to leave a segment that is full, or that others lacked, by when they leave. */
export function fullDepartures(
  network: Network,
  used: ReadonlyMap<string, Use>,
  lacking: ReadonlyMap<string, number>,
  displaced: ReadonlyMap<string, readonly { readonly extra: number; readonly moreCost: number }[]>,
  departures: ReadonlyMap<DepartureId, DepartureState>,
  now: Instant,
): FullDeparture[] {
  const runs = new Map<string, string[]>();
  for (const bucket of new Set([...used.keys(), ...lacking.keys()])) {
    const read = readBucketKey(bucket);
    const capacity = read && network.services.get(read.service)?.capacity;
    if (capacity === undefined) continue;
    const lacked = (lacking.get(bucket) ?? 0) > 0;
    if (!lacked && outOf(used.get(bucket) ?? none, capacity) === undefined) continue;
    runs.set(runOf(bucket), [...(runs.get(runOf(bucket)) ?? []), bucket]);
  }
  const full: FullDeparture[] = [];
  for (const [run, buckets] of runs) {
    const first = readBucketKey(buckets[0] ?? '');
    const dated = first && dateDeparture(network, first.departure);
    if (first === undefined || dated === undefined) continue;
    const state = departures.get(first.departure);
    const live = liveNow(network, dated, plannedMoments(dated), state, minuteOf(now), 'awaited');
    const { service } = dated;
    const segments = buckets
      .flatMap((bucket): FullSegment[] => {
        const call = readBucketKey(bucket)?.call ?? 0;
        const [from, to] = [dated.calls[call]?.facility, dated.calls[call + 1]?.facility];
        const left = departures.get(first.departure)?.calls[call]?.departedAt !== undefined;
        const leavesAt = live.departs[call];
        if (from === undefined || to === undefined || leavesAt === undefined) return [];
        if (left || leavesAt < minuteOf(now)) return [];
        const load = used.get(bucket) ?? none;
        const lacked = lacking.get(bucket) ?? 0;
        const noPlugs = lacked > 0 && service.capacity.plugs > 0 && load.plugs >= service.capacity.plugs;
        const out = outOf(load, service.capacity) ?? (noPlugs ? 'plugs' : undefined);
        const base = { call, from, to, leavesAt, load, capacity: service.capacity, lacking: lacked };
        return [{ ...base, ...(out === undefined ? {} : { out }) }];
      })
      .sort((a, b) => a.call - b.call);
    const [earliest] = segments;
    if (earliest === undefined) continue;
    const those = displaced.get(run) ?? [];
    full.push({
      run,
      departure: first.departure,
      shared: first.shared,
      service: service.id,
      name: service.name,
      mode: service.mode,
      leavesAt: earliest.leavesAt,
      segments,
      displaced: those.length,
      extra: those.reduce((sum, { extra }) => sum + extra, 0),
      moreCost: those.reduce((sum, { moreCost }) => sum + moreCost, 0),
    });
  }
  return full.sort((a, b) => a.leavesAt - b.leavesAt || (a.run < b.run ? -1 : 1));
}
