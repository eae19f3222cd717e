import { cents } from '../../base/money.ts';
import { part, type Sentence, say } from '../../base/sentence.ts';
import type { Minute } from '../../base/time.ts';
import type { BookingState } from '../../model/booking.ts';
import { type DepartureId, readDepartureId } from '../../model/departure.ts';
import type { Itinerary, Leg } from '../../model/itinerary.ts';
import { findTransfer, type Network } from '../../model/network.ts';
import type { ReservationId } from '../../model/reservation.ts';
import type { Service } from '../../model/service.ts';
import type { Unit } from '../../model/unit.ts';
import { gate } from '../../model/way.ts';
import { checkRoute } from '../../plan/assign/check-route.ts';
import { commodityOf, loadOf } from '../../plan/assign/commodity.ts';
import type { PlannedLeg, Route } from '../../plan/route/load.ts';
import { carbonCost, timeCost } from '../../plan/route/objective.ts';
import { costOf, departsAt, priceJourney } from '../../plan/route/price.ts';
import type { Router } from '../../plan/route/router.ts';
import { barredFor } from '../../plan/timetable/disrupt.ts';
import { arrivalAt, findDeparture, serviceOf } from '../../plan/timetable/timetable.ts';
import type { Order, OrderRefusal, PlanOrder } from '../order.ts';
import { refuse } from '../sight.ts';

/** A leg of an itinerary that somebody chose: by the places he knows, and not by numbers of calls. */
export interface ChosenLeg {
  readonly departure: DepartureId;
  readonly from: string;
  readonly to: string;
}

/** The legs of an itinerary by the places they join. */
export const chosenLegsOf = (network: Network, { legs }: Itinerary): ChosenLeg[] =>
  legs.map(({ departure, from, to }) => {
    const read = readDepartureId(departure);
    const calls = (read === undefined ? undefined : network.services.get(read.service)?.calls) ?? [];
    return { departure, from: calls[from]?.facility ?? '', to: calls[to]?.facility ?? '' };
  });

/**
 * The order that books a chosen itinerary for all units of a booking, all of them or none; or why it cannot be. Prices and
 * moments are worked out anew, and each unit's route goes through the planner's own checker. Space is guarded when the order is
 * carried out.
 */
export function chooseItinerary(
  router: Router,
  { booking, cancelledAt }: BookingState,
  units: readonly Unit[],
  chosen: readonly ChosenLeg[],
  now: Minute,
  reservation?: ReservationId,
): { readonly order: Order } | { readonly refusal: OrderRefusal } {
  if (cancelledAt !== undefined) return refuse('cancelled', say`${booking.id} is cancelled`);
  const moved = units.find(({ moves }) => moves.length > 0);
  if (moved !== undefined)
    return refuse('under-way', say`${moved.key} has come in already; the hub plans it on from there`);
  const found = findLegs(router, chosen);
  if ('refusal' in found) return found;
  const { legs, numbered } = found;
  const orders: PlanOrder[] = [];
  for (const unit of units) {
    const made = planOf(router, booking, unit, numbered, now);
    if ('fault' in made) return refuse('not-possible', made.fault);
    const { route } = made;
    orders.push({
      kind: 'plan-unit',
      unit: unit.key,
      plan: `C-${booking.id}`,
      itinerary: { legs },
      departsAt: route.departsAt,
      arrivesAt: route.arrivesAt,
      cost: route.cost,
      co2Grams: route.co2Grams,
      why: { bestCost: route.cost, extra: cents(0), full: [], chosen: true },
      because: { code: 'chosen' },
    });
  }
  return { order: { kind: 'plan-units', orders, whole: 'all', ...(reservation === undefined ? {} : { reservation }) } };
}

/** Chosen legs by numbers of calls, and of departures in a timetable; or which of them is not there. */
export function findLegs(
  { timetable }: Router,
  chosen: readonly ChosenLeg[],
): { readonly legs: readonly Leg[]; readonly numbered: readonly PlannedLeg[] } | { readonly refusal: OrderRefusal } {
  const legs: Leg[] = [];
  const numbered: PlannedLeg[] = [];
  const missing = (reason: Sentence) => refuse('wrong-departure', reason);
  for (const { departure: id, from, to } of chosen) {
    const departure = findDeparture(timetable, id);
    if (departure === undefined) return missing(say`there is no ${id} ahead`);
    const calls = callsOf(serviceOf(timetable, departure), from, to);
    if (calls === undefined) return missing(say`${id} takes nothing from ${from} to ${to}`);
    legs.push({ departure: id, ...calls });
    numbered.push({ departure, ...calls });
  }
  return { legs, numbered };
}

/** Where a service calls at two places one after the other, and takes units from the first to the second. */
function callsOf({ calls }: Service, from: string, to: string): { from: number; to: number } | undefined {
  for (const [start, call] of calls.entries()) {
    if (call.facility !== from || !call.loads) continue;
    const end = calls.findIndex(({ facility, discharges }, at) => at > start && facility === to && discharges);
    if (end >= 0) return { from: start, to: end };
  }
  return undefined;
}

/** The chosen legs as a route of this unit, or what the planner's checker says against it. */
function planOf(
  router: Router,
  booking: BookingState['booking'],
  unit: Unit,
  legs: readonly PlannedLeg[],
  now: Minute,
): { route: Route } | { fault: Sentence } {
  const { timetable } = router;
  const { network } = timetable;
  const [first, last] = [legs[0], legs.at(-1)];
  if (first === undefined || last === undefined) return { fault: say`an itinerary needs a leg` };
  const readyAt = Math.max(booking.readyAt, now) as Minute;
  const load = loadOf(unit, booking, barredFor(timetable, booking));
  const start = { kind: 'gate' as const, at: booking.origin, readyAt };
  const commodity = commodityOf(network, booking, [unit.key], load, start);
  const out = findTransfer(network, booking.destination, serviceOf(timetable, last.departure).way, gate);
  const price = priceJourney(router, load, legs);
  const arrivesAt = (Math.max(arrivalAt(timetable, last.departure, last.to), readyAt) + (out?.wait ?? 0)) as Minute;
  const route: Route = {
    legs,
    departsAt: departsAt(router, first) as Minute,
    arrivesAt,
    cost: cents(costOf(price)),
    co2Grams: Math.round(price.grams),
  };
  const value = costOf(price) + carbonCost(network.norms, price.grams) + timeCost(commodity.objective, arrivesAt);
  const late = arrivesAt > booking.dueAt;
  const planned = { units: [unit.key], route, value, late, bestCost: route.cost, extra: 0, full: [] };
  const faults = checkRoute(timetable, commodity, planned);
  return faults.length === 0 ? { route } : { fault: say`${unit.key}: ${faults.map(part)}` };
}
