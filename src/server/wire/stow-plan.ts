import { z } from 'zod';
import { leftAshoreCodes } from '../../terminal/barge/question.ts';
import { list, word } from './common.ts';
import { leftUnits } from './left-unit.ts';
import { departedField, keptView, placedFields } from './loading.ts';

export const stowPlanBody = z.strictObject({
  vessel: word(16)
    .optional()
    .describe('a barge of vessels.csv; the smallest that carries what the service sells where nobody says'),
});

const kg = z.number().describe('kilograms');
const call = z.number().describe('counted from 0');

export const stowPlanView = z.object({
  departure: z.string(),
  name: z.string(),
  departed: departedField,
  kept: keptView,
  vessel: z.object({
    id: z.string(),
    name: z.string(),
    bays: z.number().describe('as long as a 20-foot unit, from the bow'),
    rows: z.number().describe('from port to starboard'),
    tiers: z.number(),
    holdTiers: z.number().describe('tiers from the bottom that lie in the hold'),
    plugs: z.number(),
    mark: z.string(),
  }),
  calls: list(
    z.object({
      call,
      facility: z.string(),
      facilityName: z.string(),
      departs: z.string(),
      loaded: z.number(),
      discharged: z.number(),
      aboard: z.number().describe('units on board behind the call'),
      grossKg: kg,
      plugs: z.number(),
      draughtM: z.number(),
      gmM: z.number().describe('metacentric height: what rights it'),
      listDegrees: z.number().describe('positive to starboard, without ballast'),
      trimM: z.number().describe('positive by the stern, without ballast'),
    }),
  ).describe('each call but the last, and how the barge lies behind it'),
  units: list(
    z.object({
      unit: z.string(),
      number: z.string().optional(),
      sizeType: z.string(),
      grossKg: kg,
      cell: z.string().describe('bay, row and tier as BAPLIE writes them'),
      bay: z.number().describe('from 1; of a unit longer than 20 feet the first of its two'),
      row: z.number().describe('from 1, at port'),
      tier: z.number().describe('from 1, at the bottom'),
      long: z.boolean(),
      from: call,
      to: call,
      toName: z.string(),
      needsPlug: z.boolean(),
      dangerous: list(z.string()),
      here: z.boolean().describe('in the yard, or on board already'),
      ...placedFields,
    }),
  ),
  left: leftUnits(leftAshoreCodes),
  value: z.number().describe('of all that is stowed: by length, priority and lateness'),
  bound: z.number().describe('no stowage is worth more'),
  totals: z.object({
    units: z.number(),
    teu: z.number(),
    grossKg: kg,
    awaited: z.number().describe('stowed, and not there yet'),
  }),
});

export const vesselsView = z.object({
  rows: list(
    z.object({
      id: z.string(),
      name: z.string(),
      bays: z.number(),
      rows: z.number(),
      tiers: z.number(),
      cells: z.number().describe('20-foot units it has room for'),
      plugs: z.number(),
      deadweightKg: kg,
      mark: z.string(),
    }),
  ),
});
