import { never } from '../base/never.ts';
import type { Entry, ReservationEvent } from '../model/event.ts';
import type { ReservationState } from '../model/reservation.ts';

/** The state of a reservation after one more entry of its stream. */
export function applyReservation(
  state: ReservationState | undefined,
  entry: Entry<ReservationEvent>,
): ReservationState {
  const { event, version, occurredAt, recordedAt, stream } = entry;
  if (event.kind === 'space-reserved')
    return { reservation: event.reservation, reservedAt: occurredAt, version, recordedAt };
  if (state === undefined) throw new Error(`${stream} does not begin with space-reserved`);
  switch (event.kind) {
    case 'reservation-released':
      return { ...state, endedAt: occurredAt, version, recordedAt };
    case 'reservation-booked':
      return { ...state, endedAt: occurredAt, booking: event.booking, version, recordedAt };
    default:
      return never(event);
  }
}
