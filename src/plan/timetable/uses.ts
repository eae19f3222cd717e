import type { Instant } from '../../base/time.ts';
import type { Network } from '../../model/network.ts';
import { isReserved, type Reservation, type ReservationState } from '../../model/reservation.ts';
import { sizeOf } from '../../model/size-type.ts';
import { legsOf, type Unit } from '../../model/unit.ts';
import { bucketKeysOf } from './bucket.ts';

/** Space that units take on a bucket. */
export interface Use {
  readonly teu: number;
  readonly kg: number;
  readonly plugs: number;
}

/**
 * The space a unit holds: that of all legs of its itinerary; what it has used, it keeps. A cancelled unit, which never left,
 * holds none. The sum of this over all units is what each bucket counts as used; nothing else ever changes it.
 */
export function usesOf(network: Network, unit: Unit | undefined): Map<string, Use> {
  const uses = new Map<string, Use>();
  if (unit === undefined || unit.cancelledAt !== undefined) return uses;
  const use = { teu: sizeOf(unit.sizeType).teu, kg: unit.grossKg, plugs: unit.needsPlug ? 1 : 0 };
  for (const leg of legsOf(unit)) {
    if (leg.unbooked === true) continue;
    for (const key of bucketKeysOf(network, leg)) uses.set(key, add(uses.get(key), use));
  }
  return uses;
}

/** The space a reservation keeps for as long as it holds. */
export function reservedOf(network: Network, { itinerary, units, each }: Reservation): Map<string, Use> {
  const uses = new Map<string, Use>();
  const use = { teu: each.teu * units, kg: each.kg * units, plugs: each.plugs * units };
  for (const leg of itinerary.legs)
    for (const key of bucketKeysOf(network, leg)) uses.set(key, add(uses.get(key), use));
  return uses;
}

/** What changes on each bucket when a reservation goes from one state to the next. One whose time is over gives nothing back. */
export function changeOfReserved(
  network: Network,
  before: ReservationState | undefined,
  after: ReservationState,
  now: Instant,
): Map<string, Use> {
  const held = (state: ReservationState | undefined): boolean => state !== undefined && isReserved(state, now);
  if (held(before) === held(after)) return new Map();
  const uses = reservedOf(network, after.reservation);
  return held(after) ? uses : new Map([...uses].map(([bucket, use]) => [bucket, minus(use)]));
}

/** What changes on each bucket when a unit goes from one state to the next; buckets without a change are left out. */
export function changeOfUse(network: Network, before: Unit | undefined, after: Unit | undefined): Map<string, Use> {
  const change = new Map<string, Use>();
  const sameLegs = before?.plan === after?.plan && before?.kept === after?.kept;
  const sameLoad = before?.grossKg === after?.grossKg && before?.needsPlug === after?.needsPlug;
  if (sameLegs && sameLoad && before?.cancelledAt === after?.cancelledAt) return change;
  for (const [key, use] of usesOf(network, after)) change.set(key, use);
  for (const [key, use] of usesOf(network, before)) change.set(key, add(change.get(key), minus(use)));
  for (const [key, { teu, kg, plugs }] of change) if (teu === 0 && kg === 0 && plugs === 0) change.delete(key);
  return change;
}

export const add = (a: Use | undefined, b: Use): Use => ({
  teu: (a?.teu ?? 0) + b.teu,
  kg: (a?.kg ?? 0) + b.kg,
  plugs: (a?.plugs ?? 0) + b.plugs,
});

const minus = ({ teu, kg, plugs }: Use): Use => ({ teu: -teu, kg: -kg, plugs: -plugs });
