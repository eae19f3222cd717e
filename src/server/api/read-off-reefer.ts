import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { say } from '../../base/sentence.ts';
import { minuteOf } from '../../base/time.ts';
import { powers, type Reading } from '../../model/reefer.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, moment, plain, toMinute } from '../wire/common.ts';
import { givenDegrees } from '../wire/reefer.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const reading = z
  .strictObject({
    at: moment.optional().describe('when it was read; now where nobody says, which one of a request may leave open'),
    supplyC: givenDegrees.optional(),
    returnC: givenDegrees.optional(),
    setPointC: givenDegrees.optional().describe('the set-point its display shows'),
    power: z.enum(powers).optional(),
  })
  .refine(
    ({ supplyC, returnC, setPointC, power }) => (supplyC ?? returnC ?? setPointC ?? power) !== undefined,
    say`says nothing: give supplyC, returnC, setPointC or power`,
  );

const body = z.strictObject({
  readings: z.array(reading).min(1).max(limits.readingsAtOnce),
  by: plain(70).optional().describe('who or what read it'),
});

/** What was read off a reefer. */
export function readOffReefer(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'reefers',
    'readOffReefer',
    'Write down what was read off a reefer: one reading, or a whole logger; a reading of a minute replaces the one before',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/readings', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { readings, by } = request.body;
    const now = minuteOf(ports.clock.now());
    const read = readings.map(({ at, ...rest }) => ({ ...rest, at: at === undefined ? now : toMinute(at) }) as Reading);
    const order = { kind: 'read-reefer' as const, unit, readings: read, ...(by === undefined ? {} : { by }) };
    return commandOne(ports, request, reply, order, { unit, ...request.body });
  });
}
