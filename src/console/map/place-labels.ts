/** A name beside a point. */
export interface MapLabel {
  readonly id: string;
  readonly text: string;
  /** Longitude and latitude. */
  readonly at: readonly [number, number];
  /** The higher, the earlier it gets its room. */
  readonly rank: number;
  /** Below this zoom it is not written at all. */
  readonly fromZoom?: number;
  /** From this zoom on it is not written any more. */
  readonly toZoom?: number;
  readonly size?: number;
  /** How far from the point the name keeps, in pixels. */
  readonly gap?: number;
}

export interface PlacedLabel extends MapLabel {
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly offset: readonly [number, number];
}

interface Sight {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  project(at: readonly [number, number]): readonly [number, number];
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const isWide = (letter: string): boolean => letter > '\u2e80';

/** Roughly how wide a text is: Chinese letters are square, others a little more than half as wide as high. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (isWide(letter) ? size : size * 0.56), 0);

/** Names that have room, each at the first of four sides of its point where it covers none that is placed, best within the map. */
export function placeLabels(labels: readonly MapLabel[], { zoom, width, height, project }: Sight): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const label of [...labels].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    if (zoom < (label.fromZoom ?? 0) || zoom >= (label.toZoom ?? 99)) continue;
    const [x, y] = project(label.at);
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
    const { size = 12, gap = 8 } = label;
    const [w, h] = [widthOf(label.text, size), size * 1.3];
    const sides = [
      ['start', gap, 0, [x + gap, y - h / 2, x + gap + w, y + h / 2]],
      ['end', -gap, 0, [x - gap - w, y - h / 2, x - gap, y + h / 2]],
      ['middle', 0, -gap - h / 2, [x - w / 2, y - gap - h, x + w / 2, y - gap]],
      ['middle', 0, gap + h / 2, [x - w / 2, y + gap, x + w / 2, y + gap + h]],
    ] as const;
    const open = sides.filter(([, , , box]) => !taken.some((other) => cover(box, other)));
    const free =
      open.find(([, , , [left, top, right, bottom]]) => left >= 0 && top >= 0 && right <= width && bottom <= height) ??
      open[0];
    if (free === undefined) continue;
    const [anchor, dx, dy, box] = free;
    taken.push(box, [x - 3, y - 3, x + 3, y + 3]);
    placed.push({ ...label, size, anchor, offset: [dx, dy] });
  }
  return placed;
}

const cover = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
