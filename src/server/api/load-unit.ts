import { z } from 'zod';
import type { DepartureId } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode, word } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ departure: word(50), at: facilityCode, ...occurrence });

/** Puts a unit on a departure. */
export function loadUnit(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'loadUnit', 'Put a unit on a departure', unitParam, body);
  api.post('/v1/units/:unit/load', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { departure, at, ...when } = request.body;
    const place = { departure: departure as DepartureId, at: at as FacilityId };
    return commandOne(ports, request, reply, { kind: 'load', unit, ...place, ...toOccurrence(when) });
  });
}
