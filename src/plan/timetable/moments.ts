import type { Minute } from '../../base/time.ts';
import { type Day, momentOf, nextDay, weekdayOf, type Zone } from '../../base/zone.ts';
import type { Network } from '../../model/network.ts';
import type { CallTime, Service } from '../../model/service.ts';

/** When one dated run of a service calls: a moment a call, first to last. */
export interface Moments {
  readonly arrives: readonly Minute[];
  readonly departs: readonly Minute[];
}

/** Local times of day at which the service leaves on this service day, over all its calendars, rising. */
export function runsOn(service: Service, day: Day): number[] {
  const times = new Set<number>();
  for (const calendar of service.calendars) {
    if (!calendar.weekdays.has(weekdayOf(day)) || calendar.except.has(day)) continue;
    if (calendar.from !== undefined && day < calendar.from) continue;
    if (calendar.to !== undefined && day > calendar.to) continue;
    for (const time of calendar.departsAt) times.add(time);
  }
  return [...times].sort((a, b) => a - b);
}

/**
 * Dates one run. Wall clock times are taken in the facility's zone on that day; travel times simply pass, so that a
 * train under way through the night of a clock change keeps its running time. A call never comes before the one before,
 * and every segment takes at least a minute.
 */
export function momentsOf(network: Network, service: Service, day: Day, departsAt: number): Moments {
  const arrives: Minute[] = [];
  const departs: Minute[] = [];
  const first = service.calls[0];
  if (first === undefined) return { arrives, departs };
  const start = momentOf(zoneOf(network, first.facility), day, departsAt);
  const origin = first.departs.kind === 'elapsed' ? start - first.departs.wait : start; // Loading may begin before leaving.
  let latest = Number.NEGATIVE_INFINITY;
  for (const call of service.calls) {
    const zone = zoneOf(network, call.facility);
    const date = (time: CallTime): number =>
      time.kind === 'elapsed' ? origin + time.wait : momentOf(zone, nextDay(day, time.dayOffset), time.minuteOfDay);
    const arrival = Math.max(latest + 1, date(call.arrives));
    latest = Math.max(arrival, call === first ? start : date(call.departs));
    arrives.push(arrival as Minute);
    departs.push(latest as Minute);
  }
  return { arrives, departs };
}

/** Runs in an ordinary week: what a headway is made of. */
export function runsPerWeek(service: Service): number {
  let runs = 0;
  for (const calendar of service.calendars) runs += calendar.weekdays.size * calendar.departsAt.length;
  return runs;
}

function zoneOf(network: Network, facility: Service['calls'][number]['facility']): Zone {
  const found = network.facilities.get(facility);
  if (found === undefined) throw new Error(`the network promised the facility ${facility}`); // Its reader checks this.
  return found.zone;
}
