import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { say, told } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, oneProblems, word } from '../wire/common.ts';
import { securityView } from '../wire/security.ts';

const body = z.strictObject({
  days: z.number().int().min(1).max(limits.planDays).default(60).describe('each element is gone for so many days'),
  scenarios: z
    .array(word(20))
    .min(1)
    .max(20)
    .optional()
    .describe('these scenarios of the network together, instead of every element once'),
});

/** Removes everything the plan depends on, once each. The plan stays as it is. */
export function startSecurity(api: Api, ports: Ports): void {
  const schema = {
    tags: ['plans'],
    operationId: 'startSecurity',
    summary: 'Remove everything the plan depends on, once each; answers when it is done',
    body,
    response: { 200: z.object({ report: securityView }), 422: oneProblems[400], ...oneProblems },
  };
  api.post('/v1/n-1', { schema }, async (request) => {
    const desk = deskOf(ports);
    const { scenarios } = request.body;
    const unknown = scenarios?.find((id) => !desk.network.scenarios.some((scenario) => scenario.id === id));
    if (unknown !== undefined)
      throw new ProblemError(422, 'Refused', say`${unknown} is no scenario of this network`, {
        errors: [{ field: 'scenarios', ...told(say`${unknown} is no scenario of this network`) }],
      });
    return { report: await desk.secure(definedOnly(request.body)) };
  });
}
