import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne, deskOf, versionIfSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { editProblems, eventsDone, matchHeader, plain } from '../wire/common.ts';
import { disruptionParam, toDisruptionId } from '../wire/disruption.ts';

/** Takes a disruption back that never was. */
export function withdrawDisruption(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'withdrawDisruption',
    summary: 'It never was: a false alarm. Both stay in the ledger',
    params: disruptionParam,
    headers: matchHeader,
    body: z.strictObject({ reason: plain(200) }),
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/disruptions/:disruption/withdraw', { schema }, async (request, reply) => {
    const disruption = toDisruptionId(request.params);
    const { reason } = request.body;
    const order = { kind: 'withdraw-disruption' as const, disruption, reason, ...versionIfSeen(request) };
    const done = await commandOne(ports, request, reply, order);
    deskOf(ports).lookAgain();
    return done;
  });
}
