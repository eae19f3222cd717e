import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, oneProblems } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { loadPlanBody, loadPlanView, toWagons } from '../wire/load-plan.ts';
import { foundOr } from '../wire/loading.ts';

/** Which unit would stand on which wagon of a train, whatever is kept. It asks and changes nothing. */
export function planLoading(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'planLoading',
    summary:
      'Positions, weights and axle loads of a train if it were planned now, and why others stay behind. Changes nothing',
    params: departureParam,
    body: loadPlanBody,
    response: { 200: loadPlanView, ...oneProblems, 422: oneProblems[404] },
  };
  api.post('/v1/departures/:departure/load-plan', { schema }, async (request) => {
    const { network, loadings } = deskOf(ports);
    const id = toDeparture(request.params);
    const { at, wagons } = request.body;
    const train = wagons === undefined ? undefined : toWagons(network, wagons);
    const asked = definedOnly({ at: at as FacilityId | undefined, wagons: train });
    return foundOr(id, await loadings.train(id, { ...asked, anew: true }));
  });
}
