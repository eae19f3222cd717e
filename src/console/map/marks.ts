import type { Kit } from './base-map.tsx';
import { modeColours } from './map-lines.ts';
import type { Mark, Place } from './picture.ts';

type Theme = 'light' | 'dark';
type Rgb = [number, number, number];

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

const inks: Record<Theme, { ink: Rgb; ground: Rgb; late: Rgb; queue: Rgb; slow: Rgb }> = {
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
  const pen = atlas.getContext('2d');
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

interface Drawn {
  readonly marks: readonly Mark[];
  readonly places: readonly Place[];
  /** The departure in the drawer. */
  readonly focused: string | undefined;
  readonly place: string | undefined;
}

const queued = ({ borders }: Place): number =>
  borders.reduce((sum, { unitsWaiting, unitsChanging }) => sum + unitsWaiting + unitsChanging, 0);

/** Half as long again as usual is slow. */
const isSlow = ({ waitMinutes, usualMinutes }: Place['borders'][number]): boolean =>
  waitMinutes !== undefined && usualMinutes > 0 && waitMinutes >= 1.5 * usualMinutes;

/** Places as dots, borders as gates with a bar for the queue, departures as arrows. */
export function drawTraffic(
  { IconLayer, PathLayer, ScatterplotLayer }: Kit,
  { theme, zoom }: { readonly theme: Theme; readonly zoom: number },
  { marks, places, focused, place }: Drawn,
) {
  const { ink, ground, late, queue, slow } = inks[theme];
  const near = Math.min(1.7, Math.max(0.8, 0.8 + (zoom - 2.5) * 0.2));
  const colour = ({ departure: { mode } }: Mark): Rgb =>
    rgbOf((modeColours[theme] as Record<string, string>)[mode] ?? '#888888');
  const busy = places.filter(({ teu, ours, borders }) => (teu > 0 || ours) && borders.length === 0);
  const gates = places.filter(({ borders }) => borders.length > 0);
  const degrees = 360 / (512 * 2 ** zoom); // Of longitude to a pixel.
  const box = ([x, y]: Place['at'], left: number, bottom: number, right: number, top: number): [number, number][] => {
    const up = degrees * Math.cos((y * Math.PI) / 180);
    return [
      [x + left * degrees, y + bottom * up],
      [x + right * degrees, y + bottom * up],
      [x + right * degrees, y + top * up],
      [x + left * degrees, y + top * up],
    ];
  };
  const barOf = (gate: Place): number => Math.min(34, 3 + Math.sqrt(queued(gate)) * 0.9) * near;
  const moving = [...marks].sort((a, b) => Number(a.late) - Number(b.late));
  const common = {
    data: moving,
    iconAtlas: arrows() as never,
    iconMapping: mapping,
    getPosition: ({ at }: Mark): [number, number] => [at[0], at[1]],
    getAngle: ({ heading }: Mark) => heading,
    sizeUnits: 'pixels' as const,
  };
  return [
    new ScatterplotLayer<Place>({
      id: 'places',
      data: busy,
      getPosition: ({ at }) => [at[0], at[1]],
      getRadius: ({ ours, teu }) => (ours ? 4.5 : teu > 100 ? 3.6 : 2.6) * near,
      radiusUnits: 'pixels',
      getFillColor: ({ ours }) => (ours ? ink : ground),
      getLineColor: ({ id }) => (id === place ? late : ink),
      getLineWidth: ({ id }) => (id === place ? 3 : 1.4),
      lineWidthUnits: 'pixels',
      stroked: true,
      pickable: true,
      updateTriggers: { getFillColor: theme, getLineColor: [theme, place], getLineWidth: place },
    }),
    new PathLayer<Place>({
      id: 'queues',
      data: gates.filter((gate) => queued(gate) > 0),
      getPath: (gate) => {
        const [, foot, head] = box(gate.at, 0, -5 * near, 8 * near, -5 * near + barOf(gate));
        return [foot, head] as [number, number][];
      },
      getColor: ({ borders }) => (borders.some(isSlow) ? slow : queue),
      getWidth: 4.5 * near,
      widthUnits: 'pixels',
      pickable: true,
      updateTriggers: { getPath: zoom, getColor: theme },
    }),
    new PathLayer<Place>({
      id: 'gates',
      data: gates,
      // A gate: two posts and a beam.
      getPath: ({ at }) => {
        const [a, b, c, d] = box(at, -4 * near, -5 * near, 4 * near, 4 * near) as [number, number][];
        return [a, d, c, b] as [number, number][];
      },
      getColor: ({ id }) => (id === place ? late : ink),
      getWidth: 2 * near,
      widthUnits: 'pixels',
      jointRounded: true,
      pickable: true,
      updateTriggers: { getPath: zoom, getColor: [theme, place] },
    }),
    new IconLayer<Mark>({
      ...common,
      id: 'marks-ground',
      getIcon: () => 'ground',
      getColor: (mark) => (mark.late ? late : ground),
      getSize: (mark) => (mark.late ? 18 : 16) * near,
      updateTriggers: { getColor: theme, getSize: near },
    }),
    // A late one keeps a ground of its own within its red edge, so that outline and hatching stay what they are.
    new IconLayer<Mark>({
      ...common,
      data: moving.filter((mark) => mark.late),
      id: 'marks-late',
      getIcon: () => 'actual',
      getColor: ground,
      getSize: 16 * near,
      updateTriggers: { getColor: theme, getSize: near },
    }),
    new IconLayer<Mark>({
      ...common,
      id: 'marks',
      getIcon: ({ departure: { is } }) => is,
      getColor: colour,
      getSize: 14 * near,
      pickable: true,
      updateTriggers: { getColor: theme, getSize: near },
    }),
    new ScatterplotLayer<Mark>({
      id: 'focused',
      data: moving.filter(({ departure }) => departure.departure === focused),
      getPosition: ({ at }) => [at[0], at[1]],
      getRadius: 14,
      radiusUnits: 'pixels',
      filled: false,
      stroked: true,
      getLineColor: ink,
      getLineWidth: 2.5,
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineColor: theme },
    }),
  ];
}
