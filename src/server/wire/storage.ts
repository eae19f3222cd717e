import { z } from 'zod';
import { storageKinds } from '../../model/storage.ts';
import { list } from './common.ts';

const mark = z.enum(['found', 'derived', 'estimated']).describe('how sure it is');
const minor = z.number().describe('whole minor units of the currency beside it');
const kind = z.enum(storageKinds).describe('what it counts as');
const freeUntil = z
  .string()
  .optional()
  .describe('when the first day that costs something begins; absent where none does within a year');

const charge = {
  from: z.string(),
  until: z.string().optional().describe('absent while it goes on'),
  days: z.number().describe('started days, of 24 hours from the first moment'),
  freeUntil,
  lines: list(
    z.object({
      fromDay: z.number().describe('the first day of the stay is 1'),
      toDay: z.number(),
      perDay: minor,
      amount: minor,
      tariffFrom: z.string().optional().describe('the tariff holds from this day on; absent where none was in force'),
      mark: mark.optional(),
    }),
  ),
  amount: minor,
};

const short = z.object({ en: z.string().optional(), zh: z.string().optional() }).optional();

export const storageView = z.object({
  unit: z.string(),
  number: z.string().optional(),
  sizeType: z.string(),
  kind,
  asOf: z.string().describe('a stay that goes on is counted as if it ended then'),
  currency: z.string(),
  stays: list(z.object({ facility: z.string(), ours: z.boolean(), ...charge })),
  owed: minor.describe('to the hub'),
  elsewhere: minor.describe('to terminals of others'),
  carrier: z
    .object({
      id: z.string(),
      name: z.string(),
      short,
      currency: z.string(),
      mark,
      demurrage: z.object({ facility: z.string(), ...charge }).optional(),
      detention: z
        .object(charge)
        .optional()
        .describe('since it left there, until it is back or fetched for other goods'),
    })
    .optional()
    .describe('whose unit it is, by its owner code, and what the carrier asks: its own, and in no sum above'),
});

export const storageListView = z.object({
  facility: z.string(),
  asOf: z.string(),
  currency: z.string(),
  units: z.number().describe('in the yard'),
  paying: z.number(),
  endingSoon: z.number().describe('their free days end within 24 hours'),
  amount: minor.describe('so far, of all units'),
  rows: list(
    z.object({
      unit: z.string(),
      number: z.string().optional(),
      sizeType: z.string(),
      kind,
      slot: z.string().optional(),
      holds: list(z.string()),
      departure: z.string().optional(),
      since: z.string(),
      days: z.number(),
      freeUntil,
      perDay: minor.describe('what the day costs that has begun'),
      amount: minor,
      leaves: z.string().optional().describe('when it is likely to leave at the latest'),
      atLeaving: minor.optional().describe('what it will owe then'),
    }),
  ),
});

/** What customers owe for a month, as `tracking/storage-statement.ts` makes it. */
export const statementView = z.object({
  facility: z.string(),
  month: z.string(),
  from: z.string(),
  to: z.string().describe('up to, not including'),
  asOf: z.string().describe('days that have begun by then are counted'),
  currency: z.string(),
  amount: minor,
  customers: list(
    z.object({
      customer: z.string(),
      stays: z.number(),
      days: z.number().describe('started days that began in the month'),
      freeDays: z.number().describe('of these, that cost nothing'),
      amount: minor,
      rows: list(
        z.object({
          unit: z.string(),
          number: z.string().optional(),
          booking: z.string(),
          sizeType: z.string(),
          kind,
          since: z.string(),
          until: z.string().optional().describe('absent while it stands there'),
          freeUntil,
          lines: charge.lines,
          amount: minor,
        }),
      )
        .optional()
        .describe('where one customer was asked for'),
    }),
  ).describe('who owes most comes first'),
});
