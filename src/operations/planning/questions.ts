import { type Minute, type Minutes, minuteOf } from '../../base/time.ts';
import type { BookingState } from '../../model/booking.ts';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import type { Because, BecauseCode, Leg } from '../../model/itinerary.ts';
import { shelfLifeOf } from '../../model/perishable.ts';
import { legsDone, nextLeg, travelled, type Unit, type UnitKey, whereabouts } from '../../model/unit.ts';
import { gate } from '../../model/way.ts';
import { type Commodity, commodityOf, loadOf } from '../../plan/assign/commodity.ts';
import type { Free } from '../../plan/route/kernel-question.ts';
import type { Start } from '../../plan/route/load.ts';
import { connectionWait } from '../../plan/timetable/connection.ts';
import { cutOffWait } from '../../plan/timetable/dated.ts';
import { barredFor, causeOf, stopOn } from '../../plan/timetable/disrupt.ts';
import { departureAt, findBucket, findDeparture, serviceOf, type Timetable } from '../../plan/timetable/timetable.ts';
import { type Use, usesOf } from '../../plan/timetable/uses.ts';

/** All a planning run looks at, as it stood at one moment. */
export interface Snapshot {
  readonly now: Minute;
  readonly timetable: Timetable;
  readonly bookings: ReadonlyMap<string, BookingState>;
  readonly units: readonly Unit[];
  readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  /** Space used by bucket, by all units. */
  readonly used: ReadonlyMap<string, Use>;
}

export interface Scope {
  /** Plans units that are ready before this moment. */
  readonly readyBefore: Minute;
  /** Also those whose plan still stands; otherwise only those without one, and those whose plan is broken. */
  readonly all: boolean;
  /** These and no others, whatever their plan is. */
  readonly units?: ReadonlySet<UnitKey>;
}

/** All whose way can still be changed. */
export const everybody: Scope = { readyBefore: Number.POSITIVE_INFINITY as Minute, all: true };

/** The questions of a planning run, and the space left for their answers. */
export interface Questions {
  readonly commodities: readonly Commodity[];
  readonly free: Free;
}

/** Makes the questions: which units need a plan, from where, and what space the others leave. */
export function askPlanner(snapshot: Snapshot, scope: Scope): Questions {
  const { timetable } = snapshot;
  const free = spaceOf(timetable, snapshot.used);
  const groups = new Map<string, { commodity: Commodity; units: UnitKey[]; stake: number }>();
  for (const unit of snapshot.units) {
    const state = snapshot.bookings.get(unit.booking);
    if (state === undefined || !needsPlan(snapshot, unit, state, scope)) continue;
    const start = startOf(snapshot, unit, state);
    if (start === undefined) continue;
    giveBack(timetable, free, unit);
    const load = loadOf(unit, state.booking, barredFor(timetable, state.booking));
    const spoilsAt = shelfLifeOf(timetable.network, state.booking, unit, snapshot.now)?.spoilsAt;
    const commodity = commodityOf(timetable.network, state.booking, [], load, start, spoilsAt);
    const key = `${unit.booking} ${unit.sizeType} ${unit.grossKg} ${unit.tareKg} ${spoilsAt} ${JSON.stringify(start)}`;
    const group = groups.get(key);
    const stake = whereabouts(unit).kind === 'outside' ? 0 : (unit.plan?.cost ?? 0);
    if (group === undefined) groups.set(key, { commodity, units: [unit.key], stake });
    else {
      group.units.push(unit.key);
      group.stake = Math.max(group.stake, stake);
    }
  }
  return { commodities: [...groups.values()].map(({ commodity, ...group }) => ({ ...commodity, ...group })), free };
}

function needsPlan(snapshot: Snapshot, unit: Unit, { booking, cancelledAt }: BookingState, scope: Scope): boolean {
  if (cancelledAt !== undefined || unit.cancelledAt !== undefined || whereabouts(unit).kind === 'gone') return false;
  if (booking.readyAt >= scope.readyBefore) return false;
  if (isAtDestination(unit, booking.destination)) return false;
  if (scope.units !== undefined) return scope.units.has(unit.key);
  return scope.all ? !isFrozen(snapshot, unit) : becauseOf(snapshot, unit) !== undefined;
}

const isAtDestination = (unit: Unit, destination: string): boolean => {
  const place = whereabouts(unit);
  return place.kind === 'yard' && place.at === destination && unit.moves.at(-1)?.kind === 'discharged';
};

/** In the yard, and its departure takes no more units but has not gone: it stays as it is. */
export function isFrozen({ timetable, now }: Snapshot, unit: Unit): boolean {
  const place = whereabouts(unit);
  const leg = nextLeg(unit);
  const closing = leg === undefined ? undefined : closingOf(timetable, leg, unit);
  return place.kind === 'yard' && closing?.at === place.at && now >= closing.moment && now <= closing.leaves;
}

/** Where and when a leg begins, and the latest delivery there for this unit; nothing where the timetable has no such departure. */
function closingOf(timetable: Timetable, { departure: id, from }: Leg, unit: Unit) {
  const departure = findDeparture(timetable, id);
  if (departure === undefined) return undefined;
  const service = serviceOf(timetable, departure);
  const leaves = departureAt(timetable, departure, from);
  return { at: service.calls[from]?.facility, moment: leaves - cutOffWait(service, unit), leaves };
}

/**
 * Why a unit needs a plan: it has none, or one that can no longer be kept, since it is not where its next leg starts, that
 * departure has left or takes no more units, or a late one makes it miss a later one. Nothing where its plan stands.
 */
export function becauseOf(snapshot: Snapshot, unit: Unit): Because | undefined {
  const { timetable, now } = snapshot;
  const legs = unit.plan?.itinerary.legs;
  if (legs === undefined) return { code: withoutPlan(unit) };
  const place = whereabouts(unit);
  const ahead = legs.slice(legsDone(unit));
  let arrivesAt = now as number;
  for (const [index, leg] of ahead.entries()) {
    const departure = findDeparture(timetable, leg.departure);
    if (departure === undefined) return { code: 'withdrawn', departure: leg.departure };
    const call = (timetable.callStart[departure] ?? 0) + leg.from;
    const leaves = timetable.callDeparts[call] ?? 0;
    const aboard = index === 0 && place.kind === 'aboard';
    const stop = stopOn(
      timetable,
      departure,
      aboard ? aboardFrom(snapshot, unit, leg) : leg.from,
      leg.to,
      barredOf(snapshot, unit),
    );
    if (stop !== undefined) return { code: 'disrupted', departure: leg.departure, disruption: stop.id };
    if (aboard && place.departure !== leg.departure) return { code: 'misdirected', departure: place.departure };
    if (!aboard) {
      const late = index === 0 ? tooLate(snapshot, unit, leg) : undefined;
      if (late !== undefined) return { code: late, departure: leg.departure };
      const before = ahead[index - 1]?.departure;
      if (before !== undefined && arrivesAt + changeWait(timetable, unit, before, leg) > leaves) {
        const cause = causeOf(timetable, before);
        const disruption = cause === undefined ? {} : { disruption: cause.id };
        return { code: 'connection', departure: before, missed: leg.departure, ...disruption };
      }
    }
    arrivesAt = timetable.callArrives[(timetable.callStart[departure] ?? 0) + leg.to] ?? 0;
  }
  return ahead.length === 0 ? { code: 'misdirected' } : undefined;
}

/** What changing to a leg takes a unit that comes by an earlier one. */
function changeWait(timetable: Timetable, unit: Unit, before: DepartureId, { departure: id, from }: Leg): Minutes {
  const [coming, going] = [findDeparture(timetable, before), findDeparture(timetable, id)];
  if (coming === undefined || going === undefined) return 0 as Minutes;
  const [by, service] = [serviceOf(timetable, coming).way, serviceOf(timetable, going)];
  const at = service.calls[from]?.facility;
  return at === undefined ? (0 as Minutes) : connectionWait(timetable.network, at, by, service, unit);
}

/** The call a unit on board has left last. */
const aboardFrom = ({ departures }: Snapshot, unit: Unit, leg: Leg): number =>
  lastLeft(departures.get(leg.departure), travelled(unit).current?.from ?? leg.from);

const barredOf = ({ timetable, bookings }: Snapshot, unit: Unit) => {
  const state = timetable.disrupted === undefined ? undefined : bookings.get(unit.booking);
  return state === undefined ? [] : barredFor(timetable, state.booking);
};

function withoutPlan({ refusals }: Unit): BecauseCode {
  if (refusals === undefined) return 'first';
  return refusals.some(({ code }) => code === 'amended') ? 'amended' : 'without-plan';
}

/** Why a unit cannot get on its next departure, if it cannot. */
function tooLate({ timetable, now, departures }: Snapshot, unit: Unit, leg: Leg): BecauseCode | undefined {
  const place = whereabouts(unit);
  const closing = closingOf(timetable, leg, unit);
  if (closing === undefined) return 'withdrawn';
  if (departures.get(leg.departure)?.calls[leg.from]?.departedAt !== undefined) return 'left';
  if (place.kind === 'yard' && place.at !== closing.at) return 'misdirected';
  // Nobody said that it left; a timetable of now waits for such a one only while it may still come.
  if (place.kind === 'yard' && now > closing.leaves) return 'left';
  return place.kind === 'outside' && now > closing.moment ? 'closed' : undefined;
}

/** Where a unit's search begins. Nothing for a unit that is nowhere the timetable knows. */
function startOf({ timetable, now, departures }: Snapshot, unit: Unit, { booking }: BookingState): Start | undefined {
  const place = whereabouts(unit);
  switch (place.kind) {
    case 'outside':
      return { kind: 'gate', at: booking.origin, readyAt: Math.max(booking.readyAt, now) as Minute };
    case 'yard': {
      const by = place.by === undefined ? undefined : findDeparture(timetable, place.by);
      const way = by === undefined ? gate : serviceOf(timetable, by).way;
      return { kind: 'yard', at: place.at, way, readyAt: Math.max(minuteOf(place.since), now) as Minute };
    }
    case 'aboard': {
      const departure = findDeparture(timetable, place.departure);
      if (departure === undefined) return undefined;
      const booked = travelled(unit).current?.booked === true;
      const last = serviceOf(timetable, departure).calls.length - 2; // At its last call it can only be taken off.
      return {
        kind: 'aboard',
        departure,
        call: Math.min(last, lastLeft(departures.get(place.departure), place.call)),
        booked,
        readyAt: now,
      };
    }
    case 'gone':
      return undefined;
  }
}

/** The last call a departure has left since the unit got on; the one where it got on while it still stands there. */
function lastLeft(state: DepartureState | undefined, boarded: number): number {
  let call = boarded;
  for (const [index, known] of Object.entries(state?.calls ?? {})) {
    if (known.departedAt !== undefined) call = Math.max(call, Number(index));
  }
  return call;
}

/** Space on every bucket of the timetable that nobody has. */
export function spaceOf(timetable: Timetable, used: ReadonlyMap<string, Use>): Free {
  const free = {
    teu: timetable.bucketTeu.slice(),
    kg: timetable.bucketKg.slice(),
    plugs: timetable.bucketPlugs.slice(),
  };
  for (const [key, use] of used) takeUse(timetable, free, key, use, 1);
  return free;
}

/** What a unit has before it is free for its new plan; what it has used it keeps. */
export function giveBack(timetable: Timetable, free: Free, unit: Unit): void {
  const { plan: _, ...bare } = unit;
  const used: Unit = { ...bare, kept: travelled(unit).done };
  for (const [key, use] of usesOf(timetable.network, unit)) takeUse(timetable, free, key, use, -1);
  for (const [key, use] of usesOf(timetable.network, used)) takeUse(timetable, free, key, use, 1);
}

function takeUse(timetable: Timetable, free: Free, key: string, use: Use, sign: 1 | -1): void {
  const bucket = findBucket(timetable, key);
  if (bucket === undefined) return;
  free.teu[bucket] = (free.teu[bucket] ?? 0) - sign * use.teu;
  free.kg[bucket] = (free.kg[bucket] ?? 0) - sign * use.kg;
  free.plugs[bucket] = (free.plugs[bucket] ?? 0) - sign * use.plugs;
}

/** The moment up to which a timetable must reach so that no answer is cut off. */
export function horizonOf(snapshot: Pick<Snapshot, 'bookings' | 'now'>, scope: Scope, lateDays: number): Minute {
  let latest = scope.readyBefore as number;
  for (const { booking } of snapshot.bookings.values()) {
    if (booking.readyAt < scope.readyBefore) latest = Math.max(latest, booking.dueAt + lateDays * 1440);
  }
  return latest as Minute;
}
