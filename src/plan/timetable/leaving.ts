import { type Minute, minuteOf } from '../../base/time.ts';
import type { BookingState } from '../../model/booking.ts';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { HoldKind } from '../../model/hold.ts';
import { sizeOf } from '../../model/size-type.ts';
import type { Leaving, Standing } from '../../model/standing.ts';
import { nextLeg, type Unit, whereabouts } from '../../model/unit.ts';
import { type Dated, plannedMoments } from './dated.ts';
import { liveMoments } from './live.ts';

/** How departures look, by id. */
export interface Runs {
  dated(id: DepartureId): Dated | undefined;
  state(id: DepartureId): DepartureState | undefined;
}

// How long units stand, where no departure says: the hub's norms of dwell (reference, ops_norms: import 1 to 15 days, mean 4).
const [pickUpFrom, pickUpTo, unplannedFrom, unplannedTo] = [6 * 60, 7 * 1440, 1440, 14 * 1440];
/** Loading a train begins so long before it leaves. */
const loadingMinutes = 4 * 60;
/** A hold makes it uncertain whether a unit goes with its departure: it may stay so much longer. */
const holdMinutes = 3 * 1440;

const customsHolds: ReadonlySet<HoldKind> = new Set(['customs', 'inspection', 'phytosanitary']);

/** A unit as it stands, or would stand, at a facility: when it leaves follows from its plan as departures now look. */
export function standingOf(
  unit: Unit,
  booking: BookingState | undefined,
  at: FacilityId,
  runs: Runs,
  now: Minute,
): Standing {
  const leg = nextLeg(unit);
  const classes = (booking?.booking.goods ?? []).flatMap(({ dangerous }) => dangerous?.class ?? []);
  return {
    key: unit.key,
    long: sizeOf(unit.sizeType).feet > 20,
    kg: unit.grossKg,
    needsPlug: unit.needsPlug,
    dangerous: [...new Set(classes)].sort(),
    customs: unit.holds.some(({ kind }) => customsHolds.has(kind)),
    held: unit.holds.length > 0,
    leaves: leavingOf(unit, booking, at, runs, now),
    ...(leg === undefined ? {} : { departure: leg.departure }),
  };
}

function leavingOf(unit: Unit, booking: BookingState | undefined, at: FacilityId, runs: Runs, now: Minute): Leaving {
  const longer = unit.holds.length > 0 ? holdMinutes : 0;
  const between = (from: number, to: number): Leaving => ({
    from: Math.max(now, from) as Minute,
    to: Math.max(now + 1, to + longer) as Minute,
  });
  const leg = nextLeg(unit);
  const dated = leg === undefined ? undefined : runs.dated(leg.departure);
  if (leg !== undefined && dated !== undefined && dated.calls[leg.from]?.facility === at) {
    const live = liveMoments(plannedMoments(dated), runs.state(leg.departure), now, 'awaited');
    const departs = live.departs[leg.from] ?? now;
    return between(departs - loadingMinutes, departs);
  }
  const place = whereabouts(unit);
  const since = place.kind === 'yard' ? minuteOf(place.since) : now;
  const home = booking?.booking.destination === at || unit.cancelledAt !== undefined;
  return home ? between(since + pickUpFrom, since + pickUpTo) : between(since + unplannedFrom, since + unplannedTo);
}
