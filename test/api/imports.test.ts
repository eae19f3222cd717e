import { expect, test } from 'vitest';
import { bookingFile as file, bookingLine as good, bookingHeader as header } from '../support/folder.ts';
import type { Call, Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const hub = await Served.start(at);

interface Taken {
  readonly read: number;
  readonly accepted: number;
  readonly known: number;
  readonly refused: number;
  readonly findings: readonly {
    severity: string;
    file: string;
    line: number;
    field: string;
    value?: string;
    reason: string;
  }[];
  readonly refusedLines: readonly { line: number; raw: string }[];
}

const bring = <T = Taken>(body: string, key: string, more: Partial<Call> = {}) =>
  hub.call<T>({
    ...{ method: 'POST', path: '/v1/imports/bookings?file=monday.csv', body, key },
    headers: { 'content-type': 'text/csv; charset=utf-8' },
    ...more,
  });

const bad = good('I2').replace('DUI', 'NOWHERE').replace('18000', 'heavy');
const twice = good('I1');

test('good lines are booked; bad ones come back as they stood, each finding with its line, field, value and reason', async () => {
  const { status, body } = await bring(file(good('I1', 2), bad, good('I3'), twice), 'monday-file-1');
  expect(status).toBe(200);
  expect(body).toMatchObject({ read: 4, accepted: 2, known: 0, refused: 2 });
  expect(body.refusedLines).toEqual([
    { line: 3, raw: bad },
    { line: 5, raw: twice },
  ]);
  expect(body.findings.map(({ line, field, value }) => [line, field, value])).toEqual([
    [3, 'destination', 'NOWHERE'],
    [3, 'gross_kg', 'heavy'],
    [5, 'booking', 'I1'],
  ]);
  for (const finding of body.findings) {
    expect(finding).toMatchObject({ severity: 'error', file: 'monday.csv', reason: expect.stringMatching(/./) });
  }
  const { body: listed } = await hub.call<{ rows: { id: string }[] }>({ path: '/v1/bookings' });
  expect(listed.rows.map(({ id }) => id)).toEqual(['I1', 'I3']);
});

test('the same file again books nothing: under its key it is answered again, under a new one its lines are known', async () => {
  const text = file(good('J1'), good('J2'));
  expect((await bring(text, 'again-file-1')).body).toMatchObject({ accepted: 2, known: 0 });
  for (const key of ['again-file-1', 'again-file-2']) {
    const { status, body } = await bring(text, key);
    expect([key, status, body.accepted, body.known, body.refused]).toEqual([key, 200, 2, 2, 0]);
  }
});

test('the same key with another file is refused, and none of it is booked', async () => {
  await bring(file(good('K1')), 'other-file-1');
  const { status, body } = await bring<Problem>(file(good('K2')), 'other-file-1');
  expect([status, body.code]).toEqual([422, 'key-reused']);
  expect((await hub.call({ path: '/v1/bookings/K2' })).status).toBe(404);
});

test('a line that says something else of a booking that stands is refused, and the booking stays', async () => {
  await bring(file(good('L1')), 'changed-file-1');
  const { body } = await bring(file(good('L1').replace('18000', '19000')), 'changed-file-2');
  expect(body).toMatchObject({ read: 1, accepted: 0, refused: 1 });
  expect(body.findings).toMatchObject([{ line: 2, field: 'booking', value: 'L1' }]);
  const { body: booking } = await hub.call<{ version: number; units: { grossKg: number }[] }>({
    path: '/v1/bookings/L1',
  });
  expect([booking.version, booking.units[0]?.grossKg]).toEqual([1, 18_000]);
});

test('what was refused can be mended and brought again, and only that is booked', async () => {
  const first = await bring(file(good('M1'), bad.replace('I2', 'M2')), 'mended-file-1');
  expect(first.body).toMatchObject({ accepted: 1, refused: 1 });
  const again = await bring(file(good('M1'), good('M2')), 'mended-file-2');
  expect(again.body).toMatchObject({ accepted: 2, known: 1, refused: 0 });
});

test.each<[name: string, text: string, read: number]>([
  ['nothing', '', 0],
  ['another table', 'a,b\n1,2\n', 1],
  ['a quote that never ends', `${header}\n"${'x'.repeat(70_000)}`, 1],
  ['signs of no text', `${header}\n\u0000\ufffd,,,\n`, 1],
])('a file of %s is answered with findings, and books nothing', async (_, text, read) => {
  const before = (await hub.call({ path: '/v1/bookings' })).text;
  const { status, body } = await bring(text, `odd-file-${text.length}`);
  expect([status, body.read, body.accepted, body.refused]).toEqual([200, read, 0, read]);
  expect(body.findings.length).toBeGreaterThan(0);
  expect((await hub.call({ path: '/v1/bookings' })).text).toBe(before);
});

test('a file may be larger than other bodies, and while it is read others are answered', async () => {
  const lines = Array.from({ length: 2000 }, (_, n) => good(`N${n}`).replace('Laptops', 'L'.repeat(600)));
  const bringing = bring(file(...lines), 'large-file-1');
  const answered = await hub.call({ path: '/v1/status' });
  const { body } = await bringing;
  expect([answered.status, body.accepted, body.findings.length]).toEqual([200, 0, 2000]); // A description is 200 signs at most.
});
