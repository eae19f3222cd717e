import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, definedOnly } from '../wire/common.ts';
import { keyOf, numberField, toNumber, unitParam, weightField } from '../wire/unit.ts';

const body = z.strictObject({
  number: numberField.optional(),
  grossKg: weightField.optional(),
  tareKg: weightField.optional(),
});

/** Gives a unit its number or its verified weights. */
export function declareUnit(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'units',
    'declareUnit',
    'Give a unit its number or its verified weights',
    unitParam,
    body,
  );
  api.post('/v1/units/:unit/declare', { schema }, async (request, reply) => {
    const unit = await keyOf(ports, request.params.unit);
    const { number, ...weights } = request.body;
    const order = { kind: 'declare' as const, unit, ...toNumber(number), ...definedOnly(weights) };
    return commandOne(ports, request, reply, order);
  });
}
