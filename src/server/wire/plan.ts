import { z } from 'zod';
import { checker, list, said } from './common.ts';

const those = z
  .object({ count: z.number(), units: list(z.string()) })
  .describe('how many, and the first hundred of them');

const sums = z
  .object({ units: z.number(), cost: z.number(), co2eKg: z.number(), meanDays: z.number(), late: z.number() })
  .describe('from where units are; `meanDays` from ready to arrival');

/** What a planning run came to, as `operations/planning/report.ts` makes it. */
const reportView = z.object({
  plan: z.string(),
  units: z.number(),
  planned: z.number(),
  late: z.number(),
  unplanned: z.number(),
  refused: z
    .number()
    .describe('had moved on, or lost their space, by the time the plan was taken over, or it was stopped before'),
  reasons: z.record(z.string(), z.number()),
  cost: z.number(),
  currency: z.string(),
  co2eKg: z.number(),
  objective: z.number(),
  bound: z.number().describe('no plan can be below this'),
  gap: z.number(),
  seconds: z.number(),
  work: z.number(),
  checker,
  changes: z
    .object({
      planned: those.describe('had no plan and have one now'),
      moved: those.describe('have another plan than before'),
      late: those.describe('arrive late by their new plan, and did not before'),
      lost: those.describe('had a plan and have none any more'),
    })
    .describe('what was taken over'),
  preview: z
    .object({ before: sums, after: sums })
    .optional()
    .describe('the plan as it stands, and the one that was made and not taken over'),
  stopped: z
    .object({
      during: z.enum(['queued', 'searching', 'pricing', 'assigning', 'checking', 'writing']),
      taken: z.number().describe('units whose plans had been taken over by then; those stand'),
    })
    .optional(),
});

export const jobView = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'stopped', 'failed']),
  stopping: z.boolean().optional().describe('somebody has asked it to stop, and it has not yet'),
  days: z.number().optional(),
  all: z.boolean().optional(),
  weights: z.object({ time: z.number(), carbon: z.number(), late: z.number() }).optional(),
  preview: z.boolean().optional().describe('made to be looked at; nothing is written'),
  started: z.string().optional(),
  ended: z.string().optional(),
  progress: z.object({ what: z.string(), done: z.number(), of: z.number() }).optional(),
  report: reportView.optional(),
  problem: z.string().optional().describe('why it failed'),
  said,
});

export const planRow = z.object({
  plan: z.string(),
  recorded: z.string(),
  units: z.number(),
  planned: z.number(),
  late: z.number(),
  unplanned: z.number(),
  refused: z.number(),
  cost: z.number(),
  currency: z.string(),
  co2eKg: z.number(),
  objective: z.number(),
  bound: z.number(),
  work: z.number(),
  seconds: z.number().optional(),
  checker: z.literal('ok').describe('a plan the checker objects to is never taken over, and leaves no row'),
});
