import { z } from 'zod';
import type { Api } from '../app.ts';
import { commandOne, keyOfRequest } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandSchema, word } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { endHow, handBody, machineAt } from '../wire/machine-job.ts';
import { keyOf, occurrence, toOccurrence } from '../wire/unit.ts';

const { when: moment } = occurrence;
const body = z.strictObject({
  ...handBody,
  how: endHow,
  reason: word(200).default('').describe('why; needed unless it is only given back'),
  when: moment,
});

/** A job came to nothing, or is given back: others get it, with the reason. */
export function returnJob(api: Api, ports: Ports): void {
  const schema = commandSchema(
    'terminals',
    'returnJob',
    'A job failed, cannot be reached, or is given back',
    facilityParam,
    body,
  );
  api.post('/v1/facilities/:facility/jobs/return', { schema }, async (request, reply) => {
    const at = toFacility(request.params);
    const { how, reason, when, ...hand } = request.body;
    keyOfRequest(request); // Refused before anything is looked up.
    const unit = await keyOf(ports, hand['unit']);
    const machine = machineAt(ports, at, hand['machine']);
    return commandOne(ports, request, reply, {
      kind: 'return-job',
      unit,
      at,
      machine,
      how,
      reason,
      ...toOccurrence({ when }),
    });
  });
}
