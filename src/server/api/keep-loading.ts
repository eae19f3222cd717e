import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { VesselId } from '../../model/vessel.ts';
import type { Api } from '../app.ts';
import { commandWorkedOut, deskOf, keyOfRequest, versionSeen } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, editProblems, eventsDone, matchHeader, word } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';
import { toWagons, wagonsField } from '../wire/load-plan.ts';
import { atField, etagOfLoading, foundOr } from '../wire/loading.ts';

const body = z.strictObject({
  at: atField,
  wagons: wagonsField.optional().describe('of a train; those that are kept, else usual ones, where nobody says'),
  vessel: word(16).optional().describe('of a barge; the one that is kept, else the usual one, where nobody says'),
  stay: z
    .enum(['by-hand', 'all'])
    .default('by-hand')
    .describe('who keeps its place: those placed by hand, or all who may still go (then only free places are filled)'),
});

/** Plans a train or a barge now, around those who keep their places, and keeps the plan. */
export function keepLoading(api: Api, ports: Ports): void {
  const schema = {
    tags: ['departures'],
    operationId: 'keepLoading',
    summary: 'Plan the loading of a train or barge and keep it; If-Match with the ETag you read is needed',
    params: departureParam,
    headers: matchHeader,
    body,
    response: { 200: eventsDone, ...editProblems },
  };
  api.put('/v1/departures/:departure/loading', { schema }, async (request, reply) => {
    keyOfRequest(request); // Wanted before anything is worked out.
    const id = toDeparture(request.params);
    const version = versionSeen(request);
    const { network, loadings } = deskOf(ports);
    const { at, wagons, vessel, stay } = request.body;
    const done = await commandWorkedOut(ports, request, reply, { keep: id, version, ...request.body }, async () => {
      const asked = definedOnly({
        at: at as FacilityId | undefined,
        vessel: vessel as VesselId | undefined,
        wagons: wagons === undefined ? undefined : toWagons(network, wagons),
      });
      return foundOr(id, await loadings.keep(id, { ...asked, stay, version })).order;
    });
    reply.headers(etagOfLoading(done));
    return done;
  });
}
