import { Grow, int32, int32From } from '../../base/columns.ts';
import type { Minute } from '../../base/time.ts';
import { type Day, nextDay, weekdayOf } from '../../base/zone.ts';
import { type DepartureId, type DepartureState, departureId } from '../../model/departure.ts';
import type { Disruption } from '../../model/disruption.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import type { Service } from '../../model/service.ts';
import type { Way } from '../../model/way.ts';
import { readBucketKey } from './bucket.ts';
import { disruptTimetable } from './disrupt.ts';
import { liveMoments } from './live.ts';
import { type Moments, momentsOf, runsOn } from './moments.ts';
import { sortSegments } from './segments.ts';
import type { Dock, Lane, Timetable } from './timetable.ts';
import type { Use } from './uses.ts';

/** What is known of departures beyond their timetable, and the moment at which it is known. */
export interface Knowledge {
  readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  /** Departures that units are booked on. */
  readonly awaited: ReadonlySet<DepartureId>;
  readonly now: Minute;
  readonly disruptions?: readonly Disruption[];
}

/** Departures on which anybody has space. */
export function awaitedIn(used: ReadonlyMap<string, Use>): Set<DepartureId> {
  const awaited = new Set<DepartureId>();
  for (const [key, { teu }] of used) {
    const bucket = teu > 0 ? readBucketKey(key) : undefined;
    if (bucket !== undefined && !bucket.shared) awaited.add(bucket.departure);
  }
  return awaited;
}

/**
 * Dates every service from one day up to, not including, another. With knowledge, moments are as they now look, with what
 * disruptions leave of them.
 */
export function compileTimetable(network: Network, from: Day, to: Day, knowledge?: Knowledge): Timetable {
  const services = [...network.services.values()];
  const { docks, lanes, laneStart } = numberLanes(network, services, from);
  const days = Math.max(0, to - from);
  const departures = new Grow(3);
  const calls = new Grow(2);
  const callStart: number[] = [];
  const dayStart = int32(services.length * (days + 1));
  for (const [s, service] of services.entries()) {
    const runsByWeekday = plainRuns(service);
    for (let d = 0; d < days; d += 1) {
      const day = nextDay(from, d);
      dayStart[s * (days + 1) + d] = callStart.length;
      const runs = runsByWeekday?.[weekdayOf(day) - 1] ?? runsOn(service, day);
      for (const [index, departsAt] of runs.entries()) {
        const moments = momentsNow(
          momentsOf(network, service, day, departsAt),
          departureId(service.id, day, index + 1),
          knowledge,
        );
        callStart.push(calls.length);
        departures.push(s, day, index + 1);
        for (let c = 0; c < moments.arrives.length; c += 1)
          calls.push(moments.arrives[c] ?? 0, moments.departs[c] ?? 0);
      }
    }
    dayStart[s * (days + 1) + days] = callStart.length;
  }
  callStart.push(calls.length);
  const table = {
    departureService: departures.column(0),
    departureDay: departures.column(1),
    departureRun: departures.column(2),
    callStart: int32From(callStart),
    callArrives: calls.column(0),
    callDeparts: calls.column(1),
  };
  const segments = sortSegments(services, table, laneStart);
  const serviceIndex = new Map(services.map((service, index) => [service.id, index]));
  const dated = { network, from, to, services, serviceIndex, docks, lanes, laneStart, dayStart, ...table, ...segments };
  return disruptTimetable(dated, knowledge?.disruptions ?? [], knowledge?.now);
}

function momentsNow(planned: Moments, id: DepartureId, knowledge: Knowledge | undefined): Moments {
  if (knowledge === undefined) return planned;
  const { departures, awaited, now } = knowledge;
  const state = departures.get(id);
  const isAwaited = awaited.has(id);
  return state === undefined && !isAwaited
    ? planned
    : liveMoments(planned, state, now, isAwaited ? 'awaited' : 'unknown');
}

/** Runs by weekday where no calendar has an end or an exception: most services, and much faster than asking each day. */
function plainRuns(service: Service): number[][] | undefined {
  const plain = service.calendars.every(
    ({ from, to, except }) => from === undefined && to === undefined && except.size === 0,
  );
  if (!plain) return undefined;
  const monday = 4 as Day; // 5 January 1970.
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => runsOn(service, nextDay(monday, offset)));
}

function numberLanes(
  network: Network,
  services: readonly Service[],
  day: Day,
): { docks: Dock[]; lanes: Lane[]; laneStart: number[] } {
  const docks: Dock[] = [];
  const dockIndex = new Map<string, number>();
  const dockOf = (facility: FacilityId, way: Way): number => {
    const key = `${facility} ${way}`;
    const known = dockIndex.get(key) ?? docks.length;
    if (known === docks.length) docks.push({ facility, way });
    dockIndex.set(key, known);
    return known;
  };
  const lanes: Lane[] = [];
  const laneStart: number[] = [];
  for (const [index, service] of services.entries()) {
    const { calls, way } = service;
    const { arrives, departs } = momentsOf(network, service, day, service.calendars[0]?.departsAt[0] ?? 0);
    laneStart.push(lanes.length);
    for (let position = 0; position < calls.length - 1; position += 1) {
      const [from, to] = [calls[position], calls[position + 1]];
      if (from === undefined || to === undefined) continue;
      const minutes = (arrives[position + 1] ?? 0) - ((from.loads ? departs : arrives)[position] ?? 0);
      const ends = { fromDock: dockOf(from.facility, way), toDock: dockOf(to.facility, way) };
      lanes.push({ service: index, position, ...ends, minutes, loads: from.loads, discharges: to.discharges });
    }
  }
  return { docks, lanes, laneStart };
}
