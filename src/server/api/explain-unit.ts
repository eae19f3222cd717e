import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { list, oneProblems } from '../wire/common.ts';
import { keyOf, legView, refusalView, unitParam } from '../wire/unit.ts';

const way = {
  legs: list(legView),
  arrival: z.string(),
  cost: z.number().describe('freight, handling and storage from here on; whole minor units, as all that follow'),
  carbon: z.number(),
  time: z.number().describe('what the time of its goods is worth'),
  late: z.number().describe('what arriving after it is due costs'),
  objective: z.number().describe('the sum of the four: what the plan counts'),
  co2eKg: z.number(),
  space: z.number().optional().describe('what the space on it is worth to others'),
};

const otherWay = z.object({
  ...way,
  is: list(z.enum(['alone', 'next', 'earliest', 'cheapest', 'least-co2e'])).describe(
    '`alone`: the best if nobody else were there; `next`: the next best there is space for',
  ),
  more: z
    .object({ hours: z.number(), cost: z.number(), co2eKg: z.number(), objective: z.number() })
    .describe('against the way that is planned'),
  full: list(
    z.object({
      departure: z.string(),
      service: z.string(),
      from: z.string(),
      fromName: z.string(),
      to: z.string(),
      toName: z.string(),
      leaves: z.string(),
      price: z.number().optional().describe('what space for one more unit like this is worth there'),
    }),
  ).describe('space on it that others have'),
});

const whyView = z.object({
  unit: z.string(),
  booking: z.string(),
  due: z.string(),
  currency: z.string(),
  asOf: z.string(),
  pricedBy: z.string().optional().describe('the planning run whose prices of space are told'),
  planned: z.object(way).optional(),
  others: list(otherWay),
  refusals: list(refusalView),
  settled: z.boolean().describe('nothing is left to decide'),
  words: list(z.string()),
});

/** Why a unit goes the way it is planned. */
export function explainUnit(api: Api, ports: Ports): void {
  const schema = {
    tags: ['units'],
    operationId: 'explainUnit',
    summary: 'Why a unit goes as it is planned: its way against the best, the next, the earliest, the cheapest',
    params: unitParam,
    response: { 200: whyView, ...oneProblems },
  };
  api.get('/v1/units/:unit/why', { schema }, async (request) => {
    const sheet = await deskOf(ports).explain(await keyOf(ports, request.params.unit));
    if (sheet === undefined) throw new ProblemError(404, 'Not found', say`there is no unit ${request.params.unit}`);
    return sheet;
  });
}
