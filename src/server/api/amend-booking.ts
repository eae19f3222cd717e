import type { Api } from '../app.ts';
import { commandOne, deskOf, etagFrom, versionSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { bookingChange, bookingParam, toBookingId, toChange } from '../wire/booking.ts';
import { editProblems, eventsDone, matchHeader } from '../wire/common.ts';

/** Changes a booking that stands. */
export function amendBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'amendBooking',
    summary: 'Change a booking; If-Match with the ETag you read is needed',
    params: bookingParam,
    headers: matchHeader,
    body: bookingChange,
    response: { 200: eventsDone, ...editProblems },
  };
  api.patch('/v1/bookings/:booking', { schema }, async (request, reply) => {
    const booking = toBookingId(request.params);
    const version = versionSeen(request);
    const { reason } = request.body;
    const { network, views } = deskOf(ports);
    const units = (await views.booking(booking))?.booking.units ?? []; // Without a booking the hub refuses.
    const change = toChange(network, request.body, units);
    const order = { kind: 'amend' as const, booking, change, reason, version };
    const done = await commandOne(ports, request, reply, order);
    reply.headers(etagFrom(done, booking));
    return done;
  });
}
