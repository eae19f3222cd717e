import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne, deskOf, versionSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { editProblems, eventsDone, matchHeader } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { dropBody, etagOfLoading, foundName } from '../wire/loading.ts';

/** Nobody goes by a kept plan any more. */
export function dropLoading(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'dropLoading',
    summary:
      'Keep a plan no longer: it is worked out anew each time one looks; If-Match with the ETag you read is needed',
    params: departureParam,
    headers: matchHeader,
    body: dropBody,
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/departures/:departure/loading/drop', { schema }, async (request, reply) => {
    const id = toDeparture(request.params);
    const version = versionSeen(request);
    const loading = foundName(id, deskOf(ports).loadings.nameOf(id, request.body.at as FacilityId | undefined));
    const done = await commandOne(ports, request, reply, {
      kind: 'drop-loading' as const,
      loading,
      reason: request.body.reason,
      version,
    });
    reply.headers(etagOfLoading(done));
    return done;
  });
}
