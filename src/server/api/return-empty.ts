import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ at: facilityCode, ...occurrence });

/** A unit is back in a depot, without goods. */
export function returnEmpty(api: Api, ports: Ports): void {
  const schema = commandSchema('empties', 'returnEmpty', 'It is back in a depot, without goods', unitParam, body);
  api.post('/v1/units/:unit/return-empty', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const at = request.body.at as FacilityId;
    return commandOne(ports, request, reply, { kind: 'return-empty', unit, at, ...toOccurrence(request.body) });
  });
}
