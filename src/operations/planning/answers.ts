import { cents } from '../../base/money.ts';
import type { Minute } from '../../base/time.ts';
import type { Because, Leg } from '../../model/itinerary.ts';
import { legsDone, legsOf, travelled, type Unit, type UnitKey } from '../../model/unit.ts';
import type { Assignment, Planned } from '../../plan/assign/assign.ts';
import { loadOf } from '../../plan/assign/commodity.ts';
import type { PlannedLeg } from '../../plan/route/load.ts';
import { costOf, departsAt, priceJourney } from '../../plan/route/price.ts';
import type { Router } from '../../plan/route/router.ts';
import { bucketKeysOf } from '../../plan/timetable/bucket.ts';
import { barredFor } from '../../plan/timetable/disrupt.ts';
import { departureIdOf, findDeparture } from '../../plan/timetable/timetable.ts';
import type { PlanOrder } from '../order.ts';
import { becauseOf, type Snapshot } from './questions.ts';

/** Turns a planner's answers into orders: an itinerary for each unit, or the reasons why it has none. */
export function ordersOf(
  router: Router,
  snapshot: Snapshot,
  plan: string,
  { planned, unplanned }: Assignment,
  reasons: ReadonlyMap<UnitKey, Because> = new Map(),
): PlanOrder[] {
  const units = new Map<UnitKey, Unit>(snapshot.units.map((unit) => [unit.key, unit]));
  const orders: PlanOrder[] = [];
  for (const part of planned) {
    for (const key of part.units) {
      const unit = units.get(key);
      const order = unit === undefined ? undefined : planOrder(router, snapshot, plan, part, unit, reasons.get(key));
      if (order !== undefined && !stands(unit, order)) orders.push(order);
    }
  }
  for (const { units: keys, refusals } of unplanned) {
    for (const key of keys) {
      const unit = units.get(key);
      const because = reasons.get(key) ?? (unit === undefined ? undefined : becauseOf(snapshot, unit));
      orders.push({ kind: 'unplan-unit', unit: key, plan, refusals, ...(because === undefined ? {} : { because }) });
    }
  }
  return orders;
}

/** Whether a unit has just this itinerary already: then there is nothing to write. */
const stands = (unit: Unit | undefined, { itinerary }: Extract<PlanOrder, { kind: 'plan-unit' }>): boolean =>
  JSON.stringify(unit?.plan?.itinerary.legs) === JSON.stringify(itinerary.legs);

function planOrder(
  router: Router,
  snapshot: Snapshot,
  plan: string,
  part: Planned,
  unit: Unit,
  reason: Because | undefined,
): Extract<PlanOrder, { kind: 'plan-unit' }> | undefined {
  const booking = snapshot.bookings.get(unit.booking)?.booking;
  const first = part.route.legs[0];
  if (booking === undefined || first === undefined) return undefined;
  const { done, current } = travelled(unit);
  const ahead = part.route.legs.map(
    (leg): Leg => ({ departure: departureIdOf(router.timetable, leg.departure), from: leg.from, to: leg.to }),
  );
  const legs =
    current === undefined ? [...done, ...ahead] : [...done, ...boardedAt(ahead, current.from, current.booked)];
  const whole = [...done.flatMap((leg) => numbered(router, leg)), ...withStart(part.route.legs, current?.from)];
  const fresh = done.length === 0 && current === undefined && unit.moves.length === 0;
  const price = fresh
    ? undefined
    : priceJourney(router, loadOf(unit, booking, barredFor(router.timetable, booking)), whole);
  return {
    kind: 'plan-unit',
    unit: unit.key,
    plan,
    itinerary: { legs },
    departsAt: (fresh ? part.route.departsAt : departsAt(router, whole[0] ?? first)) as Minute,
    arrivesAt: part.route.arrivesAt,
    cost: price === undefined ? part.route.cost : cents(costOf(price)),
    co2Grams: price === undefined ? part.route.co2Grams : Math.round(price.grams),
    why: { bestCost: cents(part.bestCost), extra: cents(part.extra), full: part.full },
    because: reason ?? becauseOf(snapshot, unit) ?? displacedFrom(router, unit, part.full),
  };
}

/** A plan that could have stood was made anew: since others have its space now, or since there is a better one. */
function displacedFrom({ timetable }: Router, unit: Unit, full: readonly string[]): Because {
  const taken = new Set(full);
  const leg = legsOf(unit)
    .slice(legsDone(unit))
    .find((each) => bucketKeysOf(timetable.network, each).some((key) => taken.has(key)));
  return leg === undefined ? { code: 'replanned' } : { code: 'full', departure: leg.departure };
}

/** A unit on board keeps the call where it got on, and whether space was kept for it there. */
function boardedAt([first, ...rest]: readonly Leg[], from: number, booked: boolean): Leg[] {
  if (first === undefined) return [];
  return [{ departure: first.departure, from, to: first.to, ...(booked ? {} : { unbooked: true as const }) }, ...rest];
}

const withStart = ([first, ...rest]: readonly PlannedLeg[], from: number | undefined): PlannedLeg[] =>
  first === undefined ? [] : [{ ...first, from: from ?? first.from }, ...rest];

function numbered(router: Router, leg: Leg): PlannedLeg[] {
  const departure = findDeparture(router.timetable, leg.departure);
  return departure === undefined ? [] : [{ departure, from: leg.from, to: leg.to }];
}
