import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { kpiView } from '../wire/kpis.ts';

const query = z.strictObject({
  last: z.coerce.number().int().min(1).max(744).default(24).describe('hours that are measured'),
  next: z.coerce.number().int().min(1).max(24).default(8).describe('hours that are previewed'),
});

/** The figures of a terminal, as measured and as previewed. */
export function readKpis(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'readKpis',
    summary:
      'Dwell, truck turn, train stay, lifts, reshuffles, fill and plugs: as measured, and as plan and jobs preview them',
    params: facilityParam,
    querystring: query,
    response: { 200: kpiView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/kpis', { schema }, async (request) => {
    const [at, desk] = [toFacility(request.params), deskOf(ports)];
    if (!desk.network.facilities.has(at))
      throw new ProblemError(404, 'Not found', say`${at} is no facility of ${desk.network.name}`);
    return desk.kpis(at, request.query);
  });
}
