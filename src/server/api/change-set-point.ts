import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain } from '../wire/common.ts';
import { givenDegrees } from '../wire/reefer.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ setPointC: givenDegrees, by: plain(70), reason: plain(200) });

/** A reefer is to be set to another temperature. */
export function changeSetPoint(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'reefers',
    'changeSetPoint',
    'Set a reefer anew, within what its goods are booked for, with the reason',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/set-point', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    return commandOne(ports, request, reply, { kind: 'change-set-point', unit, ...request.body });
  });
}
