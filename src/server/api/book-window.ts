import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne, deskOf, keyOfRequest } from '../http/command.ts';
import { refused } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, definedOnly, eventsDone, facilityCode, keyHeader } from '../wire/common.ts';
import { plateField, purposeField, toPlate, visitWord, windowField } from '../wire/gate.ts';

const body = z.strictObject({
  unit: visitWord,
  window: windowField.optional().describe('the one it has, or the first that is free, where none is named'),
  at: facilityCode.optional(),
  purpose: purposeField.optional(),
  truck: plateField.optional(),
});

/** Promises a unit's truck a place in a time window, in place of the one it had. */
export function bookWindow(api: Api, ports: Ports): void {
  const schema = {
    tags: ['gates'],
    operationId: 'bookWindow',
    summary: 'A place in a time window for a unit, in place of the one it had',
    headers: keyHeader,
    body,
    response: { 200: eventsDone.extend({ unit: z.string() }), ...commandProblems },
  };
  api.post('/v1/gate-windows', { schema }, async (request, reply) => {
    keyOfRequest(request); // Before anything is looked up.
    const { unit, window, at, purpose, truck } = request.body;
    const asked = { word: unit, ...definedOnly({ window, purpose, at: at as FacilityId | undefined }) };
    const prepared = await deskOf(ports).gates.bookWindow({
      ...asked,
      ...(truck === undefined ? {} : { truck: toPlate(truck) }),
    });
    if ('refusal' in prepared) throw refused(prepared.refusal);
    return { ...(await commandOne(ports, request, reply, prepared.order)), unit: prepared.order.unit };
  });
}
