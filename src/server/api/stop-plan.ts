import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, keyHeader, word } from '../wire/common.ts';
import { jobView } from '../wire/plan.ts';

/** Stops a planning run: what it has not written yet is never taken over. */
export function stopPlan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['plans'],
    operationId: 'stopPlan',
    summary: 'Stop a planning run; its report says what was taken over before',
    params: z.object({ plan: word(60) }),
    headers: keyHeader,
    response: { 202: jobView, ...commandProblems },
  };
  api.post('/v1/plans/:plan/stop', { schema }, async (request, reply) => {
    keyOfRequest(request); // Asked twice it is stopped once, whatever the key; who sends none is told as everywhere.
    const { plan } = request.params;
    const job = await deskOf(ports).jobs.stop(plan);
    if (job === undefined)
      throw new ProblemError(404, 'Not found', say`there is no planning run ${plan}`, { code: 'unknown' });
    if (job.state === 'done' || job.state === 'failed')
      throw new ProblemError(409, 'Refused', say`the planning run ${plan} has ended already`, { code: 'already-done' });
    return reply.code(202).send(job);
  });
}
