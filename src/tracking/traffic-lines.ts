import type { Minute } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Service, ServiceId } from '../model/service.ts';
import type { Mode } from '../model/way.ts';
import type { Use } from '../plan/timetable/uses.ts';
import type { LiveRun } from './live-run.ts';

/** Two neighbouring calls and a mode: what travels between them. */
export interface TrafficLine {
  readonly from: FacilityId;
  readonly to: FacilityId;
  readonly mode: Mode;
  /** TEU a day that are booked to pass in the week around the moment, and how many could. */
  readonly teuPerDay: number;
  readonly capacityTeuPerDay: number;
  readonly departuresPerDay: number;
  readonly services: readonly string[];
}

/** Volumes are those of a week: three and a half days to either side, so that each weekday counts once. */
const aroundMinutes = 3.5 * 1440;

/** What passes on each line, in both directions apart, widest first. */
export function trafficLines(runs: readonly LiveRun[], used: ReadonlyMap<string, Use>, at: Minute): TrafficLine[] {
  interface Sum {
    readonly of: Pick<TrafficLine, 'from' | 'to' | 'mode'>;
    readonly services: Set<string>;
    readonly spaces: Map<string, number>;
    departures: number;
  }
  const lines = new Map<string, Sum>();
  const ofService = new Map<ServiceId, readonly Sum[]>();
  const linesOf = ({ id, mode, calls }: Service): Sum[] =>
    calls.slice(0, -1).map(({ facility: from }, call) => {
      const to = calls[call + 1]?.facility ?? from;
      const key = `${from} ${to} ${mode}`;
      const line: Sum = lines.get(key) ?? {
        of: { from, to, mode },
        services: new Set(),
        spaces: new Map(),
        departures: 0,
      };
      lines.set(key, line);
      line.services.add(id);
      return line;
    });
  for (const { service, planned, buckets } of runs) {
    const these = ofService.get(service.id) ?? linesOf(service);
    ofService.set(service.id, these);
    for (const [call, line] of these.entries()) {
      const departs = planned.departs[call] ?? 0;
      if (departs < at - aroundMinutes || departs >= at + aroundMinutes) continue;
      line.departures += 1;
      line.spaces.set(buckets[call] ?? '', service.capacity.teu); // Runs on demand share the space of their day.
    }
  }
  return [...lines.values()]
    .map(({ of, services, spaces, departures }) => ({
      ...of,
      teuPerDay: round([...spaces.keys()].reduce((sum, bucket) => sum + (used.get(bucket)?.teu ?? 0), 0) / 7),
      capacityTeuPerDay: round([...spaces.values()].reduce((sum, teu) => sum + teu, 0) / 7),
      departuresPerDay: round(departures / 7),
      services: [...services].sort(),
    }))
    .sort((a, b) => b.teuPerDay - a.teuPerDay || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

const round = (value: number): number => Math.round(value * 10) / 10;
