// How many lifts does it take to empty a bay in order?
// The instances of Caserta and Voss (2009), read from ../shared/instances: stacks filled to H tiers, two more allowed, units leave one by
// one in a given order and any top unit may move. Peer: the fewest relocations known (by Jin's exact code within 20 s, proven optimal for
// 365 of 380); gap is ours above it, over all instances of a class. Processor time of this process, not the clock on the wall; one round
// before the one that counts is for the compiler. Two efforts: the one a crane waits for, and the one for load lists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bay, checkLifts } from '../src/terminal/yard/bay.ts';
import { type Effort, planRetrieval, quick, thorough } from '../src/terminal/yard/retrieval.ts';
import { type Row, report, root, row } from './support/report.ts';

const folder = join(root, '..', 'shared', 'instances', 'brp-caserta-voss');

interface Instance {
  readonly bay: Bay;
  readonly known?: number;
  readonly proven: boolean;
}

function instances(): Map<string, Instance[]> {
  const lines = readFileSync(join(folder, 'optimal_unrestricted_H+2.csv'), 'utf8').trim().split('\n').slice(1);
  const known = new Map(lines.map((line) => line.split(',')).map((cells) => [`${cells[0]}-${cells[1]}`, cells]));
  const classes = new Map<string, Instance[]>();
  for (const name of readdirSync(folder).filter((each) => /^\d+x\d+$/.test(each))) {
    const made = readdirSync(join(folder, name)).map((file): Instance => {
      const cells = known.get(file.replace('data', '').replace('.dat', ''));
      const bay = readBay(readFileSync(join(folder, name, file), 'utf8'));
      return cells === undefined ? { bay, proven: false } : { bay, known: Number(cells[7]), proven: cells[8] === '1' };
    });
    classes.set(name.replace('x', '-'), made);
  }
  const order = (name: string): number => Number(name.split('-')[0]) * 100 + Number(name.split('-')[1]);
  return new Map([...classes].sort(([a], [b]) => order(a) - order(b)));
}

function readBay(text: string): Bay {
  const stacks = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/).map(Number).slice(1));
  return { stacks, tiers: Math.max(...stacks.map(({ length }) => length)) + 2 };
}

interface Tally {
  moves: number;
  known: number;
  ms: number;
  proven: number;
  count: number;
}

function measure(all: readonly Instance[], effort: Effort): Tally {
  const tally = { moves: 0, known: 0, ms: 0, proven: 0, count: all.length };
  for (const { bay, known, proven } of all) {
    const before = process.cpuUsage();
    const plan = planRetrieval(bay, effort);
    const { user, system } = process.cpuUsage(before);
    tally.ms += (user + system) / 1000;
    if (plan === undefined) throw new Error('no plan for a bay that has one');
    const checked = checkLifts(bay, plan.lifts);
    if ('fault' in checked || checked.moves !== plan.moves) throw new Error(`a wrong plan: ${JSON.stringify(checked)}`);
    if (proven && known !== undefined && (plan.bound > known || plan.moves < known))
      throw new Error('a bound that is none');
    if (plan.bound === plan.moves) tally.proven += 1;
    if (known === undefined) continue;
    tally.moves += plan.moves;
    tally.known += known;
  }
  return tally;
}

const add = (a: Tally, b: Tally): Tally => ({
  moves: a.moves + b.moves,
  known: a.known + b.known,
  ms: a.ms + b.ms,
  proven: a.proven + b.proven,
  count: a.count + b.count,
});

const gap = ({ moves, known }: Tally): string => `${((moves / known - 1) * 100).toFixed(2)} % above the best known`;

function rowsOf(name: string, effort: Effort, goal: string, classes: ReadonlyMap<string, Instance[]>): Row[] {
  measure(classes.get('5-6') ?? [], effort);
  const rows: Row[] = [];
  let all: Tally = { moves: 0, known: 0, ms: 0, proven: 0, count: 0 };
  for (const [id, members] of classes) {
    const tally = measure(members, effort);
    all = add(all, tally);
    const how = `${gap(tally)}; ${(tally.ms / tally.count).toFixed(1)} ms each; ${tally.proven} of ${tally.count} proven optimal`;
    rows.push(
      row(`${id}, ${name}`, 'relocations (peer: best known)', tally.moves, { peer: tally.known, quality: how }),
    );
  }
  const how = `${gap(all)}; ${all.proven} of ${all.count} proven optimal`;
  rows.push(row(`all ${all.count}, ${name}`, `ms an instance; ${goal}`, all.ms / all.count, { quality: how }));
  return rows;
}

if (!existsSync(folder)) {
  console.log('the instances of Caserta and Voss are not there: nothing is measured');
} else {
  const classes = instances();
  report('yard-retrieval', [
    ...rowsOf('quick', quick, 'goal ≤ 1.4 % at ≤ 12 ms', classes),
    ...rowsOf('thorough', thorough, 'goal ≤ 0.5 % at ≤ 50 ms', classes),
  ]);
}
