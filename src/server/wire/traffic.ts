import { z } from 'zod';
import { callMoment, certainty, list, mode, space } from './common.ts';

const underWay = z.object({
  departure: z.string(),
  service: z.string(),
  mode,
  family: z.string(),
  origin: z.string(),
  destination: z.string(),
  from: z.string().describe('the calls it is between; it stands at this one until it departs'),
  to: z.string(),
  call: z.number(),
  standing: z.boolean(),
  departs: callMoment.describe('from `from`'),
  arrives: callMoment.describe('at `to`'),
  is: certainty.describe('how sure it is that it is under way at this moment'),
  delayMinutes: z.number().describe('beyond plan, at `to`'),
  load: space.optional().describe('until `to`; absent where runs share the space of their day'),
  capacity: space,
  units: z.number().describe('planned on it, or on it, until `to`'),
  asOf: z.string().optional().describe('absent when nothing is known beyond the timetable'),
});

const line = z.object({
  from: z.string(),
  to: z.string(),
  mode,
  teuPerDay: z.number().describe('booked to pass, on average of the week around the moment'),
  capacityTeuPerDay: z.number(),
  departuresPerDay: z.number(),
  services: list(z.string()),
});

const border = z.object({
  border: z.string(),
  from: z.string(),
  to: z.string(),
  mode,
  waiting: list(z.string()).describe('departures with units that wait to pass'),
  unitsWaiting: z.number().describe('on those'),
  unitsChanging: z.number().describe('units that have passed and wait for what takes them on'),
  waitMinutes: z.number().optional().describe('mean of those that wait, from arrival to departure; absent without any'),
  usualMinutes: z.number(),
});

const held = { at: z.string(), departures: list(z.string()), units: z.number(), worstMinutes: z.number() };

const disruption = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('late'), ...held }),
  z.object({ kind: z.literal('not-departed'), ...held }),
  z.object({
    kind: z.literal('border'),
    at: z.string(),
    to: z.string(),
    waitMinutes: z.number(),
    usualMinutes: z.number(),
  }),
  z.object({ kind: z.literal('not-running'), services: list(z.string()) }),
]);

/** What moves at a moment, as `tracking/traffic.ts` makes it. */
export const trafficView = z.object({
  at: z.string(),
  now: z.string(),
  departures: list(underWay).describe('that somebody reported or that units are booked on, the latest first'),
  others: z.number().describe('how many others are under way by the timetable alone'),
  lines: list(line),
  borders: list(border),
  disruptions: list(disruption),
  synthetic: z.boolean(),
});
