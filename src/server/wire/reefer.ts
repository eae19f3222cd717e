import { z } from 'zod';
import { alarmKinds, powers, readableC } from '../../model/reefer.ts';
import { reeferFilters } from '../../tracking/reefer-list.ts';
import { etaView, list } from './common.ts';

const degrees = z.number().describe('degrees Celsius');

/** Degrees that somebody gives. */
export const givenDegrees = z.number().min(readableC.least).max(readableC.most).describe('degrees Celsius');

export const alarmKind = z
  .enum(alarmKinds)
  .describe(
    'deviation: off its set-point; set-point: its display shows another one; unplugged: without current; no-reading: nobody has read it; check-overdue: no crew has looked at it',
  );

const readingFields = {
  at: z.string().describe('on the clock of where it is'),
  supplyC: degrees.optional().describe('air as it is blown in'),
  returnC: degrees.optional().describe('air as it comes back from the goods'),
  setPointC: degrees.optional().describe('the set-point its display showed'),
  power: z.enum(powers).optional(),
};

const alarm = z.object({
  kind: alarmKind,
  since: z.string().describe('when what it is about began'),
  value: z.number().describe('kelvin for deviation and set-point, minutes for the others'),
  limit: z.number().describe('from more than this on it alarms'),
  readings: list(z.object(readingFields)).describe('what it rests on, the latest last'),
  acknowledged: z
    .object({ by: z.string(), done: z.string(), when: z.string() })
    .optional()
    .describe('who has seen to it since it began, and what was done'),
});

const rowFields = {
  unit: z.string(),
  number: z.string().optional(),
  sizeType: z.string(),
  booking: z.string(),
  customer: z.string(),
  goods: z.string(),
  at: z.string().optional().describe('the facility where it is or was last'),
  setPointC: degrees
    .optional()
    .describe('what it should be set to: as somebody has set it, else the middle of the band'),
  band: z.object({ minC: z.number(), maxC: z.number() }).optional().describe('what all its goods bear'),
  setAnew: z.object({ reason: z.string(), by: z.string(), since: z.string() }).optional(),
  last: z.object(readingFields).optional(),
  unpluggedMinutes: z.number().describe('without current in all, as far as anybody knows'),
  unpluggedSince: z.string().optional().describe('absent while it has current, or nobody knows'),
  life: z
    .object({
      declaredDays: z.number(),
      lostDays: z.number().describe('lost by how warm or cold it was kept'),
      spoils: z.string(),
      leftDays: z.number().describe('from now'),
    })
    .optional()
    .describe('where its goods have a shelf life'),
  arrival: z.string().optional().describe('planned, on the clock there'),
  eta: etaView.optional().describe('as it now looks, what that rests on, and as of when; absent where nobody can say'),
  marginDays: z
    .number()
    .optional()
    .describe('days that its goods keep longer than the journey: by `eta`, else by the plan; absent without both'),
  plannedMarginDays: z.number().optional().describe('by the plan alone'),
  atRisk: z.boolean(),
  holds: list(z.string()),
  alarms: list(alarm),
  synthetic: z.boolean(),
};

const readFields = { ...readingFields, by: z.string().optional().describe('who or what read it'), source: z.string() };

export const reeferView = z.object({
  ...rowFields,
  asOf: z.string(),
  readings: list(z.object(readFields)).describe('all of them, by time; of one minute the one written last'),
  withdrawn: list(z.object({ ...readFields, withdrawnBy: z.string(), reason: z.string() })).describe(
    'taken back: of the wrong unit or time',
  ),
});

export const reeferFilter = z
  .enum(reeferFilters)
  .describe('alarms: with one that nobody has seen to; at-risk and held: who spoils first comes first');

export const reeferListView = z.object({
  facility: z.string(),
  asOf: z.string(),
  units: z.number().describe('reefers with goods to keep in the yard'),
  open: z.number().describe('with an alarm that nobody has seen to'),
  atRisk: z.number(),
  held: z.number(),
  withoutCurrent: z.number(),
  marginDays: z.number().describe('at and below this margin goods are at risk'),
  rows: list(z.object({ ...rowFields, slot: z.string().optional(), departure: z.string().optional() })),
});
