import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { weightRange } from '../../plan/assign/weights.ts';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest, keyReused } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, definedOnly, keyHeader } from '../wire/common.ts';
import { jobView } from '../wire/plan.ts';

const oneWeight = z.number().min(weightRange.least).max(weightRange.most).default(1);
const weightsBody = z.strictObject({ time: oneWeight, carbon: oneWeight, late: oneWeight });

const body = z.strictObject({
  days: z.number().min(1).max(limits.planDays).default(60).describe('units that are ready within so many days'),
  all: z.boolean().default(false).describe('plan also those whose itinerary stands'),
  rounds: z
    .number()
    .int()
    .min(0)
    .max(limits.pricingRoundsMax)
    .optional()
    .describe('rounds in which space is given its price; 0 goes unit by unit'),
  seconds: z.number().min(0).max(3600).optional().describe('begins nothing more to make the plan better after so long'),
  weights: weightsBody
    .optional()
    .describe('how many times as much as usual the plan minds them; 1 where one is absent'),
  preview: z
    .boolean()
    .optional()
    .describe('make the plan to be looked at beside the one that stands, and write nothing'),
  work: z.number().int().min(0).optional().describe('the same after so much work, the `work` of an earlier report'),
});

/** Starts a planning run. */
export function startPlan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['plans'],
    operationId: 'startPlan',
    summary: 'Start a planning run; follow it at the Location',
    headers: keyHeader,
    body,
    response: { 202: jobView, ...commandProblems },
  };
  api.post('/v1/plans', { schema }, async (request, reply) => {
    const started = await deskOf(ports).jobs.start(definedOnly(request.body), keyOfRequest(request));
    if (started === undefined) throw keyReused();
    if (started.replayed) reply.header('idempotency-replayed', 'true');
    return reply
      .code(202)
      .header('location', `/v1/plans/${started.id}`)
      .send({ id: started.id, state: 'queued' as const });
  });
}
