import type { Api } from '../app.ts';
import { commandOne, deskOf, versionIfSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { editProblems, eventsDone, matchHeader } from '../wire/common.ts';
import { disruptionChange, disruptionParam, toDisruptionChange, toDisruptionId } from '../wire/disruption.ts';

/** Says better what is known of a disruption. */
export function reviseDisruption(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'reviseDisruption',
    summary: 'Say better what is known of a disruption; with If-Match "v3" only while it has that version',
    params: disruptionParam,
    headers: matchHeader,
    body: disruptionChange,
    response: { 200: eventsDone, ...editProblems },
  };
  api.patch('/v1/disruptions/:disruption', { schema }, async (request, reply) => {
    const disruption = toDisruptionId(request.params);
    const { reason } = request.body;
    const change = toDisruptionChange(request.body);
    const order = { kind: 'revise-disruption' as const, disruption, change, reason, ...versionIfSeen(request) };
    const done = await commandOne(ports, request, reply, order);
    deskOf(ports).lookAgain();
    return done;
  });
}
