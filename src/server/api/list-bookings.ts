import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { bookingFilter, bookingRow, toFilter, viewBookingRow } from '../wire/bookings.ts';
import { pageOf, pageQuery, problems } from '../wire/common.ts';

const query = pageQuery.extend({
  ...bookingFilter,
  sort: z.enum(['reference', 'ready']).default('reference').describe('what comes first'),
});

/** Bookings, a page at a time. */
export function listBookings(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'listBookings',
    summary: 'Bookings by reference, or those first that are ready first',
    querystring: query,
    response: { 200: pageOf(bookingRow), ...problems },
  };
  api.get('/v1/bookings', { schema }, async (request) => {
    const { network, views } = deskOf(ports);
    const { limit, after, sort, ...filter } = request.query;
    const page = await views.bookings(toFilter(filter), limit, after, sort);
    const promised = await views.promised(page.rows.map(({ booking }) => booking.id));
    return { ...page, rows: page.rows.map((state) => viewBookingRow(network, state, promised.get(state.booking.id))) };
  });
}
