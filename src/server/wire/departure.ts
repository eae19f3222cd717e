import { z } from 'zod';
import type { DepartureId } from '../../model/departure.ts';
import { callMoment, certainty, facilityCode, list, mode, moment, space, word } from './common.ts';
import { stages } from './unit.ts';

export const departureParam = z.object({ departure: word(50).describe('such as CQ-DOS-2026-12-02-1') });

export const toDeparture = ({ departure }: z.infer<typeof departureParam>): DepartureId => departure as DepartureId;

/** A call of a departure, and when it was. */
export const callBody = z.strictObject({
  at: facilityCode,
  when: moment.optional().describe('when it happened; now where nobody says'),
});

/** A line of the board, as `tracking/board.ts` makes it. */
const boardRow = z.object({
  departure: z.string(),
  service: z.string(),
  mode,
  family: z.string(),
  direction: z.enum(['departs', 'arrives']),
  at: z.string(),
  other: z.string().describe('where it goes, or where it comes from'),
  otherName: z.string(),
  via: list(z.string()).describe('where it calls on the way there, or on the way from there'),
  planned: z.string(),
  now: z.string(),
  is: certainty,
  delayMinutes: z.number(),
  stage: z
    .enum(['planned', 'loading', 'gone', 'under-way', 'arrived'])
    .describe('as seen from the facility; loading: units are on it, or it stands there'),
  aboard: z.number().describe('units on it now, wherever they got on'),
  asOf: z.string().optional().describe('absent when nothing is known beyond the timetable'),
  source: z.string().optional().describe('who or what said the latest of that'),
  disruption: z
    .object({ id: z.string(), name: z.string(), stops: z.boolean() })
    .optional()
    .describe('what moves it, or (stops) keeps it from coming here or from going on'),
  load: space.describe('on the segment that leaves from, or comes to, the facility'),
  capacity: space,
  reserved: space.optional().describe('kept for quotes there, beside the load'),
  cutOffs: z
    .object({ delivery: z.string(), reefer: z.string(), dangerous: z.string(), documents: z.string() })
    .optional(),
  calls: list(z.object({ facility: z.string(), arrives: callMoment.optional(), departs: callMoment.optional() }))
    .optional()
    .describe('all calls of the departure, where they are asked for'),
});

export const boardView = z.object({ day: z.string(), days: z.number(), rows: list(boardRow), synthetic: z.boolean() });

/** A departure's page, as `tracking/departure-sheet.ts` makes it. */
export const departureView = z.object({
  departure: z.string(),
  service: z.string(),
  name: z.string(),
  mode,
  calls: list(
    z.object({
      call: z.number(),
      facility: z.string(),
      name: z.string(),
      arrives: callMoment.optional(),
      departs: callMoment.optional(),
      load: space.optional().describe('until the next call'),
      capacity: space.optional(),
      reserved: space.optional().describe('kept for quotes, beside the load'),
    }),
  ),
  units: list(
    z.object({
      unit: z.string(),
      number: z.string().optional(),
      sizeType: z.string(),
      grossKg: z.number(),
      from: z.number(),
      to: z.number().optional(),
      stage: z.enum(stages),
      aboard: z.boolean(),
      holds: z.number(),
    }),
  ),
  asOf: z.string().optional(),
  stoppedAt: z.number().optional().describe('the call it goes no further than, because of a disruption'),
  disruptions: list(z.object({ id: z.string(), name: z.string() })).describe('those that stop or move it'),
  synthetic: z.boolean(),
});
