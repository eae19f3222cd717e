// How long until there is a plan around a disruption, how good is it, and how many promises does it change?
// The base case is a month of bookings from the network's demand, about 90,000 units, planned as `bench/plan.ts` does it. Then
// 1 % of its departures are cancelled, or Alashankou is closed westward for 13 days. Planning around it is done as the product
// does it, on all units in memory; its peer plans all units anew under the same disruption. Objectives are of all units together.
// Seconds are of the clock on the wall, with dating the timetable.
import { limits } from '../src/base/limits.ts';
import { chanceOf } from '../src/base/random.ts';
import type { Minute } from '../src/base/time.ts';
import type { Day } from '../src/base/zone.ts';
import type { BookingState } from '../src/model/booking.ts';
import type { Disruption, DisruptionId } from '../src/model/disruption.ts';
import { legsOf, type Unit, unitKey } from '../src/model/unit.ts';
import { valueOfPlan } from '../src/operations/planning/affected.ts';
import { ordersOf } from '../src/operations/planning/answers.ts';
import { askPlanner, type Snapshot } from '../src/operations/planning/questions.ts';
import { replanAround } from '../src/operations/planning/replan.ts';
import type { Assignment } from '../src/plan/assign/assign.ts';
import { findBests, type RouteTeam } from '../src/plan/assign/bests.ts';
import { checkAssignment } from '../src/plan/assign/check.ts';
import { needsPlug } from '../src/plan/assign/commodity.ts';
import { planUnits } from '../src/plan/assign/plan.ts';
import { copyOf, type Pace } from '../src/plan/assign/pricing.ts';
import { Router } from '../src/plan/route/router.ts';
import { readBucketKey } from '../src/plan/timetable/bucket.ts';
import { awaitedIn, compileTimetable } from '../src/plan/timetable/compile.ts';
import { departuresTouched } from '../src/plan/timetable/touch.ts';
import { add, type Use, usesOf } from '../src/plan/timetable/uses.ts';
import { openTeam } from '../src/server/workers/team.ts';
import { makeBookings } from '../src/sim/bookings.ts';
import { reference } from './support/reference.ts';
import { type Row, report, row } from './support/report.ts';

const [from, days] = [20_780 as Day, 30]; // From 2026-11-23.
const now = (from * 1440) as Minute;
const pace: Pace = { progress: () => undefined, next: async () => undefined, waitFor: (work) => work };
const everything = { readyBefore: Number.POSITIVE_INFINITY as Minute, all: true };

const states = new Map<string, BookingState>();
const plain: Unit[] = [];
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
const last = [...states.values()].reduce((latest, { booking }) => Math.max(latest, booking.dueAt), 0);
const to = (Math.floor(last / 1440) + reference.norms.acceptLateDays + 2) as Day;

/** What the store keeps: space used by all. */
function usedBy(units: readonly Unit[]): Map<string, Use> {
  const used = new Map<string, Use>();
  for (const unit of units) for (const [key, use] of usesOf(reference, unit)) used.set(key, add(used.get(key), use));
  return used;
}

function snapshotOf(units: readonly Unit[], disruptions: readonly Disruption[], used = usedBy(units)): Snapshot {
  const departures = new Map();
  const knowledge = { departures, awaited: awaitedIn(used), now, disruptions };
  const timetable = compileTimetable(reference, (from - 1) as Day, to, knowledge);
  return { now, timetable, bookings: states, units, departures, used };
}

const team = openTeam();

async function planAll(
  snapshot: Snapshot,
): Promise<{ assignment: Assignment; router: Router; faults: readonly string[] }> {
  const router = new Router(snapshot.timetable);
  const { commodities, free } = askPlanner(snapshot, everything);
  const before = copyOf(free);
  const assignment = await planUnits(router, commodities, free, team.routes, limits.pricingRounds, pace);
  return { assignment, router, faults: checkAssignment(snapshot.timetable, commodities, before, assignment) };
}

/** Units with the plan that an assignment gives them. */
function withPlans(snapshot: Snapshot, router: Router, assignment: Assignment): Unit[] {
  const orders = new Map(ordersOf(router, snapshot, 'P', assignment).map((order) => [order.unit, order]));
  return snapshot.units.map((unit) => {
    const order = orders.get(unit.key);
    if (order === undefined || order.kind === 'unplan-unit') return unit;
    const { itinerary, departsAt, arrivesAt, cost, co2Grams, why } = order;
    return { ...unit, plan: { plan: 'P', itinerary, departsAt, arrivesAt, cost, co2Grams, why } };
  });
}

const first = snapshotOf(plain, []);
const base = await planAll(first);
const units = withPlans(first, base.router, base.assignment);
const ways = new Map(units.map((unit) => [unit.key, wayOf(unit)]));

function wayOf(unit: Unit): string {
  return legsOf(unit)
    .map(({ departure, to: end }) => `${departure}/${end}`)
    .join(' ');
}

const disruptionOf = (id: string, what: Pick<Disruption, 'where'> & Partial<Disruption>): Disruption => ({
  id: id as DisruptionId,
  name: id,
  effect: { capacity: 0 },
  from: now,
  severity: 'high',
  note: '',
  source: 'bench',
  ...what,
});

/** One in a hundred of the departures that units are planned on. */
function cancelled(): Disruption {
  const chance = chanceOf('cancelled', 7);
  const planned = [...new Set(units.flatMap((unit) => legsOf(unit).map(({ departure }) => departure)))].sort();
  const departures = planned.filter(() => chance.next() < 0.01);
  return disruptionOf('CANCELLED', { where: { departures } });
}

const cases: readonly (readonly [string, Disruption])[] = [
  ['1 % of departures cancelled', cancelled()],
  [
    'Alashankou closed westward 13 days',
    disruptionOf('ALA', {
      where: { borders: ['ALA_W' as never] },
      from: (now + 5 * 1440) as Minute,
      until: (now + 18 * 1440) as Minute,
    }),
  ],
];

const movedIn = (assignment: Assignment, snapshot: Snapshot, router: Router): number =>
  withPlans({ ...snapshot, units: snapshot.units.map(({ plan: _, ...unit }) => unit) }, router, assignment).filter(
    (unit) => unit.plan !== undefined && ways.get(unit.key) !== '' && ways.get(unit.key) !== wayOf(unit),
  ).length;

const used = usedBy(units);
const rows: Row[] = [];
for (const [name, disruption] of cases) {
  const started = performance.now();
  const touched = new Set<string>(departuresTouched(reference, [disruption], now, limits.timetableDays));
  const snapshot = snapshotOf(units, [disruption], used);
  const near = units.filter((unit) => legsOf(unit).some(({ departure }) => touched.has(departure)));
  const router = new Router(snapshot.timetable);
  const here: RouteTeam = async (_, asked, __, asking) => findBests(router, asked, asking);
  const made = await replanAround(
    { ...snapshot, units: near },
    {
      router,
      team: here,
      pace,
      rounds: limits.pricingRounds,
      clock: () => performance.now(),
      holders: async (buckets) => {
        const wanted = new Set(buckets.map((bucket) => readBucketKey(bucket)?.departure));
        const held = units.filter((unit) => legsOf(unit).some(({ departure }) => wanted.has(departure)));
        return { ...snapshot, units: [...new Set([...near, ...held.slice(0, 400)])] };
      },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  const usable = (made.usableAt - started) / 1000;
  const kept = units.filter(({ key, plan }) => plan !== undefined && !made.reasons.has(key));
  const questions = askPlanner(snapshot, { ...everything, units: new Set(kept.map(({ key }) => key)) });
  const byKey = new Map(kept.map((unit) => [unit.key, unit]));
  let stay = 0;
  for (const commodity of questions.commodities)
    for (const key of commodity.units) stay += valueOfPlan(router, commodity, byKey.get(key) as Unit) ?? 0;
  const anewAt = performance.now();
  const anew = await planAll(snapshotOf(plain, [disruption]));
  const anewSeconds = (performance.now() - anewAt) / 1000;
  const changed = new Set(made.reasons.keys());
  const movedUnits = units.filter(({ key }) => changed.has(key));
  const part: Snapshot = { ...snapshot, units: movedUnits };
  const moved = movedIn(made.assignment, part, router);
  const lost = made.assignment.unplanned.reduce((sum, each) => sum + each.units.length, 0);
  const checker = made.faults.length === 0 ? 'checker ok' : `CHECKER: ${made.faults.length} faults`;
  rows.push(
    row(name, 'seconds to a usable plan (peer: anew)', usable, {
      peer: anewSeconds,
      quality: `${made.affected} units touched`,
    }),
    row(name, 'seconds to the better plan (peer: anew)', seconds, { peer: anewSeconds, quality: checker }),
    row(name, 'objective of all units, cents (peer: anew)', Math.round(stay + made.assignment.objective), {
      peer: Math.round(anew.assignment.objective),
      quality: `${lost} units without plan among those planned anew`,
    }),
    row(name, 'units moved (peer: anew)', moved, {
      peer: movedIn(anew.assignment, snapshotOf(plain, [disruption]), anew.router),
    }),
  );
}

await team.close();
report('replan', rows);
