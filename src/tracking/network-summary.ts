import type { Network } from '../model/network.ts';
import type { Service } from '../model/service.ts';
import type { Mode } from '../model/way.ts';
import { runsPerWeek } from '../plan/timetable/moments.ts';

export interface NetworkSummary {
  readonly facilities: number;
  readonly services: number;
  readonly departuresPerWeek: number;
  /** Trains that begin or end at a facility of the hub, feeders apart, by weekday. */
  readonly hubTrainsPerDay: { readonly mean: number; readonly peak: number };
  readonly families: readonly FamilySummary[];
  /** How many rows of services and segments are found, derived, estimated. */
  readonly marks: Readonly<Record<string, number>>;
}

export interface FamilySummary {
  readonly family: string;
  readonly modes: readonly Mode[];
  readonly services: number;
  readonly departuresPerWeek: number;
  /** Of all its services together. */
  readonly teuPerYear: number;
  readonly perDayMean: number;
  readonly perDayPeak: number;
}

/** What a network offers in an ordinary week. */
export function summarise(network: Network): NetworkSummary {
  const services = [...network.services.values()];
  const families = new Map<string, Service[]>();
  for (const service of services) families.set(service.family, [...(families.get(service.family) ?? []), service]);
  const marks: Record<string, number> = {};
  const count = (mark: string): void => {
    marks[mark] = (marks[mark] ?? 0) + 1;
  };
  for (const service of services) {
    count(service.mark);
    for (const { next } of service.calls) if (next !== undefined) count(next.mark);
  }
  return {
    facilities: network.facilities.size,
    services: services.length,
    departuresPerWeek: services.reduce((sum, service) => sum + runsPerWeek(service), 0),
    hubTrainsPerDay: byWeekday(services.filter((service) => isHubTrain(network, service))),
    families: [...families].map(([family, members]) => summariseFamily(family, members)),
    marks,
  };
}

/** A train of the hub to or from another country or a port: what the hub counts as its trains. */
function isHubTrain(network: Network, service: Service): boolean {
  if (service.mode !== 'rail' || service.onDemand || service.family === 'domestic') return false;
  const ends = [service.calls[0], service.calls.at(-1)];
  return ends.some((call) => call !== undefined && network.facilities.get(call.facility)?.ours === true);
}

function summariseFamily(family: string, members: readonly Service[]): FamilySummary {
  const { mean, peak } = byWeekday(members);
  return {
    family,
    modes: [...new Set(members.map((service) => service.mode))],
    services: members.length,
    departuresPerWeek: members.reduce((sum, service) => sum + runsPerWeek(service), 0),
    teuPerYear: Math.round(members.reduce((sum, service) => sum + teuPerYear(service), 0)),
    perDayMean: mean,
    perDayPeak: peak,
  };
}

const teuPerYear = (service: Service): number =>
  ((service.onDemand ? weekdaysOf(service) : runsPerWeek(service)) * service.capacity.teu * 365) / 7;

const weekdaysOf = (service: Service): number =>
  new Set(service.calendars.flatMap(({ weekdays }) => [...weekdays])).size;

function byWeekday(services: readonly Service[]): { mean: number; peak: number } {
  const runs = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    services.reduce(
      (sum, { calendars }) =>
        sum + calendars.reduce((n, { weekdays, departsAt }) => n + (weekdays.has(weekday) ? departsAt.length : 0), 0),
      0,
    ),
  );
  return { mean: runs.reduce((a, b) => a + b, 0) / 7, peak: Math.max(...runs) };
}
