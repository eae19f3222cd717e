import { z } from 'zod';
import { reservationSheet } from '../../tracking/reservation-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { list, problems, word } from '../wire/common.ts';
import { reservationView } from '../wire/reservation.ts';

/** Space that is kept for quotes now. */
export function listReservations(api: Api, ports: Ports): void {
  const schema = {
    tags: ['routes'],
    operationId: 'listReservations',
    summary: 'Reservations that keep space now, the first to end first; of one customer or of all',
    querystring: z.strictObject({ customer: word(70).optional() }),
    response: { 200: z.object({ rows: list(reservationView) }), ...problems },
  };
  api.get('/v1/reservations', { schema }, async (request) => {
    const { network, views, clock } = deskOf(ports);
    const now = clock.now();
    const states = await views.reservations(now, request.query.customer);
    return { rows: states.map((state) => reservationSheet(network, state, now)) };
  });
}
