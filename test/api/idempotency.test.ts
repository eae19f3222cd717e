import { expect, test } from 'vitest';
import { commands } from '../support/commands.ts';
import type { Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at, database } = await tinyHub();
const hub = await Served.start(at);

const book = (key: string, body: object) => hub.call({ method: 'POST', path: '/v1/bookings', body, key });

/** Entries of the ledger that a booking and its units have. */
async function entriesOf(booking: string): Promise<number> {
  const rows = await database.selectFrom('event').select(['stream', 'version']).execute();
  return rows.filter(({ stream }) => stream === `booking:${booking}` || stream.startsWith(`unit:${booking}.`)).length;
}

test('the same key with the same body gives the same answer, and nothing is done twice', async () => {
  const [first, again] = [await book('repeated-1', laptops('R1')), await book('repeated-1', laptops('R1'))];
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.text).toBe(first.text);
  expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
  for (const header of ['etag', 'location']) expect(again.headers[header]).toBe(first.headers[header]);
  expect(await entriesOf('R1')).toBe(2);
});

test('the same key with another body is refused, and neither body is booked in place of the other', async () => {
  await book('reused-1', laptops('R2'));
  const other = await book('reused-1', laptops('R3'));
  expect([other.status, other.body['code']]).toEqual([422, 'key-reused']);
  expect((await hub.call({ path: '/v1/bookings/R3' })).status).toBe(404);
  expect(await entriesOf('R2')).toBe(2);
});

test('ten requests at once under one key are one booking', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => book('at-once-1', laptops('R4'))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
  expect(await entriesOf('R4')).toBe(2);
});

test('a refusal is repeated too, also when what it lacked has come meanwhile', async () => {
  const hold = { kind: 'customs', owner: 'customs', reason: 'papers' };
  const order = () => hub.order<Problem>('/v1/units/R5.1/hold', hold, { key: 'too-early-1' });
  const refused = await order();
  expect([refused.status, refused.body.code]).toEqual([404, 'unknown']);
  expect((await hub.order('/v1/bookings', laptops('R5'))).status).toBe(201);
  const again = await order();
  expect([again.status, again.text, again.headers['idempotency-replayed']]).toEqual([404, refused.text, 'true']);
  expect((await hub.order('/v1/units/R5.1/hold', hold)).status).toBe(200);
});

test('what was refused before it became an order leaves its key free', async () => {
  const faulty = laptops('R6', { due: '2026-11-30T18:00+01:00' });
  expect((await book('mended-1', faulty)).body['code']).toBe('booking-faults');
  expect((await book('mended-1', laptops('R6'))).status).toBe(201);
});

test('the list of commands below is complete', async () => {
  const { body } = await hub.call<{
    paths: Record<string, Record<string, { operationId: string; parameters?: object[] }>>;
  }>({ path: '/openapi.json' });
  const operations = Object.values(body.paths).flatMap((path) => Object.values(path));
  const keyed = operations.filter(({ parameters }) => JSON.stringify(parameters ?? []).includes('"idempotency-key"'));
  expect(commands.map(({ operation }) => operation).toSorted()).toEqual(
    keyed.map(({ operationId }) => operationId).toSorted(),
  );
});

test.each(commands)(
  '$operation without a key, or with one that is none, is refused and changes nothing',
  async (command) => {
    const { operation: _, headers = {}, ...call } = command;
    for (const key of [undefined, '', 'short', 'with a space', 'ünsigned-key', 'k'.repeat(129)]) {
      const keyed = key === undefined ? headers : { ...headers, 'idempotency-key': key };
      const { status, body } = await hub.call<Problem>({ ...call, headers: keyed });
      expect([key, status, body.code]).toEqual([key, 400, 'no-idempotency-key']);
    }
    expect(await entriesOf('COMMANDS')).toBe(0);
  },
);

test.each(commands.filter(({ body }) => typeof body === 'object'))(
  '$operation refuses a key it does not know in the body, and names it',
  async (command) => {
    const { operation, body, ...call } = command;
    const answer = await hub.call<Problem>({
      ...call,
      body: { ...(body as object), prioritty: 1 },
      key: `typo-${operation}`,
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'not-understood']);
    expect(answer.body.errors).toEqual([{ field: 'prioritty', reason: 'is no field that belongs here' }]);
  },
);
