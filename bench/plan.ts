// How long does planning the base case take, and how good is the plan?
// The base case is a month of bookings from the network's demand, about 90,000 units. Each demand seed is planned in this
// process as the product does it (best routes on a thread a processor, prices of space, units on their routes, the checker), on
// fixed days; its peer is what a careful dispatcher does, one unit after the other. Objective, bound and work (questions
// answered) are the same on every machine. Then
// `dryport plan` does the same through the store, as of today. Seconds are of the clock on the wall.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../src/base/limits.ts';
import type { Sentence } from '../src/base/sentence.ts';
import type { Minute } from '../src/base/time.ts';
import type { Day } from '../src/base/zone.ts';
import { unitKey } from '../src/model/unit.ts';
import type { Assignment } from '../src/plan/assign/assign.ts';
import { checkAssignment } from '../src/plan/assign/check.ts';
import { type Commodity, commodityOf, loadOf } from '../src/plan/assign/commodity.ts';
import { planUnits } from '../src/plan/assign/plan.ts';
import type { Pace } from '../src/plan/assign/pricing.ts';
import { Router } from '../src/plan/route/router.ts';
import { compileTimetable } from '../src/plan/timetable/compile.ts';
import { openTeam } from '../src/server/workers/team.ts';
import { makeBookings } from '../src/sim/bookings.ts';
import { withHub } from './support/hub.ts';
import { reference, referenceFolder } from './support/reference.ts';
import { median, type Row, report, row, spread } from './support/report.ts';

const seeds = [1, 2, 3, 4, 5];
const [from, days] = [20_780 as Day, 30]; // From 2026-11-23.

/** Processor time of this process and its threads, seconds. */
const processor = (): number => process.cpuUsage().user / 1e6;

/** What a plan's processor time goes into, by the phase it tells of: prices and proof are the last step of pricing but one. */
class Phases implements Pace {
  readonly seconds = new Map<string, number>();
  private now = 'searching';
  private since = processor();

  progress(what: Parameters<Pace['progress']>[0], done: number, of: number): void {
    const phase = what === 'pricing' && done >= of - 1 ? 'last prices and proof' : what;
    if (phase !== this.now) this.end(phase);
  }

  end(next = ''): void {
    const [now, spent] = [processor(), this.seconds.get(this.now) ?? 0];
    this.seconds.set(this.now, spent + now - this.since);
    [this.now, this.since] = [next, now];
  }

  async next(): Promise<void> {}

  waitFor<T>(work: Promise<T>): Promise<T> {
    return work;
  }
}

interface Planned {
  readonly phases: ReadonlyMap<string, number>;
  readonly seconds: { readonly timetable: number; readonly plan: number; readonly check: number };
  readonly assignment: Assignment;
  /** One unit after the other. */
  readonly plain: Assignment;
  readonly faults: readonly Sentence[];
}

/** Every booking's units as the planner is asked for them: all still outside, alike within a booking. */
const commoditiesOf = (seed: number): Commodity[] =>
  makeBookings(reference, { seed, from, days }).flatMap(({ booking }) => {
    const [unit] = booking.units;
    const keys = booking.units.map((_, index) => unitKey(booking.id, index + 1));
    const start = { kind: 'gate' as const, at: booking.origin, readyAt: booking.readyAt };
    return unit === undefined ? [] : [commodityOf(reference, booking, keys, loadOf(unit, booking), start)];
  });

async function planSeed(seed: number): Promise<Planned> {
  const commodities = commoditiesOf(seed);
  const latest = commodities.reduce((last, { question }) => Math.max(last, question.latestAt), 0) as Minute;
  const moments = [performance.now()];
  const timetable = compileTimetable(reference, (from - 1) as Day, (Math.floor(latest / 1440) + 2) as Day);
  const router = new Router(timetable);
  moments.push(performance.now());
  const team = openTeam();
  const space = () => ({
    teu: timetable.bucketTeu.slice(),
    kg: timetable.bucketKg.slice(),
    plugs: timetable.bucketPlugs.slice(),
  });
  const phases = new Phases();
  const assignment = await planUnits(router, commodities, space(), team.routes, limits.pricingRounds, phases);
  phases.end();
  moments.push(performance.now());
  const faults = checkAssignment(timetable, commodities, space(), assignment);
  moments.push(performance.now());
  const took = (step: number): number => ((moments[step + 1] ?? 0) - (moments[step] ?? 0)) / 1000;
  const plain = await planUnits(new Router(timetable), commodities, space(), team.routes, 0, new Phases());
  await team.close();
  const seconds = { timetable: took(0), plan: took(1), check: took(2) };
  return { seconds, phases: phases.seconds, assignment, plain, faults };
}

/** The same kind of month by the commands a user gives. */
async function planByCommand(): Promise<Row> {
  return withHub(async (hub) => {
    const file = join(hub.data, 'bookings.csv');
    await hub.run('network', 'load', referenceFolder);
    writeFileSync(
      file,
      (await hub.run('sim', 'bookings', '--days', String(days), '--seed', '1', '--from', '+1d')).output,
    );
    await hub.run('import', 'bookings', file, '--json');
    const { output, seconds } = await hub.run('plan', '--days', '60', '--json');
    const said = JSON.parse(output) as {
      units: number;
      gap: number;
      checker: string;
      seconds: number;
      unplanned: number;
    };
    const quality = `gap ${(said.gap * 100).toFixed(2)} %, ${said.unplanned} without plan, checker ${said.checker}`;
    return row(`dryport plan, seed 1, ${count(said.units)} units`, 'seconds of the whole command', seconds, {
      quality,
    });
  });
}

const count = (n: number): string => n.toLocaleString('en-US');

const totalOf = ({ seconds: { timetable, plan, check } }: Planned): number => timetable + plan + check;

const unitsOf = (groups: readonly { readonly units: readonly unknown[] }[]): number =>
  groups.reduce((sum, { units }) => sum + units.length, 0);

function rowsOf(seed: number, planned: Planned): Row[] {
  const { assignment, faults, phases, plain, seconds } = planned;
  const { objective, bound, work } = assignment;
  const [without, late] = [unitsOf(assignment.unplanned), unitsOf(assignment.planned.filter((each) => each.late))];
  const instance = `seed ${seed}, ${count(unitsOf(assignment.planned) + without)} units, ${days} days`;
  const steps = Object.entries(seconds).map(([step, took]) => `${step} ${took.toFixed(1)}`);
  const checker = faults.length === 0 ? 'checker ok' : `CHECKER: ${faults.length} faults`;
  return [
    row(instance, 'seconds', totalOf(planned), { quality: steps.join(', ') }),
    row(
      instance,
      'processor seconds',
      [...phases.values()].reduce((sum, spent) => sum + spent, 0),
      {
        quality: [...phases].map(([phase, spent]) => `${phase} ${spent.toFixed(1)}`).join(', '),
      },
    ),
    row(instance, 'objective, cents (peer: the bound)', Math.round(objective), {
      peer: Math.round(bound),
      quality: `gap ${((objective / bound - 1) * 100).toFixed(3)} %, ${checker}`,
    }),
    row(instance, 'objective, cents (peer: one unit after the other)', Math.round(objective), {
      peer: Math.round(plain.objective),
      quality: `its gap ${((plain.objective / bound - 1) * 100).toFixed(3)} %`,
    }),
    row(instance, 'units without plan', without, { quality: `${count(late)} late` }),
    row(instance, 'work', work),
  ];
}

const plans = new Map<number, Planned>();
for (const seed of seeds) plans.set(seed, await planSeed(seed));
const totals = [...plans.values()].map(totalOf);
const gaps = [...plans.values()].map(({ assignment: { objective, bound } }) => (objective / bound - 1) * 100);
report('plan', [
  ...[...plans].flatMap(([seed, planned]) => rowsOf(seed, planned)),
  row(`seeds ${seeds.join(', ')}`, 'median seconds', median(totals), { quality: spread(totals) }),
  row(`seeds ${seeds.join(', ')}`, 'median gap, %', median(gaps), { quality: spread(gaps) }),
  await planByCommand(),
]);
