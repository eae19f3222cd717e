import { z } from 'zod';
import { part, say } from '../../base/sentence.ts';
import { holdKinds } from '../../model/hold.ts';
import { isoGrossMaxKg } from '../../model/size-type.ts';
import { readUnitKey, type Unit, type UnitKey, whereabouts } from '../../model/unit.ts';
import { readUnitId, type UnitId } from '../../model/unit-id.ts';
import { stageOf } from '../../tracking/stage.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { callMoment, etaView, issueOf, list, mode, moment, said, toInstant, word } from './common.ts';

export const stages = ['booked', 'planned', 'no-plan', 'in-yard', 'aboard', 'out', 'delivered', 'cancelled'] as const;
export const statuses = [...stages, 'under-way', 'arrived', 'misdirected', 'missed'] as const;

export const unitWord = word(45).describe('a journey (BOOKING.1), or a unit number for its present journey');
export const unitParam = z.object({ unit: unitWord });

/** The journey that a path names: by its key, or by the number painted on the unit. */
export async function keyOf(ports: Ports, text: string): Promise<UnitKey> {
  if (readUnitKey(text) !== undefined) return text as UnitKey;
  const number = readUnitId(text);
  if (typeof number !== 'string')
    throw new ProblemError(404, 'Not found', say`${text} is no journey and no unit number (${part(number.problem)})`);
  const [latest] = await deskOf(ports).views.journeys(number);
  if (latest === undefined) throw new ProblemError(404, 'Not found', say`no journey of ${number} is known`);
  return latest.key;
}

/** When something happened, and whether it is a fact from outside. */
export const occurrence = {
  when: moment.optional().describe('when it happened; now where nobody says'),
  reported: z.boolean().optional().describe('a fact from outside: written down even if not planned so'),
};

export const toOccurrence = ({ when, reported }: { when?: string | undefined; reported?: boolean | undefined }) => ({
  ...(when === undefined ? {} : { when: toInstant(when) }),
  ...(reported === undefined ? {} : { reported }),
});

export const numberField = z
  .string()
  .superRefine((text, context) => {
    const read = readUnitId(text);
    if (typeof read !== 'string') context.addIssue(issueOf(read.problem));
  })
  .describe('unit number of ISO 6346');

export const toNumber = (text: string | undefined) =>
  text === undefined ? {} : { number: readUnitId(text) as UnitId };

export const weightField = z.number().int().min(1).max(isoGrossMaxKg);

export const unitRow = z.object({
  unit: z.string(),
  number: z.string().optional(),
  booking: z.string(),
  sizeType: z.string(),
  grossKg: z.number(),
  stage: z.enum(stages),
  at: z.string().optional().describe('a facility or a departure'),
  arrival: z.string().optional().describe('planned arrival, UTC'),
  holds: z.number(),
  synthetic: z.boolean(),
});

export function viewUnit(unit: Unit): z.infer<typeof unitRow> {
  const place = whereabouts(unit);
  const at = place.kind === 'aboard' ? place.departure : place.kind === 'outside' ? undefined : place.at;
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    booking: unit.booking,
    sizeType: unit.sizeType,
    grossKg: unit.grossKg,
    stage: stageOf(unit),
    ...(at === undefined ? {} : { at }),
    ...(unit.plan === undefined ? {} : { arrival: new Date(unit.plan.arrivesAt * 60_000).toISOString() }),
    holds: unit.holds.length,
    synthetic: unit.synthetic,
  };
}

export const legView = z.object({
  departure: z.string(),
  service: z.string(),
  mode,
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  departs: callMoment,
  arrives: callMoment,
});

export const eventView = z.object({
  version: z.number(),
  kind: z.string(),
  occurred: z.string().describe('on the clock of the place where it happened'),
  recorded: z.string(),
  actor: z.string(),
  source: z.string(),
  at: z.string().optional(),
  slot: z.string().optional().describe('where it was put: A-07-3-2 is block, bay, row, tier'),
  departure: z.string().optional(),
  number: z.string().optional(),
  hold: z.string().optional(),
  owner: z.string().optional(),
  reason: z.string().optional(),
  said,
  plan: z.string().optional(),
  departures: list(z.string()).optional(),
  arrival: z.string().optional(),
  grossKg: z.number().optional(),
  tareKg: z.number().optional(),
  window: z.string().optional().describe('of a gate: place, gate, beginning on the clock there'),
  purpose: z.string().optional().describe('what the truck comes for: deliver or collect'),
  truck: z.string().optional(),
  driver: z.string().optional(),
  seal: z.string().optional(),
  condition: z.string().optional(),
  holder: z.string().optional().describe('who may fetch the unit'),
  machine: z.string().optional().describe('what had a job with the unit'),
  job: z.string().optional(),
  until: z.string().optional(),
  corrects: z.number().optional(),
});

export const refusalView = z.object({ code: z.string(), detail: z.string(), said });

/** A unit's page, as `tracking/track-sheet.ts` makes it. */
export const trackView = z.object({
  unit: z.string(),
  number: z.string().optional(),
  booking: z.string(),
  customer: z.string(),
  sizeType: z.string(),
  grossKg: z.number(),
  origin: z.string(),
  destination: z.string(),
  due: z.string(),
  status: z.enum(statuses),
  at: z.string().optional().describe('a facility or a departure'),
  asOf: z.object({ occurred: z.string(), recorded: z.string(), ageMinutes: z.number() }),
  next: z
    .object({
      what: z.string(),
      at: z.string().optional(),
      departure: z.string().optional(),
      by: z.string().optional(),
    })
    .optional(),
  eta: etaView.optional(),
  late: z.number().optional().describe('minutes beyond due; negative is early'),
  holds: list(
    z.object({ id: z.string(), kind: z.enum(holdKinds), owner: z.string(), reason: z.string(), since: z.string() }),
  ),
  legs: list(
    legView.extend({
      done: z.boolean(),
      unbooked: z.literal(true).optional().describe('it travels there without space having been kept for it'),
      asOf: z.string().optional().describe('when the last report about the departure was written down'),
    }),
  ),
  plan: z
    .object({
      id: z.string(),
      cost: z.number(),
      currency: z.string(),
      co2eKg: z.number(),
      why: z.object({
        bestCost: z.number(),
        extra: z.number(),
        full: list(z.string()),
        chosen: z.boolean().optional(),
      }),
    })
    .optional(),
  refusals: list(refusalView).describe('why the last planning run found nothing'),
  events: list(eventView),
  journeys: list(
    z.object({
      unit: z.string(),
      booking: z.string(),
      origin: z.string(),
      destination: z.string(),
      stage: z.enum(stages),
      from: z.string().optional().describe('its first move'),
      until: z.string().optional().describe('its last move'),
    }),
  ).describe('other journeys of the unit that has this number, the latest first'),
  synthetic: z.boolean(),
});

/** What was found under one word, as `tracking/track-words.ts` makes it. */
export const wordFound = z.object({
  word: z.string(),
  is: z.enum(['number', 'journey', 'booking', 'beginning', 'nothing']),
  lines: list(
    trackView
      .pick({ unit: true, number: true, booking: true, customer: true, origin: true, destination: true, due: true })
      .extend(trackView.pick({ status: true, at: true, next: true, eta: true, late: true, asOf: true }).shape)
      .extend({ mode: mode.optional().describe('of the departure it is on'), holds: z.number() }),
  ),
  units: z.number().describe('how many there are, or at least are; more than there are lines where not all are shown'),
  problem: z.string().optional().describe('why there is nothing'),
  checkDigit: z
    .object({ number: z.string(), is: z.string(), needs: z.string() })
    .optional()
    .describe('the number looks like one, and its last digit does not follow from the others'),
});
