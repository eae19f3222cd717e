import { z } from 'zod';
import { elementKinds } from '../../plan/timetable/element.ts';
import { list } from './common.ts';
import { whereView } from './disruption.ts';

/** What the plan would lose by each thing it depends on, as `operations/planning/security-report.ts` makes it. */
export const securityView = z.object({
  asOf: z.string(),
  plan: z.string().optional().describe('the last planning run before it'),
  days: z.number().describe('each element is gone for so many days'),
  currency: z.string(),
  base: z
    .object({ units: z.number(), late: z.number(), cost: z.number() })
    .describe('the plan as it stands: units whose way ahead can still be changed'),
  rows: list(
    z.object({
      element: z.string(),
      kind: z.enum(elementKinds),
      name: z.string(),
      where: list(whereView).optional().describe('what a disruption of it names, a part each'),
      affected: z.number().describe('units that would go over it'),
      lostUnits: z.number(),
      lateUnits: z.number().describe('late without it, and not with it'),
      extraCost: z.number().describe('of those that find another way; whole minor units'),
      extraObjective: z.number().describe('in the terms of the plan, with the penalty of each unit that is lost'),
      recoveryDays: z.number().describe('by which the last of those affected arrives later'),
      seconds: z.number(),
      perYear: z.number().optional().describe('days a year it is closed, by the documented disruptions of the network'),
      expectedPerYear: z.number().optional().describe('what it is expected to cost in a year'),
    }),
  ).describe('the worst first'),
  seconds: z.number(),
});
