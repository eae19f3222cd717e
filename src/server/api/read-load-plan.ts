import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { deskOf, etagOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, oneProblems } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { loadPlanView } from '../wire/load-plan.ts';
import { atField, foundOr } from '../wire/loading.ts';

/** Which unit stands on which wagon of a train: as it is kept, or as it would be planned now. */
export function readLoadPlan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'readLoadPlan',
    summary: 'The load plan of a train as it is kept, or as it would be planned now; its ETag is for edits',
    params: departureParam,
    querystring: z.strictObject({ at: atField }),
    response: { 200: loadPlanView, ...oneProblems, 422: oneProblems[404] },
  };
  api.get('/v1/departures/:departure/load-plan', { schema }, async (request, reply) => {
    const id = toDeparture(request.params);
    const { views, loadings } = deskOf(ports);
    const asked = definedOnly({ at: request.query.at as FacilityId | undefined });
    const plan = foundOr(id, await loadings.train(id, asked));
    const name = loadings.nameOf(id, asked.at);
    const state = typeof name === 'string' ? await views.loading(name) : undefined;
    reply.header('etag', etagOf(plan.kept?.version ?? state?.version ?? 0));
    return plan;
  });
}
