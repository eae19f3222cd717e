import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne, deskOf, versionIfSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { editProblems, eventsDone, matchHeader, moment, plain, toMinute } from '../wire/common.ts';
import { disruptionParam, toDisruptionId } from '../wire/disruption.ts';

/** Says that a disruption is over. */
export function endDisruption(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'endDisruption',
    summary: 'It is over, now or from a moment on',
    params: disruptionParam,
    headers: matchHeader,
    body: z.strictObject({ reason: plain(200), until: moment.optional() }),
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/disruptions/:disruption/end', { schema }, async (request, reply) => {
    const disruption = toDisruptionId(request.params);
    const { reason, until } = request.body;
    const ends = until === undefined ? {} : { until: toMinute(until) };
    const order = { kind: 'end-disruption' as const, disruption, reason, ...ends, ...versionIfSeen(request) };
    const done = await commandOne(ports, request, reply, order);
    deskOf(ports).lookAgain();
    return done;
  });
}
