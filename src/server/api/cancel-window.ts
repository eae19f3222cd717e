import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain } from '../wire/common.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ reason: plain(200) });

/** Gives a unit's place in a time window back. */
export function cancelWindow(api: Api, ports: Ports): void {
  const schema = commandSchema('gates', 'cancelWindow', 'Give a place in a time window back', unitParam, body);
  api.post('/v1/units/:unit/cancel-window', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    return commandOne(ports, request, reply, { kind: 'cancel-window', unit, reason: request.body.reason });
  });
}
