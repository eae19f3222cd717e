import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { list, problems, word } from '../wire/common.ts';

const shown = 50;

const customers = z.object({
  rows: list(z.object({ customer: z.string(), bookings: z.number() })).describe('fifty at most'),
});

/** Who has booked before: so that one customer is not written in two ways. */
export function listCustomers(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'listCustomers',
    summary: 'Customers by name, with how many bookings they have',
    querystring: z.strictObject({ q: word(70).optional().describe('part of the name') }),
    response: { 200: customers, ...problems },
  };
  api.get('/v1/customers', { schema }, async (request) => ({
    rows: await deskOf(ports).views.customers(request.query.q, shown),
  }));
}
