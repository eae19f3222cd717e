import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { replanParam, replanView } from '../wire/replan.ts';

/** A preview as it stands. */
export function readReplan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'readReplan',
    summary: 'A preview as it stands: what it moves, what of it was approved, whether it can be undone',
    params: replanParam,
    response: { 200: replanView, ...oneProblems },
  };
  api.get('/v1/replans/:replan', { schema }, async (request) => {
    const found = await deskOf(ports).replans.find(request.params.replan);
    if (found === undefined)
      throw new ProblemError(404, 'Not found', say`there is no preview ${request.params.replan}`);
    return found;
  });
}
