import { curve, type Point } from '../map/great-circle.ts';
import type { Network } from '../map/traffic.ts';
import type { Disruption, Move } from './queries.ts';

/** Units that pass between two places, before or after. */
export interface Flow {
  readonly path: Point[];
  readonly units: number;
  readonly after: boolean;
}

/** Where units went and where they go instead, summed up between neighbouring places. */
export function flowsOf(network: Network, moved: readonly Move[]): Flow[] {
  const at = new Map(network.facilities.map(({ id, longitude, latitude }) => [id, [longitude, latitude] as Point]));
  const counts = new Map<string, number>();
  for (const { fromPlaces, toPlaces } of moved) {
    for (const [after, places] of [fromPlaces, toPlaces].entries())
      for (const [index, from] of places.slice(0, -1).entries()) {
        const key = `${after} ${from} ${places[index + 1]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  return [...counts].flatMap(([key, units]): Flow[] => {
    const [after, from = '', to = ''] = key.split(' ');
    const [start, end] = [at.get(from), at.get(to)];
    return start === undefined || end === undefined ? [] : [{ path: curve([start, end]), units, after: after === '1' }];
  });
}

/** Places that disruptions are about: where a map marks them. */
export function placesOf(network: Network, disruptions: readonly Disruption[]): Map<string, Point> {
  const at = new Map(network.facilities.map(({ id, longitude, latitude }) => [id, [longitude, latitude] as Point]));
  const found = new Map<string, Point>();
  const add = (id: string): void => {
    const point = at.get(id);
    if (point !== undefined) found.set(id, point);
  };
  for (const { where } of disruptions) {
    for (const id of where.facilities ?? []) add(id);
    for (const { from, to } of where.links ?? []) for (const id of [from, to]) add(id);
    for (const border of network.borders) if (where.borders?.includes(border.id) === true) add(border.from);
    for (const { id, country } of network.facilities) if (where.countries?.includes(country) === true) add(id);
  }
  return found;
}
