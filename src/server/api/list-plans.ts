import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { list, pageOf, problems } from '../wire/common.ts';
import { jobView, planRow } from '../wire/plan.ts';

/** What the last planning runs came to. */
export function listPlans(api: Api, ports: Ports): void {
  const schema = {
    tags: ['plans'],
    operationId: 'listPlans',
    summary: 'What the last planning runs came to, and those under way',
    querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
    response: {
      200: pageOf(planRow).extend({
        underWay: list(jobView).describe('queued or being made, whoever has started them'),
      }),
      ...problems,
    },
  };
  api.get('/v1/plans', { schema }, async (request) => {
    const { views, network, jobs } = deskOf(ports);
    const [plans, underWay] = await Promise.all([views.plans(request.query.limit), jobs.underWay()]);
    const { currency } = network.norms;
    const rows = plans.map(({ id, recordedAt, event: { kind: _, ...sums } }) => ({
      plan: id,
      recorded: new Date(recordedAt).toISOString(),
      currency,
      ...sums,
      checker: 'ok' as const,
    }));
    return { rows, underWay };
  });
}
