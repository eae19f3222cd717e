// How long until there is a plan around a disruption, how good is it, and how many promises does it change?
// The base case is a month of bookings from the network's demand, about 90,000 units, planned as `bench/plan.ts` does it. Then
// 1 % of its departures are cancelled, or Alashankou is closed westward for 13 days. Planning around it is done as the product
// does it, on all units in memory; its peer plans all units anew under the same disruption. Objectives are of all units together.
// Seconds are of the clock on the wall, with dating the timetable.
import { limits } from '../src/base/limits.ts';
import { chanceOf } from '../src/base/random.ts';
import type { Minute } from '../src/base/time.ts';
import type { Disruption } from '../src/model/disruption.ts';
import { legsOf, type Unit } from '../src/model/unit.ts';
import { valueOfPlan } from '../src/operations/planning/affected.ts';
import { askPlanner, everybody, type Snapshot } from '../src/operations/planning/questions.ts';
import { replanAround } from '../src/operations/planning/replan.ts';
import type { Assignment } from '../src/plan/assign/assign.ts';
import { Router } from '../src/plan/route/router.ts';
import { readBucketKey } from '../src/plan/timetable/bucket.ts';
import { departuresTouched } from '../src/plan/timetable/touch.ts';
import { openTeam } from '../src/server/workers/team.ts';
import { disruptionOf, now, pace, plain, planAll, snapshotOf, usedBy, withPlans } from './support/base-case.ts';
import { reference } from './support/reference.ts';
import { type Row, report, row } from './support/report.ts';

const team = openTeam();

const first = snapshotOf(plain, []);
const base = await planAll(first, team.routes);
const units = withPlans(first, base.router, base.assignment);
const ways = new Map(units.map((unit) => [unit.key, wayOf(unit)]));

function wayOf(unit: Unit): string {
  return legsOf(unit)
    .map(({ departure, to: end }) => `${departure}/${end}`)
    .join(' ');
}

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
  const near = units.filter((unit) => legsOf(unit).some(({ departure }) => touched.has(departure)));
  const snapshot = snapshotOf(units, [disruption], used, near);
  const router = new Router(snapshot.timetable);
  const made = await replanAround(
    { ...snapshot, units: near },
    {
      router,
      team: team.routes,
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
  const whole = snapshotOf(units, [disruption], used);
  const wide = new Router(whole.timetable);
  const questions = askPlanner(whole, { ...everybody, units: new Set(kept.map(({ key }) => key)) });
  const byKey = new Map(kept.map((unit) => [unit.key, unit]));
  let stay = 0;
  for (const commodity of questions.commodities)
    for (const key of commodity.units) stay += valueOfPlan(wide, commodity, byKey.get(key) as Unit) ?? 0;
  const anewAt = performance.now();
  const anew = await planAll(snapshotOf(plain, [disruption]), team.routes);
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
