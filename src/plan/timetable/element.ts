import type { Where } from '../../model/disruption.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import type { Timetable } from './timetable.ts';
import { touchesOf } from './touch.ts';

export const elementKinds = [
  'border',
  'line',
  'river',
  'port',
  'lock',
  'terminal',
  'family',
  'country',
  'scenario',
] as const;

export type ElementKind = (typeof elementKinds)[number];

/** Something a network may lose: all of these places and carriers at once. */
export interface Element {
  readonly id: string;
  readonly kind: ElementKind;
  readonly name: string;
  readonly where: readonly Where[];
}

/**
 * Everything whose loss is worth knowing about: each crossing of a border and lock with both its directions, each line of rail and
 * section of river between two calls, each port and terminal of others, each family of services, each other country.
 */
export function elementsOf(network: Network): Element[] {
  return [...crossings(network), ...lines(network), ...places(network), ...families(network), ...countries(network)];
}

const nameOf = (network: Network, id: FacilityId): string => network.facilities.get(id)?.name ?? id;

/** A crossing with both directions and all its modes. */
function crossings(network: Network): Element[] {
  const found = new Map<string, { ids: Element['where'][number]['borders'] & object; name: string; isLock: boolean }>();
  for (const { id, from, to, mode } of network.borders) {
    const pair = [from, to].sort().join('-');
    const known = found.get(pair);
    const name = `${nameOf(network, from)} - ${nameOf(network, to)}`;
    found.set(pair, { name: known?.name ?? name, isLock: mode === 'barge', ids: [...(known?.ids ?? []), id] });
  }
  return [...found].map(([pair, { ids, name, isLock }]) => ({
    id: pair,
    kind: isLock ? ('lock' as const) : ('border' as const),
    name,
    where: [{ borders: ids }],
  }));
}

const isWater = (facility: Facility | undefined): boolean =>
  facility?.kinds.some((kind) => kind === 'river-port' || kind === 'sea-port') === true;

/** Rail and river between two calls that follow one another, in both directions; those that are crossings are there already. */
function lines(network: Network): Element[] {
  const crossed = new Set(network.borders.map(({ from, to }) => [from, to].sort().join('-')));
  const found = new Map<string, Element>();
  for (const { mode, calls } of network.services.values()) {
    if (mode !== 'rail' && mode !== 'barge') continue;
    for (const [index, { facility: from }] of calls.entries()) {
      const to = calls[index + 1]?.facility;
      if (to === undefined || to === from) continue;
      const pair = [from, to].sort().join('-');
      const id = `${pair}/${mode}`;
      if (crossed.has(pair) || found.has(id)) continue;
      const links = [
        { from, to },
        { from: to, to: from },
      ];
      const kind = mode === 'rail' ? ('line' as const) : ('river' as const);
      found.set(id, {
        id,
        kind,
        name: `${nameOf(network, from)} - ${nameOf(network, to)}`,
        where: [{ links, modes: [mode] }],
      });
    }
  }
  return [...found.values()];
}

function places(network: Network): Element[] {
  const called = new Set([...network.services.values()].flatMap(({ calls }) => calls.map(({ facility }) => facility)));
  return [...network.facilities.values()].flatMap((facility): Element[] => {
    if (!called.has(facility.id)) return [];
    const kind = isWater(facility) ? ('port' as const) : ('terminal' as const);
    return [{ id: facility.id, kind, name: facility.name, where: [{ facilities: [facility.id] }] }];
  });
}

function families(network: Network): Element[] {
  const all = new Set([...network.services.values()].map(({ family }) => family).filter((family) => family !== ''));
  return [...all].map((family) => {
    const name = network.families.get(family)?.name ?? family;
    return { id: family, kind: 'family', name, where: [{ families: [family] }] };
  });
}

function countries(network: Network): Element[] {
  const own = new Set([...network.facilities.values()].filter(({ ours }) => ours).map(({ country }) => country));
  const all = new Set([...network.facilities.values()].map(({ country }) => country));
  return [...all]
    .filter((country) => !own.has(country))
    .map((country) => ({ id: country, kind: 'country', name: country, where: [{ countries: [country] }] }));
}

/** The lanes of an element: 1 by lane. */
export function lanesOf(timetable: Timetable, { where }: Element): Uint8Array {
  const lanes = new Uint8Array(timetable.lanes.length);
  const gone = where.map((each, part) => ({ ...nothing, id: `E${part}` as never, where: each }));
  for (const [index, service] of timetable.services.entries()) {
    const first = timetable.laneStart[index] ?? 0;
    for (const { how } of touchesOf(timetable.network, service, gone))
      for (const [segment, bits] of how.entries()) if (bits !== 0) lanes[first + segment] = 1;
  }
  return lanes;
}

/** Into `closed`, by bucket: 1 where a segment on these lanes runs between two moments. */
export function closeOn(
  timetable: Timetable,
  lanes: Uint8Array,
  { from, until }: { readonly from: number; readonly until: number },
  closed: Uint8Array,
): void {
  const { segmentLane, segmentDeparts, segmentArrives, segmentBucket } = timetable;
  closed.fill(0);
  for (const [segment, lane] of segmentLane.entries()) {
    if (lanes[lane] === 0 || (segmentDeparts[segment] ?? 0) >= until || (segmentArrives[segment] ?? 0) <= from)
      continue;
    closed[segmentBucket[segment] ?? 0] = 1;
  }
}

/** A disruption of which only the places count. */
const nothing = {
  name: '',
  effect: { capacity: 0 },
  from: 0 as never,
  severity: 'high',
  note: '',
  source: '',
} as const;
