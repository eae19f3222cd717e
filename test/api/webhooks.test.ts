import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { afterwards } from '../support/afterwards.ts';
import { dryport } from '../support/dryport.ts';
import type { Problem } from '../support/http.ts';
import { Receiver } from '../support/receiver.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { until } from '../support/until.ts';

interface Webhook {
  readonly id: string;
  readonly secret: string;
  readonly paused: boolean;
  readonly sent: number;
}

interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly status?: number;
  readonly answer?: string;
  readonly attempts: number;
  readonly next?: string;
  readonly kind: string;
}

const { at } = await tinyHub('goes');
const hub = await Served.start(at, '--allow-private-webhooks');

const planAll = async (key: string): Promise<void> => {
  const { headers } = await hub.call({ method: 'POST', path: '/v1/plans', key, body: { days: 60 } });
  await until(async () => {
    const { body } = await hub.call<{ state: string }>({ path: headers['location'] ?? '' });
    return body.state === 'done' ? true : undefined;
  });
};

const deliveriesOf = async (id: string): Promise<readonly Delivery[]> =>
  (await hub.call<{ rows: Delivery[] }>({ path: `/v1/webhooks/${id}/deliveries` })).body.rows;

test('a forwarder books, is planned and amends: their system is told, signed and in order', async () => {
  const receiver = await Receiver.start();
  const { status, body: made } = await hub.order<Webhook>('/v1/webhooks', {
    url: receiver.url,
    customer: 'Huafu Electronics',
  });
  expect([status, made.secret]).toEqual([201, expect.stringMatching(/^whsec_[\w+/]{43}=$/)]);
  await hub.order('/v1/bookings', laptops('N-1'));
  await hub.order('/v1/bookings', laptops('N-2', { customer: 'Somebody else' }));
  await planAll('plan-key-1');
  await hub.order('/v1/units/N-1.1/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
  await hub.order('/v1/bookings/N-1/cancel', { reason: 'sold' });
  const messages = await until(() => (receiver.got.length >= 3 ? receiver.got : undefined));
  expect(messages.map(({ type, data }) => [type, data?.['booking']])).toEqual([
    ['notice.planned', 'N-1'],
    ['notice.held', 'N-1'],
    ['notice.cancelled', 'N-1'],
  ]);
  expect(messages.every((message) => message.isGenuine(made.secret))).toBe(true);
  const { body } = await hub.call<{ rows: { kind: string; id: string }[] }>({ path: '/v1/notices?booking=N-1' });
  expect(body.rows.map(({ kind }) => kind)).toEqual(['cancelled', 'held', 'planned']);
  expect((await hub.call({ path: `/v1/notices/${body.rows[0]?.id}` })).body).toMatchObject({
    reason: 'sold',
    units: [{ unit: 'N-1.1' }],
  });
  const counts = await hub.call<{ kinds: Record<string, number> }>({
    path: '/v1/notices/counts?since=today&kind=held,planned',
  });
  expect(counts.body.kinds).toMatchObject({ held: 1, planned: 2, cancelled: 0 });
  const tag = { 'if-none-match': String(counts.headers['etag']) };
  const again = (query: string) => hub.call({ path: `/v1/notices/counts?${query}`, headers: tag });
  expect((await again('since=today&kind=held,planned')).status).toBe(304);
  expect((await again('since=today&kind=held')).status).toBe(200);
  const { body: listed } = await hub.call<{ rows: Webhook[] }>({ path: '/v1/webhooks' });
  expect(listed.rows).toEqual([expect.objectContaining({ id: made.id, sent: 3, waiting: 0, givenUp: 0 })]);
  expect(JSON.stringify(listed)).not.toContain('whsec');
  await hub.call({ method: 'DELETE', path: `/v1/webhooks/${made.id}` });
});

test('what fails is visible, is tried again, and can be sent by hand', async () => {
  const receiver = await Receiver.start();
  receiver.answer = { status: 500, text: 'out of paper' };
  const { body: made } = await hub.order<Webhook>('/v1/webhooks', { url: receiver.url, kinds: ['held'] });
  await hub.order('/v1/bookings', laptops('N-3'));
  await hub.order('/v1/units/N-3.1/hold', { kind: 'unpaid', owner: 'Accounts', reason: 'invoice' });
  const failed = await until(async () => (await deliveriesOf(made.id)).find(({ attempts }) => attempts === 1));
  expect(failed).toMatchObject({
    state: 'waiting',
    status: 500,
    answer: 'out of paper',
    kind: 'held',
    next: expect.any(String),
  });
  receiver.answer = { status: 204 };
  const again = await hub.order<Delivery>(
    `/v1/webhooks/${made.id}/deliveries/${failed.id}/send`,
    {},
    { body: undefined as never },
  );
  expect(again.body).toMatchObject({ state: 'sent', status: 204, attempts: 2 });
  expect(new Set(receiver.got.map(({ id }) => id))).toEqual(new Set([failed.id])); // The same id each time.
  const tested = await hub.order<Delivery>(`/v1/webhooks/${made.id}/test`, {}, { body: undefined as never });
  expect(tested.body).toMatchObject({ state: 'sent', kind: 'test' });
  const { body: turned } = await hub.order<Webhook>(`/v1/webhooks/${made.id}/rotate`, {}, { body: undefined as never });
  await hub.order<Delivery>(`/v1/webhooks/${made.id}/test`, {}, { body: undefined as never });
  expect([made, turned].map(({ secret }) => receiver.got.at(-1)?.isGenuine(secret))).toEqual([true, true]);
  const paused = await hub.call<Webhook>({
    method: 'PATCH',
    path: `/v1/webhooks/${made.id}`,
    key: 'pause-it-1',
    body: { paused: true },
  });
  expect(paused.body).toMatchObject({ paused: true });
  const { stdout } = await dryport(at, 'webhooks', 'list', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ rows: [{ id: made.id, paused: true }] });
  const resent = await dryport(at, 'webhooks', 'resend', made.id, failed.id, '--allow-private-webhooks');
  expect([resent.code, resent.stdout]).toEqual([0, expect.stringMatching(/^sent: 204/)]);
  const told = await dryport(at, 'notices', '--booking', 'N-3');
  expect(told.stdout).toMatch(/^1 notice: 1 held\n/);
});

test('the receiver of docs/webhooks.md takes what is genuine and refuses the rest', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? [];
  const port = 20_000 + (process.pid % 20_000);
  const file = join(mkdtempSync(join(tmpdir(), 'dryport-')), 'receiver.mjs');
  writeFileSync(file, code);
  const { body: made } = await hub.order<Webhook>('/v1/webhooks', { url: `http://127.0.0.1:${port}/` });
  const start = (secret: string): ChildProcess => {
    const child = spawn(process.execPath, [file], { env: { ...process.env, SECRET: secret, PORT: String(port) } });
    afterwards(async () => void child.kill());
    return child;
  };
  for (const [secret, want] of [
    ['whsec_AAAA', { status: 401, answer: 'the signature is not right' }],
    [made.secret, { status: 204, state: 'sent' }],
  ] as const) {
    const child = start(secret);
    await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
    const { body } = await hub.order<Delivery>(`/v1/webhooks/${made.id}/test`, {}, { body: undefined as never });
    expect(body).toMatchObject(want);
    child.kill();
    await once(child, 'close');
  }
});

test('what cannot be is refused beside its field', async () => {
  const strict = await Served.start(at);
  for (const [body, field] of [
    [{ url: 'nowhere' }, 'url'],
    [{ url: 'ftp://example.com' }, 'url'],
    [{ url: 'http://127.0.0.1:1/' }, 'url'],
    [{ url: 'http://169.254.169.254/' }, 'url'],
    [{ url: 'https://example.com', kinds: ['rain'] }, 'kinds.0'],
    [{ url: 'https://example.com', kinds: [] }, 'kinds'],
    [{ url: 'https://example.com', colour: 'red' }, 'colour'],
  ] as const) {
    const { status, body: problem } = await strict.order<Problem>('/v1/webhooks', body);
    expect([body, [400, 422].includes(status), problem.errors?.map((each) => each.field)]).toEqual([
      body,
      true,
      [field],
    ]);
  }
  for (const path of [
    '/v1/notices?kind=rain',
    '/v1/notices?since=yesterday',
    '/v1/notices?limit=0',
    '/v1/notices/counts?x=1',
  ])
    expect([path, (await strict.call({ path })).status]).toEqual([path, 400]);
  const none = 'wh_0000000000000000';
  for (const [method, path] of [
    ['GET', `/v1/webhooks/${none}/deliveries`],
    ['DELETE', `/v1/webhooks/${none}`],
    ['POST', `/v1/webhooks/${none}/test`],
    ['POST', `/v1/webhooks/${none}/rotate`],
    ['POST', `/v1/webhooks/${none}/deliveries/msg_000000000000000000000000/send`],
    ['GET', '/v1/notices/99999-1'],
  ] as const)
    expect([path, (await strict.call({ method, path, key: `none-of-it-${path.length}` })).status]).toEqual([path, 404]);
  const once = { method: 'POST', path: '/v1/webhooks', key: 'the-same-key' } as const;
  expect((await strict.call({ ...once, body: { url: 'https://example.com/a' } })).status).toBe(201);
  const again = await strict.call({ ...once, body: { url: 'https://example.com/a' } });
  expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
  expect((await strict.call<Problem>({ ...once, body: { url: 'https://example.com/b' } })).body.code).toBe(
    'key-reused',
  );
});

test('killed between sending and marking, it sends again with the same id', async () => {
  const { at: other } = await tinyHub('goes');
  const first = await Served.start(other, '--allow-private-webhooks');
  const receiver = await Receiver.start();
  receiver.answer = 'never';
  await first.order<Webhook>('/v1/webhooks', { url: receiver.url });
  await first.order('/v1/bookings', laptops('K-1'));
  await first.order('/v1/units/K-1.1/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
  await until(() => receiver.got[0]);
  await first.kill();
  receiver.answer = { status: 204 };
  const { openDatabase } = await import('../../src/store/database.ts');
  const { sql } = await import('kysely');
  const database = openDatabase(other.url, 1);
  await sql`update delivery set claimed_until = 0`.execute(database); // A minute passes.
  await database.destroy();
  await Served.start(other, '--allow-private-webhooks');
  const messages = await until(() => (receiver.got.length >= 2 ? receiver.got : undefined));
  expect(messages[1]).toMatchObject({ id: messages[0]?.id, body: messages[0]?.body });
});
