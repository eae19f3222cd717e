// How good is the assignment of shipments to departures on a published kind of instance, and how close is its bound?
// The instance (../shared/instances/assign-hub): 2,604 departures, 5,000 shipments that stay whole, 23,464 paths, made for
// comparisons. As its files stand every shipment finds room on its cheapest path; its capacities are divided by four here, which
// makes it about as tight as it is told to be. Prices by the same dual search as in planning (`kernel-dual.ts`), then shipments in the
// order of what they would lose by their second choice, then exchanges (`kernel-exchange.ts`) until none is
// found that gains, then such that may lose, too, until 5 and 30 seconds are spent. The peer
// of the plan is first come, first served, by release time; that of the bound is the LP, solved by HiGHS (npm, WebAssembly) in the
// same process. Seconds are CPU seconds of this process.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadHighs from 'highs';
import { chanceOf } from '../src/base/random.ts';
import type { Commodity } from '../src/plan/assign/commodity.ts';
import { Effort } from '../src/plan/assign/effort.ts';
import { relax } from '../src/plan/assign/kernel-dual.ts';
import { Exchange } from '../src/plan/assign/kernel-exchange.ts';
import type { Mover } from '../src/plan/assign/kernel-standing.ts';
import type { Candidate } from '../src/plan/assign/pool.ts';
import { roomFor, take } from '../src/plan/assign/space.ts';
import type { BestRoute } from '../src/plan/route/router.ts';
import { freeOf, poolOn, wayOver } from './support/flow.ts';
import { type Row, report, root, row } from './support/report.ts';

const folder = join(root, '..', 'shared', 'instances', 'assign-hub');
const [search, tightness, triesEach] = [{ passes: 400, sweeps: 12 }, 4, 4];
/** CPU seconds of a plan, and tries for each shipment that may also lose at first. */
const [allowed, roamFirst] = [[5, 30], 32] as const;

const read = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

interface Path {
  readonly shipment: number;
  readonly cost: number;
  readonly departures: readonly number[];
}

function load() {
  const capacity = Float64Array.from(read('departures.csv'), (fields) => Math.floor(Number(fields[7]) / tightness));
  const shipments = read('shipments.csv').map((fields) => ({ ready: Number(fields[3]), teu: Number(fields[5]) }));
  const paths = read('paths.csv').map(
    ([shipment, cost, departures = '']): Path => ({
      shipment: Number(shipment),
      cost: Number(cost),
      departures: departures === '' ? [] : departures.split(' ').map(Number),
    }),
  );
  return { capacity, shipments, paths };
}

/** Each shipment as one unit of so many TEU: what the planner's kernels look at. */
function hubOf({ capacity, shipments, paths }: ReturnType<typeof load>) {
  const ways = shipments.map((): BestRoute[] => []);
  for (const { shipment, cost, departures } of paths) ways[shipment]?.push(wayOver(departures, cost));
  for (const some of ways) some.sort((a, b) => a.value - b.value);
  const demands = shipments.map(({ teu, ready }) => ({ units: 1, teu, readyAt: ready }));
  const pool = poolOn(
    capacity.length,
    demands,
    ways.map(([best]) => best),
    1_000,
  );
  for (const [index, some] of ways.entries()) for (const way of some) pool.add(index, way);
  return { pool, free: () => freeOf(capacity) };
}

type Instance = ReturnType<typeof hubOf>;

/** Shipments in an order, each on its least path with room, by a value of one's choice. Gives the cost, and the movers. */
function place({ pool, free }: Instance, order: readonly number[], value: (index: number, path: Candidate) => number) {
  const space = free();
  const movers: Mover[] = new Array(order.length);
  let cost = 0;
  for (const index of order) {
    const { load } = (pool.commodities[index] as Commodity).question;
    let [chosen, least]: [Candidate | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const path of pool.of(index)) {
      const of = value(index, path);
      if (of < least && roomFor(space, path.buckets, load, 1) === 1) [chosen, least] = [path, of];
    }
    if (chosen === undefined) throw new Error('a shipment without any path');
    take(space, chosen.buckets, load, 1);
    cost += chosen.route.value;
    movers[index] = { index, units: 1, candidate: chosen };
  }
  return { cost, movers, space };
}

async function lpOptimum({ capacity, shipments, paths }: ReturnType<typeof load>): Promise<number> {
  const on = new Map<number, string[]>();
  for (const [index, { shipment, departures }] of paths.entries())
    for (const departure of departures) {
      const terms = on.get(departure) ?? [];
      terms.push(`${shipments[shipment]?.teu} x${index}`);
      on.set(departure, terms);
    }
  const choices = shipments.map((): string[] => []);
  for (const [index, { shipment }] of paths.entries()) choices[shipment]?.push(`x${index}`);
  const text = [
    'Minimize',
    ` cost: ${paths.map(({ cost }, index) => `${cost} x${index}`).join('\n + ')}`,
    'Subject To',
    ...choices.map((terms, index) => ` s${index}: ${terms.join(' + ')} = 1`),
    ...[...on].map(([departure, terms]) => ` d${departure}: ${terms.join('\n + ')} <= ${capacity[departure]}`),
    'End',
  ].join('\n');
  const solver = await (loadHighs as unknown as typeof loadHighs.default)();
  const { ObjectiveValue, Status } = solver.solve(text);
  if (Status !== 'Optimal') throw new Error(`the LP is ${Status}`);
  return ObjectiveValue;
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function measure(): Promise<Row[]> {
  const name = '5,000 shipments, 2,604 departures';
  const instance = load();
  const solved = cpuSeconds();
  const optimum = await lpOptimum(instance);
  const lpSeconds = cpuSeconds() - solved;
  const hub = hubOf(instance);
  const { pool, free } = hub;
  const started = cpuSeconds();
  const prices = relax(pool, free(), undefined, search);
  const priced = (index: number, path: Candidate): number => pool.priced(index, path, prices);
  let bound = 0;
  for (const index of pool.commodities.keys()) bound += Math.min(...pool.of(index).map((path) => priced(index, path)));
  for (const [departure, teu] of instance.capacity.entries()) bound -= (prices.teu[departure] ?? 0) * teu;
  const boundSeconds = cpuSeconds() - started;
  const regret = [...pool.commodities.keys()].map((index) => {
    const [first = 0, second = 0] = pool
      .of(index)
      .map((path) => priced(index, path))
      .sort((a, b) => a - b);
    return (second - first) / (instance.shipments[index]?.teu ?? 1);
  });
  const byRegret = [...pool.commodities.keys()].sort((a, b) => (regret[b] ?? 0) - (regret[a] ?? 0) || a - b);
  const byRelease = [...pool.commodities.keys()].sort(
    (a, b) => (instance.shipments[a]?.ready ?? 0) - (instance.shipments[b]?.ready ?? 0) || a - b,
  );
  const first = place(hub, byRelease, (_, { route }) => route.value);
  const begun = cpuSeconds();
  const plan = place(hub, byRegret, priced);
  const over = (cost: number): string => `${((cost / optimum - 1) * 100).toFixed(2)} % over the LP`;
  const rows = [
    row(name, 'bound', bound, { peer: optimum, quality: `${((bound / optimum) * 100).toFixed(3)} % of the LP` }),
    row(name, 'CPU seconds until the bound', boundSeconds, {
      peer: lpSeconds,
      quality: `${search.passes} passes, ${search.sweeps} sweeps at most`,
    }),
    row(name, 'cost, by prices and regret alone', plan.cost, { peer: first.cost, quality: over(plan.cost) }),
  ];
  const exchange = new Exchange(pool, plan.space, plan.movers);
  const chance = chanceOf('assign-hub');
  for (let before = -1; exchange.gained > before; ) {
    before = exchange.gained;
    exchange.settle(chance, plan.movers.length * triesEach);
  }
  const spent = (): number => cpuSeconds() - begun + boundSeconds;
  const tell = (until: string, seconds: number): void => {
    const cost = plan.cost - exchange.gained;
    rows.push(
      row(name, `cost, after exchanges ${until}`, cost, { peer: first.cost, quality: over(cost) }),
      row(name, 'CPU seconds until then', seconds, { quality: 'bound, plan and exchanges' }),
    );
    checkCosts(hub, exchange.ways(), cost);
  };
  tell('until none gains', spent());
  let each: number = roamFirst;
  for (const seconds of allowed) {
    const effort = new Effort(() => spent() > seconds);
    for (; !effort.isSpent; each *= 2) for (const _ of exchange.roam(chance, each, effort));
    tell(`that may lose, for ${seconds} s`, spent());
  }
  return rows;
}

/** Looks at the plan anew, so that a slip of the exchange could not pass as a good plan. */
function checkCosts({ pool, free }: Instance, ways: readonly (Candidate | undefined)[], told: number): void {
  const space = free();
  let cost = 0;
  for (const [index, way] of ways.entries()) {
    if (way === undefined) throw new Error(`shipment ${index} has no path`);
    take(space, way.buckets, (pool.commodities[index] as Commodity).question.load, 1);
    cost += way.route.value;
  }
  if (space.teu.some((left) => left < -1e-9)) throw new Error('a departure is overbooked');
  if (Math.abs(cost - told) > 1e-3) throw new Error(`it costs ${cost}, and was told to cost ${told}`);
}

if (existsSync(folder)) report('assign-hub', await measure());
else console.log(`${folder} is not there: nothing to measure`);
