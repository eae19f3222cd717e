import { z } from 'zod';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { definedOnly, pageOf, pageQuery, problems, word } from '../wire/common.ts';
import { stages, unitRow, viewUnit } from '../wire/unit.ts';

const filter = pageQuery.extend({
  stage: z.enum(stages).optional(),
  place: word(20).optional(),
  departure: word(50).optional(),
  booking: word(35).optional(),
  held: z.stringbool().optional(),
  q: word(40).optional().describe('beginning of a unit number, or of a journey'),
});

/** Units, a page at a time. */
export function listUnits(api: Api, ports: Ports): void {
  const schema = {
    tags: ['units'],
    operationId: 'listUnits',
    summary: 'Units, by journey',
    querystring: filter,
    response: { 200: pageOf(unitRow), ...problems },
  };
  api.get('/v1/units', { schema }, async (request) => {
    const { limit, after, q, ...rest } = request.query;
    const page = await deskOf(ports).views.units(definedOnly({ ...rest, text: q }), limit, after);
    return { ...page, rows: page.rows.map(viewUnit) };
  });
}
