import { z } from 'zod';
import type { DepartureId } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandComing } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode, word } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ departure: word(50), at: facilityCode, ...occurrence });

/** Takes a unit off a departure. */
export function dischargeUnit(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'dischargeUnit', 'Take a unit off a departure', unitParam, body);
  api.post('/v1/units/:unit/discharge', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { departure, at, ...when } = request.body;
    const place = { departure: departure as DepartureId, at: at as FacilityId };
    return commandComing(ports, request, reply, { kind: 'discharge', unit, ...place, ...toOccurrence(when) });
  });
}
