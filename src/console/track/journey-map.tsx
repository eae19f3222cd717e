import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { departureQuery, networkQuery } from '../api/queries.ts';
import { BaseMap, type Bounds, type Kit, type Look, type MapLabel } from '../map/base-map.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { hubNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { boundsOf, type Departure, journeyOf, type Point } from './journey.ts';
import type { Sheet } from './sheets.ts';
import { lifeWords } from './words.ts';

type Rgb = [number, number, number];

/** The modes' colours, as in shell/console.css: deck.gl wants numbers. */
const colours: Record<'light' | 'dark', Record<string, Rgb>> = {
  light: { rail: [11, 100, 189], barge: [0, 112, 122], sea: [74, 79, 181], road: [138, 83, 0], air: [142, 58, 157] },
  dark: {
    rail: [107, 176, 242],
    barge: [77, 199, 207],
    sea: [163, 167, 245],
    road: [227, 168, 87],
    air: [217, 147, 230],
  },
};
const inks: Record<'light' | 'dark', { ink: Rgb; ground: Rgb }> = {
  light: { ink: [23, 32, 42], ground: [255, 255, 255] },
  dark: { ink: [230, 234, 238], ground: [21, 25, 30] },
};

/** The journey on the map: what is travelled solid, what is to come dashed, and where the unit is now. */
export function JourneyMap({ sheet }: { readonly sheet: Sheet }) {
  const w = useWords(lifeWords);
  const nameOf = usePlaceName();
  const { data: network } = useQuery(networkQuery);
  const aboard = sheet.legs.some(({ departure }) => departure === sheet.at) ? sheet.at : undefined;
  const { data: departure } = useQuery({ ...departureQuery(aboard ?? ''), enabled: aboard !== undefined });
  const journey = useMemo(
    () =>
      network === undefined
        ? undefined
        : journeyOf(sheet, network, departure as Departure | undefined, { now: hubNow(), nameOf }),
    [sheet, network, departure, nameOf],
  );
  // The same array as long as the same is shown: the map is moved only when it is another one.
  const area = JSON.stringify(journey === undefined ? undefined : boundsOf(journey));
  const bounds = useMemo(() => (area === undefined ? undefined : (JSON.parse(area) as Bounds)), [area]);
  const labels: readonly MapLabel[] = useMemo(
    () =>
      (journey?.stops ?? []).map(({ name, at }, index) => ({ id: name, text: name, at, rank: 100 - index, gap: 10 })),
    [journey],
  );
  const draw = useCallback(
    ({ PathLayer, ScatterplotLayer }: Kit, { theme }: Look) => {
      if (journey === undefined) return [];
      const { ink, ground } = inks[theme];
      const colour = ({ mode }: { mode: string }): Rgb => colours[theme][mode] ?? ink;
      return [
        new PathLayer<{ path: Point[]; mode: string; done: boolean }>({
          id: 'journey',
          data: [...journey.lines],
          getPath: ({ path }) => path,
          getColor: colour,
          getWidth: ({ done }) => (done ? 4 : 2.5),
          widthUnits: 'pixels',
          jointRounded: true,
          updateTriggers: { getColor: theme },
        }),
        new ScatterplotLayer<{ at: Point }>({
          id: 'stops',
          data: [...journey.stops],
          getPosition: ({ at }) => at,
          getRadius: 4.5,
          radiusUnits: 'pixels',
          stroked: true,
          getFillColor: ground,
          getLineColor: ink,
          lineWidthUnits: 'pixels',
          getLineWidth: 1.5,
          updateTriggers: { getFillColor: theme, getLineColor: theme },
        }),
        new ScatterplotLayer<{ at: Point }>({
          id: 'now',
          data: journey.now === undefined ? [] : [{ at: journey.now }],
          getPosition: ({ at }) => at,
          getRadius: 8,
          radiusUnits: 'pixels',
          stroked: true,
          getFillColor: [200, 62, 20],
          getLineColor: ground,
          lineWidthUnits: 'pixels',
          getLineWidth: 2.5,
          updateTriggers: { getLineColor: theme },
        }),
      ];
    },
    [journey],
  );
  if (bounds === undefined || journey === undefined || journey.lines.length === 0) return null;
  return (
    <div className="track-map no-print">
      <BaseMap
        key={sheet.unit}
        label={w.map}
        bounds={bounds}
        endless={bounds[2] > 180 || bounds[0] < -180}
        draw={draw}
        labels={labels}
      />
    </div>
  );
}
