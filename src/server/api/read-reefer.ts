import { say } from '../../base/sentence.ts';
import { sizeOf } from '../../model/size-type.ts';
import { reeferSheet } from '../../tracking/reefer-sheet.ts';
import { withEta } from '../../tracking/reefer-there.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { reeferView } from '../wire/reefer.ts';
import { keyOf, unitParam } from '../wire/unit.ts';

/** What is known of one reefer, with all its readings. */
export function readReefer(api: Api, ports: Ports): void {
  const schema = {
    tags: ['reefers'],
    operationId: 'readReefer',
    summary: 'A reefer: set-point, all readings, alarms, time without current, and how long its goods keep',
    params: unitParam,
    response: { 200: reeferView, ...oneProblems },
  };
  api.get('/v1/units/:unit/reefer', { schema }, async (request) => {
    const { network, views } = deskOf(ports);
    const key = await keyOf(ports, request.params.unit);
    const unit = await views.unit(key);
    const state = unit === undefined ? undefined : await views.booking(unit.booking);
    if (unit === undefined || state === undefined)
      throw new ProblemError(404, 'Not found', say`there is no unit ${request.params.unit}`);
    if (sizeOf(unit.sizeType).kind !== 'reefer')
      throw new ProblemError(404, 'Not found', say`${request.params.unit} is a ${unit.sizeType}, no reefer`);
    const now = ports.clock.now();
    const [entries, [there]] = await Promise.all([
      views.entries(`unit:${key}`),
      withEta(network, views, [{ unit, booking: state }], now),
    ]);
    return reeferSheet(network, there ?? { unit, booking: state.booking }, entries, now);
  });
}
