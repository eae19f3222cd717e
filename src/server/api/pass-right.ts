import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, definedOnly, moment, plain, toMinute } from '../wire/common.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({
  holder: plain(80).describe('who may fetch the unit'),
  by: plain(80).optional().describe('who has the right now; needed where somebody has it'),
  until: moment.optional(),
});

/** Says who may fetch a unit, or passes that right on. */
export function passRight(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'gates',
    'passRight',
    'Say who may fetch a unit, or pass that right on',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/release-right', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { holder, by, until } = request.body;
    const more = definedOnly({ by, until: until === undefined ? undefined : toMinute(until) });
    return commandOne(ports, request, reply, { kind: 'pass-right', unit, holder, ...more });
  });
}
