// The base case of benches: a month of bookings from the network's demand, about 90,000 units, planned as the product does it.
import { limits } from '../../src/base/limits.ts';
import type { Sentence } from '../../src/base/sentence.ts';
import type { Minute } from '../../src/base/time.ts';
import type { Day } from '../../src/base/zone.ts';
import type { BookingState } from '../../src/model/booking.ts';
import type { Disruption, DisruptionId } from '../../src/model/disruption.ts';
import { type Unit, unitKey } from '../../src/model/unit.ts';
import { ordersOf } from '../../src/operations/planning/answers.ts';
import { askPlanner, everybody, type Snapshot } from '../../src/operations/planning/questions.ts';
import type { Assignment } from '../../src/plan/assign/assign.ts';
import type { RouteTeam } from '../../src/plan/assign/bests.ts';
import { checkAssignment } from '../../src/plan/assign/check.ts';
import { needsPlug } from '../../src/plan/assign/commodity.ts';
import { planUnits } from '../../src/plan/assign/plan.ts';
import { copyOf, type Pace } from '../../src/plan/assign/pricing.ts';
import { Router } from '../../src/plan/route/router.ts';
import { awaitedIn, compileTimetable } from '../../src/plan/timetable/compile.ts';
import { add, type Use, usesOf } from '../../src/plan/timetable/uses.ts';
import { makeBookings } from '../../src/sim/bookings.ts';
import { reference } from './reference.ts';

const [from, days] = [20_780 as Day, 30]; // From 2026-11-23.
export const now = (from * 1440) as Minute;
export const pace: Pace = { progress: () => undefined, next: async () => undefined, waitFor: (work) => work };

const states = new Map<string, BookingState>();
export const plain: Unit[] = [];
for (const { booking } of makeBookings(reference, { seed: 1, from, days })) {
  states.set(booking.id, { booking, version: 1, recordedAt: 0 as never });
  for (const [index, { sizeType, grossKg, tareKg }] of booking.units.entries())
    plain.push({
      key: unitKey(booking.id, index + 1),
      booking: booking.id,
      ...{ sizeType, grossKg, tareKg, synthetic: true, holds: [], moves: [], version: 1, recordedAt: 0 as never },
      needsPlug: needsPlug(sizeType, booking.goods),
      dangerous: booking.goods.some(({ dangerous }) => dangerous !== undefined),
    });
}
const lastDayOf = (units: readonly Unit[]): Day => {
  const last = units.reduce((latest, { booking }) => Math.max(latest, states.get(booking)?.booking.dueAt ?? 0), 0);
  return (Math.floor(last / 1440) + reference.norms.acceptLateDays + 2) as Day;
};

/** What the store keeps: space used by all. */
export function usedBy(units: readonly Unit[]): Map<string, Use> {
  const used = new Map<string, Use>();
  for (const unit of units) for (const [key, use] of usesOf(reference, unit)) used.set(key, add(used.get(key), use));
  return used;
}

/** All units, and a timetable as far as `asked` may need it. */
export function snapshotOf(
  units: readonly Unit[],
  disruptions: readonly Disruption[],
  used = usedBy(units),
  asked: readonly Unit[] = plain,
): Snapshot {
  const departures = new Map();
  const knowledge = { departures, awaited: awaitedIn(used), now, disruptions };
  const timetable = compileTimetable(reference, (from - 1) as Day, lastDayOf(asked), knowledge);
  return { now, timetable, bookings: states, units, departures, used };
}

export async function planAll(
  snapshot: Snapshot,
  routes: RouteTeam,
): Promise<{ assignment: Assignment; router: Router; faults: readonly Sentence[] }> {
  const router = new Router(snapshot.timetable);
  const { commodities, free } = askPlanner(snapshot, everybody);
  const before = copyOf(free);
  const assignment = await planUnits(router, commodities, free, routes, limits.pricingRounds, pace);
  return { assignment, router, faults: checkAssignment(snapshot.timetable, commodities, before, assignment) };
}

/** Units with the plan that an assignment gives them. */
export function withPlans(snapshot: Snapshot, router: Router, assignment: Assignment): Unit[] {
  const orders = new Map(ordersOf(router, snapshot, 'P', assignment).map((order) => [order.unit, order]));
  return snapshot.units.map((unit) => {
    const order = orders.get(unit.key);
    if (order === undefined || order.kind === 'unplan-unit') return unit;
    const { itinerary, departsAt, arrivesAt, cost, co2Grams, why } = order;
    return { ...unit, plan: { plan: 'P', itinerary, departsAt, arrivesAt, cost, co2Grams, why } };
  });
}

/** Something is closed from the first moment on, or as `what` says. */
export const disruptionOf = (id: string, what: Pick<Disruption, 'where'> & Partial<Disruption>): Disruption => ({
  id: id as DisruptionId,
  name: id,
  effect: { capacity: 0 },
  from: now,
  severity: 'high',
  note: '',
  source: 'bench',
  ...what,
});
