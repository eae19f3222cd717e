import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { departureParam, departureView, toDeparture } from '../wire/departure.ts';

/** One departure: its calls, how full it is, and who is on it. */
export function readDeparture(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'readDeparture',
    summary: 'A departure: its calls, its load by segment, its load list',
    params: departureParam,
    response: { 200: departureView, ...oneProblems },
  };
  api.get('/v1/departures/:departure', { schema }, async (request) => {
    const id = toDeparture(request.params);
    const sheet = await deskOf(ports).trackDeparture(id);
    if (sheet === undefined) throw new ProblemError(404, 'Not found', say`there is no departure ${id}`);
    return sheet;
  });
}
