import type { Layer } from '@deck.gl/core';
import type { Kit, Look } from './base-map.tsx';
import type { Point } from './great-circle.ts';
import { modeColours } from './map-lines.ts';
import { degreesOfPixel, type Mark, type Place } from './picture.ts';
import type { Border } from './traffic.ts';

type Rgb = [number, number, number];

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

const inks: Record<Look['theme'], { ink: Rgb; ground: Rgb; late: Rgb; queue: Rgb; slow: Rgb }> = {
  light: { ink: [23, 32, 42], ground: [255, 255, 255], late: [179, 38, 30], queue: [86, 98, 111], slow: [179, 38, 30] },
  dark: {
    ink: [230, 234, 238],
    ground: [16, 21, 27],
    late: [255, 138, 128],
    queue: [161, 172, 184],
    slow: [255, 138, 128],
  },
};

const size = 64;
const shapes = ['actual', 'estimated', 'planned', 'ground'] as const;
const mapping = Object.fromEntries(
  shapes.map((name, index) => [name, { x: index * size, y: 0, width: size, height: size, mask: true }]),
);
let atlas: HTMLCanvasElement | undefined;

/** Arrows that look east: full is a fact, hatched an estimate, an outline a plan; and the ground that sets them off. */
function arrows(): HTMLCanvasElement {
  if (atlas !== undefined) return atlas;
  atlas = document.createElement('canvas');
  [atlas.width, atlas.height] = [size * shapes.length, size];
  const pen = atlas.getContext('2d', { willReadFrequently: true }); // Drawn here and now, and not by the graphics card.
  if (pen === null) return atlas;
  const trace = (inset: number): void => {
    pen.beginPath();
    pen.moveTo(size - 6 - inset * 1.6, size / 2);
    pen.lineTo(12 + inset * 0.8, 10 + inset);
    pen.lineTo(20 + inset * 0.8, size / 2);
    pen.lineTo(12 + inset * 0.8, size - 10 - inset);
    pen.closePath();
  };
  pen.lineJoin = 'round';
  for (const [index, shape] of shapes.entries()) {
    pen.save();
    pen.translate(index * size, 0);
    trace(shape === 'ground' ? 0 : 4);
    pen.lineWidth = shape === 'ground' ? 9 : 6;
    if (shape === 'actual' || shape === 'ground') pen.fill();
    pen.stroke();
    if (shape === 'estimated') {
      pen.clip();
      pen.lineWidth = 5;
      for (let x = -size; x < size * 2; x += 13) {
        pen.beginPath();
        pen.moveTo(x, 0);
        pen.lineTo(x + size, size);
        pen.stroke();
      }
    }
    pen.restore();
  }
  return atlas;
}

const near = (zoom: number): number => Math.min(1.7, Math.max(0.8, 0.8 + (zoom - 2.5) * 0.2));

const queued = (queue: readonly Border[] = []): number =>
  queue.reduce((sum, { unitsWaiting, unitsChanging }) => sum + unitsWaiting + unitsChanging, 0);

/** Half as long again as usual is slow. */
const isSlow = ({ waitMinutes, usualMinutes }: Border): boolean =>
  waitMinutes !== undefined && usualMinutes > 0 && waitMinutes >= 1.5 * usualMinutes;

interface Places {
  readonly places: readonly Place[];
  readonly queues: ReadonlyMap<string, readonly Border[]>;
  /** The place whose lists are open. */
  readonly chosen: string | undefined;
}

/** Places as dots, borders as gates with a bar for the queue. */
export function drawPlaces(kit: Kit, { theme, zoom }: Look, { places, queues, chosen }: Places): readonly Layer[] {
  return [
    ...kit.keep('places', [places, chosen, theme, zoom], () => dotsAndGates(kit, { theme, zoom }, places, chosen)),
    ...kit.keep('queues', [places, queues, theme, zoom], () => [queueBars(kit, { theme, zoom }, places, queues)]),
  ];
}

/** Corners of a box around a point, in pixels from it: left, bottom, right, top. */
function boxAt([x, y]: Point, zoom: number, [left, bottom, right, top]: readonly [number, number, number, number]) {
  const across = degreesOfPixel(zoom);
  const up = across * Math.cos((y * Math.PI) / 180);
  const corner = (dx: number, dy: number): [number, number] => [x + dx * across, y + dy * up];
  return [corner(left, bottom), corner(right, bottom), corner(right, top), corner(left, top)] as const;
}

function dotsAndGates(
  { PathLayer, ScatterplotLayer }: Kit,
  { theme, zoom }: Look,
  places: readonly Place[],
  chosen: string | undefined,
) {
  const { ink, ground, late } = inks[theme];
  const scale = near(zoom);
  return [
    new ScatterplotLayer<Place>({
      id: 'places',
      data: places.filter(({ teu, ours, gate }) => (teu > 0 || ours) && !gate),
      getPosition: ({ at }) => [at[0], at[1]],
      getRadius: ({ ours, teu }) => (ours ? 4.5 : teu > 100 ? 3.6 : 2.6) * scale,
      radiusUnits: 'pixels',
      getFillColor: ({ ours }) => (ours ? ink : ground),
      getLineColor: ({ id }) => (id === chosen ? late : ink),
      getLineWidth: ({ id }) => (id === chosen ? 3 : 1.4),
      lineWidthUnits: 'pixels',
      stroked: true,
      pickable: true,
    }),
    new PathLayer<Place>({
      id: 'gates',
      data: places.filter(({ gate }) => gate),
      // A gate: two posts and a beam.
      getPath: ({ at }) => {
        const [a, b, c, d] = boxAt(at, zoom, [-4 * scale, -5 * scale, 4 * scale, 4 * scale]);
        return [a, d, c, b];
      },
      getColor: ({ id }) => (id === chosen ? late : ink),
      getWidth: 2 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      pickable: true,
    }),
  ];
}

/** Beside its gate, as long as the queue is. */
function queueBars({ PathLayer }: Kit, { theme, zoom }: Look, places: readonly Place[], queues: Places['queues']) {
  const { queue, slow } = inks[theme];
  const scale = near(zoom);
  const lengthOf = ({ id }: Place): number => Math.min(34, 3 + Math.sqrt(queued(queues.get(id))) * 0.9) * scale;
  return new PathLayer<Place>({
    id: 'queues',
    data: places.filter(({ id }) => queued(queues.get(id)) > 0),
    getPath: (place) => {
      const [, foot, head] = boxAt(place.at, zoom, [0, -5 * scale, 8 * scale, -5 * scale + lengthOf(place)]);
      return [foot, head];
    },
    getColor: ({ id }) => (queues.get(id)?.some(isSlow) ? slow : queue),
    getWidth: 4.5 * scale,
    widthUnits: 'pixels',
    pickable: true,
  });
}

/** Departures as arrows, and a ring around the one in the drawer. */
export function drawMarks(kit: Kit, look: Look, marks: readonly Mark[], focused: string | undefined): readonly Layer[] {
  const { theme, zoom } = look;
  return [
    ...kit.keep('marks', [marks, theme, near(zoom)], () => arrowsOf(kit, look, marks)),
    ...kit.keep('focused', [marks, focused, theme], () => [ringOf(kit, look, marks, focused)]),
  ];
}

function arrowsOf({ IconLayer }: Kit, { theme, zoom }: Look, marks: readonly Mark[]) {
  const { ground, late } = inks[theme];
  const scale = near(zoom);
  const colour = ({ departure: { mode } }: Mark): Rgb =>
    rgbOf((modeColours[theme] as Record<string, string>)[mode] ?? '#888888');
  const common = {
    data: [...marks].sort((a, b) => Number(a.late) - Number(b.late)),
    iconAtlas: arrows() as never,
    iconMapping: mapping,
    getPosition: ({ at }: Mark): [number, number] => [at[0], at[1]],
    getAngle: ({ heading }: Mark) => heading,
    sizeUnits: 'pixels' as const,
  };
  return [
    new IconLayer<Mark>({
      ...common,
      id: 'marks-ground',
      getIcon: () => 'ground',
      getColor: (mark) => (mark.late ? late : ground),
      getSize: (mark) => (mark.late ? 18 : 16) * scale,
    }),
    // A late one keeps a ground of its own within its red edge, so that outline and hatching stay what they are.
    new IconLayer<Mark>({
      ...common,
      data: common.data.filter((mark) => mark.late),
      id: 'marks-late',
      getIcon: () => 'actual',
      getColor: ground,
      getSize: 16 * scale,
    }),
    new IconLayer<Mark>({
      ...common,
      id: 'marks',
      getIcon: ({ departure: { is } }) => is,
      getColor: colour,
      getSize: 14 * scale,
      pickable: true,
    }),
  ];
}

function ringOf({ ScatterplotLayer }: Kit, { theme }: Look, marks: readonly Mark[], focused: string | undefined) {
  return new ScatterplotLayer<Mark>({
    id: 'focused',
    data: marks.filter(({ departure }) => departure.departure === focused),
    getPosition: ({ at }) => [at[0], at[1]],
    getRadius: 14,
    radiusUnits: 'pixels',
    filled: false,
    stroked: true,
    getLineColor: inks[theme].ink,
    getLineWidth: 2.5,
    lineWidthUnits: 'pixels',
  });
}
