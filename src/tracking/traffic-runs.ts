import type { Minute } from '../base/time.ts';
import { type Day, nextDay } from '../base/zone.ts';
import { type DepartureId, departureId } from '../model/departure.ts';
import type { Network } from '../model/network.ts';
import type { Service } from '../model/service.ts';
import { bucketKey } from '../plan/timetable/bucket.ts';
import { type Moments, momentsOf, runsOn } from '../plan/timetable/moments.ts';

/** A dated run that may be under way at a moment. */
export interface Run {
  readonly id: DepartureId;
  readonly service: Service;
  readonly day: Day;
  readonly planned: Moments;
  /** The space it sells after each of its calls, by name. */
  readonly buckets: readonly string[];
}

/** How late a departure may be and still be looked for, in days; and how far ahead the volumes of a week reach. */
const latenessDays = 8;
const aheadDays = 4;

/** Days whose runs are kept: everybody looks at now, and some step through the days. */
const daysKept = 8;
const kept = new WeakMap<Network, Map<Day, readonly Run[]>>();

/** All runs that by their timetable are under way around a moment, or may still be since they are late. */
export function runsAround(network: Network, at: Minute): readonly Run[] {
  const today = Math.floor(at / 1440) as Day;
  const days = kept.get(network) ?? new Map<Day, readonly Run[]>();
  kept.set(network, days);
  const runs = days.get(today) ?? dateRuns(network, today);
  days.delete(today);
  days.set(today, runs); // The one asked for last is the last to go.
  const [oldest] = days.keys();
  if (days.size > daysKept && oldest !== undefined) days.delete(oldest);
  return runs;
}

function dateRuns(network: Network, today: Day): Run[] {
  const runs: Run[] = [];
  for (const service of network.services.values()) {
    const longest = daysOf(network, service);
    const back = longest + (service.onDemand ? 2 : latenessDays);
    for (let ago = -aheadDays; ago <= back; ago += 1) {
      const day = nextDay(today, -ago);
      for (const [index, departsAt] of runsOn(service, day).entries())
        runs.push(dateRun(network, service, day, departsAt, index + 1));
    }
  }
  return runs;
}

function dateRun(network: Network, service: Service, day: Day, departsAt: number, run: number): Run {
  const id = departureId(service.id, day, run);
  return {
    id,
    service,
    day,
    planned: momentsOf(network, service, day, departsAt),
    buckets: service.calls.slice(0, -1).map((_, call) => bucketKey(service, day, id, call)),
  };
}

const durations = new WeakMap<Service, number>();

/** Days from the first call to the last: the same for all runs, but for a clock change. */
function daysOf(network: Network, service: Service): number {
  const known = durations.get(service);
  if (known !== undefined) return known;
  const { arrives, departs } = momentsOf(network, service, 20_000 as Day, service.calendars[0]?.departsAt[0] ?? 0);
  const days = Math.ceil(((arrives.at(-1) ?? 0) - (departs[0] ?? 0)) / 1440);
  durations.set(service, days);
  return days;
}
