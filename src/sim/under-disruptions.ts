import { type Instant, minuteOf } from '../base/time.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { Disruption } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import { sizeOf } from '../model/size-type.ts';
import { legsOf, type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import type { Dated } from '../plan/timetable/dated.ts';
import { layOver } from '../plan/timetable/lay.ts';
import { touchesOf } from '../plan/timetable/touch.ts';
import type { TrueMoments } from './world.ts';

/** A departure of the made-up world as disruptions let it run. */
export interface DisruptedTruth extends TrueMoments {
  /** By segment: the share of its space that is left. */
  readonly share: readonly number[];
}

/**
 * What becomes of a departure that would run as `truth` says. One that should set out where it is closed does not run at all; one that
 * is under way waits before what is closed until that opens, and where nobody knows when it stays there. What waits or is slow is
 * late from there on. Moments that never come are absent.
 */
export function underDisruptions(
  network: Network,
  disruptions: readonly Disruption[],
  dated: Dated,
  truth: TrueMoments,
  state: DepartureState | undefined,
): DisruptedTruth {
  const touches = touchesOf(network, dated.service, disruptions);
  if (touches.length === 0) return { ...truth, share: [] };
  const never = Number.NEGATIVE_INFINITY; // Nothing of it is looked at as past: the world goes by its own moments.
  const moments = { arrives: truth.arrives.map(minuteOf), departs: truth.departs.map(minuteOf) };
  const left = state?.calls[0]?.departedAt !== undefined;
  if (!left && layOver(touches, dated.id, moments, never, false).shut[0] === true)
    return { arrives: [], departs: [], share: [] };
  const laid = layOver(touches, dated.id, moments, never, true);
  const stops = laid.shut.indexOf(true);
  const last = stops < 0 ? moments.departs.length : stops;
  const later = (at: readonly Instant[], before: readonly number[], after: readonly number[], count: number) =>
    at.slice(0, count).map((each, call) => (each + ((after[call] ?? 0) - (before[call] ?? 0)) * 60_000) as Instant);
  return {
    arrives: later(truth.arrives, moments.arrives, laid.arrives, last + 1),
    departs: later(truth.departs, moments.departs, laid.departs, last),
    share: laid.share,
  };
}

/** Who does not find a place on a departure with less space than is taken: who is aboard has his, the others go by their names. */
export function leftBehind({ id, service }: Dated, share: readonly number[], riders: readonly Unit[]): Set<UnitKey> {
  const free = share.map((each) => service.capacity.teu * each);
  const isAboard = (unit: Unit): boolean => {
    const place = whereabouts(unit);
    return place.kind === 'aboard' && place.departure === (id as DepartureId);
  };
  const inLine = riders.toSorted(
    (a, b) => Number(isAboard(b)) - Number(isAboard(a)) || a.key.localeCompare(b.key, 'en', { numeric: true }),
  );
  const behind = new Set<UnitKey>();
  for (const unit of inLine) {
    const leg = legsOf(unit).find(({ departure }) => departure === id);
    if (leg === undefined || unit.cancelledAt !== undefined) continue;
    const { teu } = sizeOf(unit.sizeType);
    const segments = Array.from({ length: leg.to - leg.from }, (_, step) => leg.from + step);
    if (!isAboard(unit) && segments.some((segment) => (free[segment] ?? 0) < teu)) behind.add(unit.key);
    else for (const segment of segments) free[segment] = (free[segment] ?? 0) - teu;
  }
  return behind;
}
