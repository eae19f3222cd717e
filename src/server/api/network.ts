import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { networkView, viewNetwork } from '../wire/network.ts';

/** The network the hub plans on. */
export function readNetworkInUse(api: Api, ports: Ports): void {
  const schema = {
    tags: ['network'],
    operationId: 'readNetwork',
    summary: 'Facilities, services and what they offer in a week',
    response: { 200: networkView, ...problems },
  };
  api.get('/v1/network', { schema }, async () => viewNetwork(deskOf(ports).network));
}
