import { beforeAll, expect, test } from 'vitest';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

// It is Monday 30 November, half past eight at the hub, and stays so.
const hub = await Served.start((await tinyHub('stands', terminalFiles())).at);
const csqu = 'CSQU3054383';

beforeAll(async () => {
  const unit = { sizeType: '45G1', grossKg: 18_000 };
  await hub.order('/v1/bookings', laptops('ST-1', { units: [unit, unit, unit] }));
  const { body } = await hub.order<{ id: string }>('/v1/plans', {});
  await planned(hub, body.id);
  const comeIn = (unit: string, number: string, when: string) =>
    hub.order(`/v1/units/${unit}/gate-in`, { at: 'HUB', number, when });
  await comeIn('ST-1.1', csqu, '2026-11-25T08:00+08:00'); // Six days begun, three of them free.
  await comeIn('ST-1.2', 'MSKU6011672', '2026-11-27T20:00+08:00');
  await comeIn('ST-1.3', 'MSKU0000011', '2026-11-28T08:00+08:00');
});

test('a unit is told what it owes and why, and what its carrier would ask', async () => {
  const { status, body } = await hub.call({ path: `/v1/units/${csqu}/storage` });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ unit: 'ST-1.1', number: csqu, kind: 'laden', currency: 'USD', owed: 3 * 1120, elsewhere: 0 },
    stays: [{ facility: 'HUB', ours: true, days: 6, freeUntil: '2026-11-28T08:00+08:00', lines: [{ toDay: 3 }, {}] }],
    carrier: { id: 'CSQ_LINES', currency: 'EUR' }, // It goes out: no demurrage.
  });
  expect(body).not.toHaveProperty('carrier.demurrage');
});

test('a statement has the days that began in a month, by customer, and its file the same sums', async () => {
  type Statement = { amount: number; customers: { customer: string; stays: number; days: number; freeDays: number }[] };
  const { body } = await hub.call<Statement>({ path: '/v1/facilities/HUB/statement' });
  expect(body).toMatchObject({
    ...{ facility: 'HUB', month: '2026-11', from: '2026-11-01T00:00+08:00', to: '2026-12-01T00:00+08:00' },
    currency: 'USD',
    customers: [{ stays: 3 }],
  });
  const [of] = body.customers;
  expect(of).not.toHaveProperty('rows');
  const asked = `customer=${encodeURIComponent(of?.customer ?? '')}`;
  expect((await hub.call({ path: `/v1/facilities/HUB/statement?${asked}` })).body).toMatchObject({
    customers: [
      { rows: [{ unit: 'ST-1.1', booking: 'ST-1', lines: [{ toDay: 3, amount: 0 }, { amount: 3360 }] }, {}, {}] },
    ],
  });
  const file = await hub.call({ path: `/v1/facilities/HUB/statement.csv?${asked}` });
  expect(file.headers['content-type']).toMatch(/^text\/csv/);
  const [heads = [], ...lines] = file.text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const sum = (column: string): number => lines.reduce((all, cells) => all + Number(cells[heads.indexOf(column)]), 0);
  expect([sum('amount_minor'), sum('days')]).toEqual([body.amount, of?.days]);
  expect(lines[1]?.slice(heads.indexOf('from_day'))).toEqual([
    '4',
    '6',
    '3',
    '1120',
    '3360',
    'USD',
    '2026-01-01',
    'found',
  ]);
  const none = await hub.call<Statement>({ path: '/v1/facilities/HUB/statement?month=2026-12' });
  expect(none.body).toMatchObject({ amount: 0, customers: [] });
});

test.each([
  ['/v1/facilities/HUB/statement?month=soon', 400, /should be a month such as 2026-11/],
  ['/v1/facilities/NONE/statement', 404, /NONE is no facility/],
])('%s is refused', async (path, status, words) => {
  const answer = await hub.call({ path });
  expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(words)]);
});

test('it is told what it would owe if it left later, within a year', async () => {
  const later = await hub.call({ path: `/v1/units/ST-1.1/storage?until=2026-12-05T09:00%2B08:00` });
  expect(later.body).toMatchObject({ owed: 7 * 1120 + 1680, stays: [{ days: 11 }] });
  const far = await hub.call<{ detail: string }>({ path: '/v1/units/ST-1.1/storage?until=2030-01-01T00:00Z' });
  expect([far.status, far.body.detail]).toEqual([400, 'until: is more than 366 days ahead']);
  const bad = await hub.call({ path: '/v1/units/ST-1.1/storage?until=tomorrow' });
  expect(bad.status).toBe(400);
});

test('the yard lists who owes most, or whose free days end next', async () => {
  const cost = await hub.call({ path: '/v1/facilities/HUB/storage' });
  expect(cost.body).toMatchObject({
    ...{ facility: 'HUB', currency: 'USD', units: 3, paying: 1, endingSoon: 2, amount: 3360 },
    rows: [{ unit: 'ST-1.1', days: 6, perDay: 1120, amount: 3360, slot: expect.any(String) }],
  });
  const [row] = (cost.body as { rows: { atLeaving: number }[] }).rows;
  expect(row?.atLeaving).toBeGreaterThan(3360); // Its train leaves after tomorrow begins.
  const free = await hub.call({ path: '/v1/facilities/HUB/storage?sort=free' });
  expect(free.body).toMatchObject({
    rows: [
      { unit: 'ST-1.2', freeUntil: '2026-11-30T20:00+08:00', amount: 0 },
      { unit: 'ST-1.3', freeUntil: '2026-12-01T08:00+08:00' },
    ],
  });
  const one = await hub.call<{ rows: object[] }>({ path: '/v1/facilities/HUB/storage?sort=free&limit=1' });
  expect(one.body.rows).toHaveLength(1);
});

test('the page of the yard says the same', async () => {
  type Yard = { blocks: { id: string }[]; rows: { unit: string; storageDays: number; storage: number }[] };
  const { blocks } = (await hub.call<Yard>({ path: '/v1/facilities/HUB/yard' })).body;
  const found = await Promise.all(
    blocks.map(({ id }) => hub.call<Yard>({ path: `/v1/facilities/HUB/yard?block=${id}` })),
  );
  const row = found.flatMap(({ body }) => body.rows).find(({ unit }) => unit === 'ST-1.1');
  expect(row).toMatchObject({ storageDays: 3, storage: 3360 });
});

test.each([
  '/v1/units/NO-1.1/storage',
  '/v1/units/CSQU3054384/storage',
  '/v1/facilities/DUI/storage',
  '/v1/facilities/NOWHERE/storage',
])('%s is not found', async (path) => {
  expect((await hub.call({ path })).status).toBe(404);
});
