import type { VesselId } from '../../model/vessel.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { stowPlanBody, stowPlanView } from '../wire/stow-plan.ts';

/** Which unit stands in which cell of a barge. It asks and changes nothing. */
export function planStowing(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'planStowing',
    summary: 'Cells of a barge over all its calls, how it lies, and why others stay ashore. Changes nothing',
    params: departureParam,
    body: stowPlanBody,
    response: { 200: stowPlanView, ...oneProblems, 422: oneProblems[404] },
  };
  api.post('/v1/departures/:departure/stow-plan', { schema }, async (request) => {
    const id = toDeparture(request.params);
    const { vessel } = request.body;
    const plan = await deskOf(ports).stowPlan(id, vessel === undefined ? {} : { vessel: vessel as VesselId });
    if (plan === undefined) throw new ProblemError(404, 'Not found', `there is no departure ${id}`);
    if ('problem' in plan) throw new ProblemError(422, 'Not possible', plan.problem, { code: 'not-possible' });
    return plan;
  });
}
