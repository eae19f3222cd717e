import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { bookingParam, bookingTrackView, toBookingId } from '../wire/booking.ts';
import { oneProblems } from '../wire/common.ts';

/** How all units of a booking are getting on. */
export function trackBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'trackBooking',
    summary: 'How the units of a booking are getting on, and all that happened to it',
    params: bookingParam,
    response: { 200: bookingTrackView, ...oneProblems },
  };
  api.get('/v1/bookings/:booking/track', { schema }, async (request) => {
    const sheet = await deskOf(ports).trackBooking(toBookingId(request.params));
    if (sheet === undefined)
      throw new ProblemError(404, 'Not found', say`there is no booking ${request.params.booking}`);
    return sheet;
  });
}
