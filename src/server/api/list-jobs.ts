import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { jobsSheet } from '../../tracking/jobs/sheet.ts';
import type { Api } from '../app.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { hoursField, jobsAt, jobsView, machineAt, machineField } from '../wire/machine-job.ts';

const query = z.strictObject({ machine: machineField.optional(), hours: hoursField });

/** What the machines of a facility do next, or one of them. */
export function listJobs(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'listJobs',
    summary: 'The jobs of machines in the order in which they begin, and what none can do',
    params: facilityParam,
    querystring: query,
    response: { 200: jobsView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/jobs', { schema }, async (request) => {
    const at = toFacility(request.params);
    const { machine, hours } = request.query;
    const one = machine === undefined ? undefined : machineAt(ports, at, machine);
    return jobsSheet(await jobsAt(ports, at, hours), one, limits.jobRows);
  });
}
