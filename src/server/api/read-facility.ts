import { say } from '../../base/sentence.ts';
import { facilitySheet } from '../../tracking/facility-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { facilityParam, facilityView, toFacility } from '../wire/facility.ts';

/** One facility from the inside. */
export function readFacility(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'readFacility',
    summary: 'A facility from the inside: blocks, tracks, gates, berths, machines, opening hours',
    params: facilityParam,
    response: { 200: facilityView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility', { schema }, async (request) => {
    const { network } = deskOf(ports);
    const sheet = facilitySheet(network, toFacility(request.params));
    if (sheet === undefined)
      throw new ProblemError(404, 'Not found', say`${request.params.facility} is no facility of ${network.name}`);
    return sheet;
  });
}
