/** Longitude and latitude in degrees. Beyond 180 where a way crosses the date line. */
export type Point = readonly [number, number];

const rad = Math.PI / 180;

/** Degrees of the globe between two points. */
export function distance([x1, y1]: Point, [x2, y2]: Point): number {
  const half = (angle: number): number => Math.sin((angle * rad) / 2) ** 2;
  const h = half(y2 - y1) + Math.cos(y1 * rad) * Math.cos(y2 * rad) * half(x2 - x1);
  return (2 * Math.asin(Math.min(1, Math.sqrt(h)))) / rad;
}

/** The shortest way over the globe as points so many degrees apart, without its end. */
function arc(from: Point, to: Point, step = 1.5): Point[] {
  const size = distance(from, to);
  const count = Math.max(1, Math.ceil(size / step));
  const points: Point[] = [];
  for (let index = 0; index < count; index += 1) {
    const share = index / count;
    if (size < 0.01) continue;
    const [a, b] = [Math.sin((1 - share) * size * rad), Math.sin(share * size * rad)].map(
      (x) => x / Math.sin(size * rad),
    );
    const vector = (axis: (point: Point) => number): number => (a ?? 0) * axis(from) + (b ?? 0) * axis(to);
    const x = vector(([lon, lat]) => Math.cos(lat * rad) * Math.cos(lon * rad));
    const y = vector(([lon, lat]) => Math.cos(lat * rad) * Math.sin(lon * rad));
    const z = vector(([, lat]) => Math.sin(lat * rad));
    const last = points.at(-1)?.[0] ?? from[0];
    let longitude = Math.atan2(y, x) / rad;
    while (longitude - last > 180) longitude -= 360;
    while (last - longitude > 180) longitude += 360;
    points.push([longitude, Math.atan2(z, Math.hypot(x, y)) / rad]);
  }
  return points;
}

/** Great circles from point to point; where they cross the date line they go on beyond 180. */
export function curve(points: readonly Point[]): Point[] {
  const curved: Point[] = [];
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    for (const [x, y] of to === undefined ? [from] : arc(from, to)) {
      const before = curved.at(-1)?.[0] ?? x;
      curved.push([x - 360 * Math.round((x - before) / 360), y]);
    }
  }
  return curved;
}

/** A way that knows how long it is. */
export interface Way {
  readonly points: readonly Point[];
  /** Degrees from its start to each of its points. */
  readonly marks: readonly number[];
}

export function wayOf(points: readonly Point[]): Way {
  let sum = 0;
  const marks = points.map((point, index) => {
    const before = points[index - 1];
    if (before !== undefined) sum += distance(before, point);
    return sum;
  });
  return { points, marks };
}

/** Where somebody is who has gone this share of a way, and where they look: degrees from east, against the clock. */
export function along({ points, marks }: Way, share: number): { readonly at: Point; readonly heading: number } {
  const gone = Math.max(0, Math.min(1, share)) * (marks.at(-1) ?? 0);
  const next = Math.max(
    1,
    marks.findIndex((mark) => mark >= gone),
  );
  const [a, b] = [points[next - 1] ?? [0, 0], points[next] ?? points[next - 1] ?? [0, 0]];
  const span = (marks[next] ?? 0) - (marks[next - 1] ?? 0);
  const part = span > 0 ? (gone - (marks[next - 1] ?? 0)) / span : 0;
  const at: Point = [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
  return { at, heading: Math.atan2(mercator(b[1]) - mercator(a[1]), b[0] - a[0]) / rad };
}

/** Latitude on a Mercator map, in degrees of the equator. */
const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * rad) / 2)) / rad;
