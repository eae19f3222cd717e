import { z } from 'zod';
import type { ReplanRefusal } from '../../operations/planning/replan-report.ts';
import { ProblemError } from '../http/problem.ts';
import { checker, list, said, word } from './common.ts';

export const replanParam = z.object({ replan: word(80) });

const head = { unit: z.string(), booking: z.string(), customer: z.string() };

/** A plan around disruptions, as it may be approved. */
export const replanView = z.object({
  id: z.string(),
  made: z.string(),
  expires: z.string(),
  stands: z
    .enum(['open', 'expired', 'undoable', 'sent', 'undone'])
    .describe('open: may be approved; undoable: was, and nothing of it is sent yet; sent: done for good'),
  undoUntil: z.string().optional(),
  betterBy: z
    .string()
    .optional()
    .describe(
      'a better plan is being looked for, and may be there until then: read again; absent: nobody looks any more',
    ),
  better: z.string().optional().describe('the better one that was found: a preview of its own'),
  approved: list(z.string()).describe('units whose moves were approved'),
  kept: list(z.string()).optional().describe('of these, who stayed as approved when it was undone'),
  disruptions: list(z.object({ id: z.string(), name: z.string(), version: z.number() })),
  affected: z.number().describe('units that disruptions touch, those included that had better stay as they are'),
  moved: list(
    z.object({
      ...head,
      from: list(z.string()).describe('departures ahead, before'),
      to: list(z.string()).describe('departures ahead, after'),
      fromPlaces: list(z.string()),
      toPlaces: list(z.string()),
      delayHours: z.number(),
      extraCost: z.number(),
      co2eKg: z.number(),
      late: z.boolean(),
      reason: z.string(),
      said,
    }),
  ),
  lost: list(z.object({ ...head, reason: z.string(), said })).describe('units for which there is no way'),
  cost: z.number().describe('what all moves cost more together'),
  currency: z.string(),
  co2eKg: z.number(),
  objective: z
    .number()
    .describe('of all units planned anew: cost, carbon, time and lateness, and a penalty for each that is lost'),
  bound: z.number().describe('what that would be if nobody else were on the way: no plan can be below it'),
  gap: z.number().describe('(objective - bound) / bound'),
  usableSeconds: z.number().describe('until there was a plan that can be used'),
  seconds: z.number().describe('until there was this one'),
  spent: z.record(z.string(), z.number()).describe('seconds by what they went into'),
  checker,
});

export const approvedView = z.object({
  id: z.string(),
  approved: z.number(),
  refused: list(z.object({ unit: z.string(), code: z.string() })).describe('had changed, or found no space any more'),
  undoUntil: z.string().describe('nothing is sent to webhooks before'),
});

export const undoneView = z.object({
  id: z.string(),
  undone: z.number().describe('units that go as they did before'),
  kept: list(z.object({ unit: z.string(), code: z.string() })).describe(
    'units that stay as approved: they, or others of their booking, have moved on, or found no way back',
  ),
});

const statusOf: Partial<Record<ReplanRefusal['refused']['code'], number>> = { unknown: 404, expired: 410 };

export const replanRefused = ({ refused: { code, reason, said } }: ReplanRefusal): ProblemError =>
  new ProblemError(statusOf[code] ?? 409, code === 'unknown' ? 'Not found' : 'Refused', said ?? reason, { code });
