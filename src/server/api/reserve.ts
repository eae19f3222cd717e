import { createHash } from 'node:crypto';
import type { ReservationId } from '../../model/reservation.ts';
import { type ReservationSheet, reservationSheet } from '../../tracking/reservation-sheet.ts';
import type { Api } from '../app.ts';
import { commandWorkedOut, deskOf, keyOfRequest } from '../http/command.ts';
import { refused } from '../http/problem.ts';
import type { Ports, ServerDesk } from '../ports.ts';
import { commandProblems, keyHeader } from '../wire/common.ts';
import { reservationBody, reservationView, toLegs } from '../wire/reservation.ts';
import { askedOf } from './find-routes.ts';

/** Keeps the space of an itinerary that was offered, for a stated time. */
export function reserve(api: Api, ports: Ports): void {
  const schema = {
    tags: ['routes'],
    operationId: 'reserve',
    summary:
      'Reserve the space of an itinerary for a while; 409 `full` where it is gone, `too-many` where a customer has enough',
    headers: keyHeader,
    body: reservationBody,
    response: { 201: reservationView, ...commandProblems },
  };
  api.post('/v1/reservations', { schema }, async (request, reply) => {
    const desk = deskOf(ports);
    const { customer, minutes, legs, ...question } = request.body;
    const id = idFor(keyOfRequest(request));
    await commandWorkedOut(ports, request, reply, { reserve: id, ...request.body }, async () => {
      const chosen = await desk.reserve(askedOf(desk.network, question), toLegs(legs));
      if ('refusal' in chosen) throw refused(chosen.refusal);
      return { kind: 'reserve', reservation: id, customer, minutes, ...chosen };
    });
    return reply
      .code(201)
      .headers({ location: `/v1/reservations/${id}` })
      .send(await madeSheet(desk, id));
  });
}

/** The same key stands for the same reservation, however often it is sent. */
const idFor = (key: string): ReservationId =>
  `R-${createHash('sha256').update(key).digest('hex').slice(0, 12)}` as ReservationId;

/** As it was made: a repeat is told the same, whatever has become of it since. */
async function madeSheet({ network, views }: ServerDesk, id: ReservationId): Promise<ReservationSheet> {
  const state = await views.reservation(id);
  if (state === undefined) throw new Error(`the reservation ${id} is gone`);
  const { reservation, reservedAt, version, recordedAt } = state;
  return reservationSheet(network, { reservation, reservedAt, version, recordedAt }, reservedAt);
}
