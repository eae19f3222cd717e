import type { FacilityId } from '../../model/facility.ts';
import type { WagonTypeId } from '../../model/wagon.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { loadPlanBody, loadPlanView } from '../wire/load-plan.ts';

/** Which unit stands on which wagon of a train. It asks and changes nothing. */
export function planLoading(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'planLoading',
    summary: 'Positions, weights and axle loads of a train, and why others stay behind. Changes nothing',
    params: departureParam,
    body: loadPlanBody,
    response: { 200: loadPlanView, ...oneProblems, 422: oneProblems[404] },
  };
  api.post('/v1/departures/:departure/load-plan', { schema }, async (request) => {
    const desk = deskOf(ports);
    const id = toDeparture(request.params);
    const { at, wagons } = request.body;
    const { types } = desk.network.wagons;
    const train = wagons?.map(({ number, type: name }, index) => {
      const type = types.get(name as WagonTypeId);
      if (type !== undefined) return { number, type };
      const reason = `is no type of wagons.csv: ${[...types.keys()].join(', ')}`;
      throw new ProblemError(400, 'Bad request', `wagon ${number}: ${name} ${reason}`, {
        errors: [{ field: `wagons.${index}.type`, reason }],
      });
    });
    const plan = await desk.loadPlan(id, {
      ...(at === undefined ? {} : { at: at as FacilityId }),
      ...(train === undefined ? {} : { wagons: train }),
    });
    if (plan === undefined) throw new ProblemError(404, 'Not found', `there is no departure ${id}`);
    if ('problem' in plan) throw new ProblemError(422, 'Not possible', plan.problem, { code: 'not-possible' });
    return plan;
  });
}
