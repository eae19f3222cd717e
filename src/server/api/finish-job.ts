import { z } from 'zod';
import { readSlot } from '../../model/terminal.ts';
import type { Api } from '../app.ts';
import { commandOne, keyOfRequest } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, plain } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { handBody, machineAt } from '../wire/machine-job.ts';
import { keyOf, occurrence, toOccurrence } from '../wire/unit.ts';
import { slotField } from '../wire/yard.ts';

const { when: moment } = occurrence;
const body = z.strictObject({
  ...handBody,
  slot: slotField.optional().describe('where it was put, if not where the job said'),
  note: plain(200).optional().describe('what a crew saw'),
  when: moment,
});

/** A machine has done what it took: the unit moves as the job said. */
export function finishJob(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'terminals',
    'finishJob',
    'A job is done: the unit moves as it said',
    facilityParam,
    body,
  );
  api.post('/v1/facilities/:facility/jobs/done', { schema }, async (request, reply) => {
    const at = toFacility(request.params);
    const { slot: text, note, when, ...hand } = request.body;
    keyOfRequest(request); // Refused before anything is looked up.
    const unit = await keyOf(ports, hand['unit']);
    const slot = text === undefined ? undefined : readSlot(text);
    return commandOne(ports, request, reply, {
      ...{ kind: 'finish-job', unit, at, machine: machineAt(ports, at, hand['machine']) },
      ...(slot === undefined ? {} : { slot }),
      ...(note === undefined ? {} : { note }),
      ...toOccurrence({ when }),
    });
  });
}
