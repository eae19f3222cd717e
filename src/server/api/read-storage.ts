import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { say } from '../../base/sentence.ts';
import { storageSheet } from '../../tracking/storage-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { moment, oneProblems, toInstant } from '../wire/common.ts';
import { storageView } from '../wire/storage.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

const query = z.strictObject({
  until: moment.optional().describe('as if it left then, at most a year from now; now where nobody says'),
});

/** What a unit owes for standing in yards, pro forma. */
export function readStorage(api: Api, ports: Ports): void {
  const schema = {
    tags: ['units'],
    operationId: 'readStorage',
    summary: 'What a unit owes for standing in yards, line by line, and what its carrier asks; pro forma',
    params: unitParam,
    querystring: query,
    response: { 200: storageView, ...oneProblems },
  };
  api.get('/v1/units/:unit/storage', { schema }, async (request) => {
    const { network, views, clock } = deskOf(ports);
    const unit = await views.unit(await keyOf(ports, request.params.unit));
    const state = unit === undefined ? undefined : await views.booking(unit.booking);
    if (unit === undefined || state === undefined)
      throw new ProblemError(404, 'Not found', say`there is no unit ${request.params.unit}`);
    const now = clock.now();
    const { until } = request.query;
    const asOf = until === undefined ? now : toInstant(until);
    if (asOf > now + limits.storageDaysAhead * 86_400_000)
      throw new ProblemError(400, 'Bad request', say`until: is more than ${limits.storageDaysAhead} days ahead`);
    return storageSheet(network, state.booking, unit, asOf);
  });
}
