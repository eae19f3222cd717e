import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain } from '../wire/common.ts';
import { alarmKind } from '../wire/reefer.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({ alarm: alarmKind, by: plain(70), done: plain(200).describe('what was done') });

/** Somebody has seen to an alarm of a reefer. */
export function acknowledgeAlarm(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'reefers',
    'acknowledgeAlarm',
    'Somebody has seen to an alarm that stands, and what was done; it ends when its cause does',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/acknowledge', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    return commandOne(ports, request, reply, { kind: 'acknowledge-alarm', unit, ...request.body });
  });
}
