import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { storageList, storageSorts } from '../../tracking/storage-list.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { storageListView } from '../wire/storage.ts';
import { yardAt } from '../wire/yard.ts';

const query = z.strictObject({
  sort: z.enum(storageSorts).default('cost').describe('cost: who owes most; free: whose free days end next'),
  limit: z.coerce.number().int().min(1).max(limits.pageRows).default(100),
});

/** What the units of a yard owe. */
export function listStorage(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'listStorage',
    summary: 'What the units of a yard owe for standing there: who owes most, or whose free days end next',
    params: facilityParam,
    querystring: query,
    response: { 200: storageListView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/storage', { schema }, async (request) => {
    const now = await yardAt(ports, toFacility(request.params));
    return storageList(deskOf(ports).network, now, ports.clock.now(), request.query);
  });
}
