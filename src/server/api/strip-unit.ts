import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam } from '../wire/unit.ts';

const body = z.strictObject({
  at: facilityCode.optional().describe('where; where it was let out unless it is said'),
  when: occurrence.when,
});

/** The goods are out of a unit. */
export function stripUnit(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'empties',
    'stripUnit',
    'Its goods are out: it is empty with its consignee',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/strip', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { at } = request.body;
    const place = at === undefined ? {} : { at: at as FacilityId };
    return commandOne(ports, request, reply, { kind: 'strip', unit, ...place, ...toOccurrence(request.body) });
  });
}
