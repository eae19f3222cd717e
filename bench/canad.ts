// Does our column generation come to the optimum of Crainic's Canad C instances, and how close is our bound without a solver?
// The instances (../shared/instances/canad, 31 of them) are of network design; what is solved here is their multicommodity flow as a
// linear program, once with the costs of flow alone, once with the fixed cost of an arc spread over its capacity (the weak
// relaxation, which fills arcs up). Peer is HiGHS (npm, WebAssembly, same process) on the arc formulation, flows summed up by
// origin, which is its smallest. Ours: the planner's dual search (`kernel-dual.ts`) over a pool of paths that grows by shortest
// paths under its prices; the prices it ends with prove a bound by themselves (Lagrange). Column generation goes on from
// there: HiGHS solves the master over the paths known, shortest paths under its duals come in until none is cheaper. The
// difference is of the two optima, relative. Seconds are CPU seconds of this process.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadHighs from 'highs';
import { relax } from '../src/plan/assign/kernel-dual.ts';
import type { Pool } from '../src/plan/assign/pool.ts';
import { freeOf, poolOn, wayOver } from './support/flow.ts';
import { median, type Row, report, root, row, spread } from './support/report.ts';

const folder = join(root, '..', 'shared', 'instances', 'canad', 'C');
const rounds = 40;
const [eachRound, atLast] = [
  { passes: 120, sweeps: 3 },
  { passes: 800, sweeps: 8 },
];
/**
 * Staying without costs so many times as much as the shortest path: in the dual search as in the reference network, in the
 * master so much that nobody does.
 */
const [acceptFactor, never] = [3, 3_000];

interface Instance {
  readonly name: string;
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacity: Float64Array;
  readonly cost: Float64Array;
  readonly demands: readonly { readonly from: number; readonly to: number; readonly units: number }[];
}

function read(file: string, withFixed: boolean): Instance {
  const [, head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const numbers = (line: string): number[] => line.trim().split(/\s+/).map(Number);
  const [nodes = 0, arcs = 0, commodities = 0] = numbers(head);
  const arc = lines.slice(0, arcs).map(numbers);
  const column = (at: number) => arc.map((fields) => fields[at] ?? 0);
  const [from, to, cost, capacity, fixed] = [column(0), column(1), column(2), column(3), column(4)];
  const spreadOver = (each: number, index: number): number => each + (fixed[index] ?? 0) / (capacity[index] ?? 1);
  return {
    name: `${file.slice(0, -'.dow'.length)}, ${nodes} nodes, ${arcs} arcs, ${commodities} goods, ${withFixed ? 'fixed cost spread' : 'cost of flow'}`,
    nodes,
    from: Int32Array.from(from, (node) => node - 1),
    to: Int32Array.from(to, (node) => node - 1),
    capacity: Float64Array.from(capacity),
    cost: Float64Array.from(withFixed ? cost.map(spreadOver) : cost),
    demands: lines.slice(arcs, arcs + commodities).map((line) => {
      const [start = 0, end = 0, units = 0] = numbers(line);
      return { from: start - 1, to: end - 1, units };
    }),
  };
}

/** Shortest paths of all demands under costs and prices of arcs: the arcs of each, from its origin on. */
class Shortest {
  private readonly instance: Instance;
  private readonly leaving: readonly number[][];

  constructor(instance: Instance) {
    this.instance = instance;
    this.leaving = Array.from({ length: instance.nodes }, (_, node) =>
      [...instance.from.keys()].filter((arc) => instance.from[arc] === node),
    );
  }

  all(price: Float64Array): { readonly arcs: number[]; readonly length: number }[] {
    const trees = new Map<number, { length: Float64Array; by: Int32Array }>();
    return this.instance.demands.map(({ from, to }) => {
      const tree = trees.get(from) ?? this.tree(from, price);
      trees.set(from, tree);
      const arcs: number[] = [];
      for (let node = to; node !== from; node = this.instance.from[arcs.at(-1) ?? 0] ?? from)
        arcs.push(tree.by[node] ?? 0);
      return { arcs: arcs.reverse(), length: tree.length[to] ?? 0 };
    });
  }

  /** Dijkstra's, without a heap: there are thirty nodes. */
  private tree(origin: number, price: Float64Array) {
    const { nodes, to, cost } = this.instance;
    const length = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    const by = new Int32Array(nodes).fill(-1);
    const done = new Uint8Array(nodes);
    length[origin] = 0;
    for (;;) {
      let near = -1;
      for (let node = 0; node < nodes; node += 1)
        if (done[node] === 0 && (near < 0 || (length[node] ?? 0) < (length[near] ?? 0))) near = node;
      if (near < 0) return { length, by };
      done[near] = 1;
      for (const arc of this.leaving[near] ?? []) {
        const reached = (length[near] ?? 0) + (cost[arc] ?? 0) + (price[arc] ?? 0);
        const node = to[arc] ?? 0;
        if (reached >= (length[node] ?? 0)) continue;
        length[node] = reached;
        by[node] = arc;
      }
    }
  }
}

const costOf = ({ cost }: Instance, arcs: readonly number[]): number =>
  arcs.reduce((sum, arc) => sum + (cost[arc] ?? 0), 0);

/** What prices prove by themselves: every demand on its shortest path under them, less what all space is worth. */
function boundOf({ demands, capacity }: Instance, paths: ReturnType<Shortest['all']>, price: Float64Array): number {
  let bound = 0;
  for (const [index, { units }] of demands.entries()) bound += units * (paths[index]?.length ?? 0);
  for (const [arc, space] of capacity.entries()) bound -= (price[arc] ?? 0) * space;
  return bound;
}

const solver = await (loadHighs as unknown as typeof loadHighs.default)();

function solve(text: string) {
  const solution = solver.solve(text);
  if (solution.Status !== 'Optimal') throw new Error(`the LP is ${solution.Status}`);
  return solution;
}

const sum = (terms: readonly string[]): string => (terms.length === 0 ? '0 none' : terms.join('\n + '));

/** The arc formulation: how much flow of each origin is on each arc. */
function arcOptimum({ nodes, from, to, capacity, cost, demands }: Instance): number {
  const origins = [...new Set(demands.map((each) => each.from))];
  const arcs = [...from.keys()];
  const of = (origin: number, arc: number): string => `x${origin}_${arc}`;
  const cover = (origin: number, node: number): number =>
    demands.reduce((total, each) => {
      if (each.from !== origin) return total;
      return total + (each.from === node ? each.units : 0) - (each.to === node ? each.units : 0);
    }, 0);
  const balance = origins.flatMap((origin) =>
    Array.from({ length: nodes }, (_, node) => {
      const out = arcs.filter((arc) => from[arc] === node).map((arc) => of(origin, arc));
      const into = arcs.filter((arc) => to[arc] === node).map((arc) => ` - ${of(origin, arc)}\n`);
      return ` b${origin}_${node}: ${sum(out)} ${into.join('')} = ${cover(origin, node)}`;
    }),
  );
  const text = [
    'Minimize',
    ` cost: ${sum(origins.flatMap((origin) => arcs.map((arc) => `${cost[arc]} ${of(origin, arc)}`)))}`,
    'Subject To',
    ...balance,
    ...arcs.map((arc) => ` u${arc}: ${sum(origins.map((origin) => of(origin, arc)))} <= ${capacity[arc]}`),
    'End',
  ];
  return solve(text.join('\n')).ObjectiveValue;
}

/** The master over all paths of a pool: its optimum, and what space is worth in it. */
function master({ demands, capacity }: Instance, pool: Pool): { optimum: number; price: Float64Array; short: number } {
  const [cost, covers, on]: [string[], string[], Map<number, string[]>] = [[], [], new Map()];
  for (const [index, { units }] of demands.entries()) {
    const terms = [`y${index}`];
    cost.push(`${(pool.bests[index]?.value ?? 0) * never} y${index}`);
    for (const [at, { route, buckets }] of pool.of(index).entries()) {
      const name = `x${index}_${at}`;
      terms.push(name);
      cost.push(`${route.value} ${name}`);
      for (const arc of buckets) on.set(arc, [...(on.get(arc) ?? []), name]);
    }
    covers.push(` d${index}: ${sum(terms)} = ${units}`);
  }
  const rows = [...on].map(([arc, terms]) => ` u${arc}: ${sum(terms)} <= ${capacity[arc]}`);
  const text = ['Minimize', ` cost: ${sum(cost)}`, 'Subject To', ...covers, ...rows, 'End'].join('\n');
  const { ObjectiveValue, Columns, Rows } = solve(text);
  const price = new Float64Array(capacity.length);
  for (const { Name, Dual } of Rows as { Name: string; Dual: number }[])
    if (Name.startsWith('u')) price[Number(Name.slice(1))] = Math.max(0, -Dual);
  const short = demands.reduce((total, _, index) => total + (Columns[`y${index}`]?.Primal ?? 0), 0);
  return { optimum: ObjectiveValue, price, short };
}

interface Measured {
  readonly name: string;
  readonly peer: number;
  readonly peerSeconds: number;
  readonly bound: number;
  readonly boundSeconds: number;
  readonly optimum: number;
  readonly proved: number;
  readonly seconds: number;
  readonly masters: number;
  readonly paths: number;
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function measure(instance: Instance): Measured {
  const begun = cpuSeconds();
  const peer = arcOptimum(instance);
  const peerSeconds = cpuSeconds() - begun;
  const started = cpuSeconds();
  const shortest = new Shortest(instance);
  const free = freeOf(instance.capacity);
  const demands = instance.demands.map(({ units }) => ({ units, teu: 1, readyAt: 0 }));
  const bests = shortest.all(new Float64Array(instance.capacity.length));
  const pool = poolOn(
    instance.capacity.length,
    demands,
    bests.map(({ arcs, length }) => wayOver(arcs, length)),
    acceptFactor,
  );
  const grow = (price: Float64Array) => {
    const paths = shortest.all(price);
    for (const [index, { arcs }] of paths.entries()) pool.add(index, wayOver(arcs, costOf(instance, arcs)));
    return paths;
  };
  let prices = relax(pool, free, undefined, eachRound);
  let bound = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    bound = Math.max(bound, boundOf(instance, grow(prices.teu), prices.teu));
    prices = relax(pool, free, prices, round < rounds - 1 ? eachRound : atLast);
  }
  bound = Math.max(bound, boundOf(instance, grow(prices.teu), prices.teu));
  const boundSeconds = cpuSeconds() - started;
  for (let masters = 1; ; masters += 1) {
    const { optimum, price, short } = master(instance, pool);
    const before = pool.size;
    const proved = boundOf(instance, grow(price), price);
    if (pool.size > before && optimum - proved > 1e-9 * optimum) continue;
    if (short > 1e-6) throw new Error(`${instance.name}: ${short} units stay without a path`);
    const seconds = cpuSeconds() - started;
    const { name } = instance;
    return { name, peer, peerSeconds, bound, boundSeconds, optimum, proved, seconds, masters, paths: pool.size };
  }
}

const apart = ({ optimum, peer }: Measured): number => Math.abs(optimum - peer) / peer;
const share = ({ bound, peer }: Measured): number => (bound / peer) * 100;

function rowsOf(all: readonly Measured[]): Row[] {
  const total = (value: (of: Measured) => number): number => all.reduce((sumOf, each) => sumOf + value(each), 0);
  const instance = `all ${all.length}`;
  const shares = all.map(share);
  const proofs = all.map(({ optimum, proved }) => (optimum - proved) / optimum);
  return [
    row(instance, 'largest difference to HiGHS, goal ≤ 0.000001', Math.max(...all.map(apart)), {
      quality: `largest gap between optimum and its own proof ${Math.max(...proofs).toExponential(1)}`,
    }),
    row(
      instance,
      'CPU seconds of column generation (peer: HiGHS alone)',
      total(({ seconds }) => seconds),
      {
        peer: total(({ peerSeconds }) => peerSeconds),
      },
    ),
    row(instance, 'bound by the dual search alone, % of the optimum, median', median(shares), {
      quality: spread(shares),
    }),
    row(
      instance,
      'CPU seconds to that bound (peer: HiGHS alone)',
      total(({ boundSeconds }) => boundSeconds),
      {
        peer: total(({ peerSeconds }) => peerSeconds),
      },
    ),
    ...all.map((each) =>
      row(each.name, 'optimum', each.optimum, {
        peer: each.peer,
        quality: `difference ${apart(each).toExponential(1)}; ${each.seconds.toFixed(2)} s, HiGHS ${each.peerSeconds.toFixed(2)} s; ${each.masters} masters, ${each.paths} paths; bound ${share(each).toFixed(3)} % in ${each.boundSeconds.toFixed(2)} s`,
      }),
    ),
  ];
}

if (existsSync(folder)) {
  const instances = readdirSync(folder).flatMap((file) => [read(file, false), read(file, true)]);
  report('canad', rowsOf(instances.map(measure)));
} else console.log(`${folder} is not there: nothing to measure`);
