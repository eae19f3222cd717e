import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { ReservationId } from '../../model/reservation.ts';
import type { ChosenLeg } from '../../operations/booking/choose.ts';
import { facilityCode, list, plain, word } from './common.ts';
import { routeBody } from './route.ts';
import { legView } from './unit.ts';

export const reservationParam = z.object({ reservation: word(40).describe('its id') });

export const toReservationId = ({ reservation }: z.infer<typeof reservationParam>): ReservationId =>
  reservation as ReservationId;

/** Legs of an itinerary that somebody chose. */
export const legsBody = z
  .array(
    z.strictObject({
      departure: word(60).describe('as POST /v1/routes names it'),
      from: facilityCode,
      to: facilityCode,
    }),
  )
  .min(1)
  .max(limits.legsPerItinerary);

export const toLegs = (legs: z.infer<typeof legsBody>): ChosenLeg[] =>
  legs.map((each) => ({ ...each, departure: each.departure as DepartureId }));

export const reservationBody = routeBody.omit({ onTimeMin: true }).extend({
  customer: plain(70),
  legs: legsBody.describe('of the itinerary to reserve, one that POST /v1/routes offers for the same question'),
  minutes: z
    .number()
    .int()
    .min(1)
    .max(limits.reservationMinutesMax)
    .default(limits.reservationMinutes)
    .describe('how long; it ends earlier where the first departure takes no more units'),
});

/** A reservation, as `tracking/reservation-sheet.ts` makes it. */
export const reservationView = z.object({
  reservation: z.string(),
  customer: z.string(),
  units: z.number(),
  teu: z.number(),
  legs: list(legView),
  reserved: z.string(),
  until: z.string().describe("the first moment, by the hub's clock, at which others may have the space"),
  stands: z.enum(['kept', 'over', 'released', 'booked']),
  booking: z.string().optional().describe('whose space it became'),
});
