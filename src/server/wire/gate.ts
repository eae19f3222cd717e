import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import { conditions, type GateCheck, readPlate, visitPurposes } from '../../model/gate.ts';
import { holdKinds } from '../../model/hold.ts';
import { readSizeType, type SizeType } from '../../model/size-type.ts';
import { adviceAnswers } from '../../operations/gate/advice.ts';
import type { PassAsked } from '../../operations/gate/desk.ts';
import { visitStates } from '../../tracking/gate-sheet.ts';
import { definedOnly, list, plain, said, word } from './common.ts';
import { numberField, toNumber, weightField } from './unit.ts';

export const plateField = z
  .string()
  .max(24)
  .refine((text) => readPlate(text) !== undefined, say`should be a plate such as 渝A12345`)
  .describe('plate of the truck; spaces, dots and hyphens do not count');

export const toPlate = (text: string): string => readPlate(text) ?? text; // The schema has looked at it.

export const windowField = word(60).describe(
  'place, gate and beginning on the clock there: CQ_TUA/G1/2026-11-26T08:00',
);

export const purposeField = z.enum(visitPurposes).describe('what the truck comes for');

export const visitWord = word(45).describe('a journey, a unit number, or a booking: its next unit without window');

const sizeTypeField = z
  .string()
  .refine((text) => typeof readSizeType(text) === 'string', say`should be a size-type such as 45G1`)
  .describe('size and type as seen');

/** What the clerk at the gate gives of a truck that comes or goes. */
const passBody = z.strictObject({
  truck: plateField,
  unit: visitWord.optional(),
  window: windowField.optional(),
  number: numberField.optional(),
  seal: plain(40).optional(),
  driver: plain(80).optional(),
});

export const comingBody = passBody.extend({
  sizeType: sizeTypeField.optional(),
  condition: z.enum(conditions).optional().describe('damaged sets a hold'),
  grossKg: weightField.optional(),
});

export const goingBody = passBody.extend({ holder: plain(80).optional().describe('who fetches the unit') });

type Given = z.infer<typeof comingBody> & z.infer<typeof goingBody>;

export function toPass({
  truck,
  unit,
  window,
  number,
  seal,
  driver,
  sizeType,
  condition,
  grossKg,
  holder,
}: Given): PassAsked {
  const seen = definedOnly({ driver, seal, condition, grossKg });
  const check: GateCheck = {
    truck: toPlate(truck),
    ...seen,
    ...(sizeType === undefined ? {} : { sizeType: readSizeType(sizeType) as SizeType }),
  };
  return { check, ...definedOnly({ word: unit, window, holder }), ...toNumber(number) };
}

export const adviceView = z.object({
  answer: z.enum(adviceAnswers),
  code: z.string().describe('why: window and free where it is possible, else as a refused order'),
  reason: z.string().describe('why, and what to do next'),
  said,
  unit: z.string().optional(),
  at: z.string().optional(),
  purpose: purposeField.optional(),
  window: windowField.optional(),
});

export const gateDayView = z.object({
  facility: z.string(),
  day: z.string(),
  asOf: z.string(),
  graceMinutes: z.number().describe('so long before and after its window a truck may still come'),
  windows: list(
    z.object({
      id: windowField,
      gate: z.string(),
      from: z.string(),
      to: z.string(),
      capacity: z.number().describe('trucks its lanes can take'),
      taken: z.number().describe('places promised or used, without no-shows'),
      free: z.number(),
      done: z.number(),
      noShows: z.number(),
      is: z.enum(['over', 'now', 'ahead']),
    }),
  ),
  visits: list(
    z.object({
      window: windowField,
      from: z.string(),
      unit: z.string(),
      number: z.string().optional(),
      booking: z.string(),
      customer: z.string().optional(),
      sizeType: z.string(),
      purpose: purposeField,
      truck: z.string().optional(),
      state: z
        .enum(visitStates)
        .describe('cancelled: no truck comes any more, for its unit was cancelled or left by train or barge'),
      holds: list(z.object({ kind: z.enum(holdKinds), owner: z.string(), reason: z.string() })),
      holder: z.string().optional().describe('who may fetch it, where that was said'),
    }),
  ),
});
