import type { StyleSpecification } from 'maplibre-gl';
import { lineLayers } from './map-lines.ts';

type Theme = 'light' | 'dark';
type Rgba = [number, number, number, number];

/** Two greys for sea and land, as on the surfaces around the map. */
const looks = {
  light: { sea: '#e9eef2', land: '#fbfbfa', border: '#bcc5cd', coast: '#a9b4be', grid: '#dde4ea', name: '#66727e' },
  dark: { sea: '#10151b', land: '#1d232a', border: '#3c4650', coast: '#48535f', grid: '#1a2129', name: '#8f9ba7' },
} as const;

const inks: Record<Theme, { ink: Rgba; halo: Rgba }> = {
  light: { ink: [23, 32, 42, 255], halo: [255, 255, 255, 230] },
  dark: { ink: [230, 234, 238, 255], halo: [16, 21, 27, 235] },
};

/** The colour of names, and what keeps them apart from the lines below. */
export const inkOf = (theme: Theme): { ink: Rgba; halo: Rgba } => inks[theme];

type Source = Extract<StyleSpecification['sources'][string], { type: 'geojson' }>;

const empty: Source = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

/** The map's ground. Names of countries are drawn with the fonts of this computer: there is no `glyphs` address. */
export function styleOf(theme: Theme): StyleSpecification {
  const look = looks[theme];
  return {
    version: 8,
    sources: {
      graticule: empty,
      land: { ...empty, maxzoom: 8, tolerance: 0.4 },
      borders: { ...empty, maxzoom: 8, tolerance: 0.4 },
      countries: empty,
      lines: { ...empty, maxzoom: 10, tolerance: 0.2, promoteId: 'id' },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': look.sea } },
      { id: 'graticule', type: 'line', source: 'graticule', paint: { 'line-color': look.grid, 'line-width': 1 } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': look.land } },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': look.coast, 'line-width': 0.8 } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': look.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 6, 1.4] },
      },
      {
        id: 'countries',
        type: 'symbol',
        source: 'countries',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['system-ui', 'Noto Sans', 'Noto Sans CJK SC', 'sans-serif'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11, 6, 15],
          'text-letter-spacing': 0.08,
          'symbol-sort-key': ['get', 'rank'],
          'text-padding': 6,
        },
        paint: { 'text-color': look.name, 'text-halo-color': look.land, 'text-halo-width': 1 },
      },
      ...lineLayers(theme),
    ],
  };
}
