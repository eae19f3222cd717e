import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, plain } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { machineAt, machineField } from '../wire/machine-job.ts';

const body = z.strictObject({
  byJobs: z.boolean().optional().describe('units that come in wait for a machine to put them down'),
  machine: machineField.optional(),
  off: plain(200).optional().describe('why the machine stands still; without it works again'),
});

/** Says how machines work at a facility. The same again changes nothing, so it needs no key. */
export function setMachines(api: Api, ports: Ports): void {
  const schema = {
    tags: ['terminals'],
    operationId: 'setMachines',
    summary: 'Say which machine stands still, and whether units that come in wait for one',
    params: facilityParam,
    body,
    response: { 200: body, ...oneProblems },
  };
  api.put('/v1/facilities/:facility/machines', { schema }, async (request) => {
    const at = toFacility(request.params);
    const desk = deskOf(ports);
    if (!desk.network.facilities.has(at))
      throw new ProblemError(404, 'Not found', say`${at} is no facility of ${desk.network.name}`);
    const { byJobs, machine, off } = request.body;
    await desk.machines.changeAtWork(at, {
      ...(byJobs === undefined ? {} : { byJobs }),
      ...(machine === undefined ? {} : { machine: machineAt(ports, at, machine) }),
      ...(off === undefined ? {} : { off }),
    });
    return request.body;
  });
}
