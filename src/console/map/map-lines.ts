import type { LayerSpecification } from 'maplibre-gl';
import type { Point } from './great-circle.ts';

/** A line of the network: its mode says how it is drawn. */
export interface MapLine {
  readonly id: string;
  readonly mode: string;
  readonly path: readonly Point[];
  /** Pixels at the whole network's zoom; wider when nearer. */
  readonly width: number;
  readonly opacity: number;
  /** What is only planned is an outline. */
  readonly planned: boolean;
}

/** The modes' colours, as in shell/console.css: what draws on a canvas cannot read variables. */
export const modeColours = {
  light: { rail: '#0b64bd', barge: '#00707a', sea: '#4a4fb5', road: '#8a5300', air: '#8e3a9d' },
  dark: { rail: '#6bb0f2', barge: '#4dc7cf', sea: '#a3a7f5', road: '#e3a857', air: '#d993e6' },
} as const satisfies Record<'light' | 'dark', Record<string, string>>;

/** Rail solid, barge dashed, road thin, sea dotted, air dashed and dotted; what comes later lies above. */
const looks: readonly (readonly [mode: keyof (typeof modeColours)['light'], dashes: readonly number[] | undefined])[] =
  [
    ['air', [3, 2, 0.1, 2]],
    ['sea', [0.1, 2]],
    ['road', undefined],
    ['barge', [2, 1]],
    ['rail', undefined],
  ];

export const linePrefix = 'line-';

/** One layer a mode over the source `lines`. */
export const lineLayers = (theme: 'light' | 'dark'): LayerSpecification[] =>
  looks.flatMap(([mode, dashes]): LayerSpecification[] => {
    const near = (factor: number) => ['*', factor, ['get', 'width']];
    const width = ['interpolate', ['linear'], ['zoom'], 2, near(1), 7, near(2.2)];
    const colour = modeColours[theme][mode];
    const opacity = ['case', ['boolean', ['feature-state', 'hover'], false], 1, ['get', 'opacity']];
    const dashed = dashes === undefined ? {} : { 'line-dasharray': [...dashes] };
    const round = mode === 'sea' || mode === 'air';
    const layout = { 'line-cap': round ? 'round' : 'butt', 'line-join': 'round' } as const;
    const offset = mode === 'road' ? { 'line-offset': 3 } : {};
    const made = { type: 'line', source: 'lines', layout } as const;
    const ofMode = ['==', ['get', 'mode'], mode];
    return [
      {
        ...made,
        id: `${linePrefix}${mode}`,
        filter: ['all', ofMode, ['!', ['get', 'planned']]],
        paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity, ...dashed, ...offset },
      },
      {
        ...made,
        id: `${linePrefix}${mode}-planned`,
        filter: ['all', ofMode, ['get', 'planned']],
        paint:
          dashes === undefined
            ? { 'line-color': colour, 'line-width': 1.2, 'line-gap-width': width, 'line-opacity': opacity, ...offset }
            : { 'line-color': colour, 'line-width': width, 'line-opacity': ['*', 0.6, opacity], ...dashed },
      },
    ] as unknown as LayerSpecification[]; // Expressions are typed as tuples, which lists of them are not.
  });

export const lineFeatures = (lines: readonly MapLine[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: lines.map(({ id, mode, path, width, opacity, planned }) => ({
    type: 'Feature',
    properties: { id, mode, width, opacity, planned },
    geometry: { type: 'LineString', coordinates: path.map(([x, y]) => [x, y]) },
  })),
});
