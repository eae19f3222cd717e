import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { networkQuery } from '../api/queries.ts';
import { drawDisrupted } from '../disrupt/draw.ts';
import { placesOf } from '../disrupt/flows.ts';
import { disruptionsQuery } from '../disrupt/queries.ts';
import { Icon } from '../parts/icons.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { Answered } from '../parts/states.tsx';
import { useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { useNow } from '../shell/now.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { useWords } from '../shell/words.ts';
import { BaseMap, type Bounds, type Kit, type Look, type Picked } from './base-map.tsx';
import { CorridorSide } from './corridor-side.tsx';
import { Headline } from './headline.tsx';
import { Hint, type Hovered } from './hint.tsx';
import { labelsOf } from './labels.ts';
import { Legend } from './legend.tsx';
import { Lists } from './lists.tsx';
import { drawMarks, drawPlaces } from './marks.ts';
import { groundOf, type Mark, marksOf, type Place, queuesOf, stillOf } from './picture.ts';
import { PlaceSide } from './place-side.tsx';
import { TimeSlider } from './slider.tsx';
import { type Network, type Traffic, trafficQuery } from './traffic.ts';
import { useMapView } from './view.ts';
import { words } from './words.ts';

const mapKeys: ShownKeys = [['l', 'lists']];

/** The network as it moves, at any moment from two weeks ago to two months ahead. */
export function MapPage() {
  const { at } = useMapView();
  const network = useQuery(networkQuery);
  const traffic = useQuery(trafficQuery(at));
  return (
    <div className="page map-page">
      <Answered query={network}>
        {(known) => <Answered query={traffic}>{(moving) => <Moving network={known} traffic={moving} />}</Answered>}
      </Answered>
    </div>
  );
}

function Moving({ network, traffic }: { readonly network: Network; readonly traffic: Traffic }) {
  const w = useWords(words);
  const { place, line, shown } = useMapView();
  const corridor = useMemo(
    () => (line === undefined ? undefined : groundOf(network, traffic.lines, false, shown).corridors.get(line)),
    [network, traffic, shown, line],
  );
  const [folded, setFolded] = useState(false);
  useKeys({ l: () => setFolded(!folded) }, mapKeys);
  return (
    <>
      <header className="page-head">
        <Headline traffic={traffic} />
      </header>
      <div className="map-body">
        <div className="map-main">
          <TrafficMap network={network} traffic={traffic} />
          <Legend traffic={traffic} />
          <button
            type="button"
            className="map-step map-fold"
            aria-label={w.fold}
            title={w.fold}
            aria-pressed={!folded}
            onClick={() => setFolded(!folded)}
          >
            <Icon name={folded ? 'left' : 'right'} size={12} />
          </button>
        </div>
        {folded ? null : (
          <aside className="map-side" aria-label={w.lists}>
            {place !== undefined ? (
              <PlaceSide key={place} id={place} traffic={traffic} />
            ) : corridor !== undefined ? (
              <CorridorSide corridor={corridor} />
            ) : (
              <Lists traffic={traffic} />
            )}
          </aside>
        )}
      </div>
      <TimeSlider />
    </>
  );
}

function TrafficMap({ network, traffic }: { readonly network: Network; readonly traffic: Traffic }) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const now = useNow();
  const { at, shown, place, change } = useMapView();
  const { focus, setFocus } = useFocus();
  const [hovered, setHovered] = useState<{ what: Hovered; x: number; y: number; right: boolean }>();
  const moment = at === undefined ? now : Date.parse(traffic.at);
  // Lists that have not changed are the same objects after the next answer: what rests on them is not drawn again.
  const { lines, borders, departures } = traffic;
  const planned = Date.parse(traffic.at) > Date.parse(traffic.now);
  const ground = useMemo(() => groundOf(network, lines, planned, shown), [network, lines, planned, shown]);
  const queues = useMemo(() => queuesOf(borders), [borders]);
  const marks = useMemo(() => marksOf(network, departures, shown, moment), [network, departures, shown, moment]);
  const labels = useMemo(() => labelsOf(ground.places, network, nameOf), [ground, network, nameOf]);
  const bounds = useMemo(() => boundsOf(network), [network]);
  const focused = focus?.kind === 'departure' ? focus.id : undefined;
  const disruptions = useQuery(disruptionsQuery).data?.rows;
  const disrupted = useMemo(() => [...placesOf(network, disruptions ?? []).values()], [network, disruptions]);
  const drawn = useRef<readonly Mark[]>([]);
  const draw = useCallback(
    (kit: Kit, look: Look) => {
      drawn.current = stillOf(drawn.current, marks, look.zoom);
      return [
        ...drawPlaces(kit, look, { places: ground.places, queues, chosen: place }),
        ...drawMarks(kit, look, drawn.current, focused),
        ...drawDisrupted(kit, look, disrupted),
      ];
    },
    [marks, ground, queues, focused, place, disrupted],
  );
  const onHover = (picked: Picked | undefined): void => {
    if (picked === undefined) {
      setHovered(undefined);
      return;
    }
    const { x, y, viewport } = picked;
    setHovered({ what: thingOf(picked), x, y, right: viewport !== undefined && x > viewport.width / 2 });
  };
  const onClick = (picked: Picked): void => {
    if (!picked.picked) {
      if (hovered?.what.kind === 'corridor') change({ line: hovered.what.corridor.id, place: undefined });
      return;
    }
    const thing = thingOf(picked);
    if (thing.kind === 'mark') setFocus({ kind: 'departure', id: thing.mark.departure.departure });
    else if (thing.kind === 'place') change({ place: thing.place.id, line: undefined });
  };
  return (
    <>
      <BaseMap
        label={w.map}
        bounds={bounds}
        endless
        lines={ground.lines}
        labels={labels}
        draw={draw}
        onHover={onHover}
        onClick={onClick}
        onHoverLine={(line) => {
          const corridor = line === undefined ? undefined : ground.corridors.get(line.id);
          if (line === undefined || corridor === undefined)
            setHovered((old) => (old?.what.kind === 'corridor' ? undefined : old));
          else setHovered({ what: { kind: 'corridor', corridor }, x: line.x, y: line.y, right: line.x > 500 });
        }}
      />
      {hovered === undefined ? null : (
        <Hint hovered={hovered.what} queues={queues} x={hovered.x} y={hovered.y} right={hovered.right} />
      )}
    </>
  );
}

const thingOf = ({ layer, object }: Picked): Hovered =>
  layer?.id === 'marks' ? { kind: 'mark', mark: object as Mark } : { kind: 'place', place: object as Place };

/** From the hub to the ends that most reach: Europe in the west, the coast in the east. A small network is shown whole. */
function boundsOf({ facilities }: Network): Bounds {
  const [x, y] = [facilities.map(({ longitude }) => longitude), facilities.map(({ latitude }) => latitude)];
  const [west, east] = [Math.min(...x), Math.max(...x)];
  const [south, north] = [Math.min(...y), Math.max(...y)];
  if (west < -60 || east - west > 150) return [-7, -5, 136, 61];
  return [west - 4, south - 3, east + 4, north + 3];
}
