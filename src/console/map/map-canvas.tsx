import 'maplibre-gl/dist/maplibre-gl.css';
import type { Layer, PickingInfo } from '@deck.gl/core';
import { IconLayer, PathLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { useComputedColorScheme } from '@mantine/core';
import { Map as MapLibre, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../shell/settings.ts';
import { countryNames } from './countries.ts';
import { type HoveredLine, hoverLines } from './hover-lines.ts';
import { areSame, type Keep, keeper } from './kept.ts';
import { readLand } from './land.ts';
import { lineFeatures, type MapLine } from './map-lines.ts';
import { inkOf, styleOf } from './map-style.ts';
import { type MapLabel, placeLabels } from './place-labels.ts';
import { type QuietFrames, quietFrames } from './quiet-frames.ts';

setWorkerUrl(workerUrl);

const layers = { IconLayer, PathLayer, ScatterplotLayer, TextLayer };

/** What a page draws with; layers that it `keep`s are not drawn anew when other ones change. */
export type Kit = typeof layers & { readonly keep: Keep<readonly Layer[]> };

/** How the map is looked at. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly zoom: number;
}

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

export type Picked = PickingInfo;

export interface CanvasProps {
  /** What the map is of, for those who do not see it. */
  readonly label: string;
  /** What is shown at first, and when it changes. */
  readonly bounds: Bounds;
  /** The world goes on over the date line: for what crosses the Pacific, drawn beyond 180 degrees. */
  readonly endless?: boolean;
  readonly draw: (kit: Kit, look: Look) => readonly Layer[];
  /** Names of places, drawn where they do not cover each other; the highest rank first. */
  readonly labels?: readonly MapLabel[];
  /** Lines of the network, below everything that `draw` gives. */
  readonly lines?: readonly MapLine[];
  /** This browser cannot draw it. */
  readonly onFailed: () => void;
  readonly onHover?: (picked: Picked | undefined) => void;
  /** Also where nothing is picked. */
  readonly onClick?: (picked: Picked) => void;
  /** A line under the pointer, where nothing else is. */
  readonly onHoverLine?: (hovered: HoveredLine | undefined) => void;
}

/** The map as it was made, and what is drawn on it. */
interface Held {
  readonly map: MapLibre;
  readonly overlay: MapLibreOverlay;
  readonly frames: QuietFrames;
  readonly kit: Kit;
  drawn: readonly Layer[];
  /** How many of them have been drawn at all. */
  shown: number;
}

const noLabels: readonly MapLabel[] = [];
const noLines: readonly MapLine[] = [];

/** As many belong together: places and queues, the arrows, what is marked. */
const layersAFrame = 3;

/** Layers follow the zoom in steps, so that they are not made anew with each pixel of a wheel. */
const zoomStep = 0.25;

export function MapCanvas({
  label,
  bounds,
  endless = false,
  draw,
  labels = noLabels,
  lines = noLines,
  ...listeners
}: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const theme = useComputedColorScheme('light');
  const { language } = useSettings();
  const [held, setHeld] = useState<Held>();
  const [zoom, setZoom] = useState(2);
  const [filled, setFilled] = useState<'light' | 'dark'>();
  const [moved, setMoved] = useState(0);
  const heard = useRef(listeners);
  heard.current = listeners;
  const onPicked = useRef(false);
  const first = useRef({ bounds, label, theme, endless });

  useEffect(() => {
    if (place.current === null) return;
    const map = mapOn(place.current, {
      style: styleOf(first.current.theme),
      bounds: [...first.current.bounds],
      fitBoundsOptions: { padding: 24 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      renderWorldCopies: first.current.endless,
      maxZoom: 11,
      minZoom: 0.6,
      fadeDuration: 0,
      locale: { 'Map.Title': first.current.label },
    });
    if (map === undefined) {
      heard.current.onFailed();
      return;
    }
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    let frames: QuietFrames | undefined;
    const overlay = new MapLibreOverlay({
      interleaved: false,
      layers: [],
      pickingRadius: 4,
      onHover: (picked) => {
        onPicked.current = picked.picked;
        heard.current.onHover?.(picked.picked ? picked : undefined);
      },
      onClick: (picked) => heard.current.onClick?.(picked),
      getCursor: ({ isHovering }) => (isHovering ? 'pointer' : 'grab'),
      onLoad: () => {
        frames?.wake(); // It may take a while until it can draw.
        hide(); // By now it has asked for the keyboard.
      },
    });
    map.addControl(overlay);
    const hide = (): void => {
      const drawing = overlay.getCanvas(); // The map's own canvas has the keyboard and the name.
      drawing?.setAttribute('tabindex', '-1');
      drawing?.setAttribute('aria-hidden', 'true');
    };
    hide();
    const quiet = quietFrames(overlay);
    frames = quiet;
    for (const event of ['pointermove', 'pointerdown', 'pointerleave', 'wheel'] as const)
      place.current.addEventListener(event, quiet.wake, { passive: true });
    map.on('move', quiet.wake);
    map.on('resize', quiet.wake);
    const follow = (): void => setZoom(Math.round(map.getZoom() / zoomStep) * zoomStep);
    hoverLines(map, (line) => heard.current.onHoverLine?.(onPicked.current ? undefined : line));
    map.on('zoom', follow);
    map.on('moveend', () => setMoved((count) => count + 1));
    map.on('resize', () => setMoved((count) => count + 1));
    map.once('load', () => {
      follow();
      setHeld({ map, overlay, frames: quiet, kit: { ...layers, keep: keeper() }, drawn: [], shown: 0 });
    });
    return () => {
      setHeld(undefined);
      map.remove();
    };
  }, []);

  useEffect(() => {
    if (held === undefined) return;
    const { map } = held;
    const fill = (): void => {
      void readLand().then((land) => {
        for (const [id, features] of Object.entries(land)) setSource(map, id, features);
        setFilled(theme);
      });
    };
    if (first.current.theme === theme) fill();
    else {
      first.current.theme = theme;
      setFilled(undefined);
      map.setStyle(styleOf(theme), { diff: false });
      map.once('style.load', fill);
    }
    return () => void map.off('style.load', fill);
  }, [held, theme]);

  useEffect(() => {
    if (held !== undefined && filled === theme) setSource(held.map, 'countries', countryNames(language));
  }, [held, filled, theme, language]);

  useEffect(() => {
    if (held !== undefined && filled === theme) setSource(held.map, 'lines', lineFeatures(lines));
  }, [held, filled, theme, lines]);

  useEffect(() => {
    if (held === undefined || first.current.bounds === bounds) return;
    first.current.bounds = bounds;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    held.map.fitBounds([...bounds], { padding: 48, maxZoom: 7, duration: reduced ? 0 : 400 });
  }, [held, bounds]);

  useEffect(() => {
    if (held === undefined) return;
    const { kit, map } = held;
    const next = [
      ...draw(kit, { theme, zoom }),
      ...kit.keep('names', [labels, theme, zoom, moved], () => namesOf(map, labels, theme)),
    ];
    if (areSame(held.drawn, next)) return;
    held.drawn = next;
    // The first time they come a few a frame: all at once would keep the page from answering.
    let frame = 0;
    const show = (): void => {
      held.shown = Math.max(held.shown, Math.min(held.shown + layersAFrame, next.length));
      held.overlay.setProps({ layers: next.slice(0, held.shown) });
      held.frames.draw();
      if (held.shown < next.length) frame = requestAnimationFrame(show);
    };
    show();
    return () => {
      cancelAnimationFrame(frame);
      if (held.shown < next.length) held.drawn = [];
    };
  }, [held, draw, labels, theme, zoom, moved]);

  return (
    <div className="map-place">
      <div ref={place} className="map-canvas" />
    </div>
  );
}

/** A map, or none where the browser has no WebGL 2 to give. */
function mapOn(container: HTMLElement, options: Omit<MapOptions, 'container'>): MapLibre | undefined {
  try {
    return new MapLibre({ container, ...options });
  } catch {
    return undefined;
  }
}

/** The names that have room where the map is now. */
function namesOf(map: MapLibre, labels: readonly MapLabel[], theme: Look['theme']): readonly Layer[] {
  const placed = placeLabels(labels, {
    zoom: map.getZoom(),
    project: (at) => {
      const { x, y } = map.project([at[0], at[1]]);
      return [x, y];
    },
    width: map.getContainer().clientWidth,
    height: map.getContainer().clientHeight,
  });
  if (placed.length === 0) return [];
  return [
    new TextLayer({
      id: 'names',
      data: placed,
      characterSet: 'auto',
      fontFamily: 'system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
      fontWeight: 600,
      fontSettings: { sdf: true, fontSize: 56, buffer: 10, radius: 16, smoothing: 0.16 },
      getText: ({ text }) => text,
      getPosition: ({ at }) => [at[0], at[1]],
      getSize: ({ size }) => size,
      getColor: inkOf(theme).ink,
      getTextAnchor: ({ anchor }) => anchor,
      getAlignmentBaseline: 'center',
      getPixelOffset: ({ offset }) => [offset[0], offset[1]],
      outlineWidth: 4,
      outlineColor: inkOf(theme).halo,
      parameters: { depthCompare: 'always' },
      updateTriggers: { getColor: theme },
    }),
  ];
}

type Features = Parameters<NonNullable<ReturnType<typeof geojson>>['setData']>[0];
const geojson = (map: MapLibre, id: string) => map.getSource<import('maplibre-gl').GeoJSONSource>(id);
const setSource = (map: MapLibre, id: string, features: Features): void => void geojson(map, id)?.setData(features);
