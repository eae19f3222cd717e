import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf, etagOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { bookingParam, bookingView, toBookingId, viewBooking } from '../wire/booking.ts';
import { oneProblems } from '../wire/common.ts';

/** One booking as it stands, with the ETag that an edit must send back. */
export function readBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'readBooking',
    summary: 'One booking; its ETag is what an edit sends back as If-Match',
    params: bookingParam,
    response: { 200: bookingView, ...oneProblems },
  };
  api.get('/v1/bookings/:booking', { schema }, async (request, reply) => {
    const desk = deskOf(ports);
    const state = await desk.views.booking(toBookingId(request.params));
    if (state === undefined)
      throw new ProblemError(404, 'Not found', say`there is no booking ${request.params.booking}`);
    reply.header('etag', etagOf(state.version));
    return viewBooking(desk.network, state);
  });
}
