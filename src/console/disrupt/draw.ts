import type { Layer } from '@deck.gl/core';
import type { Kit, Look } from '../map/base-map.tsx';
import type { Point } from '../map/great-circle.ts';
import { degreesOfPixel } from '../map/picture.ts';
import type { Flow } from './flows.ts';
import type { LinkLine } from './links.ts';

type Rgb = [number, number, number];

const inks: Record<'light' | 'dark', { bad: Rgb; after: Rgb; ink: Rgb; ground: Rgb }> = {
  light: { bad: [179, 38, 30], after: [11, 100, 189], ink: [23, 32, 42], ground: [255, 255, 255] },
  dark: { bad: [255, 138, 128], after: [107, 176, 242], ink: [230, 234, 238], ground: [16, 21, 27] },
};

/** Disrupted places: a red cross over a ring, so that it is not the colour alone. */
export const drawDisrupted = (kit: Kit, { theme, zoom }: Look, places: readonly Point[]): readonly Layer[] =>
  kit.keep('disrupted', [places, theme, zoom], () => crossesOf(kit, { theme, zoom }, places));

function crossesOf({ PathLayer, ScatterplotLayer }: Kit, { theme, zoom }: Look, places: readonly Point[]) {
  const { bad } = inks[theme];
  const degrees = degreesOfPixel(zoom);
  const strokes = places.flatMap(([x, y]) => {
    const [dx, dy] = [7 * degrees, 7 * degrees * Math.cos((y * Math.PI) / 180)];
    return [
      [
        [x - dx, y - dy],
        [x + dx, y + dy],
      ],
      [
        [x - dx, y + dy],
        [x + dx, y - dy],
      ],
    ] as [number, number][][];
  });
  return [
    new ScatterplotLayer<Point>({
      id: 'disrupted-rings',
      data: [...places],
      getPosition: ([x, y]) => [x, y],
      getRadius: 11,
      radiusUnits: 'pixels',
      stroked: true,
      filled: true,
      getFillColor: [...bad, 40],
      getLineColor: bad,
      getLineWidth: 2,
      lineWidthUnits: 'pixels',
    }),
    new PathLayer<[number, number][]>({
      id: 'disrupted-crosses',
      data: strokes,
      getPath: (stroke) => stroke,
      getColor: bad,
      getWidth: 2.5,
      widthUnits: 'pixels',
    }),
  ];
}

/** Where units went: thin pieces with gaps; where they go: whole lines. */
export function drawFlows({ PathLayer }: Kit, { theme }: Look, flows: readonly Flow[]) {
  const { bad, after } = inks[theme];
  const widthOf = ({ units }: Flow): number => Math.min(9, 1.2 + Math.sqrt(units) * 0.35);
  const before = flows
    .filter((flow) => !flow.after)
    .flatMap((flow) => dashes(flow.path).map((path) => ({ ...flow, path })));
  const layer = (id: string, data: readonly Flow[], colour: Rgb) =>
    new PathLayer<Flow>({
      id,
      data: [...data],
      getPath: ({ path }) => path.map(([x, y]): [number, number] => [x, y]),
      getColor: colour,
      getWidth: widthOf,
      widthUnits: 'pixels',
      updateTriggers: { getColor: theme },
    });
  return [
    layer('flows-before', before, bad),
    layer(
      'flows-after',
      flows.filter((flow) => flow.after),
      after,
    ),
  ];
}

/** Every other piece of a way. */
function dashes(path: readonly Point[]): Point[][] {
  const fine = path.flatMap((point, index): Point[] => {
    const next = path[index + 1];
    if (next === undefined) return [point];
    return [0, 0.25, 0.5, 0.75].map(
      (share): Point => [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share],
    );
  });
  return fine.flatMap((point, index) => {
    const next = fine[index + 1];
    return index % 2 === 0 && next !== undefined ? [[point, next]] : [];
  });
}

export interface Dot {
  readonly id: string;
  readonly at: Point;
  readonly gate: boolean;
}

/** All lines, to be clicked on; those that are chosen are strong. Wider to the pointer than to the eye. */
export function drawLinks({ PathLayer }: Kit, { theme }: Look, links: readonly LinkLine[], chosen: readonly string[]) {
  const { ink, bad } = inks[theme];
  return new PathLayer<LinkLine>({
    id: 'links',
    data: [...links],
    getPath: ({ path }) => path.map(([x, y]): [number, number] => [x, y]),
    getColor: ({ id }) => (chosen.includes(id) ? bad : [...ink, 46]),
    getWidth: ({ id }) => (chosen.includes(id) ? 4 : 2),
    widthUnits: 'pixels',
    widthMinPixels: 2,
    pickable: true,
    updateTriggers: { getColor: [theme, chosen], getWidth: chosen },
  });
}

/** All places, to be clicked on; those that are chosen are full. */
export function drawPlaces(
  { ScatterplotLayer }: Kit,
  { theme }: Look,
  dots: readonly Dot[],
  chosen: ReadonlySet<string>,
) {
  const { ink, ground, bad } = inks[theme];
  return new ScatterplotLayer<Dot>({
    id: 'places',
    data: [...dots],
    getPosition: ({ at: [x, y] }) => [x, y],
    getRadius: ({ gate }) => (gate ? 5.5 : 4),
    radiusUnits: 'pixels',
    stroked: true,
    filled: true,
    pickable: true,
    getFillColor: ({ id }) => (chosen.has(id) ? bad : ground),
    getLineColor: ink,
    getLineWidth: ({ gate }) => (gate ? 2.2 : 1.2),
    lineWidthUnits: 'pixels',
    updateTriggers: { getFillColor: [theme, chosen], getLineColor: theme },
  });
}
