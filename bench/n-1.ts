// How long does it take to know what the plan loses without each thing it depends on, and is that near to planning anew?
// The base case is a month of bookings from the network's demand, about 90,000 units, planned. Then everything the product knows
// to remove - borders, locks, lines, river sections, ports, terminals, families of services, countries - is closed for 60 days, one
// after the other, in the threads the product uses. Its peer plans all units anew without the element, for a sample of those that
// leave nine in ten a way: both are objectives of all units, so what lies above the peer is what moving nobody else costs. Who has
// no way at all counts nothing in a plan made anew and its penalty here, so the others cannot be held against each other.
import type { Minute } from '../src/base/time.ts';
import type { Disruption } from '../src/model/disruption.ts';
import { standingPlan } from '../src/operations/planning/going.ts';
import { Router } from '../src/plan/route/router.ts';
import { type Element, elementsOf } from '../src/plan/timetable/element.ts';
import { openTeam } from '../src/server/workers/team.ts';
import { disruptionOf, now, plain, planAll, snapshotOf, withPlans } from './support/base-case.ts';
import { reference } from './support/reference.ts';
import { median, type Row, report, row } from './support/report.ts';

const days = 60;
const sample = 4;
const team = openTeam();
const first = snapshotOf(plain, []);
const base = await planAll(first, team.routes);
const units = withPlans(first, base.router, base.assignment);

const started = performance.now();
const snapshot = snapshotOf(units, []);
const { going, free } = standingPlan(snapshot, new Router(snapshot.timetable));
const elements = elementsOf(reference);
const removals = { elements, from: now, until: now + days * 1440 };
const removed = await team.removals(snapshot.timetable, { going, free }, removals, () => undefined);
const seconds = (performance.now() - started) / 1000;

const disruptionsOf = ({ id, where }: Element): Disruption[] =>
  where.map((each, index) => disruptionOf(`${id}-${index}`, { where: each, until: removals.until as Minute }));

const each = removed.map(({ seconds: own }) => own);
const lost = removed.reduce((sum, loss) => sum + loss.lost, 0);
const instance = `${elements.length} elements, ${plain.length} units, ${days} days`;
const rows: Row[] = [
  row(instance, 'seconds, all, goal ≤ 8 for 60', seconds, { quality: `${lost} units lost in all` }),
  row(instance, 'seconds an element, median', median(each), { quality: `slowest ${Math.max(...each).toFixed(2)}` }),
];

const byLoss = removed
  .map((loss, index) => ({ loss, element: elements[index] as Element }))
  .filter(({ loss }) => loss.affected > 0 && loss.lost <= loss.affected / 10)
  .sort((a, b) => b.loss.extraObjective - a.loss.extraObjective);
for (let at = 0; at < sample; at += 1) {
  const { loss, element } = byLoss[Math.floor((at * byLoss.length) / sample)] as (typeof byLoss)[number];
  const anewAt = performance.now();
  const anew = await planAll(snapshotOf(plain, disruptionsOf(element)), team.routes);
  const anewSeconds = ((performance.now() - anewAt) / 1000).toFixed(1);
  rows.push(
    row(
      `${element.kind} ${element.id}`,
      'objective of all units, cents (peer: anew)',
      Math.round(base.assignment.objective + loss.extraObjective),
      {
        peer: Math.round(anew.assignment.objective),
        quality: `${loss.affected} affected, ${loss.lost} lost; ${loss.seconds.toFixed(2)} s, anew ${anewSeconds} s`,
      },
    ),
  );
}

await team.close();
report('n-1', rows);
