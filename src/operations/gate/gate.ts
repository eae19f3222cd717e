import { say } from '../../base/sentence.ts';
import { instantOf, writeMinute } from '../../base/time.ts';
import type { UnitEvent } from '../../model/event.ts';
import type { GateCheck } from '../../model/gate.ts';
import { type Unit, whereabouts } from '../../model/unit.ts';
import type { UnitId } from '../../model/unit-id.ts';
import { holdWords } from '../../terminal/riders.ts';
import { strangeUnit } from '../booking/carrier.ts';
import type { Order, OrderRefusal } from '../order.ts';
import {
  type Decision,
  type Draft,
  draft,
  isAhead,
  momentAfter,
  no,
  refuse,
  type Sight,
  unitStream,
} from '../sight.ts';
import { freeing } from '../yard/slot.ts';
import { rightObjection } from './right.ts';
import { cutOffOf, heldWords, windowObjection } from './window.ts';

type GateIn = Extract<Order, { kind: 'gate-in' }>;
type GateOut = Extract<Order, { kind: 'gate-out' }>;
type Deliver = Extract<Order, { kind: 'deliver' }>;

/** Lets a unit in at its origin, in time for its first departure. It must have its number by now. */
export function decideGateIn(sight: Sight, order: GateIn): Decision {
  const { unit: key, at, number, when, reported, check } = order;
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (unit.cancelledAt !== undefined) return refuse('cancelled', say`${key} is cancelled`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a gate-in cannot lie in the future`);
  if (whereabouts(unit).kind !== 'outside') return refuse('already-done', say`${key} is already in`);
  const origin = sight.booking(unit.booking)?.booking.origin;
  if (at !== origin && reported !== true)
    return refuse('wrong-place', say`${key} is booked from ${origin}, this is ${at}`);
  if (!sight.network.facilities.has(at)) return refuse('unknown-name', say`${at} is no facility`);
  const seen = number ?? unit.number;
  if (seen === undefined) return refuse('wrong-number', say`${key} has no unit number yet; give it with the gate-in`);
  if (unit.number !== undefined && number !== undefined && number !== unit.number) {
    return refuse('wrong-number', say`${key} is booked as ${unit.number}, this is ${number}`);
  }
  const journey = sight.unitWithNumber(seen);
  if (journey !== undefined && journey !== key) return refuse('wrong-number', say`${seen} is on its way as ${journey}`);
  const strange = reported === true ? undefined : strangeUnit(sight, unit, seen);
  if (strange !== undefined) return strange;
  const late = reported === true ? undefined : pastCutOff(sight, unit, when ?? sight.now);
  if (late !== undefined) return late;
  const wrong = check === undefined ? undefined : checkObjection(sight, unit, order, check);
  if (wrong !== undefined) return { refusal: wrong };
  return { events: comingIn(sight, unit, order, seen) };
}

/** What the clerk saw is not what was booked, or the truck is not to come now. */
function checkObjection(sight: Sight, unit: Unit, { at, when }: GateIn, check: GateCheck): OrderRefusal | undefined {
  if (unit.holds.length > 0) return no('held', heldWords(unit));
  if (check.sizeType !== undefined && check.sizeType !== unit.sizeType)
    return no(
      'wrong-unit',
      say`${unit.key} is booked as ${unit.sizeType}, this is ${check.sizeType}; let the booking be changed, or send it back`,
    );
  return windowObjection(sight, unit, at, 'deliver', check.truck, when ?? sight.now);
}

/** Its number and weight where they are new, that it is in, and a hold where it is damaged. */
function comingIn(sight: Sight, unit: Unit, { at, when, check }: GateIn, seen: UnitId): readonly Draft[] {
  const stream = unitStream(unit.key);
  const one = (event: UnitEvent): Draft => draft(sight, stream, event, when, at);
  const weighed = check?.grossKg !== undefined && check.grossKg !== unit.grossKg ? check.grossKg : undefined;
  const named = unit.number === undefined ? { number: seen } : {};
  const declared = { ...named, ...(weighed === undefined ? {} : { grossKg: weighed }) };
  const events = Object.keys(declared).length === 0 ? [] : [one({ kind: 'declared', ...declared })];
  events.push(one({ kind: 'gated-in', at, ...(check === undefined ? {} : { check }) }));
  if (check?.condition !== 'damaged') return events;
  const hold = `damaged-${unit.version + events.length + 1}`;
  const reason = say`seen damaged at the gate, when it came in`;
  return [...events, one({ kind: 'held', hold, holdKind: 'damaged', owner: 'gate', reason })];
}

/** A unit that comes after the cut-off of its departure is turned back to the planner, not to the road. */
function pastCutOff(sight: Sight, unit: Unit, when: number): Decision | undefined {
  const leg = unit.plan?.itinerary.legs[0];
  if (leg === undefined) return refuse('not-planned', say`${unit.key} has no departure yet`);
  const cutOff = cutOffOf(sight, unit);
  if (cutOff === undefined) return refuse('wrong-departure', say`there is no ${leg.departure}`);
  if (when <= instantOf(cutOff)) return undefined;
  return refuse('past-cut-off', say`${leg.departure} took units until ${writeMinute(cutOff)}; plan ${unit.key} again`);
}

/** Lets a unit out to its customer: at its destination, and only without a hold. */
export function decideGateOut(sight: Sight, order: GateOut): Decision {
  const { unit: key, at, when, reported, check, holder } = order;
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a gate-out cannot lie in the future`);
  const place = whereabouts(unit);
  if (place.kind === 'gone') return refuse('already-done', say`${key} is already out`);
  if (place.kind !== 'yard' || place.at !== at) return refuse('not-in-yard', say`${key} is not in the yard of ${at}`);
  const moment = momentAfter(sight, when, place.since);
  if (moment < place.since) return refuse('wrong-time', say`${key} came only later`);
  if (unit.holds.length > 0) return refuse('held', say`${key} is held: ${holdWords(unit)}`); // Held is held, whoever reports.
  const destination = sight.booking(unit.booking)?.booking.destination;
  const back = unit.cancelledAt !== undefined; // A cancelled unit goes home from wherever it is.
  if (at !== destination && !back && reported !== true) {
    return refuse('wrong-place', say`${key} goes to ${destination}; change the booking to let it out at ${at}`);
  }
  const wrong =
    (check === undefined ? undefined : windowObjection(sight, unit, at, 'collect', check.truck, moment)) ??
    (reported === true ? undefined : rightObjection(sight, unit, holder));
  if (wrong !== undefined) return { refusal: wrong };
  const freed = freeing(sight, unit, at, moment, reported === true);
  if ('refusal' in freed) return freed;
  const event = { kind: 'gated-out' as const, at, ...(check === undefined ? {} : { check }) };
  return { events: [...freed.events, draft(sight, unitStream(key), event, moment, at)] };
}

/** The unit is with its consignee. */
export function decideDeliver(sight: Sight, { unit: key, when }: Deliver): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a delivery cannot lie in the future`);
  const last = unit.moves.at(-1);
  if (last?.kind === 'delivered') return refuse('already-done', say`${key} is already delivered`);
  if (last?.kind !== 'gated-out') return refuse('not-possible', say`${key} is not out of the gate yet`);
  const moment = momentAfter(sight, when, last.when);
  if (moment < last.when) return refuse('wrong-time', say`${key} came out only later`);
  return { events: [draft(sight, unitStream(key), { kind: 'delivered', at: last.at }, moment, last.at)] };
}
