import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ when: occurrence.when });

/** Writes down that a unit is with its consignee. */
export function deliver(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'deliver', 'The unit is with its consignee', unitParam, body);
  api.post('/v1/units/:unit/deliver', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    return commandOne(ports, request, reply, { kind: 'deliver', unit, ...toOccurrence(request.body) });
  });
}
