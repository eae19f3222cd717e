import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne, etagFrom, versionIfSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { bookingParam, toBookingId } from '../wire/booking.ts';
import { editProblems, eventsDone, matchHeader, plain } from '../wire/common.ts';

/** Takes a cancellation back. */
export function reinstateBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'reinstateBooking',
    summary: 'Take a cancellation back; the units wait for a plan again',
    params: bookingParam,
    headers: matchHeader,
    body: z.strictObject({ reason: plain(200) }),
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/bookings/:booking/reinstate', { schema }, async (request, reply) => {
    const booking = toBookingId(request.params);
    const { reason } = request.body;
    const order = { kind: 'reinstate' as const, booking, reason, ...versionIfSeen(request) };
    const done = await commandOne(ports, request, reply, order);
    reply.headers(etagFrom(done, booking));
    return done;
  });
}
