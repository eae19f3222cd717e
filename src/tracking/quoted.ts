import type { Day } from '../base/zone.ts';
import type { FacilityId } from '../model/facility.ts';
import { findTransfer, type Network, type QuotedProduct } from '../model/network.ts';
import type { Service } from '../model/service.ts';
import type { Way } from '../model/way.ts';
import { momentsOf, runsPerWeek } from '../plan/timetable/moments.ts';

/** How our timetable's mean time for a product compares with what is quoted for it. */
export interface QuotedComparison {
  readonly id: string;
  readonly name: string;
  readonly lowDays: number;
  readonly highDays: number;
  /** Travel with mean borders, transfers, and half a headway at each interchange; absent where no services lead there. */
  readonly days?: number;
  readonly within: boolean;
  readonly path: readonly string[];
  /** Why it is outside, where somebody has found out. */
  readonly note: string;
}

/** A leg some service offers, with its mean time. */
interface Hop {
  readonly service: Service;
  readonly to: FacilityId;
  readonly passes: readonly FacilityId[];
  readonly minutes: number;
}

interface State {
  readonly at: FacilityId;
  readonly way: Way | undefined;
  /** How many of the product's via places have been passed. */
  readonly passed: number;
  readonly minutes: number;
  readonly path: readonly string[];
}

/** Compares every quoted product with the quickest path of services that passes its places in order. */
export function compareQuoted(network: Network, day: Day): QuotedComparison[] {
  const hops = hopsOf(network, day);
  return network.quoted.map((product) => {
    const best = quickest(network, hops, product);
    const { id, name, lowDays, highDays, note } = product;
    const named = { id, name, lowDays, highDays, note };
    if (best === undefined) return { ...named, within: false, path: [] };
    const length = Math.round((best.minutes / 1440) * 10) / 10;
    return { ...named, days: length, within: product.lowDays <= length && length <= product.highDays, path: best.path };
  });
}

function hopsOf(network: Network, day: Day): Map<FacilityId, Hop[]> {
  const hops = new Map<FacilityId, Hop[]>();
  for (const service of network.services.values()) {
    const moments = momentsOf(network, service, day, service.calendars[0]?.departsAt[0] ?? 0);
    for (const [i, from] of service.calls.entries()) {
      if (!from.loads) continue;
      for (let j = i + 1; j < service.calls.length; j += 1) {
        const to = service.calls[j];
        if (to?.discharges !== true) continue;
        const minutes = (moments.arrives[j] ?? 0) - (moments.departs[i] ?? 0);
        const passes = service.calls.slice(i, j + 1).map((call) => call.facility);
        hops.set(from.facility, [...(hops.get(from.facility) ?? []), { service, to: to.facility, passes, minutes }]);
      }
    }
  }
  return hops;
}

/** Dijkstra over (place, way we came by, via places passed). The network is small: a sorted list will do. */
function quickest(
  network: Network,
  hops: ReadonlyMap<FacilityId, readonly Hop[]>,
  product: QuotedProduct,
): State | undefined {
  const start: State = { at: product.origin, way: undefined, passed: 0, minutes: 0, path: [] };
  const done = new Set<string>();
  const open: State[] = [start];
  while (open.length > 0) {
    open.sort((a, b) => b.minutes - a.minutes);
    const state = open.pop();
    if (state === undefined) break;
    if (state.at === product.destination && state.passed === product.via.length) return state;
    const key = `${state.at} ${state.way ?? ''} ${state.passed}`;
    if (done.has(key)) continue;
    done.add(key);
    for (const hop of hops.get(state.at) ?? []) {
      const change = changeMinutes(network, state, hop.service);
      if (change === undefined) continue;
      const passed = passedAfter(state.passed, hop.passes, product.via);
      const path = [...state.path, `${hop.service.id} to ${hop.to}`];
      open.push({ at: hop.to, way: hop.service.way, passed, minutes: state.minutes + change + hop.minutes, path });
    }
  }
  return undefined;
}

/** Nothing at the origin: a quoted time runs from departure. Then the transfer, and half the next service's headway. */
function changeMinutes(network: Network, state: State, next: Service): number | undefined {
  if (state.way === undefined) return 0;
  const transfer = findTransfer(network, state.at, state.way, next.way);
  return transfer === undefined ? undefined : transfer.wait + (7 * 1440) / runsPerWeek(next) / 2;
}

function passedAfter(passed: number, passes: readonly FacilityId[], via: readonly FacilityId[]): number {
  let count = passed;
  for (const place of passes) if (place === via[count]) count += 1;
  return count;
}
