import { z } from 'zod';
import { minuteOf } from '../../base/time.ts';
import { writeZoned } from '../../base/zone.ts';
import type { BookingState } from '../../model/booking.ts';
import type { Network } from '../../model/network.ts';
import { zoneOf } from '../../tracking/leg-sheet.ts';
import type { BookingFilter, Promised } from '../../tracking/views.ts';
import { bookingView, viewBooking } from './booking.ts';
import { definedOnly, moment, toInstant, word } from './common.ts';

/** Which bookings somebody wants to see; what is absent is no filter. */
export const bookingFilter = {
  customer: word(70).optional().describe('the whole name'),
  origin: word(20).optional(),
  destination: word(20).optional(),
  stage: z.enum(['booked', 'confirmed', 'cancelled']).optional(),
  synthetic: z.enum(['true', 'false']).optional().describe('made up or not'),
  readyFrom: moment.optional(),
  readyTo: moment.optional().describe('not including'),
  dueFrom: moment.optional(),
  dueTo: moment.optional().describe('not including'),
  q: word(70).optional().describe('part of the reference or customer, or a whole unit number'),
};

const shape = z.strictObject(bookingFilter);

export function toFilter(given: z.infer<typeof shape>): BookingFilter {
  const { q, synthetic, readyFrom, readyTo, dueFrom, dueTo, ...rest } = given;
  const at = (text: string | undefined) => (text === undefined ? undefined : toInstant(text));
  return definedOnly({
    ...rest,
    text: q,
    synthetic: synthetic === undefined ? undefined : synthetic === 'true',
    readyFrom: at(readyFrom),
    readyTo: at(readyTo),
    dueFrom: at(dueFrom),
    dueTo: at(dueTo),
  });
}

/** A booking in a list: as it stands, and what is planned for it. */
export const bookingRow = bookingView.extend({
  arrival: z.string().optional().describe('of its last unit, by plan'),
  late: z.number().optional().describe('minutes beyond due of that arrival; negative is early'),
  unitsOpen: z.number().describe('units without plan'),
});

export function viewBookingRow(
  network: Network,
  state: BookingState,
  promised: Promised | undefined,
): z.infer<typeof bookingRow> {
  const { destination, dueAt } = state.booking;
  const arrivesAt = promised?.arrivesAt === undefined ? undefined : minuteOf(promised.arrivesAt);
  return {
    ...viewBooking(network, state),
    unitsOpen: promised?.unitsOpen ?? 0,
    ...(arrivesAt === undefined
      ? {}
      : { arrival: writeZoned(zoneOf(network, destination), arrivesAt), late: arrivesAt - dueAt }),
  };
}
