import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import { minuteOf } from '../../base/time.ts';
import { civilOf, readDay } from '../../base/zone.ts';
import { gateSheet } from '../../tracking/gate-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { gateDayView } from '../wire/gate.ts';

const query = z.strictObject({
  day: z
    .string()
    .refine((text) => readDay(text) !== undefined, say`should be a day such as 2026-12-01`)
    .optional()
    .describe('on the clock of the place; today where nobody says'),
});

/** The time windows of a day at a facility's gates, and who comes in them. */
export function readGateWindows(api: Api, ports: Ports): void {
  const schema = {
    tags: ['gates'],
    operationId: 'readGateWindows',
    summary: 'The time windows of a day, how many places are taken, and who comes',
    params: facilityParam,
    querystring: query,
    response: { 200: gateDayView, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/gate-windows', { schema }, async (request) => {
    const { network, gates, views } = deskOf(ports);
    const at = toFacility(request.params);
    const facility = network.facilities.get(at);
    if (facility === undefined) throw new ProblemError(404, 'Not found', say`${at} is no facility of ${network.name}`);
    const now = ports.clock.now();
    const day = readDay(request.query.day ?? '') ?? civilOf(facility.zone, minuteOf(now)).day;
    const units = await gates.day(at, day);
    const bookings = await views.bookingsNamed([...new Set(units.units.map(({ booking }) => booking))]);
    const sheet = gateSheet(network, units, bookings, now);
    if (sheet === undefined) throw new Error('the facility was there before');
    return sheet;
  });
}
