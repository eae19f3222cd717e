import { z } from 'zod';
import { slotSpots } from '../../tracking/yard-spots.ts';
import type { Api } from '../app.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, word } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { keyOf } from '../wire/unit.ts';
import { slotSpotsView, yardAt } from '../wire/yard.ts';

/** Where a unit may be put down in a block, and why nowhere else. */
export function listSlots(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'listSlots',
    summary: 'The top of every stack of a block for a unit, and why it may not be put there',
    params: facilityParam.extend({ unit: word(40).describe('its journey or its number') }),
    querystring: z.strictObject({ block: word(10).describe('such as A') }),
    response: { 200: slotSpotsView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/yard/slots/:unit', { schema }, async (request) => {
    const now = await yardAt(ports, toFacility(request.params));
    return slotSpots(now, await keyOf(ports, request.params.unit), request.query.block);
  });
}
