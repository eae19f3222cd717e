import { part, say } from '../../base/sentence.ts';
import type { Booking, BookingState } from '../../model/booking.ts';
import { bookingFaults } from '../../model/booking-rules.ts';
import { needsOf } from '../../model/goods.ts';
import type { Unit } from '../../model/unit.ts';
import { unitKey, whereabouts } from '../../model/unit.ts';
import type { Order } from '../order.ts';
import { bookingStream, type Decision, type Draft, draft, refuse, type Sight, unitStream } from '../sight.ts';
import { natureOf, withoutRate } from './book.ts';
import { carrierObjection } from './carrier.ts';

type Amend = Extract<Order, { kind: 'amend' }>;

/** Changes what a customer may still change. Units whose plan no longer fits give their space back and wait for the next one. */
export function decideAmend(sight: Sight, { booking: id, change, reason, version }: Amend): Decision {
  const state = sight.booking(id);
  if (state === undefined) return refuse('unknown', say`there is no booking ${id}`);
  if (state.cancelledAt !== undefined) return refuse('cancelled', say`${id} is cancelled`);
  if (version !== undefined && version !== state.version) {
    return refuse('changed-meanwhile', say`${id} is at version ${state.version}, the change was made on ${version}`);
  }
  const booking = { ...state.booking, ...change };
  if (JSON.stringify(booking) === JSON.stringify(state.booking))
    return refuse('already-done', say`${id} stands like that already`);
  if (!sight.network.facilities.has(booking.destination))
    return refuse('unknown-name', say`${booking.destination} is no facility`);
  const [fault] = bookingFaults(booking);
  if (fault !== undefined) return refuse('not-possible', say`${fault.field}: ${part(fault.reason)}`);
  const unpriced = withoutRate(sight, booking);
  if (unpriced !== undefined) return unpriced;
  const strange = carrierObjection(sight, booking, unitsOf(sight, state));
  if (strange !== undefined) return strange;
  const units = unitsOf(sight, state);
  if (units.length > 0 && units.every((unit) => whereabouts(unit).kind === 'gone')) {
    return refuse('already-done', say`all units of ${id} are delivered`);
  }
  const loosened = units
    .filter((unit) => breaks(unit, state.booking, booking))
    .map((unit): Draft => {
      const refusals = [{ code: 'amended' as const, detail: reason }];
      return draft(
        sight,
        unitStream(unit.key),
        { kind: 'unplanned', plan: unit.plan?.plan ?? '', refusals },
        undefined,
        booking.origin,
      );
    });
  const amended = draft(sight, bookingStream(id), { kind: 'amended', booking, reason }, undefined, booking.origin);
  return { events: [amended, ...loosened, ...units.flatMap((unit) => otherGoods(sight, unit, booking))] };
}

/** What other goods make of a unit: it may need current now, or keep its distance. */
function otherGoods(sight: Sight, unit: Unit, { goods, origin }: Booking): Draft[] {
  const nature = natureOf(unit.sizeType, goods);
  if (whereabouts(unit).kind === 'gone') return [];
  if (nature.needsPlug === unit.needsPlug && nature.dangerous === unit.dangerous) return [];
  return [draft(sight, unitStream(unit.key), { kind: 'declared', ...nature }, undefined, origin)];
}

export const unitsOf = (sight: Sight, { booking }: BookingState): Unit[] =>
  booking.units.flatMap((_, index) => sight.unit(unitKey(booking.id, index + 1)) ?? []);

/** Whether a unit's plan may not stand after the change: another destination, other needs, or ready only after it should have left. */
function breaks(unit: Unit, before: Booking, after: Booking): boolean {
  const { plan } = unit;
  const place = whereabouts(unit).kind;
  if (plan === undefined || place === 'gone') return false;
  if (after.destination !== before.destination) return true;
  if (JSON.stringify(after.modes) !== JSON.stringify(before.modes)) return true;
  if (needsOf(after.goods) !== needsOf(before.goods)) return true;
  return place === 'outside' && after.readyAt > plan.departsAt;
}
