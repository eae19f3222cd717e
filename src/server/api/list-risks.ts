import { z } from 'zod';
import { noPlanReasons } from '../../tracking/outlook.ts';
import { riskCodes } from '../../tracking/risk.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, list, pageQuery, problems, word } from '../wire/common.ts';
import { outlookView, riskRow } from '../wire/outlook.ts';

const query = pageQuery.extend({
  code: z
    .enum(['at-risk', ...riskCodes])
    .optional()
    .describe('the worst reason; at-risk: all that have a plan'),
  reason: z.enum(noPlanReasons).optional().describe('why it has no plan'),
  q: word(40).optional().describe('any part of a number, journey, booking or customer'),
});

/** Units that may not arrive in time, or have no plan: the most urgent first. */
export function listRisks(api: Api, ports: Ports): void {
  const schema = {
    tags: ['units'],
    operationId: 'listRisks',
    summary: 'Units at risk and units without plan, the most urgent first',
    querystring: query,
    response: {
      200: z.object({
        outlook: outlookView,
        total: z.number().describe('rows of all pages'),
        rows: list(riskRow),
        next: z.string().optional(),
      }),
      ...problems,
    },
  };
  api.get('/v1/risks', { schema }, (request) => {
    const { limit, after, q, code, reason } = request.query;
    return deskOf(ports).prospects.risks({ limit, ...definedOnly({ after, code, reason, text: q }) });
  });
}
