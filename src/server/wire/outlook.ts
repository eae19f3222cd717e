import { z } from 'zod';
import { riskCodes } from '../../tracking/risk.ts';
import { certainty, list, mode, said, space } from './common.ts';
import { refusalView, statuses } from './unit.ts';

const riskCode = z.enum(riskCodes);

/** How it stands with all units, as `tracking/outlook-sheet.ts` makes it. */
export const outlookView = z.object({
  asOf: z.string().describe('when all units were last looked at, UTC'),
  units: z.number().describe('planned or on their way'),
  atRisk: z.number().describe('at risk with a plan'),
  withoutPlan: z.number(),
  counts: z.record(riskCode, z.number()).describe('by the worst reason of each unit'),
  reasons: z.record(z.string(), z.number()).describe('units without plan by the first reason'),
  lateness: list(z.object({ days: z.number(), units: z.number() })).describe(
    'units that have yet to arrive by whole days beyond due, negative is early; -14 and 14 hold all beyond',
  ),
  soonest: z
    .string()
    .optional()
    .describe('when the first of what can still be averted must be done, UTC: a gate-in, or the release of a hold'),
  full: z.number().describe('departures to come that are full on some segment'),
  displaced: z.number().describe('units that found no space on them'),
});

export const riskRow = z.object({
  unit: z.string(),
  number: z.string().optional(),
  booking: z.string(),
  customer: z.string(),
  origin: z.string(),
  destination: z.string(),
  due: z.string(),
  codes: list(riskCode).describe('why it is at risk, the worst first'),
  crowding: z.string().optional().describe('where more is taken than a disruption leaves'),
  said,
  status: z.enum(statuses),
  at: z.string().optional().describe('a facility or a departure'),
  next: z
    .object({
      what: z.string(),
      at: z.string().optional(),
      departure: z.string().optional(),
      by: z.string().optional(),
    })
    .optional(),
  eta: z.object({ arrival: z.string(), is: certainty, source: z.string() }).optional(),
  late: z.number().optional().describe('minutes beyond due; negative is early'),
  holds: list(z.string()),
  refusals: list(refusalView),
  synthetic: z.boolean(),
});

export const fullRow = z.object({
  run: z.string().describe('the departure, or service and day where all runs of a day share their space'),
  departure: z.string(),
  shared: z.boolean(),
  service: z.string(),
  name: z.string(),
  mode,
  leaves: z.string(),
  segments: list(
    z.object({
      call: z.number(),
      from: z.string(),
      fromName: z.string(),
      to: z.string(),
      toName: z.string(),
      leaves: z.string(),
      load: space,
      capacity: space,
      out: z
        .enum(['teu', 'weight', 'plugs'])
        .optional()
        .describe('what has run out; absent where there is space again'),
      lacking: z.number().describe('units that lacked just this space'),
    }),
  ),
  displaced: z.number().describe('units that would have gone by it'),
  extra: z.number().describe('what their itineraries cost above the best ones: money, time, lateness, carbon'),
  moreCost: z.number().describe('the money in that'),
});

export const displacedRow = z.object({
  unit: z.string(),
  number: z.string().optional(),
  booking: z.string(),
  customer: z.string(),
  extra: z.number(),
  moreCost: z.number(),
  arrival: z.string().describe('planned arrival, UTC'),
  late: z.number().describe('minutes beyond due by its plan'),
});
