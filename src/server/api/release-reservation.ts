import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain } from '../wire/common.ts';
import { reservationParam, toReservationId } from '../wire/reservation.ts';

/** Lets reserved space go before its time is over. */
export function releaseReservation(api: Api, ports: Ports): void {
  const body = z.strictObject({ reason: plain(200) });
  const summary = 'Let the space go before the time is over';
  const schema = commandSchema('routes', 'releaseReservation', summary, reservationParam, body);
  api.post('/v1/reservations/:reservation/release', { schema }, (request, reply) => {
    const { reason } = request.body;
    const order = { kind: 'release-reservation' as const, reservation: toReservationId(request.params), reason };
    return commandOne(ports, request, reply, order);
  });
}
