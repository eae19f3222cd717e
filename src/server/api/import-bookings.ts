import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { importLines } from '../../operations/booking/import.ts';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest, onceOnly } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, finding, keyHeader, list, word } from '../wire/common.ts';

const taken = z.object({
  read: z.number(),
  accepted: z.number(),
  known: z.number().describe('of the accepted: stood there already, word for word'),
  refused: z.number(),
  bookings: list(z.string()).describe('the first hundred that stand now, in the order of the file'),
  findings: list(finding),
  refusedLines: list(z.object({ line: z.number(), raw: z.string() })),
});

const bodyMaxBytes = 64 * 1024 * 1024;

/** A booking file: good lines in, bad lines back with their reasons. */
export function importBookings(api: Api, ports: Ports): void {
  const schema = {
    tags: ['bookings'],
    operationId: 'importBookings',
    summary: 'Take in a booking file; a line that stands there already books nothing twice',
    consumes: ['text/csv'],
    headers: keyHeader,
    querystring: z.strictObject({ file: word(200).default('bookings.csv').describe('its name, for findings') }),
    body: z.string().describe('CSV, see docs/bookings-format.md'),
    response: { 200: taken, ...commandProblems },
  };
  // In a room of its own: files are taken here only, and nothing but files.
  void api.register((room, _options, ready) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    const api = room.withTypeProvider<ZodTypeProvider>();
    api.post('/v1/imports/bookings', { schema, bodyLimit: bodyMaxBytes }, async (request) => {
      const desk = deskOf(ports);
      const id = keyOfRequest(request);
      const { file: name } = request.query;
      const file = await desk.readBookings(request.body, name);
      const by = { id, actor: 'local', source: `import:${name}` };
      const findBooking = desk.views.booking.bind(desk.views);
      return onceOnly(() => importLines(desk.hub, ports.clock, file, name, by, findBooking));
    });
    ready();
  });
}
