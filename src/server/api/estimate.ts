import { z } from 'zod';
import type { FacilityId } from '../../model/facility.ts';
import type { Api } from '../app.ts';
import { commandOne } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, facilityCode, moment, toMinute } from '../wire/common.ts';
import { departureParam, toDeparture } from '../wire/departure.ts';

const body = z.strictObject({ at: facilityCode, arrival: moment });

/** Writes down when a departure will come, by somebody who knows better than the timetable. */
export function estimate(api: Api, ports: Ports): void {
  const summary = 'Somebody knows better when it will come';
  const schema = commandSchema('departures', 'estimate', summary, departureParam, body);
  api.post('/v1/departures/:departure/estimate', { schema }, async (request, reply) => {
    const [departure, at] = [toDeparture(request.params), request.body.at as FacilityId];
    return commandOne(ports, request, reply, {
      kind: 'estimate',
      departure,
      at,
      arrivesAt: toMinute(request.body.arrival),
    });
  });
}
