import type { Map as MapLibre } from 'maplibre-gl';
import { linePrefix } from './map-lines.ts';

/** A line of the network under the pointer, and where that is on the map in pixels. */
export interface HoveredLine {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Tells of the line under the pointer, and lifts it out. Looked at once a frame: the pointer moves more often. */
export function hoverLines(map: MapLibre, tell: (hovered: HoveredLine | undefined) => void): void {
  let hovered: string | undefined;
  let frame = 0;
  const set = (id: string | undefined): void => {
    if (hovered !== undefined) map.setFeatureState({ source: 'lines', id: hovered }, { hover: false });
    if (id !== undefined) map.setFeatureState({ source: 'lines', id }, { hover: true });
    hovered = id;
  };
  map.on('mousemove', ({ point: { x, y } }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (map.getSource('lines') === undefined) return;
      const layers = map.getLayersOrder().filter((id) => id.startsWith(linePrefix));
      const [found] = map.queryRenderedFeatures(
        [
          [x - 3, y - 3],
          [x + 3, y + 3],
        ],
        { layers },
      );
      const id = found?.properties['id'] as string | undefined;
      if (id !== hovered) set(id);
      tell(id === undefined ? undefined : { id, x, y });
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(frame);
    set(undefined);
    tell(undefined);
  });
}
