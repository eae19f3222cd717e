import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ at: facilityCode, ...occurrence });

/** Lets a unit out to its customer. */
export function gateOut(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'gateOut', 'Let a unit out to its customer', unitParam, body);
  api.post('/v1/units/:unit/gate-out', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { at, ...when } = request.body;
    const order = { kind: 'gate-out' as const, unit, at: at as FacilityId, ...toOccurrence(when) };
    return commandOne(ports, request, reply, order);
  });
}
