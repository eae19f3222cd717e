import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain, word } from '../wire/common.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ hold: word(60), reason: plain(200) });

/** Releases one hold of a unit. */
export function releaseUnit(api: Api, ports: Ports): void {
  const schema = commandSchema('units', 'releaseUnit', 'Release one hold', unitParam, body);
  api.post('/v1/units/:unit/release', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    return commandOne(ports, request, reply, { kind: 'release', unit, ...request.body });
  });
}
