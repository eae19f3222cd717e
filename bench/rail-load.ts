// How full is a train loaded, and how quickly?
// Sixty trains as they come at the hub, seeds 1 to 60, twelve of each lane: wagons and their limits from networks/chongqing, boxes and weights by
// the norms of operation (test/support/trains.ts). Peer: the length-pattern bound, which no plan can exceed; the gap is how far the
// plan stays below it. Every plan is passed by the checker, which shares no code with the search. Each train is planned twice; the second
// time counts, on this process's own processor time.
import { textOf } from '../src/base/sentence.ts';
import { checkLoad } from '../src/terminal/rail/check.ts';
import { planLoad } from '../src/terminal/rail/plan.ts';
import { trainOf } from '../test/support/trains.ts';
import { reference } from './support/reference.ts';
import { quantile, type Row, report, row } from './support/report.ts';

const trains = 60;

interface Measured {
  readonly value: number;
  readonly bound: number;
  readonly ms: number;
}

function measure(seed: number): Measured & { readonly lane: string } {
  const { lane, question } = trainOf(seed, reference.wagons);
  planLoad(question);
  const before = process.cpuUsage();
  const plan = planLoad(question);
  const { user, system } = process.cpuUsage(before);
  const faults = checkLoad(question, plan);
  if (faults.length > 0) throw new Error(`train ${seed}: ${faults.map(textOf)[0]}`);
  return { lane, value: plan.value, bound: plan.bound, ms: (user + system) / 1000 };
}

const all = Array.from({ length: trains }, (_, index) => measure(index + 1));
const lanes = groups();

function groups(): Map<string, typeof all> {
  const found = new Map<string, typeof all>();
  for (const each of all) found.set(each.lane, [...(found.get(each.lane) ?? []), each]);
  return found;
}

function rowsOf(name: string, measured: readonly Measured[]): Row[] {
  const sum = (of: (each: Measured) => number): number => measured.reduce((total, each) => total + of(each), 0);
  const worst = Math.max(...measured.map(({ value, bound }) => 1 - value / bound));
  const gap = 1 - sum(({ value }) => value) / sum(({ bound }) => bound);
  const quality = `${(gap * 100).toFixed(2)} % below the bound, worst train ${(worst * 100).toFixed(2)} %; all passed by the checker`;
  const times = measured.map(({ ms }) => ms);
  return [
    row(
      `${name}, ${measured.length} trains`,
      'value loaded, goal ≤ 1 % below (peer: bound)',
      sum(({ value }) => value),
      {
        peer: sum(({ bound }) => bound),
        quality,
      },
    ),
    row(`${name}, ${measured.length} trains`, 'ms a train, median, goal ≤ 100', quantile(times, 0.5), {
      quality: `slowest ${Math.max(...times).toFixed(0)} ms`,
    }),
  ];
}

report('rail-load', [...[...lanes].flatMap(([name, measured]) => rowsOf(name, measured)), ...rowsOf('all', all)]);
