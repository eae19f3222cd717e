import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { BookingState } from '../../model/booking.ts';
import { readDepartureId } from '../../model/departure.ts';
import type { ReservationId } from '../../model/reservation.ts';
import type { Unit } from '../../model/unit.ts';
import { type ChosenLeg, chosenLegsOf } from '../../operations/booking/choose.ts';
import { no } from '../../operations/sight.ts';
import type { Api } from '../app.ts';
import { commandWorkedOut, deskOf } from '../http/command.ts';
import { ProblemError, refused } from '../http/problem.ts';
import type { Ports, ServerDesk } from '../ports.ts';
import { bookingParam, toBookingId } from '../wire/booking.ts';
import { commandProblems, eventsDone, keyHeader, word } from '../wire/common.ts';
import { legsBody, toLegs } from '../wire/reservation.ts';

const body = z
  .strictObject({
    legs: legsBody.optional(),
    reservation: word(40)
      .optional()
      .describe('in place of legs: the itinerary whose space was reserved for the customer'),
  })
  .refine(
    ({ legs, reservation }) => (legs === undefined) !== (reservation === undefined),
    say`give legs or a reservation`,
  );

/** Books the space of one itinerary for all units of a booking: all of them, or none. */
export function planBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'planBooking',
    summary:
      'Plan all units of a booking on one itinerary, such as POST /v1/routes offers; 409 `full` where the space is gone',
    params: bookingParam,
    headers: keyHeader,
    body,
    response: { 200: eventsDone, ...commandProblems },
  };
  api.post('/v1/bookings/:booking/plan', { schema }, async (request, reply) => {
    const desk = deskOf(ports);
    const id = toBookingId(request.params);
    return commandWorkedOut(ports, request, reply, { plan: id, ...request.body }, async () => {
      const state = await desk.views.booking(id);
      if (state === undefined) throw refused(no('unknown', say`there is no booking ${id}`));
      const units = await desk.views.unitsOf(id);
      const reservation = request.body.reservation as ReservationId | undefined;
      const legs = reservation === undefined ? toLegs(request.body.legs ?? []) : await reservedLegs(desk, reservation);
      const events = units.flatMap((unit) => standsOn(desk, state, unit, legs) ?? []);
      if (units.length > 0 && events.length === units.length) return { events }; // Its order would be priced anew, and so be another one.
      const chosen = await desk.choose(state, units, legs, reservation);
      if (!('refusal' in chosen)) return chosen.order;
      if (chosen.refusal.code !== 'wrong-departure') throw refused(chosen.refusal);
      const { code: _, ...why } = chosen.refusal;
      const errors = [{ field: 'legs', ...why }];
      throw new ProblemError(409, 'Refused', why.said ?? why.reason, { code: 'wrong-departure', errors });
    });
  });
}

async function reservedLegs({ network, views }: ServerDesk, id: ReservationId): Promise<ChosenLeg[]> {
  const state = await views.reservation(id);
  if (state === undefined) throw refused(no('unknown-name', say`there is no reservation ${id}`));
  return chosenLegsOf(network, state.reservation.itinerary);
}

/** The entry that a unit's plan is written with, where it has just this itinerary. */
function standsOn({ network }: ServerDesk, { cancelledAt }: BookingState, unit: Unit, legs: readonly ChosenLeg[]) {
  const own = unit.plan?.itinerary.legs;
  if (cancelledAt !== undefined || own === undefined || own.length !== legs.length) return undefined;
  const same = own.every(({ departure, from, to }, index) => {
    const wanted = legs[index];
    const read = readDepartureId(departure);
    const calls = read === undefined ? undefined : network.services.get(read.service)?.calls;
    return (
      wanted?.departure === departure && calls?.[from]?.facility === wanted.from && calls[to]?.facility === wanted.to
    );
  });
  return same ? { stream: `unit:${unit.key}`, version: unit.version, kind: 'planned' as const } : undefined;
}
