import { kmBetween, type OnEarth } from '../../base/sphere.ts';
import { days, hours } from '../../base/time.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';

/** By how much a way by road is longer than the great circle: a usual mean of road networks. */
const roadFactor = 1.3;

/** How empties are used again, where nobody knows better. */
export const emptyTerms = {
  /** Whoever lies farther from a depot than this is not served from it, nor does its empty come back to it. */
  reachKm: 150,
  /** From the gate to being empty, and from having the empty to being ready with goods. */
  stripping: hours(24),
  stuffing: hours(24),
  /** So long an empty waits with its consignee for the next goods. */
  waiting: days(7),
  /** For fewer kilometres nobody calls two customers. */
  savedKmMin: 5,
} as const;

/** Kilometres by truck between two places, from where they lie; estimated. */
export const roadKm = (a: OnEarth, b: OnEarth): number => roadFactor * kmBetween(a, b);

/** Facilities that take empties. */
export const depotsOf = ({ facilities }: Network): Facility[] =>
  [...facilities.values()].filter(({ emptiesTeu }) => emptiesTeu !== undefined);

/** The depot nearest to a place, within reach. */
export function nearestDepot(network: Network, at: FacilityId): Facility | undefined {
  const place = network.facilities.get(at);
  let [nearest, least]: [Facility | undefined, number] = [undefined, emptyTerms.reachKm];
  for (const depot of place === undefined ? [] : depotsOf(network)) {
    const km = place === undefined ? least : roadKm(place, depot);
    if (km < least || (km === least && nearest === undefined)) [nearest, least] = [depot, km];
  }
  return nearest;
}
