import { limits } from '../base/limits.ts';
import { type Chance, uniform } from '../base/random.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import { civilOf } from '../base/zone.ts';
import type { FacilityId } from '../model/facility.ts';
import { type GateCheck, type PromisedWindow, sameWindow, type VisitPurpose, windowAhead } from '../model/gate.ts';
import type { Network } from '../model/network.ts';
import type { Unit } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';
import { windowsOf } from '../terminal/gate/windows.ts';

const hourMs = 3_600_000;
/** Trucks that come some hours after their window: there they count as not come. */
const missedShare = 0.03;
/** Of trucks that came before anybody played them the windows are told of that they had booked, so far back: older ones nobody asks for. */
const toldBackMs = 2 * 24 * hourMs;

/** What a truck is for: when it comes, in milliseconds, since when its unit can be fetched, and until when it is taken. */
export interface Visit {
  readonly at: FacilityId;
  readonly purpose: VisitPurpose;
  readonly comesAt: number;
  readonly thereAt?: number;
  readonly cutOff?: Minute;
}

/** What a truck does about a visit by a moment: it waits until it books, books its window, or comes as the gate sees it. */
export type Truck =
  | { readonly bookAt: Instant }
  | {
      readonly orders: readonly Extract<Order, { kind: 'book-window' }>[];
      readonly seen: { readonly check?: GateCheck };
    };

/**
 * How a unit's truck goes about a visit: it books a window hours ahead, where the gate has one then; a few do not keep theirs. What lies
 * behind the clock is played in one go: then it is told that the window was booked, and that the truck came.
 */
export function truckOf(
  { network, now }: { readonly network: Network; now(): Instant },
  unit: Unit,
  visit: Visit,
  until: Instant,
  chance: Chance,
): Truck {
  const plan = planOf(network, visit, chance);
  if (plan === undefined) return { orders: [], seen: {} };
  const { window, isKept, bookAt } = plan;
  const seen = isKept ? { check: { truck: window.truck } } : {};
  const has = windowAhead(unit);
  if (has !== undefined && sameWindow(has, window) && has.truck === window.truck) return { orders: [], seen };
  const order = { kind: 'book-window', unit: unit.key, window } as const;
  if (visit.comesAt <= until) {
    const when = Math.round(Math.max(bookAt, visit.thereAt ?? bookAt)) as Instant;
    if (visit.comesAt <= now() - toldBackMs || window.to <= minuteOf(when)) return { orders: [], seen: {} };
    return { orders: [{ ...order, when }], seen };
  }
  if (window.to <= minuteOf(now())) return { orders: [], seen: {} };
  if (bookAt > until) return { bookAt: Math.round(bookAt) as Instant };
  return { orders: [order], seen: {} };
}

interface Plan {
  readonly window: PromisedWindow & { readonly truck: string };
  readonly bookAt: number;
  readonly isKept: boolean;
}

function planOf(network: Network, { at, purpose, comesAt, cutOff }: Visit, chance: Chance): Plan | undefined {
  const facility = network.facilities.get(at);
  const gates = network.terminals.get(at)?.gates ?? [];
  const gate = gates[Math.floor(chance.next() * gates.length)];
  if (facility === undefined || gate === undefined) return undefined;
  const isKept = chance.next() >= missedShare;
  const meant = minuteOf((isKept ? comesAt : comesAt - uniform(chance, 2, 6) * hourMs) as Instant);
  const found = windowsOf(facility, gate, civilOf(facility.zone, meant).day).findLast(
    ({ from, to }) => from <= meant && (cutOff === undefined || to <= cutOff),
  );
  if (found === undefined || meant > found.to + limits.gateGraceMinutes) return undefined;
  const { capacity: _, ...window } = found;
  const truck = `SYN${String(Math.floor(chance.next() * 100_000)).padStart(5, '0')}`;
  return { window: { ...window, purpose, truck }, bookAt: comesAt - uniform(chance, 6, 30) * hourMs, isKept };
}
