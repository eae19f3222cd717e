import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema } from '../wire/common.ts';
import { keyOf, occurrence, toOccurrence, unitParam, unitWord } from '../wire/unit.ts';

const body = z.strictObject({
  for: unitWord.optional().describe('the journey it is fetched for, which gets its number'),
  when: occurrence.when,
});

/** A unit without goods is fetched for others. */
export function takeEmpty(api: Api, ports: Ports): void {
  const summary = 'It is fetched without goods, from a depot or straight from its consignee';
  const schema = commandSchema('empties', 'takeEmpty', summary, unitParam, body);
  api.post('/v1/units/:unit/take-empty', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const wanted = request.body.for;
    const by = wanted === undefined ? {} : { by: await keyOf(ports, wanted) };
    return commandOne(ports, request, reply, { kind: 'take-empty', unit, ...by, ...toOccurrence(request.body) });
  });
}
