import type { DepartureId } from '../model/departure.ts';
import type { Carrier, LoadingId, LoadingState, Placed } from '../model/loading.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';
import { isOn } from '../terminal/riders.ts';

export type LoadingOrder = Extract<Order, { loading: LoadingId }>;

/** Who keeps its place when a plan is made anew. Who is on board stands where it stands. */
export function stayingOf(
  { stay }: { readonly stay: 'all' | 'by-hand' },
  riders: readonly Unit[],
  departure: DepartureId,
) {
  const aboard = new Set(riders.filter((unit) => isOn(unit, departure)).map(({ key }) => key));
  return (kept: LoadingState | undefined, unit: UnitKey): boolean =>
    stay === 'all' ||
    aboard.has(unit) ||
    kept?.placed.some((each) => each.unit === unit && each.byHand === true) === true;
}

export function keepOrder(
  loading: LoadingId,
  carrier: Carrier,
  placed: readonly Placed[],
  kept: LoadingState | undefined,
  version: number,
): LoadingOrder {
  const hand = new Set((kept?.placed ?? []).filter(({ byHand }) => byHand === true).map(sameOf));
  const marked = placed.map((each): Placed => (hand.has(sameOf(each)) ? { ...each, byHand: true } : each));
  return { kind: 'keep-loading', loading, carrier, placed: marked, version };
}

const sameOf = ({ unit, spot }: Placed): string =>
  JSON.stringify('bay' in spot ? [unit, spot.bay, spot.row, spot.tier] : [unit, spot.wagon, spot.startMm]);
