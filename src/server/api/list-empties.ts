import { readEmpties } from '../../tracking/empties.ts';
import { emptyStock } from '../../tracking/empty-stock.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { emptyStockView } from '../wire/empties.ts';

/** Empties in depots, by type and owner. */
export function listEmpties(api: Api, ports: Ports): void {
  const schema = {
    tags: ['empties'],
    operationId: 'listEmpties',
    summary: 'Empties in depots, by type and owner, as their own histories tell',
    response: { 200: emptyStockView, ...problems },
  };
  api.get('/v1/empties/stock', { schema }, async () => {
    const { network, views, clock } = deskOf(ports);
    return emptyStock(network, await readEmpties(network, views, clock.now(), 0));
  });
}
