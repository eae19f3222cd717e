import { say } from '../../base/sentence.ts';
import type { Itinerary } from '../../model/itinerary.ts';
import { travelled, type Unit, whereabouts } from '../../model/unit.ts';
import { decideBookReserved } from '../booking/reserve.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, refuse, type Sight, unitStream } from '../sight.ts';

type PlanUnit = Extract<Order, { kind: 'plan-unit' }>;
type UnplanUnit = Extract<Order, { kind: 'unplan-unit' }>;
type PlanUnits = Extract<Order, { kind: 'plan-units' }>;
type RecordPlan = Extract<Order, { kind: 'record-plan' }>;

/**
 * Gives a unit its itinerary and takes the space. The plan was made on a snapshot; whether the unit is still where it was,
 * and the departures have not left, is looked at again here. Space itself is guarded by the store: a unit that no longer
 * fits is refused as full.
 */
export function decidePlanUnit(sight: Sight, { unit: key, kind: _, ...plan }: PlanUnit): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (unit.cancelledAt !== undefined) return refuse('cancelled', say`${key} is cancelled`);
  const objection = objectionTo(sight, unit, plan.itinerary);
  if (objection !== undefined) return objection;
  const origin = sight.booking(unit.booking)?.booking.origin;
  return { events: [draft(sight, unitStream(key), { kind: 'planned', ...plan }, undefined, origin)] };
}

function objectionTo(sight: Sight, unit: Unit, { legs }: Itinerary): Decision | undefined {
  if (legs.length === 0) return refuse('not-possible', say`an itinerary needs a leg`);
  const place = whereabouts(unit);
  if (place.kind === 'gone') return refuse('already-done', say`${unit.key} is delivered`);
  const { done, current } = travelled(unit);
  for (const [index, leg] of done.entries()) {
    const kept = legs[index];
    const same = kept?.departure === leg.departure && kept.from === leg.from && kept.to === leg.to;
    if (!same) return refuse('under-way', say`${unit.key} has already travelled on ${leg.departure}`);
  }
  let at =
    place.kind === 'yard'
      ? place.at
      : place.kind === 'outside'
        ? sight.booking(unit.booking)?.booking.origin
        : undefined;
  for (const [offset, leg] of legs.slice(done.length).entries()) {
    const dated = sight.dated(leg.departure);
    const [from, to] = [dated?.calls[leg.from], dated?.calls[leg.to]];
    if (dated === undefined || from === undefined || to === undefined)
      return refuse('wrong-departure', say`there is no ${leg.departure}`);
    const aboard = offset === 0 && place.kind === 'aboard';
    if (aboard && place.departure !== leg.departure)
      return refuse('under-way', say`${unit.key} is on ${place.departure}`);
    if (aboard && (leg.from !== current?.from || (leg.unbooked === true) === current.booked))
      return refuse(
        'under-way',
        say`${unit.key} got on ${place.departure} at another call, or keeps other space there`,
      );
    if (!aboard) {
      if (from.facility !== at)
        return refuse('wrong-place', say`${leg.departure} loads at ${from.facility}, ${unit.key} is at ${at}`);
      const left = sight.departure(leg.departure).calls[leg.from]?.departedAt;
      if (left !== undefined) return refuse('wrong-departure', say`${leg.departure} has left ${from.facility}`);
    }
    at = to.facility;
  }
  return undefined;
}

/** Says why a unit has no itinerary, and gives its space back. */
export function decideUnplanUnit(sight: Sight, { unit: key, kind: _, ...rest }: UnplanUnit): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (unit.cancelledAt !== undefined) return refuse('cancelled', say`${key} is cancelled`);
  if (whereabouts(unit).kind === 'gone') return refuse('already-done', say`${key} is delivered`);
  const known = unit.plan === undefined && JSON.stringify(unit.refusals) === JSON.stringify(rest.refusals);
  return { events: known ? [] : [draft(sight, unitStream(key), { kind: 'unplanned', ...rest })] };
}

/**
 * Gives many units their itineraries at once. Only the sum has to fit: what one gives back another may take, as the plan meant
 * it. A unit that has moved on since is left out, and keeps what it has; `whole` says whether it leaves its booking out too, or
 * refuses them all.
 */
export function decidePlanUnits(sight: Sight, { orders, whole, reservation }: PlanUnits): Decision {
  const units = orders.map(({ unit }) => unit);
  const reserved = reservation === undefined ? { events: [] } : decideBookReserved(sight, reservation, units);
  if ('refusal' in reserved) return reserved;
  const decided = orders.map((order) => ({
    booking: sight.unit(order.unit)?.booking,
    decision: order.kind === 'plan-unit' ? decidePlanUnit(sight, order) : decideUnplanUnit(sight, order),
  }));
  const refused = decided.filter(({ decision }) => 'refusal' in decision);
  if (whole === 'all' && refused[0] !== undefined) return refused[0].decision;
  const left = new Set(whole === 'bookings' ? refused.map(({ booking }) => booking) : []);
  const taken = decided.flatMap(({ booking, decision }) => (left.has(booking) ? [] : [decision]));
  return { events: [reserved, ...taken].flatMap((decision) => ('events' in decision ? decision.events : [])) };
}

/** Writes down what a planning run came to. */
export const decideRecordPlan = (sight: Sight, { plan, event }: RecordPlan): Decision => ({
  events: [draft(sight, `plan:${plan}`, event)],
});
