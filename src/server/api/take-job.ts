import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest, onceOnly } from '../http/command.ts';
import { refused } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { commandSchema } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { handBody, hoursField, machineAt } from '../wire/machine-job.ts';
import { keyOf, occurrence, toOccurrence } from '../wire/unit.ts';

const { when: moment } = occurrence;
const body = z.strictObject({ ...handBody, unit: handBody.unit.optional(), hours: hoursField, when: moment });

/** Gives a machine its next job, or that with one unit: nobody else moves the unit until it is over. */
export function takeJob(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'terminals',
    'takeJob',
    'Take the next job of a machine, or that with a unit',
    facilityParam,
    body,
  );
  api.post('/v1/facilities/:facility/jobs/take', { schema }, async (request) => {
    const id = keyOfRequest(request);
    const at = toFacility(request.params);
    const machine = machineAt(ports, at, request.body.machine);
    const { unit: word, hours, when } = request.body;
    const unit = word === undefined ? {} : { unit: await keyOf(ports, word) };
    const command = { id, actor: machine, source: 'api', at: ports.clock.now() };
    const answer = await onceOnly(() =>
      deskOf(ports).machines.take({ at, machine, hours, ...unit, ...toOccurrence({ when }) }, command),
    );
    if ('refused' in answer) throw refused(answer.refused);
    return { events: answer.done };
  });
}
