import { limits } from '../../base/limits.ts';
import { type Minute, minuteOf } from '../../base/time.ts';
import type { BookingState } from '../../model/booking.ts';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import { type TimeWindow, windowAhead } from '../../model/gate.ts';
import type { HoldKind } from '../../model/hold.ts';
import { type PerishableRules, shelfLifeOf } from '../../model/perishable.ts';
import { controlledC, setPointOf } from '../../model/reefer.ts';
import { type AlarmRules, alarmsOf } from '../../model/reefer-alarms.ts';
import { sizeOf } from '../../model/size-type.ts';
import type { Kept, Leaving, Standing } from '../../model/standing.ts';
import { nextLeg, type Unit, whereabouts } from '../../model/unit.ts';
import { type Dated, plannedMoments } from './dated.ts';
import { liveMoments } from './live.ts';

/** How departures look, by id, how goods age, and what alarms. */
export interface Runs {
  readonly rules: PerishableRules & AlarmRules;
  dated(id: DepartureId): Dated | undefined;
  state(id: DepartureId): DepartureState | undefined;
  /** Whether what is planned of their loading leaves a unit behind. */
  leaves?(unit: Unit): boolean;
}

// How long units stand, where no departure says: the hub's norms of dwell (reference, ops_norms: import 1 to 15 days, mean 4).
const [pickUpFrom, pickUpTo, unplannedFrom, unplannedTo] = [6 * 60, 7 * 1440, 1440, 14 * 1440];
/** Who stands longer than that stays up to this much longer, as far as anybody knows: as long as units stand on the average. */
const overdue = 4 * 1440;
/** Loading a train begins so long before it leaves. */
const loadingMinutes = 4 * 60;
/** A hold, or a load plan without it, makes it uncertain whether a unit goes with its departure: it may stay so much longer. */
const holdMinutes = 3 * 1440;

const customsHolds: ReadonlySet<HoldKind> = new Set(['customs', 'inspection', 'phytosanitary']);

/** With a departure: while it is loaded. */
export const leavingWith = (departs: Minute): Leaving => ({ from: add(departs, -loadingMinutes), to: departs });

/** On a truck that is promised a time window. */
export const leavingIn = ({ from, to }: Pick<TimeWindow, 'from' | 'to'>): Leaving => ({ from, to });

/** On a truck of which nobody knows when it comes. Who has stood longer than usual need not go at once: it may stand some days more. */
export const leavingByRoad = (since: Minute, now: Minute): Leaving => ({
  from: add(since, pickUpFrom),
  to: Math.max(add(since, pickUpTo), now + overdue) as Minute,
});

/** A unit as it stands, or would stand, at a facility: when it leaves follows from its plan as departures now look. */
export function standingOf(
  unit: Unit,
  booking: BookingState | undefined,
  at: FacilityId,
  runs: Runs,
  now: Minute,
): Standing {
  const leg = nextLeg(unit);
  const spoilsAt = booking === undefined ? undefined : shelfLifeOf(runs.rules, booking.booking, unit, now)?.spoilsAt;
  const departs = departsOf(unit, at, runs, now);
  const kept = keptOf(unit, booking, runs, now);
  const classes = (booking?.booking.goods ?? []).flatMap(({ dangerous }) => dangerous?.class ?? []);
  return {
    key: unit.key,
    long: sizeOf(unit.sizeType).feet > 20,
    kg: unit.grossKg,
    needsPlug: unit.needsPlug,
    dangerous: [...new Set(classes)].sort(),
    customs: unit.holds.some(({ kind }) => customsHolds.has(kind)),
    held: unit.holds.length > 0,
    leaves: leavingOf(unit, { booking, at, runs, now, spoilsAt, departs }),
    ...(spoilsAt === undefined ? {} : { spoilsAt }),
    ...(kept === undefined ? {} : { kept }),
    ...(leg === undefined ? {} : { departure: leg.departure }),
    ...(departs === undefined ? {} : { departs }),
  };
}

/** How a reefer keeps its goods, where it has any to keep. */
function keptOf(unit: Unit, booking: BookingState | undefined, { rules }: Runs, now: Minute): Kept | undefined {
  if (!unit.needsPlug || booking === undefined) return undefined;
  const { goods } = booking.booking;
  const setPointC = setPointOf(unit, goods);
  const last = unit.reefer?.readings?.findLast(({ at }) => at <= now);
  const readC = last === undefined || setPointC === undefined ? undefined : controlledC(last, setPointC);
  return {
    ...(setPointC === undefined ? {} : { setPointC }),
    ...(readC === undefined ? {} : { readC }),
    alarms: alarmsOf(rules, unit, goods, now).map(({ kind }) => kind),
  };
}

/** When the departure that takes a unit leaves here: by its timetable, and as it now looks. */
function departsOf(unit: Unit, at: FacilityId, runs: Runs, now: Minute): Standing['departs'] {
  const leg = nextLeg(unit);
  const dated = leg === undefined ? undefined : runs.dated(leg.departure);
  if (leg === undefined || dated?.calls[leg.from]?.facility !== at) return undefined;
  const moments = plannedMoments(dated);
  const live = liveMoments(moments, runs.state(leg.departure), now, 'awaited');
  const [planned, estimated] = [moments.departs[leg.from], live.departs[leg.from]];
  return planned === undefined || estimated === undefined ? undefined : { planned, estimated };
}

/** Who spoils and has no departure leaves before it does: so nothing that stays longer is put upon it. */
function leavingOf(
  unit: Unit,
  {
    booking,
    at,
    runs,
    now,
    spoilsAt,
    departs,
  }: {
    readonly booking: BookingState | undefined;
    readonly at: FacilityId;
    readonly runs: Runs;
    readonly now: Minute;
    readonly spoilsAt: Minute | undefined;
    readonly departs: Standing['departs'];
  },
): Leaving {
  const longer = unit.holds.length > 0 || runs.leaves?.(unit) === true ? holdMinutes : 0;
  const notBefore = ({ from, to }: Leaving): Leaving => ({
    from: Math.max(now, from) as Minute,
    to: Math.max(now + 1, to + longer) as Minute,
  });
  if (departs !== undefined) return notBefore(leavingWith(departs.estimated));
  const window = windowAhead(unit);
  if (window?.purpose === 'collect' && window.at === at && now <= window.to + limits.gateGraceMinutes)
    return notBefore(leavingIn(window));
  const place = whereabouts(unit);
  const since = place.kind === 'yard' ? minuteOf(place.since) : now;
  const home = booking?.booking.destination === at || unit.cancelledAt !== undefined;
  const span = home ? leavingByRoad(since, now) : { from: add(since, unplannedFrom), to: add(since, unplannedTo) };
  const fresh = Math.min(span.to, spoilsAt ?? span.to) as Minute;
  return notBefore({ from: Math.min(span.from, fresh) as Minute, to: fresh });
}

const add = (moment: Minute, wait: number): Minute => (moment + wait) as Minute;
