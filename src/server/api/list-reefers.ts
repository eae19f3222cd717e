import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { reeferList } from '../../tracking/reefer-list.ts';
import { reefersAt } from '../../tracking/reefer-there.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { reeferFilter, reeferListView } from '../wire/reefer.ts';
import { knownFacility } from '../wire/yard.ts';

const query = z.strictObject({
  only: reeferFilter.default('all'),
  limit: z.coerce.number().int().min(1).max(limits.pageRows).default(100),
});

/** The reefers of a yard, by what is most urgent. */
export function listReefers(api: Api, ports: Ports): void {
  const schema = {
    tags: ['reefers'],
    operationId: 'listReefers',
    summary: 'The reefers of a yard: open alarms first, then who spoils first; held ones by who spoils first',
    params: facilityParam,
    querystring: query,
    response: { 200: reeferListView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/reefers', { schema }, async (request) => {
    const { network, views } = deskOf(ports);
    const [at, now] = [knownFacility(ports, toFacility(request.params)), ports.clock.now()];
    return reeferList(network, at, await reefersAt(network, views, at, now), now, request.query);
  });
}
