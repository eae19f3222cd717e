import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandComing } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode } from '../wire/common.ts';
import { keyOf, numberField, occurrence, toNumber, toOccurrence, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ at: facilityCode, number: numberField.optional(), ...occurrence });

/** Lets a unit in at its origin. */
export function gateIn(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'gateIn', 'Let a unit in at its origin', unitParam, body);
  api.post('/v1/units/:unit/gate-in', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { at, number, ...when } = request.body;
    const order = { kind: 'gate-in' as const, unit, at: at as FacilityId, ...toNumber(number), ...toOccurrence(when) };
    return commandComing(ports, request, reply, order);
  });
}
