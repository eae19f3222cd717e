import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { isoGrossMaxKg } from '../../model/size-type.ts';
import { facilityCode, list, mode, moment, word } from './common.ts';
import { legView } from './unit.ts';

export const routeBody = z.strictObject({
  from: facilityCode,
  to: facilityCode,
  ready: moment,
  due: moment.optional().describe('latest arrival; 60 days after ready where nobody says'),
  units: z.number().int().min(1).max(limits.unitsPerBooking).default(1),
  sizeType: word(4).default('45G1').describe('ISO 6346 size-type'),
  grossKg: z.number().int().min(1).max(isoGrossMaxKg).optional().describe('of one unit with its goods'),
  cold: z.boolean().default(false).describe('the goods need current for cooling'),
  dangerousClasses: z.array(word(3)).max(13).default([]),
  modes: z.array(mode).min(1).optional().describe('modes the owner allows'),
  onTimeMin: z.number().min(0).max(1).optional().describe('only itineraries with at least this chance to be on time'),
});

/** Itineraries, as `tracking/offers.ts` makes them. */
export const offersView = z.object({
  itineraries: list(
    z.object({
      legs: list(legView),
      departs: z.string(),
      arrival: z.string().describe("at the customer's disposal: the last arrival plus the release at the gate"),
      days: z.number(),
      cost: z.number().describe('for all units together'),
      price: z.number(),
      currency: z.string(),
      parts: z.object({ freight: z.number(), handling: z.number(), storage: z.number() }),
      co2eKg: z.number(),
      room: z.number().describe('units that still find space on all its legs, up to the number asked for'),
      bidPrice: z
        .number()
        .optional()
        .describe('what the space it takes is worth to others, by the last planning run that gave space a price'),
      onTime: z
        .number()
        .describe('chance to be there by `due`, or within a day of its arrival where nobody says; from 0 to 1'),
      why: z.string(),
    }),
  ),
  complete: z.boolean().describe('false when the search ran out of memory: there may be better ones'),
  currency: z.string(),
});
