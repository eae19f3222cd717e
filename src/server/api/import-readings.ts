import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readReadings } from '../../exchange/csv/readings.ts';
import { readUnitKey, type UnitKey } from '../../model/unit.ts';
import { importReadings as takeIn } from '../../operations/reefer/import.ts';
import type { Api } from '../app.ts';
import { deskOf, keyOfRequest, onceOnly } from '../http/command.ts';
import type { Ports } from '../ports.ts';
import { commandProblems, finding, keyHeader, list, plain, word } from '../wire/common.ts';

const taken = z.object({
  read: z.number(),
  accepted: z.number(),
  refused: z.number(),
  units: z.number().describe('units that have readings from it'),
  findings: list(finding),
  refusedLines: list(z.object({ line: z.number(), raw: z.string() })),
});

/** About 150,000 readings. */
const bodyMaxBytes = 8 * 1024 * 1024;

/** A file of readings: good lines in, bad lines back with their reasons. */
export function importReadings(api: Api, ports: Ports): void {
  const schema = {
    tags: ['reefers'],
    operationId: 'importReadings',
    summary: 'Take in a file of readings; a line that stands there already changes nothing',
    consumes: ['text/csv'],
    headers: keyHeader,
    querystring: z.strictObject({
      file: word(200).default('readings.csv').describe('its name, for findings'),
      by: plain(70).optional().describe('who or what has read them'),
    }),
    body: z.string().describe('CSV with unit, at and at least one of supply_c, return_c, set_point_c, power'),
    response: { 200: taken, ...commandProblems },
  };
  void api.register((room, _options, ready) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    const api = room.withTypeProvider<ZodTypeProvider>();
    api.post('/v1/imports/readings', { schema, bodyLimit: bodyMaxBytes }, async (request) => {
      const desk = deskOf(ports);
      const id = keyOfRequest(request);
      const { file: name, by } = request.query;
      const from = { id, actor: 'local', source: `import:${name}`, ...(by === undefined ? {} : { reader: by }) };
      const journeyOf = async (unit: string): Promise<UnitKey | undefined> =>
        readUnitKey(unit) === undefined ? (await desk.views.journeys(unit))[0]?.key : (unit as UnitKey);
      const file = readReadings(request.body, name);
      return onceOnly(() => takeIn(desk.hub, ports.clock, file, name, from, journeyOf));
    });
    ready();
  });
}
