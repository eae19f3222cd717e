import { limits } from '../../base/limits.ts';
import { part, type Said, say } from '../../base/sentence.ts';
import { type Instant, type Minute, minuteOf } from '../../base/time.ts';
import { writeLocal } from '../../base/zone.ts';
import type { FacilityId } from '../../model/facility.ts';
import {
  isNoShow,
  type PromisedWindow,
  sameWindow,
  takesPlace,
  type VisitPurpose,
  windowAhead,
} from '../../model/gate.ts';
import { nextLeg, type Unit, whereabouts } from '../../model/unit.ts';
import { cutOffAt, plannedMoments } from '../../plan/timetable/dated.ts';
import { liveMoments } from '../../plan/timetable/live.ts';
import { windowFrom, writeWindow } from '../../terminal/gate/windows.ts';
import type { Order, OrderRefusal } from '../order.ts';
import { type Decision, draft, isAhead, no, refuse, type Sight, unitStream } from '../sight.ts';

type BookWindow = Extract<Order, { kind: 'book-window' }>;
type CancelWindow = Extract<Order, { kind: 'cancel-window' }>;

/** What a look at a truck's visit needs to see. */
export type GateSight = Pick<Sight, 'network' | 'now' | 'unit' | 'booking' | 'dated' | 'departure'>;

/** Promises a unit's truck a place in a time window: of an open gate, with a place left, before the cut-off of its departure. */
export function decideBookWindow(sight: Sight, { unit: key, window: asked, when }: BookWindow): Decision {
  const { at, purpose } = asked;
  const promisedAt = when ?? sight.now;
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a window cannot be promised in the future`);
  const facility = sight.network.facilities.get(at);
  const gate = sight.network.terminals.get(at)?.gates.find(({ id }) => id === asked.gate);
  if (facility === undefined || gate === undefined) return refuse('unknown-name', say`${at} has no gate ${asked.gate}`);
  const objection = visitObjection(sight, unit, { at, purpose, when: promisedAt });
  if (objection !== undefined) return { refusal: objection };
  const open = windowFrom(facility, gate, asked.from);
  const name = writeWindow(facility, asked);
  if (open === undefined)
    return refuse('window-closed', say`${name} is no window: ${gate.id} is shut, or it begins otherwise`);
  if (open.to <= minuteOf(promisedAt)) return refuse('window-closed', say`${name} is over; take a later one`);
  const cutOff = purpose === 'deliver' ? cutOffOf(sight, unit) : undefined;
  if (cutOff !== undefined && open.to > cutOff)
    return refuse(
      'past-cut-off',
      say`${name} ends after the cut-off, ${writeLocal(facility.zone, cutOff)}; take an earlier one`,
    );
  const { capacity, ...window } = open;
  const promised: PromisedWindow = { ...window, purpose, ...(asked.truck === undefined ? {} : { truck: asked.truck }) };
  const before = windowAhead(unit);
  if (
    before !== undefined &&
    sameWindow(before, promised) &&
    before.truck === promised.truck &&
    before.purpose === purpose
  )
    return refuse('already-done', say`${key} has ${name} already`);
  const others = sight.inWindow(open).filter((other) => other.key !== key && takesPlace(other, promisedAt));
  if (others.length >= capacity)
    return refuse('full', say`all ${capacity} places of ${name} are taken; take another window`);
  const kind = before === undefined || isNoShow(unit, promisedAt) ? 'window-booked' : 'window-changed';
  return { events: [draft(sight, unitStream(key), { kind, window: promised }, when, at)] };
}

/** Gives a place in a time window back. */
export function decideCancelWindow(sight: Sight, { unit: key, reason }: CancelWindow): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  const window = windowAhead(unit);
  if (window === undefined) return refuse('no-window', say`${key} has no window ahead`);
  return {
    events: [draft(sight, unitStream(key), { kind: 'window-cancelled', at: window.at, reason }, undefined, window.at)],
  };
}

/** Why a truck need not set out for a unit at a moment, whatever the window; nothing where it may. */
export function visitObjection(
  sight: GateSight,
  unit: Unit,
  { at, purpose, when }: { readonly at: FacilityId; readonly purpose: VisitPurpose; readonly when: Instant },
): OrderRefusal | undefined {
  const { key } = unit;
  if (unit.cancelledAt !== undefined && purpose === 'deliver') return no('cancelled', say`${key} is cancelled`);
  const booking = sight.booking(unit.booking)?.booking;
  const place = whereabouts(unit);
  if (place.kind === 'gone') return no('already-done', say`${key} is already out`);
  if (unit.holds.length > 0) return no('held', heldWords(unit));
  if (purpose === 'collect') {
    const home = unit.cancelledAt !== undefined && place.kind === 'yard' ? place.at : booking?.destination;
    if (home !== at)
      return no('wrong-place', say`${key} is fetched at ${home ?? part(say`no place yet`)}, not at ${at}`);
    if (place.kind !== 'yard' || place.at !== at)
      return no('not-in-yard', say`${key} is not in the yard of ${at} yet; wait until it has come`);
    return undefined;
  }
  if (place.kind !== 'outside') return no('already-done', say`${key} is already in`);
  if (booking?.origin !== at)
    return no('wrong-place', say`${key} is booked from ${booking?.origin}, not from ${at}; drive there`);
  if (nextLeg(unit) === undefined) return no('not-planned', say`${key} has no departure yet; plan it first`);
  const cutOff = cutOffOf(sight, unit);
  if (cutOff !== undefined && minuteOf(when) > cutOff)
    return no(
      'past-cut-off',
      say`the departure of ${key} took units until ${localTime(sight, at, cutOff)}; plan it again`,
    );
  return undefined;
}

/** Who must release what, so that somebody can call them. */
export const heldWords = ({ key, holds }: Unit): Said => {
  const standing = holds.map(({ kind, owner, reason }) => say`${part(kind)} (${part(owner)}: ${part(reason)})`);
  return say`${key} is held: ${standing}; ask ${[...new Set(holds.map(({ owner }) => owner))].map(part)} to release it`;
};

/** Until when the first departure of a unit that is still outside takes it, as it now looks; nothing where it has none. */
export function cutOffOf(sight: Pick<Sight, 'now' | 'dated' | 'departure'>, unit: Unit): Minute | undefined {
  const leg = unit.plan?.itinerary.legs[0];
  const dated = leg === undefined ? undefined : sight.dated(leg.departure);
  if (leg === undefined || dated === undefined) return undefined;
  const live = liveMoments(plannedMoments(dated), sight.departure(leg.departure), minuteOf(sight.now), 'awaited');
  return cutOffAt(dated, live, leg.from, unit);
}

/** Whether a truck comes in its window, or what it must do: get one, wait, or get another. */
export function windowObjection(
  sight: GateSight,
  unit: Unit,
  at: FacilityId,
  purpose: VisitPurpose,
  truck: string,
  when: Instant,
): OrderRefusal | undefined {
  const window = windowAhead(unit);
  if (window === undefined || window.purpose !== purpose || window.at !== at)
    return no(
      'no-window',
      say`${unit.key} has no window to ${part(purpose)} at ${at}; book one: dryport gate book ${unit.key}`,
    );
  if (window.truck !== undefined && window.truck !== truck)
    return no(
      'wrong-unit',
      say`${unit.key} comes with ${window.truck}, this is ${truck}; change the truck of its window first`,
    );
  const [minute, grace] = [minuteOf(when), limits.gateGraceMinutes];
  const [from, to] = [localTime(sight, at, window.from), localTime(sight, at, window.to).slice(11)];
  if (minute < window.from - grace)
    return no('window-closed', say`the window is ${from} to ${to}; wait outside until then, or take an earlier one`);
  if (minute > window.to + grace) return no('window-closed', say`the window was ${from} to ${to}; book another one`);
  return undefined;
}

const localTime = (sight: Pick<Sight, 'network'>, at: FacilityId, minute: Minute): string => {
  const zone = sight.network.facilities.get(at)?.zone;
  return zone === undefined ? '' : writeLocal(zone, minute);
};
