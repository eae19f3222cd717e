import type { Minute } from '../base/time.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { runsPerWeek } from '../plan/timetable/moments.ts';
import type { BorderQueue } from './border-queue.ts';
import { hasLeft, type LiveRun, type UnderWay, type UnitsByCall } from './live-run.ts';

/** Something that is not as it should be. */
export type Disruption =
  /** Departures more than two hours late, by the place they should have reached next. */
  | {
      readonly kind: 'late';
      readonly at: FacilityId;
      readonly departures: readonly DepartureId[];
      readonly units: number;
      readonly worstMinutes: number;
    }
  /** Departures with units that should have left a place, and of which nobody has said that they did. */
  | {
      readonly kind: 'not-departed';
      readonly at: FacilityId;
      readonly departures: readonly DepartureId[];
      readonly units: number;
      readonly worstMinutes: number;
    }
  /** A border that takes half as long again as it usually does. */
  | {
      readonly kind: 'border';
      readonly at: FacilityId;
      readonly to: FacilityId;
      readonly waitMinutes: number;
      readonly usualMinutes: number;
    }
  /** Services of the timetable that have no run in the week around the moment. */
  | { readonly kind: 'not-running'; readonly services: readonly string[] };

/** From here on a departure counts as late. */
const lateMinutes = 120;
const slowShare = 1.5;

interface Seen {
  readonly runs: readonly LiveRun[];
  readonly departures: readonly UnderWay[];
  readonly units: UnitsByCall;
  readonly borders: readonly BorderQueue[];
  readonly at: Minute;
  readonly now: Minute;
}

/** What is not as it should be at a moment, by what and where, the worst first. */
export function disruptionsOf(
  network: Network,
  { runs, departures, units: aboard, borders, at, now }: Seen,
): Disruption[] {
  const late = new Map<FacilityId, UnderWay[]>();
  for (const departure of departures)
    if (departure.delayMinutes > lateMinutes) late.set(departure.to, [...(late.get(departure.to) ?? []), departure]);
  const waiting = new Map<FacilityId, LiveRun[]>();
  for (const run of runs) {
    const [first, place] = [run.planned.departs[0] ?? 0, run.service.calls[0]?.facility];
    if (!run.laden || place === undefined || first > at - lateMinutes || hasLeft(run, 0, at)) continue;
    if (at <= now || run.live.departureIs[0] !== 'planned') waiting.set(place, [...(waiting.get(place) ?? []), run]);
  }
  const found: Disruption[] = [
    ...[...late].map(([place, these]) => ({
      kind: 'late' as const,
      at: place,
      departures: these.map(({ departure }) => departure),
      units: these.reduce((sum, { units }) => sum + units, 0),
      worstMinutes: Math.max(...these.map(({ delayMinutes }) => delayMinutes)),
    })),
    ...[...waiting].map(([place, these]) => ({
      kind: 'not-departed' as const,
      at: place,
      departures: these.map(({ id }) => id),
      units: these.reduce((sum, { id }) => sum + (aboard.get(id)?.[0] ?? 0), 0),
      worstMinutes: Math.max(...these.map(({ planned }) => at - (planned.departs[0] ?? at))),
    })),
  ].sort((a, b) => b.worstMinutes - a.worstMinutes);
  for (const { from, to, waitMinutes, usualMinutes } of borders)
    if (waitMinutes !== undefined && usualMinutes > 0 && waitMinutes >= slowShare * usualMinutes)
      found.push({ kind: 'border', at: from, to, waitMinutes, usualMinutes });
  const running = new Set(
    runs
      .filter(({ planned }) => Math.abs((planned.departs[0] ?? 0) - at) < 3.5 * 1440)
      .map(({ service }) => service.id),
  );
  const still = [...network.services.values()].filter(
    (service) => runsPerWeek(service) > 0 && !running.has(service.id),
  );
  if (still.length > 0) found.push({ kind: 'not-running', services: still.map(({ id }) => id).sort() });
  return found;
}
