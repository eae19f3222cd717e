import type { Api } from '../app.ts';
import { commandOne, etagFrom, versionIfSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { bookingParam, toBookingId } from '../wire/booking.ts';
import { editProblems, eventsDone, matchHeader } from '../wire/common.ts';

/** Promises the planned arrival and the price. */
export function confirmBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'confirmBooking',
    summary: 'Promise the planned arrival and the price',
    params: bookingParam,
    headers: matchHeader,
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/bookings/:booking/confirm', { schema }, async (request, reply) => {
    const booking = toBookingId(request.params);
    const done = await commandOne(ports, request, reply, { kind: 'confirm', booking, ...versionIfSeen(request) });
    reply.headers(etagFrom(done, booking));
    return done;
  });
}
