import { z } from 'zod';
import type { Instant } from '../../base/time.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { bookingFilter, toFilter } from '../wire/bookings.ts';
import { problems } from '../wire/common.ts';

const weekMs = 7 * 86_400_000;

const counts = z.object({
  bookings: z.number(),
  units: z.number(),
  due: z.number().describe('of the bookings: due within seven days from `from` on, and not cancelled'),
  from: z.string().describe("the hub's clock"),
  to: z.string(),
});

/** How many bookings a filter lets through: what stands above the list. */
export function countBookings(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'countBookings',
    summary: 'How many bookings and units there are, and how many are due within a week',
    querystring: z.strictObject(bookingFilter),
    response: { 200: counts, ...problems },
  };
  api.get('/v1/counts/bookings', { schema }, async (request) => {
    const now = Math.floor(ports.clock.now() / 60_000) * 60_000;
    const [from, to] = [now as Instant, (now + weekMs) as Instant];
    const counted = await deskOf(ports).views.countBookings(toFilter(request.query), { from, to });
    return { ...counted, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  });
}
