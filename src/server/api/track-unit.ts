import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { keyOf, trackView, unitParam } from '../wire/unit.ts';

/** One unit's life. */
export function trackUnit(api: Api, ports: Ports): void {
  const schema = {
    tags: ['units'],
    operationId: 'trackUnit',
    summary: "One unit's life: where it is, what comes next, when it will be there, all that happened",
    params: unitParam,
    response: { 200: trackView, ...oneProblems },
  };
  api.get('/v1/units/:unit', { schema }, async (request) => {
    const sheet = await deskOf(ports).track(await keyOf(ports, request.params.unit));
    if (sheet === undefined) throw new ProblemError(404, 'Not found', say`there is no unit ${request.params.unit}`);
    return sheet;
  });
}
