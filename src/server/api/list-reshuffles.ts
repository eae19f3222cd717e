import { z } from 'zod';
import { type Minute, minuteOf } from '../../base/time.ts';
import { reshufflesSheet } from '../../tracking/yard-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { reshufflesView, yardAt } from '../wire/yard.ts';

const query = z.strictObject({ hours: z.coerce.number().int().min(1).max(999).default(12) });

/** What must be moved before those who leave within some hours can leave. */
export function listReshuffles(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'listReshuffles',
    summary: 'The reshuffles of the next hours, bay by bay, with a bound',
    params: facilityParam,
    querystring: query,
    response: { 200: reshufflesView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/reshuffles', { schema }, async (request) => {
    const now = await yardAt(ports, toFacility(request.params));
    const until = (minuteOf(ports.clock.now()) + request.query.hours * 60) as Minute;
    return reshufflesSheet(deskOf(ports).network, now, until);
  });
}
