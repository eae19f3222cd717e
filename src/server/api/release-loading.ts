import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne, deskOf, versionSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { editProblems, eventsDone, matchHeader } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { etagOfLoading, foundName, releaseBody } from '../wire/loading.ts';

/** Releases a kept plan for loading: whoever loads may work by it as it stands. */
export function releaseLoading(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'releaseLoading',
    summary: 'Release a kept plan for loading as it stands; If-Match with the ETag you read is needed',
    params: departureParam,
    headers: matchHeader,
    body: releaseBody,
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/departures/:departure/loading/release', { schema }, async (request, reply) => {
    const id = toDeparture(request.params);
    const version = versionSeen(request);
    const loading = foundName(id, deskOf(ports).loadings.nameOf(id, request.body.at as FacilityId | undefined));
    const done = await commandOne(ports, request, reply, { kind: 'release-loading' as const, loading, version });
    reply.headers(etagOfLoading(done));
    return done;
  });
}
