import type { VesselId } from '../../model/vessel.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, oneProblems } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { foundOr } from '../wire/loading.ts';
import { stowPlanBody, stowPlanView } from '../wire/stow-plan.ts';

/** Which unit would stand in which cell of a barge, whatever is kept. It asks and changes nothing. */
export function planStowing(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'planStowing',
    summary:
      'Cells of a barge over all its calls if it were planned now, how it lies, and why others stay ashore. Changes nothing',
    params: departureParam,
    body: stowPlanBody,
    response: { 200: stowPlanView, ...oneProblems, 422: oneProblems[404] },
  };
  api.post('/v1/departures/:departure/stow-plan', { schema }, async (request) => {
    const id = toDeparture(request.params);
    const asked = definedOnly({ vessel: request.body.vessel as VesselId | undefined });
    return foundOr(id, await deskOf(ports).loadings.barge(id, { ...asked, anew: true }));
  });
}
