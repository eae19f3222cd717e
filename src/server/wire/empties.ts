import { z } from 'zod';
import { list } from './common.ts';

export const emptyStockView = z.object({
  asOf: z.string(),
  units: z.number(),
  depots: list(
    z.object({
      facility: z.string(),
      name: z.string(),
      teu: z.number().describe('20-foot units that stand there'),
      roomTeu: z.number().describe('that it has room for'),
      rows: list(
        z.object({
          sizeType: z.string(),
          owner: z
            .string()
            .optional()
            .describe('a carrier, or the owner code where none is known by it; absent without a number'),
          ownerName: z.string().optional(),
          units: z.number(),
          goOn: z.number().describe('of these, booked without goods to go elsewhere'),
          longestDays: z.number(),
          which: list(z.object({ unit: z.string(), number: z.string().optional(), days: z.number() })),
        }),
      ),
    }),
  ),
});

const cut = z.boolean().describe('there are too many to look at all');
const km = z.number().describe('by truck, estimated from where the places lie');

export const streetTurnsView = z.object({
  asOf: z.string(),
  savedKm: z.number(),
  turns: list(
    z.object({
      unit: z.string().describe('the journey that ends with the empty'),
      number: z.string().optional(),
      sizeType: z.string(),
      carrier: z.string().optional(),
      from: z.string(),
      available: z.string(),
      sure: z.boolean().describe('somebody has said that it is empty; else it is expected to be'),
      for: z.string().describe('the journey that needs one'),
      to: z.string(),
      needed: z.string(),
      slackHours: z.number(),
      depot: z.string().describe('by which it would go otherwise'),
      km,
      savedKm: z.number(),
    }),
  ),
  cut,
});

const ofCarrier = {
  carrier: z.string().optional().describe('absent: of nobody known, and wanted of anybody'),
  carrierName: z.string().optional(),
};

export const repositionView = z.object({
  asOf: z.string(),
  until: z.string(),
  balances: list(
    z.object({
      depot: z.string(),
      type: z.string().describe('length, height and kind: 40 high dry'),
      ...ofCarrier,
      stock: z.number(),
      leaving: z.number().describe('booked to go elsewhere'),
      coming: z.number().describe('booked to come'),
      returning: z.number().describe('from consignees'),
      wanted: z.number(),
      shared: z
        .number()
        .describe('what it gets of other carriers there for wishes that anybody meets; below 0 what it gives so'),
      surplus: z.number().describe('below 0: so many are lacking'),
      first: z.string().optional().describe('when the first is wanted'),
    }),
  ),
  moves: list(
    z.object({
      from: z.string(),
      to: z.string(),
      type: z.string(),
      ...ofCarrier,
      count: z.number(),
      km,
      booking: z
        .object({
          id: z.string(),
          customer: z.string(),
          origin: z.string(),
          destination: z.string(),
          carrier: z.string().optional(),
          ready: z.string(),
          due: z.string(),
          laden: z.literal(false),
          goods: list(z.never()),
          units: list(z.object({ sizeType: z.string(), grossKg: z.number(), tareKg: z.number() })),
        })
        .describe('the body of `POST /v1/bookings` that has them carried'),
    }),
  ),
  lacking: z.number().describe('what no depot has to give'),
  cut,
});
