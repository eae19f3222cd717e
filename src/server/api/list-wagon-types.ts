import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { wagonTypesView } from '../wire/load-plan.ts';

/** The types of wagons trains are made of. */
export function listWagonTypes(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'listWagonTypes',
    summary: 'The types of wagons that trains are made of',
    response: { 200: wagonTypesView, ...problems },
  };
  api.get('/v1/wagon-types', { schema }, async () => ({
    rows: [...deskOf(ports).network.wagons.types.values()].map((type) => {
      const { id, name, gauge, lengthMm, payloadKg, tareKg, axleMaxKg, plugs, mark } = type;
      return { id, name, gauge, lengthMm, payloadKg, tareKg, axleMaxKg, plugs, mark };
    }),
  }));
}
