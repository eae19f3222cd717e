import { limits } from '../../base/limits.ts';
import { part, say } from '../../base/sentence.ts';
import { type Instant, instantOf, type Minute, minuteOf } from '../../base/time.ts';
import { isReserved, type ReservationState } from '../../model/reservation.ts';
import type { UnitKey } from '../../model/unit.ts';
import { cutOffAt, plannedMoments } from '../../plan/timetable/dated.ts';
import { liveMoments } from '../../plan/timetable/live.ts';
import type { Order, OrderRefusal } from '../order.ts';
import { type Decision, draft, no, refuse, reservationStream, type Sight } from '../sight.ts';

type Reserve = Extract<Order, { kind: 'reserve' }>;
type ReleaseReservation = Extract<Order, { kind: 'release-reservation' }>;

/**
 * Keeps space for a customer who was given a quote. It ends by itself, at the latest when its first departure takes no more units;
 * one customer may not keep all the space from the others. Whether there is space is looked at when the order is carried out.
 */
export function decideReserve(sight: Sight, { reservation: id, minutes, ...asked }: Reserve): Decision {
  const { customer, itinerary, units, each } = asked;
  if (sight.reservation(id) !== undefined) return refuse('exists', say`there is a reservation ${id} already`);
  if (!(minutes >= 1 && minutes <= limits.reservationMinutesMax))
    return refuse(
      'not-possible',
      say`space is reserved for 1 to ${limits.reservationMinutesMax} minutes, not ${minutes}`,
    );
  const held = sight.reservedBy(customer);
  const teu = held.reduce((sum, other) => sum + other.units * other.each.teu, units * each.teu);
  if (held.length >= limits.reservationsPerCustomer || teu > limits.reservedTeuPerCustomer) {
    const most = say`${limits.reservationsPerCustomer} reservations and ${limits.reservedTeuPerCustomer} TEU at once`;
    return refuse(
      'too-many',
      say`${customer} may have ${most}; book or let go of ${held[0]?.id ?? part(say`some units`)} first`,
    );
  }
  const latest = latestOf(sight, asked);
  if (typeof latest === 'object') return { refusal: latest };
  const until = Math.min(sight.now + minutes * 60_000, instantOf(latest)) as Instant;
  const reservation = { id, customer, itinerary, units, each, until };
  return { events: [draft(sight, reservationStream(id), { kind: 'space-reserved', reservation })] };
}

/** When the first departure of an itinerary takes no more units; or why nobody can go this way. */
function latestOf(sight: Sight, { itinerary, each }: Pick<Reserve, 'itinerary' | 'each'>): Minute | OrderRefusal {
  const [first] = itinerary.legs;
  if (first === undefined) return no('not-possible', say`an itinerary needs a leg`);
  for (const { departure, from, to } of itinerary.legs) {
    const dated = sight.dated(departure);
    if (dated?.calls[from] === undefined || dated.calls[to] === undefined)
      return no('wrong-departure', say`there is no ${departure}`);
    const left = sight.departure(departure).calls[from]?.departedAt;
    if (left !== undefined) return no('wrong-departure', say`${departure} has left ${dated.calls[from].facility}`);
  }
  const dated = sight.dated(first.departure);
  if (dated === undefined) return no('wrong-departure', say`there is no ${first.departure}`);
  const live = liveMoments(plannedMoments(dated), sight.departure(first.departure), minuteOf(sight.now), 'awaited');
  const latest = cutOffAt(dated, live, first.from, { needsPlug: each.plugs > 0, dangerous: false });
  if (latest <= minuteOf(sight.now))
    return no('past-cut-off', say`${first.departure} takes no more units; ask for a quote again`);
  return latest;
}

/** Gives reserved space back before its time is over. */
export function decideReleaseReservation(sight: Sight, { reservation: id, reason }: ReleaseReservation): Decision {
  const state = sight.reservation(id);
  if (state === undefined) return refuse('unknown', say`there is no reservation ${id}`);
  const over = overOf(sight, state);
  if (over !== undefined) return over;
  return { events: [draft(sight, reservationStream(id), { kind: 'reservation-released', reason })] };
}

/** Ends a reservation because the units of a booking take its space in the same breath; or says why they cannot. */
export function decideBookReserved(sight: Sight, id: Reserve['reservation'], units: readonly UnitKey[]): Decision {
  const state = sight.reservation(id);
  if (state === undefined) return refuse('unknown-name', say`there is no reservation ${id}`);
  const over = overOf(sight, state);
  if (over !== undefined) return over;
  const bookings = new Set(units.map((key) => sight.unit(key)?.booking));
  const [booking] = bookings;
  const customer = booking === undefined ? undefined : sight.booking(booking)?.booking.customer;
  if (booking === undefined || bookings.size > 1)
    return refuse('not-possible', say`${id} is for one booking, not for ${bookings.size}`);
  if (customer !== state.reservation.customer)
    return refuse('no-right', say`${id} is reserved for ${state.reservation.customer}, ${booking} is of ${customer}`);
  return { events: [draft(sight, reservationStream(id), { kind: 'reservation-booked', booking })] };
}

function overOf(sight: Sight, state: ReservationState): Decision | undefined {
  const { reservation, endedAt, booking } = state;
  if (isReserved(state, sight.now)) return undefined;
  if (booking !== undefined) return refuse('already-done', say`${reservation.id} became the space of ${booking}`);
  const when = new Date(endedAt ?? reservation.until).toISOString().slice(0, 16);
  return refuse('over', say`${reservation.id} ended at ${when}Z; ask for a quote again`);
}
