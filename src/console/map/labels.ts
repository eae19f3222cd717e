import type { MapLabel } from './base-map.tsx';
import { distance, type Point } from './great-circle.ts';
import type { Place } from './picture.ts';

/** From these zooms on all places are named, and those within the hub's own city. */
const allFrom = 4.6;
const cityFrom = 7;
const cityDegrees = 1;

/** Names of places: the hub's first, then borders, then by what passes there. */
export function labelsOf(
  places: readonly Place[],
  hub: { readonly id: string; readonly name: string },
  nameOf: (id: string) => string,
): MapLabel[] {
  const ours = places.filter((place) => place.ours);
  const middle: Point = [mean(ours.map(({ at }) => at[0])), mean(ours.map(({ at }) => at[1]))];
  const known = nameOf(hub.id);
  const city: MapLabel = {
    id: `hub ${hub.id}`,
    at: middle,
    text: known === hub.id ? hub.name : known,
    rank: 1e6,
    toZoom: cityFrom,
    size: 15,
    gap: 10,
  };
  const names = places.map((place): MapLabel => {
    const { id, at, teu, gate, airport } = place;
    const inCity = ours.length > 1 && distance(at, middle) < cityDegrees;
    const minor = airport || teu < 12;
    return {
      id,
      at,
      text: nameOf(id),
      rank: (airport ? teu / 10 : teu) + (gate ? 80 : 0),
      fromZoom: inCity ? cityFrom : teu === 0 ? 6 : minor ? allFrom : teu < 50 && !gate ? 3.2 : 0,
      size: teu >= 150 && !airport ? 12.5 : 11.5,
      gap: gate ? 12 : 7,
    };
  });
  return ours.length > 1 ? [city, ...names] : names;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
