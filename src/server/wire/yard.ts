import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { FacilityId } from '../../model/facility.ts';
import { alarmKinds } from '../../model/reefer.ts';
import { readSlot } from '../../model/terminal.ts';
import type { YardNow } from '../../tracking/yard-sheet.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { list, said } from './common.ts';

export const slotField = z
  .string()
  .refine((text) => readSlot(text) !== undefined, say`should be a slot such as A-07-3-2`)
  .describe('block, bay, row and tier: A-07-3-2');

export const yardView = z.object({
  facility: z.string(),
  asOf: z.string(),
  currency: z.string(),
  units: z.number(),
  withoutSlot: z.number().describe('in the yard and in no slot: just come, or there is no room'),
  blocks: list(
    z.object({
      id: z.string(),
      bays: z.number(),
      rows: z.number(),
      tiers: z.number(),
      units: z.number(),
      taken: z.number().describe('20-foot slots'),
      slots: z.number(),
      plugsTaken: z.number(),
      plugs: z.number(),
      expected: z.number().describe('reshuffles to come, as expected'),
    }),
  ),
  rows: list(
    z.object({
      unit: z.string(),
      number: z.string().optional(),
      sizeType: z.string(),
      slot: z.string(),
      bay: z.number(),
      row: z.number(),
      tier: z.number(),
      long: z.boolean().describe('it takes two bays'),
      grossKg: z.number(),
      needsPlug: z.boolean(),
      dangerous: list(z.string()),
      holds: list(z.string()),
      setPointC: z.number().optional().describe('what a reefer should be set to'),
      readC: z.number().optional().describe('what was read last'),
      alarms: list(z.enum(alarmKinds)).describe('of a reefer'),
      departure: z.string().optional(),
      leavesFrom: z.string(),
      leavesTo: z.string(),
      marginHours: z
        .number()
        .optional()
        .describe('until its departure leaves, as that now looks; absent where none takes it from here'),
      plannedMarginHours: z.number().optional().describe('the same by its timetable'),
      dwellHours: z.number(),
      storageDays: z.number().describe('started days that cost something'),
      storage: z.number().describe('what they cost so far, pro forma, in minor units'),
      above: z.number().describe('units upon it'),
      expected: z.number().describe('how often it is expected to be moved before it leaves'),
    }),
  ).describe('units of the block that was asked for, or that were looked for'),
});

export const foundView = z.object({
  unit: z.string(),
  number: z.string().optional(),
  facility: z.string(),
  slot: z.string().optional(),
  above: list(z.string()).describe('to be moved first, the highest first'),
  stack: list(z.string()).describe('from the ground up'),
  leavesFrom: z.string().optional(),
  leavesTo: z.string().optional(),
});

export const slotSpotsView = z.object({
  kind: z.literal('yard'),
  facility: z.string(),
  unit: z.string(),
  feet: z.number(),
  objection: z.string().optional().describe('why it may be put nowhere as things stand'),
  said,
  spots: list(
    z.object({
      slot: z.string(),
      bay: z.number(),
      row: z.number(),
      tier: z.number(),
      own: z.literal(true).optional().describe('it stands there itself'),
      objection: z.string().optional().describe('why it may not be put there; absent where it may'),
      said,
    }),
  ).describe('the top of each stack'),
});

export const reshufflesView = z.object({
  facility: z.string(),
  until: z.string(),
  leaving: z.number(),
  moves: z.number(),
  bound: z.number().describe('no order of lifts needs fewer'),
  bays: list(
    z.object({
      bay: z.string(),
      leaving: z.number(),
      moves: z.number(),
      bound: z.number(),
      first: z.string(),
      by: z.string(),
    }),
  ),
});

/** A facility of the network, or 404. */
export function knownFacility(ports: Ports, at: FacilityId): FacilityId {
  const { network } = deskOf(ports);
  if (!network.facilities.has(at))
    throw new ProblemError(404, 'Not found', say`${at} is no facility of ${network.name}`);
  return at;
}

/** The yard of a facility, or 404 where there is none. */
export async function yardAt(ports: Ports, at: FacilityId): Promise<YardNow> {
  const now = await deskOf(ports).yards.now(knownFacility(ports, at));
  if (now === undefined) throw new ProblemError(404, 'Not found', say`${at} has no blocks: it is no yard of ours`);
  return now;
}
