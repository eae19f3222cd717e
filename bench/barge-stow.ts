// How full is a barge stowed over all its calls, and how quickly?
// Forty barges as they leave the hub, seeds 1 to 40, on the vessels of networks/chongqing (test/support/barges.ts): five calls, some 40 %
// more than there are cells for on the fullest section. Peer: the bound of cells, weight, plugs and high tiers by section, which no plan
// can exceed. Every plan is passed by the checker, which shares no code with the search. Each is planned twice; the second time counts,
// on this process's own processor time.
import { textOf } from '../src/base/sentence.ts';
import { checkStow } from '../src/terminal/barge/check.ts';
import { planStow } from '../src/terminal/barge/plan.ts';
import { bargeOf } from '../test/support/barges.ts';
import { reference } from './support/reference.ts';
import { quantile, type Row, report, row } from './support/report.ts';

const barges = 40;

interface Measured {
  readonly vessel: string;
  readonly value: number;
  readonly bound: number;
  readonly ms: number;
}

function measure(seed: number): Measured {
  const vessels = [...reference.vessels.values()];
  const vessel = vessels[seed % vessels.length];
  if (vessel === undefined) throw new Error('the reference network has no vessels');
  const question = bargeOf(seed, vessel);
  planStow(question);
  const before = process.cpuUsage();
  const plan = planStow(question);
  const { user, system } = process.cpuUsage(before);
  const faults = checkStow(question, plan);
  if (faults.length > 0) throw new Error(`barge ${seed}: ${faults.map(textOf)[0]}`);
  return { vessel: vessel.id, value: plan.value, bound: plan.bound, ms: (user + system) / 1000 };
}

function rowsOf(name: string, measured: readonly Measured[]): Row[] {
  const sum = (of: (each: Measured) => number): number => measured.reduce((total, each) => total + of(each), 0);
  const [value, bound] = [sum((each) => each.value), sum((each) => each.bound)];
  const worst = Math.max(...measured.map((each) => 1 - each.value / each.bound));
  const quality = `${((1 - value / bound) * 100).toFixed(2)} % below the bound, worst ${(worst * 100).toFixed(2)} %; all passed by the checker`;
  const times = measured.map(({ ms }) => ms);
  return [
    row(`${name}, ${measured.length} barges`, 'value stowed (peer: bound)', value, { peer: bound, quality }),
    row(`${name}, ${measured.length} barges`, 'ms a barge, median', quantile(times, 0.5), {
      quality: `slowest ${Math.max(...times).toFixed(0)} ms`,
    }),
  ];
}

const all = Array.from({ length: barges }, (_, index) => measure(index + 1));
const kinds = [...new Set(all.map(({ vessel }) => vessel))];
report('barge-stow', [
  ...kinds.flatMap((kind) =>
    rowsOf(
      kind,
      all.filter(({ vessel }) => vessel === kind),
    ),
  ),
  ...rowsOf('all', all),
]);
