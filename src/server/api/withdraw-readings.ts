import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, moment, plain, toMinute } from '../wire/common.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const body = z.strictObject({
  from: moment.describe('the first reading that does not belong there'),
  to: moment.optional().describe('the last one; only that of `from` where it is not given'),
  by: plain(70),
  reason: plain(200),
});

/** Readings that were entered for the wrong unit or at the wrong time are taken back. */
export function withdrawReadings(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'reefers',
    'withdrawReadings',
    'Take back readings of the wrong unit or time: they count no more, and stay in the ledger',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/withdraw-readings', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { from, to = from, by, reason } = request.body;
    const order = { kind: 'withdraw-readings' as const, unit, from: toMinute(from), to: toMinute(to), by, reason };
    return commandOne(ports, request, reply, order);
  });
}
