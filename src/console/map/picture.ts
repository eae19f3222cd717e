import { along, curve, type Point } from './great-circle.ts';
import type { MapLine } from './map-lines.ts';
import type { Border, Line, Network, Traffic, UnderWay } from './traffic.ts';
import { lateMinutes } from './traffic.ts';
import { type Ends, type Route, routeBetween } from './ways.ts';

/** A departure as a mark that looks where it goes. */
export interface Mark {
  readonly departure: UnderWay;
  readonly at: Point;
  readonly heading: number;
  readonly late: boolean;
}

export interface Place {
  readonly id: string;
  readonly at: Point;
  readonly ours: boolean;
  /** Nothing else than an airport. */
  readonly airport: boolean;
  /** TEU a day that begin, end or change here. */
  readonly teu: number;
  /** A border is crossed from here. */
  readonly gate: boolean;
}

/** A piece of a corridor and the lines that share it. */
export interface Corridor {
  readonly id: string;
  readonly teuPerDay: number;
  readonly lines: readonly Line[];
}

/** What lies still: made anew when volumes change, not when something moves or waits. */
export interface Ground {
  readonly lines: readonly MapLine[];
  readonly corridors: ReadonlyMap<string, Corridor>;
  readonly places: readonly Place[];
}

const routes = new WeakMap<Network['corridors'], Map<string, Route>>();

/** The route of a line, kept: there are some hundreds, and they are asked for with each answer. */
function routeOf({ corridors }: Network, mode: string, from: Ends, to: Ends): Route {
  const ofNetwork = routes.get(corridors) ?? new Map<string, Route>();
  routes.set(corridors, ofNetwork);
  const key = `${mode} ${from.id} ${from.at} ${to.id} ${to.at}`;
  const known = ofNetwork.get(key) ?? routeBetween(corridors, mode, from, to);
  ofNetwork.set(key, known);
  return known;
}

const endsOf = (network: Network): ReadonlyMap<string, Ends> =>
  new Map(network.facilities.map(({ id, longitude, latitude }) => [id, { id, at: [longitude, latitude] }]));

const widthOf = (teuPerDay: number): number => 0.9 + Math.min(8, Math.sqrt(teuPerDay) * 0.19);

/** The network with its volumes. Pieces that lines share are drawn once, as wide as all of them together. */
export function groundOf(
  network: Network,
  volumes: Traffic['lines'],
  planned: boolean,
  shown: ReadonlySet<string>,
): Ground {
  const ends = endsOf(network);
  const pieces = new Map<string, { from: Point; to: Point; mode: string; teu: number; lines: Line[] }>();
  const teuAt = new Map<string, number>();
  for (const line of volumes) {
    const [from, to] = [ends.get(line.from), ends.get(line.to)];
    if (from === undefined || to === undefined) continue;
    for (const { id } of [from, to]) teuAt.set(id, (teuAt.get(id) ?? 0) + line.teuPerDay);
    if (!shown.has(line.mode)) continue;
    for (const piece of routeOf(network, line.mode, from, to).pieces) {
      const known = pieces.get(piece.key) ?? { from: piece.from, to: piece.to, mode: line.mode, teu: 0, lines: [] };
      known.teu += line.teuPerDay;
      known.lines.push(line);
      pieces.set(piece.key, known);
    }
  }
  const gates = new Set(network.borders.map(({ from }) => from));
  return {
    lines: [...pieces].map(([id, { from, to, mode, teu }]) => ({
      id,
      mode,
      path: curve([from, to]),
      width: mode === 'road' ? Math.min(1.6, widthOf(teu) * 0.6) : widthOf(teu),
      opacity: teu > 0 ? 0.78 : 0.28,
      planned,
    })),
    corridors: new Map([...pieces].map(([id, { teu, lines }]) => [id, { id, teuPerDay: teu, lines }])),
    places: network.facilities.map(({ id, longitude, latitude, ours, kinds }) => ({
      id,
      ours,
      airport: kinds.every((kind) => kind === 'airport'),
      at: [longitude, latitude],
      teu: teuAt.get(id) ?? 0,
      gate: gates.has(id),
    })),
  };
}

/** The queues by the place where one waits; both directions of a border may wait at one. */
export function queuesOf(borders: readonly Border[]): ReadonlyMap<string, readonly Border[]> {
  const queues = new Map<string, Border[]>();
  for (const border of borders) queues.set(border.from, [...(queues.get(border.from) ?? []), border]);
  return queues;
}

/** Where everything is that moves, at a moment in milliseconds. What stands is told at its place. */
export function marksOf(
  network: Network,
  departures: Traffic['departures'],
  shown: ReadonlySet<string>,
  at: number,
): Mark[] {
  const ends = endsOf(network);
  return departures.flatMap((departure) => {
    const { mode, standing, departs, arrives, delayMinutes } = departure;
    const [from, to] = [ends.get(departure.from), ends.get(departure.to)];
    if (standing || !shown.has(mode) || from === undefined || to === undefined) return [];
    const [start, end] = [Date.parse(departs.now), Date.parse(arrives.now)];
    const share = end > start ? (at - start) / (end - start) : 1;
    const { at: point, heading } = along(routeOf(network, mode, from, to).way, Math.min(0.995, share));
    return [{ departure, at: point, heading, late: delayMinutes > lateMinutes }];
  });
}

/** From here on a mark is seen to have moved, in pixels. */
const seenPixels = 0.5;

/** The marks that are drawn, as long as the next ones are of the same departures and would not be seen anywhere else at this zoom. */
export function stillOf(drawn: readonly Mark[], next: readonly Mark[], zoom: number): readonly Mark[] {
  const degrees = degreesOfPixel(zoom);
  const isStill = (one: Mark, other: Mark | undefined): boolean => {
    if (other === undefined || one.departure !== other.departure || one.late !== other.late) return false;
    const [x, y] = [one.at[0] - other.at[0], (one.at[1] - other.at[1]) / Math.cos((one.at[1] * Math.PI) / 180)];
    return Math.hypot(x, y) < seenPixels * degrees;
  };
  return drawn.length === next.length && drawn.every((one, index) => isStill(one, next[index])) ? drawn : next;
}

/** Of longitude to a pixel; of latitude it is less by the cosine. */
export const degreesOfPixel = (zoom: number): number => 360 / (512 * 2 ** zoom);
