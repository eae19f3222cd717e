import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne, deskOf, keyOfRequest } from '../http/command.ts';
import { refused } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, eventsDone, keyHeader } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { goingBody, toPass } from '../wire/gate.ts';

/** Lets a truck out by its plate, its unit or its booking. */
export function checkOut(api: Api, ports: Ports): void {
  const schema = {
    tags: ['gates'],
    operationId: 'checkOut',
    summary: 'Let a truck out that has fetched a unit',
    params: facilityParam,
    headers: keyHeader,
    body: goingBody,
    response: { 200: eventsDone.extend({ unit: z.string() }), ...commandProblems },
  };
  api.post('/v1/facilities/:facility/check-out', { schema }, async (request, reply) => {
    keyOfRequest(request); // Before anything is looked up.
    const prepared = await deskOf(ports).gates.gateOut(toFacility(request.params), toPass(request.body));
    if ('refusal' in prepared) throw refused(prepared.refusal);
    return { ...(await commandOne(ports, request, reply, prepared.order)), unit: prepared.order.unit };
  });
}
