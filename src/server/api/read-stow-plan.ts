import type { Api } from '../app.ts';
import { deskOf, etagOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { foundOr } from '../wire/loading.ts';
import { stowPlanView } from '../wire/stow-plan.ts';

/** Which unit stands in which cell of a barge: as it is kept, or as it would be planned now. */
export function readStowPlan(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'readStowPlan',
    summary: 'The stowage of a barge as it is kept, or as it would be planned now; its ETag is for edits',
    params: departureParam,
    response: { 200: stowPlanView, ...oneProblems, 422: oneProblems[404] },
  };
  api.get('/v1/departures/:departure/stow-plan', { schema }, async (request, reply) => {
    const id = toDeparture(request.params);
    const { views, loadings } = deskOf(ports);
    const plan = foundOr(id, await loadings.barge(id, {}));
    const name = loadings.nameOf(id);
    const state = typeof name === 'string' ? await views.loading(name) : undefined;
    reply.header('etag', etagOf(plan.kept?.version ?? state?.version ?? 0));
    return plan;
  });
}
