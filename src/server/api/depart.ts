import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema } from '../wire/common.ts';
import { callBody, departureParam, toDeparture } from '../wire/departure.ts';
import { toOccurrence } from '../wire/unit.ts';

/** Writes down that a departure leaves a call. */
export function depart(api: Api, ports: Ports): void {
  const schema = commandSchema('departures', 'depart', 'A departure leaves a call', departureParam, callBody);
  api.post('/v1/departures/:departure/depart', { schema }, async (request, reply) => {
    const [departure, at] = [toDeparture(request.params), request.body.at as FacilityId];
    return commandOne(ports, request, reply, { kind: 'depart', departure, at, ...toOccurrence(request.body) });
  });
}
