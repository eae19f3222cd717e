import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, word } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { atField, foundOr, spotsView } from '../wire/loading.ts';
import { keyOf } from '../wire/unit.ts';

/** Where a unit may go on a train or barge as it is planned, and why nowhere else. */
export function listPlaces(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'listPlaces',
    summary: 'Every place of a train, or cell of a barge, for a unit, and why it may not go there',
    params: departureParam.extend({ unit: word(40).describe('its journey or its number') }),
    querystring: z.strictObject({ at: atField }),
    response: { 200: spotsView, ...oneProblems, 422: oneProblems[404] },
  };
  api.get('/v1/departures/:departure/loading/places/:unit', { schema }, async (request) => {
    const id = toDeparture(request.params);
    const unit = await keyOf(ports, request.params.unit);
    return foundOr(id, await deskOf(ports).loadings.spots(id, unit, request.query.at as FacilityId | undefined));
  });
}
