import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne, etagFrom, versionIfSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { bookingParam, toBookingId } from '../wire/booking.ts';
import { editProblems, eventsDone, matchHeader, plain } from '../wire/common.ts';

/** Takes a booking back. */
export function cancelBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'cancelBooking',
    summary: 'Take a booking back; its space is free at once',
    params: bookingParam,
    headers: matchHeader,
    body: z.strictObject({ reason: plain(200) }),
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/bookings/:booking/cancel', { schema }, async (request, reply) => {
    const booking = toBookingId(request.params);
    const { reason } = request.body;
    const order = { kind: 'cancel' as const, booking, reason, ...versionIfSeen(request) };
    const done = await commandOne(ports, request, reply, order);
    reply.headers(etagFrom(done, booking));
    return done;
  });
}
