import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import type { BookingState } from '../../model/booking.ts';
import { type DepartureId, readDepartureId } from '../../model/departure.ts';
import type { Unit } from '../../model/unit.ts';
import type { ChosenLeg } from '../../operations/booking/choose.ts';
import type { Api } from '../app.ts';
import { commandOne, deskOf, keyOfRequest } from '../http/command.ts';
import { ProblemError, refused } from '../http/problem.ts';
import type { Ports, ServerDesk } from '../ports.ts';
import { bookingParam, toBookingId } from '../wire/booking.ts';
import { commandProblems, eventsDone, facilityCode, keyHeader, word } from '../wire/common.ts';

const leg = z.strictObject({
  departure: word(60).describe('as POST /v1/routes names it'),
  from: facilityCode,
  to: facilityCode,
});

/** Books the space of one itinerary for all units of a booking: all of them, or none. */
export function planBooking(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'planBooking',
    summary:
      'Plan all units of a booking on one itinerary, such as POST /v1/routes offers; 409 `full` where the space is gone',
    params: bookingParam,
    headers: keyHeader,
    body: z.strictObject({ legs: z.array(leg).min(1).max(limits.legsPerItinerary) }),
    response: { 200: eventsDone, ...commandProblems },
  };
  api.post('/v1/bookings/:booking/plan', { schema }, async (request, reply) => {
    keyOfRequest(request);
    const desk = deskOf(ports);
    const id = toBookingId(request.params);
    const state = await desk.views.booking(id);
    if (state === undefined) throw refused({ code: 'unknown', reason: `there is no booking ${id}` });
    const units = await desk.views.unitsOf(id);
    const legs = request.body.legs.map((each) => ({ ...each, departure: each.departure as DepartureId }));
    const stands = units.map((unit) => standsOn(desk, state, unit, legs));
    // A repeat is answered by how it stands: its order would be priced anew and so be another one.
    if (units.length > 0 && stands.every((done) => done !== undefined)) return { events: stands };
    const chosen = await desk.choose(state, units, legs);
    if ('refusal' in chosen) {
      if (chosen.refusal.code !== 'wrong-departure') throw refused(chosen.refusal);
      const errors = [{ field: 'legs', reason: chosen.refusal.reason }];
      throw new ProblemError(409, 'Refused', chosen.refusal.reason, { code: 'wrong-departure', errors });
    }
    return commandOne(ports, request, reply, chosen.order);
  });
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
  return same ? { stream: `unit:${unit.key}`, version: unit.version, kind: 'planned' } : undefined;
}
