import { z } from 'zod';
import { readEmpties } from '../../tracking/empties.ts';
import { streetTurnSheet } from '../../tracking/empty-moves.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { streetTurnsView } from '../wire/empties.ts';

const query = z.strictObject({ days: z.coerce.number().int().min(1).max(60).default(14) });

/** Empties that could go from one customer straight to the next. */
export function listStreetTurns(api: Api, ports: Ports): void {
  const schema = {
    tags: ['empties'],
    operationId: 'listStreetTurns',
    summary: 'Empties that could go from their consignee straight to the next goods, and the kilometres that saves',
    querystring: query,
    response: { 200: streetTurnsView, ...problems },
  };
  api.get('/v1/empties/street-turns', { schema }, async (request) => {
    const { network, views, clock } = deskOf(ports);
    return streetTurnSheet(network, await readEmpties(network, views, clock.now(), request.query.days));
  });
}
