import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain } from '../wire/common.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({
  corrects: z.number().int().min(1).describe('its version in the ledger'),
  reason: plain(200),
});

/** Takes back the last thing that was recorded of a unit. */
export function correctUnit(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'units',
    'correctUnit',
    'Take back the last thing that was recorded of a unit',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/correct', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    return commandOne(ports, request, reply, { kind: 'correct', unit, ...request.body });
  });
}
