import { expect, test } from 'vitest';
import type { Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const hub = await Served.start(at);

const amend = (id: string, match: string | undefined, body: object) =>
  hub.order<Problem>(`/v1/bookings/${id}`, body, {
    method: 'PATCH',
    ...(match === undefined ? {} : { headers: { 'if-match': match } }),
  });

const read = (id: string) =>
  hub.call<{ version: number; priority: number; stage: string }>({ path: `/v1/bookings/${id}` });

async function booked(id: string): Promise<string> {
  const { status, headers } = await hub.order('/v1/bookings', laptops(id));
  expect(status).toBe(201);
  return String(headers.etag);
}

test('a booking is told with its ETag when it is booked, read and changed, and each change makes it another', async () => {
  const first = await booked('V1');
  const before = await read('V1');
  expect([before.headers.etag, before.body.version]).toEqual([first, 1]);
  const { status, headers } = await amend('V1', first, { priority: 1, reason: 'asked' });
  const after = await read('V1');
  expect([status, headers.etag]).toEqual([200, after.headers.etag]);
  expect(after.headers.etag).not.toBe(first);
  expect(after.body).toMatchObject({ version: 2, priority: 1 });
  expect((await amend('V1', after.headers.etag, { priority: 2, reason: 'asked again' })).status).toBe(200);
});

test('who does not say what he has seen may not change it', async () => {
  await booked('V2');
  for (const match of [undefined, '*', 'v1', '"1"', 'W/"v1"', '"v1", "v2"', '"v-1"']) {
    const { status, body } = await amend('V2', match, { priority: 1, reason: 'asked' });
    expect([match, status, body.code]).toEqual([match, 428, 'no-if-match']);
  }
  expect((await read('V2')).body).toMatchObject({ version: 1, priority: 3 });
});

test('who has seen what is no longer so changes nothing', async () => {
  const seen = await booked('V3');
  expect((await amend('V3', seen, { priority: 1, reason: 'first' })).status).toBe(200);
  for (const match of [seen, '"v7"']) {
    const { status, body } = await amend('V3', match, { priority: 5, reason: 'second' });
    expect([status, body.code]).toEqual([412, 'changed-meanwhile']);
  }
  expect((await read('V3')).body).toMatchObject({ version: 2, priority: 1 });
});

test('of many who change the same at once one does, and the others are told', async () => {
  const seen = await booked('V4');
  const changes = Array.from({ length: 8 }, (_, n) =>
    amend('V4', seen, { consignee: `Consignee ${n}`, reason: 'race' }),
  );
  const statuses = (await Promise.all(changes)).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, ...Array<number>(7).fill(412)]);
  expect((await read('V4')).body.version).toBe(2);
});

test.each([
  ['cancel', { reason: 'asked' }],
  ['confirm', undefined],
])('%s needs no version, and keeps to one that is given', async (verb, body) => {
  const id = `V5-${verb}`;
  const seen = await booked(id);
  await amend(id, seen, { priority: 1, reason: 'meanwhile' });
  const order = (headers: Record<string, string>) =>
    hub.call<Problem>({
      ...{
        method: 'POST',
        path: `/v1/bookings/${id}/${verb}`,
        key: `${verb}-${JSON.stringify(headers).length}`,
        headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  const stale = await order({ 'if-match': seen });
  expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
  const free = await order({});
  expect([free.status, free.body.code]).toEqual(verb === 'cancel' ? [200, undefined] : [409, 'not-planned']);
});

const dayBoard = '/v1/board?day=2026-12-01&days=7';
const seenBy = (path: string, tag = '') =>
  hub.call<Problem>({ path, ...(tag === '' ? {} : { headers: { 'if-none-match': tag } }) });

test.each([dayBoard, '/v1/traffic?at=2026-12-01T08:00Z'])('%s is not sent again to who has it', async (path) => {
  const first = await seenBy(path);
  expect([first.status, first.headers.etag]).toEqual([200, expect.stringMatching(/^"[\w-]{27}"$/)]);
  const again = await seenBy(path, first.headers.etag);
  expect([again.status, again.text, again.headers['content-type']]).toEqual([304, '', undefined]);
  expect((await seenBy(path, '"of-another"')).text).toBe(first.text);
  expect((await seenBy('/v1/board?day=soon', first.headers.etag)).status).toBe(400);
});

test('what has changed is sent, under another ETag', async () => {
  const before = await seenBy(dayBoard);
  const departure = (before.body as unknown as { rows: { departure: string }[] }).rows[0]?.departure;
  await hub.order(`/v1/departures/${departure}/estimate`, { at: 'DUI', arrival: '2027-01-20T20:00+01:00' });
  const after = await seenBy(dayBoard, before.headers.etag);
  expect(after.status).toBe(200);
  expect(after.headers.etag).not.toBe(before.headers.etag);
});
