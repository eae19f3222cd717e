import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, list, mode, problems, word } from '../wire/common.ts';
import { fullRow } from '../wire/outlook.ts';

const query = z.strictObject({
  mode: mode.optional(),
  displaced: z.stringbool().default(false).describe('only those that units were displaced from'),
  q: word(60).optional().describe('any part of a departure, a service or a place'),
});

/** Departures to come without space, and what that costs others. */
export function listFull(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'listFull',
    summary: 'Full departures by when they leave, and what units displaced from them pay',
    querystring: query,
    response: {
      200: z.object({ asOf: z.string(), currency: z.string(), rows: list(fullRow) }),
      ...problems,
    },
  };
  api.get('/v1/full', { schema }, (request) => {
    const { mode: by, displaced, q } = request.query;
    return deskOf(ports).prospects.full({ displaced, ...definedOnly({ mode: by, text: q }) });
  });
}
