import { never } from '../base/never.ts';
import type { Booking, BookingState } from '../model/booking.ts';
import type { BookingEvent, Entry } from '../model/event.ts';
import { needsOf } from '../model/goods.ts';

/** The state of a booking after one more entry of its stream. */
export function applyBooking(state: BookingState | undefined, entry: Entry<BookingEvent>): BookingState {
  const { event, version, occurredAt, recordedAt, stream } = entry;
  if (event.kind === 'booked') {
    return {
      booking: event.booking,
      ...(event.price === undefined ? {} : { price: event.price }),
      version,
      recordedAt,
    };
  }
  if (state === undefined) throw new Error(`${stream} does not begin with booked`);
  switch (event.kind) {
    case 'amended': {
      const { confirmed, ...rest } = state;
      const promised = confirmed !== undefined && standsFor(state.booking, event.booking) ? { confirmed } : {};
      return { ...rest, ...promised, booking: event.booking, version, recordedAt };
    }
    case 'confirmed':
      return {
        ...state,
        confirmed: { price: event.price, arrivesAt: event.arrivesAt, at: occurredAt },
        version,
        recordedAt,
      };
    case 'booking-cancelled':
      return { ...state, cancelledAt: occurredAt, version, recordedAt };
    case 'booking-reinstated': {
      const { cancelledAt: _, confirmed: __, ...rest } = state; // The plan behind the promise is gone.
      return { ...rest, version, recordedAt };
    }
    default:
      return never(event);
  }
}

/** Whether a promised arrival still stands after a change: only where it ends, when it begins, what it needs and the way it may go count. */
const standsFor = (before: Booking, after: Booking): boolean =>
  before.destination === after.destination &&
  before.readyAt === after.readyAt &&
  (before.modes ?? []).join() === (after.modes ?? []).join() &&
  needsOf(before.goods) === needsOf(after.goods);
