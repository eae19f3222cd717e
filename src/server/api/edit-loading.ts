import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandWorkedOut, deskOf, keyOfRequest, versionSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, editProblems, eventsDone, matchHeader } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { editsBody, etagOfLoading, foundOr } from '../wire/loading.ts';
import { keyOf } from '../wire/unit.ts';

/** Puts units somewhere on a kept plan and takes others off, all at once. */
export function editLoading(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'editLoading',
    summary: 'Place units on a kept plan by hand or take them off; If-Match with the ETag you read is needed',
    params: departureParam,
    headers: matchHeader,
    body: editsBody,
    response: { 200: eventsDone, ...editProblems },
  };
  api.post('/v1/departures/:departure/loading/edits', { schema }, async (request, reply) => {
    keyOfRequest(request); // Wanted before anything is worked out.
    const id = toDeparture(request.params);
    const version = versionSeen(request);
    const { at, edits } = request.body;
    const done = await commandWorkedOut(ports, request, reply, { edit: id, version, ...request.body }, async () => {
      const wishes = await Promise.all(
        edits.map(async ({ unit, ...to }) => ({ unit: await keyOf(ports, unit), ...definedOnly(to) })),
      );
      const asked = definedOnly({ at: at as FacilityId | undefined });
      return foundOr(id, await deskOf(ports).loadings.edit(id, { ...asked, wishes, version })).order;
    });
    reply.headers(etagOfLoading(done));
    return done;
  });
}
