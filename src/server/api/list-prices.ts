import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { part, say, told } from '../../base/sentence.ts';
import { type PricesAsked, readPlaces } from '../../tracking/price-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { facilityCode, list, mode, oneProblems } from '../wire/common.ts';

const query = z.strictObject({
  from: facilityCode.optional().describe('only departures on ways from here; with `to`'),
  to: facilityCode.optional(),
  days: z.coerce.number().int().min(1).max(limits.pricesDays).default(14).describe('leaving within so many days'),
});

const perUnit = z.number().describe('minor units of the currency');

const priceRow = z.object({
  departure: z.string(),
  service: z.string(),
  name: z.string(),
  mode,
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  leaves: z.string(),
  perTeu: perUnit,
  perTonne: perUnit,
  perPlug: perUnit,
  freeTeu: z.number().describe('on all these segments'),
  capacityTeu: z.number(),
});

/** What a bit more space is worth on departures to come. */
export function listPrices(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'listPrices',
    summary: 'What one more TEU, tonne or plug is worth on each departure, by the last planning run',
    querystring: query,
    response: {
      200: z.object({
        plan: z.string().optional().describe('the run that found them; absent where none has asked'),
        asOf: z.string().optional(),
        currency: z.string(),
        rows: list(priceRow),
      }),
      ...oneProblems,
      422: oneProblems[400],
    },
  };
  api.get('/v1/prices', { schema }, (request) => {
    const desk = deskOf(ports);
    const { from, to, days } = request.query;
    if (from === undefined && to === undefined) return desk.prices({ days });
    const between = readPlaces(desk.network, from ?? '', to ?? '');
    if ('problem' in between) {
      const { field, problem } = between;
      throw new ProblemError(422, 'Refused', say`${field}: ${part(problem)}`, {
        errors: [{ field, ...told(problem) }],
      });
    }
    return desk.prices({ days, between } satisfies PricesAsked);
  });
}
