import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import { instantOf, minuteOf } from '../../base/time.ts';
import { civilOf, writeDay } from '../../base/zone.ts';
import { zoneOf } from '../../tracking/leg-sheet.ts';
import { writeStatement } from '../../tracking/statement-csv.ts';
import { monthOf, type StorageStatement, storageStatement } from '../../tracking/storage-statement.ts';
import type { Api } from '../app.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { oneProblems, word } from '../wire/common.ts';
import { facilityParam, toFacility } from '../wire/facility.ts';
import { statementView } from '../wire/storage.ts';
import { knownFacility } from '../wire/yard.ts';

const query = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, say`should be a month such as 2026-11`)
    .optional()
    .describe('on the clock of the facility; this month where it is not given'),
  customer: word(70).optional().describe('of one customer; of all where it is not given'),
});

/** What customers owe for the days of a month, as a document and as a file. */
export function readStatement(api: Api, ports: Ports): void {
  const shared = { tags: ['terminals'], params: facilityParam, querystring: query };
  const summary = 'What customers owe for days that began in a month, stay by stay: pro forma, no invoice';
  const view = { ...shared, operationId: 'readStatement', summary, response: { 200: statementView, ...oneProblems } };
  api.get('/v1/facilities/:facility/statement', { schema: view }, async (request) =>
    viewOf(await statementOf(ports, toFacility(request.params), request.query), request.query.customer),
  );
  const file = {
    ...{
      ...shared,
      operationId: 'readStatementFile',
      summary: 'The same as CSV, a line for all days of a stay at one price',
    },
    response: { 200: { content: { 'text/csv': { schema: z.string() } } }, ...oneProblems },
  };
  api.get('/v1/facilities/:facility/statement.csv', { schema: file }, async (request, reply) => {
    const statement = await statementOf(ports, toFacility(request.params), request.query);
    const name = `storage-${statement.facility}-${statement.month}.csv`;
    reply.header('content-disposition', `attachment; filename="${name}"`).type('text/csv; charset=utf-8');
    return writeStatement(statement);
  });
}

/** Of all customers there are thousands of stays: they are in the file, and in the statement of one. */
const viewOf = ({ customers, ...statement }: StorageStatement, customer: string | undefined) => ({
  ...statement,
  customers: customer !== undefined ? customers : customers.map(({ rows: _, ...each }) => each),
});

async function statementOf(
  ports: Ports,
  facility: ReturnType<typeof toFacility>,
  { month, customer }: z.infer<typeof query>,
): Promise<StorageStatement> {
  const { network, views } = deskOf(ports);
  const at = knownFacility(ports, facility);
  const now = ports.clock.now();
  const zone = zoneOf(network, at);
  const text = month ?? writeDay(civilOf(zone, minuteOf(now)).day).slice(0, 7);
  const span = monthOf(zone, text);
  if (span === undefined) throw new ProblemError(400, 'Bad request', say`${text} is no month`);
  const stood = await views.stoodAt(at, instantOf(span.from), customer);
  return storageStatement(network, at, { text, ...span }, stood, now);
}
