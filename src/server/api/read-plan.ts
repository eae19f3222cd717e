import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, word } from '../wire/common.ts';
import { jobView } from '../wire/plan.ts';

/** How far a planning run has come. */
export function readPlan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['plans'],
    operationId: 'readPlan',
    summary: 'How far a planning run has come, and its report',
    params: z.object({ plan: word(60) }),
    response: { 200: jobView, ...oneProblems },
  };
  api.get('/v1/plans/:plan', { schema }, async (request) => {
    const found = await deskOf(ports).jobs.find(request.params.plan);
    if (found === undefined)
      throw new ProblemError(404, 'Not found', say`there is no planning run ${request.params.plan}`);
    return found;
  });
}
