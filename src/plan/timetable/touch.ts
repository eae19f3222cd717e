import type { Minute } from '../../base/time.ts';
import type { Day } from '../../base/zone.ts';
import { type DepartureId, departureId } from '../../model/departure.ts';
import type { Disruption, Where } from '../../model/disruption.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import type { Service } from '../../model/service.ts';
import { momentsOf, runsOn } from './moments.ts';

/** What of a segment must lie in the period of a disruption: its departure, its arrival, or any of its run. */
export const [leaves, comes, runs] = [1, 2, 4] as const;

/** Where a service meets a disruption. */
export interface Touch {
  /** Its place in the list of disruptions. */
  readonly index: number;
  readonly disruption: Disruption;
  /** By segment: `leaves`, `comes`, `runs`, added up; 0 where it does not meet it. */
  readonly how: readonly number[];
  /** Only these departures, where the disruption names some. */
  readonly only?: ReadonlySet<DepartureId>;
}

/** Which disruptions a service meets, and on which of its segments; those that began first come first. */
export function touchesOf(network: Network, service: Service, disruptions: readonly Disruption[]): Touch[] {
  const touches = disruptions.flatMap((disruption, index): Touch[] => {
    const { where } = disruption;
    if (!carries(where, service)) return [];
    const how = segmentsOf(network, service, where);
    if (how.every((bits) => bits === 0)) return [];
    const { departures } = where;
    return [{ index, disruption, how, ...(departures === undefined ? {} : { only: new Set(departures) }) }];
  });
  return touches.sort(
    ({ disruption: a }, { disruption: b }) => a.from - b.from || (a.id < b.id ? -1 : 1), // Known in any order, laid in one.
  );
}

/** Days by which delays and live estimates may move a departure into the period of a disruption, or out of it. */
const slackDays = 10;

/** All departures that disruptions may touch from a moment on: those of the services they meet, on the days they hold. */
export function departuresTouched(
  network: Network,
  disruptions: readonly Disruption[],
  now: Minute,
  daysAhead: number,
): DepartureId[] {
  const ids = new Set<DepartureId>();
  const today = Math.floor(now / 1440);
  for (const service of network.services.values()) {
    for (const { disruption, only } of touchesOf(network, service, disruptions)) {
      if (only !== undefined) {
        for (const id of only) if (id.startsWith(`${service.id}-`)) ids.add(id);
        continue;
      }
      const { from, until } = disruption;
      const last = until === undefined ? today + daysAhead : Math.min(today + daysAhead, until / 1440 + slackDays);
      const run = runDays(network, service, today as Day);
      for (let day = Math.floor(Math.max(from, now) / 1440) - run - slackDays; day <= last; day += 1)
        for (const index of runsOn(service, day as Day).keys()) ids.add(departureId(service.id, day as Day, index + 1));
    }
  }
  return [...ids];
}

function runDays(network: Network, service: Service, day: Day): number {
  const { arrives, departs } = momentsOf(network, service, day, service.calendars[0]?.departsAt[0] ?? 0);
  return Math.ceil(((arrives.at(-1) ?? 0) - (departs[0] ?? 0)) / 1440) + 1;
}

function carries({ services, families, modes, departures }: Where, service: Service): boolean {
  if (services !== undefined && !services.includes(service.id)) return false;
  if (families !== undefined && !families.includes(service.family)) return false;
  if (modes !== undefined && !modes.includes(service.mode)) return false;
  return departures === undefined || departures.some((id) => id.startsWith(`${service.id}-`));
}

function segmentsOf(network: Network, { mode, calls }: Service, where: Where): number[] {
  const { borders, facilities, links, countries } = where;
  const how = Array.from({ length: Math.max(0, calls.length - 1) }, () => 0);
  const add = (segment: number, bits: number): void => {
    if (segment in how) how[segment] = (how[segment] ?? 0) | bits;
  };
  if ([borders, facilities, links, countries].every((places) => places === undefined)) return how.map(() => leaves);
  const at = (place: FacilityId, call: number): boolean => calls[call]?.facility === place;
  for (const { id, from, to, mode: by } of network.borders) {
    if (borders?.includes(id) !== true || by !== mode) continue;
    for (const segment of how.keys()) if (at(from, segment) && at(to, segment + 1)) add(segment, runs);
  }
  for (const [call, { facility }] of calls.entries()) {
    const country = network.facilities.get(facility)?.country ?? '';
    if (facilities?.includes(facility) !== true && countries?.includes(country) !== true) continue;
    add(call, leaves);
    add(call - 1, comes);
  }
  for (const { from, to } of links ?? []) {
    for (let first = 0; first < how.length; first += 1) {
      const last = at(from, first) ? calls.findIndex((_, call) => call > first && at(to, call)) : -1;
      for (let segment = first; segment < last; segment += 1) add(segment, runs);
    }
  }
  return how;
}
