import { useCallback, useMemo, useState } from 'react';
import { BaseMap, type Bounds, type Kit, type Look, type Picked } from '../map/base-map.tsx';
import type { Point } from '../map/great-circle.ts';
import type { Network } from '../map/traffic.ts';
import { usePlaceName } from '../parts/network-names.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { type Dot, drawDisrupted, drawFlows, drawLinks, drawPlaces } from './draw.ts';
import { flowsOf, placesOf } from './flows.ts';
import { type LinkLine, linksOf } from './links.ts';
import type { Disruption, Move } from './queries.ts';
import { words } from './words.ts';

/** What is disrupted, what is being chosen, and who goes which way before and after. */
export function DisruptMap({
  network,
  disruptions,
  moved,
  chosen,
  links,
  choose,
  chooseLink,
}: {
  readonly network: Network;
  readonly disruptions: readonly Disruption[];
  readonly moved: readonly Move[];
  readonly chosen: ReadonlySet<string>;
  /** Lines that are chosen, by name. */
  readonly links: readonly string[];
  /** Places, and lines between them. */
  readonly choose: (places: readonly string[], links: readonly string[]) => void;
  readonly chooseLink: (id: string) => void;
}) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const [corner, setCorner] = useState<Point>();
  const [isArea, setIsArea] = useState(false);
  const dots = useMemo((): Dot[] => {
    const gates = new Set(network.borders.map(({ from }) => from));
    return network.facilities.map(({ id, longitude, latitude }) => ({
      id,
      at: [longitude, latitude],
      gate: gates.has(id),
    }));
  }, [network]);
  const labels = useMemo(
    () =>
      dots.map(({ id, at, gate }) => ({
        id,
        at,
        text: nameOf(id),
        rank: gate ? 80 : 10,
        fromZoom: gate ? 0 : 4.6,
        size: 11.5,
        gap: 8,
      })),
    [dots, nameOf],
  );
  const flows = useMemo(() => flowsOf(network, moved), [network, moved]);
  const places = useMemo(() => [...placesOf(network, disruptions).values()], [network, disruptions]);
  const draw = useCallback(
    (kit: Kit, look: Look) => [
      ...drawFlows(kit, look, flows),
      drawLinks(kit, look, linksOf(network), links),
      drawPlaces(kit, look, dots, chosen),
      ...drawDisrupted(kit, look, places),
    ],
    [flows, dots, chosen, places, network, links],
  );
  const bounds = useMemo(() => boundsOf(network), [network]);
  const leave = (): void => {
    setCorner(undefined);
    setIsArea(false);
  };
  useKeys(isArea ? { Escape: leave } : {});
  const onClick = ({ picked, object, coordinate, layer }: Picked): void => {
    if (isArea && coordinate !== undefined) {
      const here: Point = [coordinate[0] ?? 0, coordinate[1] ?? 0];
      if (corner === undefined) {
        setCorner(here);
        return;
      }
      const inside = new Set(dots.filter(({ at }) => isWithin(at, corner, here)).map(({ id }) => id));
      choose(
        [...inside],
        linksOf(network).flatMap(({ id, from, to }) => (inside.has(from) && inside.has(to) ? [id] : [])),
      );
      leave();
    } else if (picked && layer?.id === 'links') chooseLink((object as LinkLine).id);
    else if (picked) choose([(object as Dot).id], []);
  };
  return (
    <>
      <BaseMap label={w.map} bounds={bounds} endless draw={draw} labels={labels} onClick={onClick} />
      <button
        type="button"
        className="map-step disrupt-area"
        aria-pressed={isArea}
        onClick={isArea ? leave : () => setIsArea(true)}
      >
        {isArea ? w.areaHint : w.area}
      </button>
    </>
  );
}

const isWithin = ([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): boolean =>
  x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2);

function boundsOf({ facilities }: Network): Bounds {
  const [x, y] = [facilities.map(({ longitude }) => longitude), facilities.map(({ latitude }) => latitude)];
  const [west, east] = [Math.max(-10, Math.min(...x)), Math.min(140, Math.max(...x))];
  return [west - 4, Math.max(-8, Math.min(...y)) - 3, east + 4, Math.max(...y) + 3];
}
