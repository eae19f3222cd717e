import { z } from 'zod';
import { holdKinds } from '../../model/hold.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain } from '../wire/common.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ kind: z.enum(holdKinds), owner: plain(70), reason: plain(200) });

/** Stops a unit where it is. */
export function holdUnit(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'holdUnit', 'Stop a unit where it is', unitParam, body);
  api.post('/v1/units/:unit/hold', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { kind: holdKind, owner, reason } = request.body;
    return commandOne(ports, request, reply, { kind: 'hold', unit, holdKind, owner, reason });
  });
}
