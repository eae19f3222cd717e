import { z } from 'zod';
import { minuteOf } from '../../base/time.ts';
import { disruptionSheet } from '../../tracking/disruption-sheet.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { list, problems } from '../wire/common.ts';
import { disruptionView } from '../wire/disruption.ts';

/** What is disrupted, or will be. */
export function listDisruptions(api: Api, ports: Ports): void {
  const schema = {
    tags: ['disruptions'],
    operationId: 'listDisruptions',
    summary: 'What is disrupted or will be; with all=true also what is over or was withdrawn',
    querystring: z.strictObject({ all: z.enum(['true', 'false']).default('false') }),
    response: { 200: z.object({ rows: list(disruptionView) }), ...problems },
  };
  api.get('/v1/disruptions', { schema }, async (request) => {
    const { views, clock } = deskOf(ports);
    const now = minuteOf(clock.now());
    const all = request.query.all === 'true';
    const rows = (await views.disruptions()).map((state) => disruptionSheet(state, now));
    return { rows: rows.filter(({ stands }) => all || stands === 'now' || stands === 'coming') };
  });
}
