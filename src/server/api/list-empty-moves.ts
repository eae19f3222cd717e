import { z } from 'zod';
import { readEmpties } from '../../tracking/empties.ts';
import { repositionSheet } from '../../tracking/empty-moves.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { problems } from '../wire/common.ts';
import { repositionView } from '../wire/empties.ts';

const query = z.strictObject({ days: z.coerce.number().int().min(1).max(60).default(14) });

/** Where empties will be too many and too few, and what should go where. */
export function listEmptyMoves(api: Api, ports: Ports): void {
  const schema = {
    tags: ['empties'],
    operationId: 'listEmptyMoves',
    summary: 'Which depots will have too many empties and which too few, and bookings that would even it out',
    querystring: query,
    response: { 200: repositionView, ...problems },
  };
  api.get('/v1/empties/reposition', { schema }, async (request) => {
    const { network, views, clock } = deskOf(ports);
    return repositionSheet(network, await readEmpties(network, views, clock.now(), request.query.days));
  });
}
