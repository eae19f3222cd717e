import type { Api } from '../app.ts';
import { commandOne, deskOf, etagFrom } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { bookingBody, toBooking } from '../wire/booking.ts';
import { commandProblems, eventsDone, keyHeader } from '../wire/common.ts';

/** Takes a booking in. */
export function book(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'book',
    summary: 'Book units',
    headers: keyHeader,
    body: bookingBody,
    response: { 201: eventsDone, ...commandProblems },
  };
  api.post('/v1/bookings', { schema }, async (request, reply) => {
    const booking = toBooking(deskOf(ports).network, request.body);
    const done = await commandOne(ports, request, reply, { kind: 'book', booking });
    return reply
      .code(201)
      .headers({ location: `/v1/bookings/${booking.id}`, ...etagFrom(done, booking.id) })
      .send(done);
  });
}
