import type { Network, Sheet } from './sheets.ts';

/** Longitude and latitude. */
export type Point = [number, number];

export interface Departure {
  readonly calls: readonly {
    readonly facility: string;
    readonly arrives?: { readonly now: string };
    readonly departs?: { readonly now: string };
  }[];
}

export interface Journey {
  readonly lines: readonly { readonly path: Point[]; readonly mode: string; readonly done: boolean }[];
  readonly stops: readonly { readonly name: string; readonly at: Point }[];
  readonly now?: Point;
}

/** Dashes a whole journey is drawn with, and the points of a line between two places. */
const [dashes, pointsPerLine] = [90, 60];

/** A unit's legs as lines over the calls of their services, up to where it is now as travelled, from there on as to come. */
export function journeyOf(
  sheet: Sheet,
  network: Network,
  departure: Departure | undefined,
  { now, nameOf }: { readonly now: number; readonly nameOf: (id: string) => string },
): Journey {
  const places = new Map(network.facilities.map((each) => [each.id, each]));
  const services = new Map(network.services.map(({ id, calls }) => [id, calls]));
  const pointOf = (id: string | undefined): Point | undefined => {
    const place = id === undefined ? undefined : places.get(id);
    return place === undefined ? undefined : [place.longitude, place.latitude];
  };
  const lines: Journey['lines'][number][] = [];
  const stops = new Map<string, Journey['stops'][number]>();
  const stop = (id: string, at: Point | undefined = pointOf(id)): void => {
    if (at !== undefined && !stops.has(id)) stops.set(id, { name: nameOf(id), at });
  };
  let at = pointOf(sheet.at);
  let east = 0; // A line that goes on over the date line goes on beyond 180.
  let last: Point | undefined;
  const unwound = ([x, y]: Point): Point => {
    if (last !== undefined) {
      while (x + east - last[0] > 180) east -= 360;
      while (x + east - last[0] < -180) east += 360;
    }
    last = [x + east, y];
    return last;
  };
  for (const leg of sheet.legs) {
    const calls = callsOf(services.get(leg.departure.replace(/-\d{4}-\d\d-\d\d-\d+$/, '')), leg.from, leg.to);
    const points = calls.flatMap((id) => {
      const point = pointOf(id);
      return point === undefined ? [] : [unwound(point)];
    });
    stop(leg.from, points[0]);
    stop(leg.to, points.at(-1));
    const path = points.flatMap((to, index) => between(points[index - 1], to));
    if (leg.done) lines.push({ path, mode: leg.mode, done: true });
    else if (leg.departure === sheet.at) {
      const [behind, ahead] = cut(path, points, calls, departure, now);
      lines.push({ path: behind, mode: leg.mode, done: true });
      lines.push(...dashed(ahead).map((each) => ({ path: each, mode: leg.mode, done: false })));
      at = behind.at(-1);
    } else lines.push(...dashed(path).map((each) => ({ path: each, mode: leg.mode, done: false })));
  }
  stop(sheet.origin);
  stop(sheet.destination);
  return {
    lines: lines.filter(({ path }) => path.length > 1),
    stops: [...stops.values()],
    ...(at === undefined ? {} : { now: at }),
  };
}

/** The calls from one place to another; only the two where the network no longer has the service. */
function callsOf(calls: readonly string[] | undefined, from: string, to: string): readonly string[] {
  const start = calls?.indexOf(from) ?? -1;
  const end = calls?.indexOf(to, start + 1) ?? -1;
  return calls === undefined || start < 0 || end < 0 ? [from, to] : calls.slice(start, end + 1);
}

/** Points from one place to the next, bent a little as a great circle is on a flat map. */
function between(from: Point | undefined, [x2, y2]: Point): Point[] {
  if (from === undefined) return [[x2, y2]];
  const [x1, y1] = from;
  const bend = Math.min(6, Math.abs(x2 - x1) * 0.05);
  return Array.from({ length: pointsPerLine }, (_, index) => {
    const t = (index + 1) / pointsPerLine;
    return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + bend * Math.sin(Math.PI * t) * (y1 + y2 >= 0 ? 1 : -1)];
  });
}

/** A line cut where the departure should be now: between the calls it has left and not reached, by time. */
function cut(
  path: readonly Point[],
  points: readonly Point[],
  calls: readonly string[],
  departure: Departure | undefined,
  now: number,
): [Point[], Point[]] {
  const times = calls.map((id) => departure?.calls.find(({ facility }) => facility === id));
  const left = (index: number): number => Date.parse(times[index]?.departs?.now ?? times[index]?.arrives?.now ?? '');
  let share = 0;
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [from, to] = [
      left(index),
      Date.parse(times[index + 1]?.arrives?.now ?? times[index + 1]?.departs?.now ?? ''),
    ];
    if (!(now > from)) break;
    share = index + Math.min(1, (now - from) / Math.max(1, to - from));
  }
  if (Number.isNaN(share)) share = 0;
  const index = Math.round((share / Math.max(1, points.length - 1)) * (path.length - 1));
  return [path.slice(0, index + 1), path.slice(index)];
}

/** Every other piece of a line. */
function dashed(path: readonly Point[]): Point[][] {
  const size = Math.max(1, Math.round(path.length / dashes));
  return path.flatMap((point, index) => {
    const next = path[index + 1];
    if (next === undefined || Math.floor(index / size) % 2 === 1) return [];
    return [[point, next]];
  });
}

/** What the map shows at first: the whole journey and some space around it. */
export function boundsOf({ lines, stops }: Journey): [number, number, number, number] | undefined {
  const points = [...lines.flatMap(({ path }) => path), ...stops.map(({ at }) => at)];
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const space = Math.max(0.4, Math.max(east - west, north - south) * 0.06);
  // Names stand to the right of their places.
  return [west - space, Math.max(-80, south - space), east + space + (east - west) * 0.12, Math.min(80, north + space)];
}
