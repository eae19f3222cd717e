import { curve, distance, type Point, type Way, wayOf } from './great-circle.ts';
import type { Network } from './traffic.ts';

interface Graph {
  readonly points: ReadonlyMap<string, Point>;
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** Where places join it, by their ids. */
  readonly joins: Map<string, readonly Join[]>;
}

type Join = readonly [point: string, cost: number];

type Corridors = Network['corridors'];

/** The corridors of each mode as graphs; made once for a network that was read. */
const graphs = new WeakMap<Corridors, Map<string, Graph>>();

/** A point is known by where it is: corridors that come to the same one meet there. */
function graphOf(corridors: Corridors, mode: string): Graph | undefined {
  const ofModes = graphs.get(corridors) ?? new Map<string, Graph>();
  graphs.set(corridors, ofModes);
  const known = ofModes.get(mode);
  if (known !== undefined) return known;
  const points = new Map<string, Point>();
  const next = new Map<string, string[]>();
  for (const corridor of corridors) {
    if (!corridor.modes.some((each) => each === mode)) continue;
    const names = corridor.points.map(({ longitude, latitude }) => {
      const name = `${longitude} ${latitude}`;
      points.set(name, [longitude, latitude]);
      return name;
    });
    for (const [index, name] of names.entries()) {
      const other = names[index + 1];
      if (other === undefined) continue;
      next.set(name, [...(next.get(name) ?? []), other]);
      next.set(other, [...(next.get(other) ?? []), name]);
    }
  }
  const graph = { points, next, joins: new Map() };
  ofModes.set(mode, graph);
  return points.size === 0 ? undefined : graph;
}

/** How much a straight line costs beside one along a corridor: ships may not cross land at all. */
const straightFactor: Readonly<Record<string, number>> = { rail: 1.18, road: 1.18, barge: 1.6, sea: 4 };
/** A place joins the corridors at those of their points that are nearest, in degrees. */
const joinDegrees = 9;
const joins = 3;

/** A piece of a way, by the names of its ends: two ways that share it are drawn as one. */
export interface Piece {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
}

export interface Route {
  readonly pieces: readonly Piece[];
  readonly way: Way;
}

/** How to draw the way between two places: along the corridors of its mode where there are any, else as a great circle. */
export function routeBetween(corridors: Corridors, mode: string, from: Ends, to: Ends): Route {
  const graph = graphOf(corridors, mode);
  const names = [from.id, ...search(graph, straightFactor[mode] ?? 1, from, to), to.id];
  const points = names.map((name, index) =>
    index === 0 ? from.at : index === names.length - 1 ? to.at : (graph?.points.get(name) ?? from.at),
  );
  const pieces = names.slice(1).map((name, index): Piece => {
    const before = names[index] ?? '';
    const ends = [points[index] ?? from.at, points[index + 1] ?? to.at] as const;
    return before < name
      ? { key: `${mode} ${before} ${name}`, from: ends[0], to: ends[1] }
      : { key: `${mode} ${name} ${before}`, from: ends[1], to: ends[0] };
  });
  return { pieces, way: wayOf(curve(points)) };
}

export interface Ends {
  readonly id: string;
  readonly at: Point;
}

/** Dijkstra over a few hundred points; each pair of places is asked once and kept by whoever asks. */
function search(graph: Graph | undefined, straight: number, from: Ends, to: Ends): string[] {
  if (graph === undefined) return [];
  const costs = new Map<string, number>();
  const before = new Map<string, string>();
  const open = new Set<string>();
  const reach = (name: string, cost: number, by: string): void => {
    if (cost >= (costs.get(name) ?? Number.POSITIVE_INFINITY)) return;
    costs.set(name, cost);
    before.set(name, by);
    open.add(name);
  };
  for (const [name, cost] of joinsOf(graph, from)) reach(name, cost, '');
  const ends = new Map(joinsOf(graph, to));
  let best = distance(from.at, to.at) * straight;
  let last = '';
  while (open.size > 0) {
    const at = [...open].reduce((a, b) => ((costs.get(b) ?? 0) < (costs.get(a) ?? 0) ? b : a));
    open.delete(at);
    const cost = costs.get(at) ?? 0;
    if (cost >= best) break;
    const rest = ends.get(at);
    if (rest !== undefined && cost + rest < best) [best, last] = [cost + rest, at];
    const here = graph.points.get(at);
    for (const name of graph.next.get(at) ?? []) {
      const there = graph.points.get(name);
      if (here !== undefined && there !== undefined) reach(name, cost + distance(here, there), at);
    }
  }
  const names: string[] = [];
  for (let name = last; name !== ''; name = before.get(name) ?? '') names.unshift(name);
  return names;
}

function joinsOf({ points, joins: known }: Graph, { id, at }: Ends): readonly Join[] {
  const kept = known.get(id);
  if (kept !== undefined) return kept;
  const made = [...points]
    .map(([name, point]): Join => [name, distance(point, at)])
    .filter(([, far]) => far < joinDegrees)
    .sort((a, b) => a[1] - b[1])
    .slice(0, joins)
    .map(([name, far]): Join => [name, far * 1.3]);
  known.set(id, made);
  return made;
}
