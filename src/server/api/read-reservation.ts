import { say } from '../../base/sentence.ts';
import { no } from '../../operations/sight.ts';
import { reservationSheet } from '../../tracking/reservation-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { refused } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { reservationParam, reservationView, toReservationId } from '../wire/reservation.ts';

/** A reservation, and what became of it. */
export function readReservation(api: Api, ports: Ports): void {
  const schema = {
    tags: ['routes'],
    operationId: 'readReservation',
    summary: 'A reservation: until when it keeps its space, or what became of it',
    params: reservationParam,
    response: { 200: reservationView, ...oneProblems },
  };
  api.get('/v1/reservations/:reservation', { schema }, async (request) => {
    const { network, views, clock } = deskOf(ports);
    const id = toReservationId(request.params);
    const state = await views.reservation(id);
    if (state === undefined) throw refused(no('unknown', say`there is no reservation ${id}`));
    return reservationSheet(network, state, clock.now());
  });
}
