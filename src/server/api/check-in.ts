import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandComing, deskOf, keyOfRequest } from '../http/command.ts';
import { refused } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, eventsDone, keyHeader } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { comingBody, toPass } from '../wire/gate.ts';

/** Lets a truck in by its plate, its unit or its booking, with what the clerk saw. */
export function checkIn(api: Api, ports: Ports): void {
  const schema = {
    tags: ['gates'],
    operationId: 'checkIn',
    summary: 'Let a truck in that brings a unit: its unit goes into the best slot there is',
    params: facilityParam,
    headers: keyHeader,
    body: comingBody,
    response: { 200: eventsDone.extend({ unit: z.string() }), ...commandProblems },
  };
  api.post('/v1/facilities/:facility/check-in', { schema }, async (request, reply) => {
    keyOfRequest(request); // Before anything is looked up.
    const prepared = await deskOf(ports).gates.gateIn(toFacility(request.params), toPass(request.body));
    if ('refusal' in prepared) throw refused(prepared.refusal);
    return { ...(await commandComing(ports, request, reply, prepared.order)), unit: prepared.order.unit };
  });
}
