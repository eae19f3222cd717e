import type { Api } from '../app.ts';
import { commandOne, deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, eventsDone, keyHeader } from '../wire/common.ts';
import { disruptionBody, toDisruption } from '../wire/disruption.ts';

/** Declares that something is closed, slow, short of space, dear or refused. */
export function declareDisruption(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'declareDisruption',
    summary: 'Declare a disruption; planning, quotes, board and tracking reckon with it from now on',
    headers: keyHeader,
    body: disruptionBody,
    response: { 200: eventsDone, ...commandProblems },
  };
  api.post('/v1/disruptions', { schema }, async (request, reply) => {
    const declared = toDisruption(request.body);
    const done = await commandOne(ports, request, reply, { kind: 'declare-disruption', declared });
    deskOf(ports).lookAgain();
    return done;
  });
}
