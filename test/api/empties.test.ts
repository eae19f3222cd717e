import { beforeAll, expect, test } from 'vitest';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { depotFiles } from '../support/tiny-depots.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

// It is Monday 30 November, half past eight at the hub, and stays so.
const hub = await Served.start((await tinyHub('stands', depotFiles())).at);
const unit = { sizeType: '45G1', grossKg: 18_000 };

const outOfTheGate = async (key: string, number: string): Promise<void> => {
  const steps: [string, object][] = [
    ['gate-in', { at: 'HUB', number, reported: true, when: '2026-11-25T08:00+08:00' }],
    ['gate-out', { at: 'HUB', reported: true, when: '2026-11-26T08:00+08:00' }],
  ];
  for (const [order, body] of steps) expect((await hub.order(`/v1/units/${key}/${order}`, body)).status).toBe(200);
};

beforeAll(async () => {
  await hub.order('/v1/bookings', laptops('IN-1', { units: [unit, unit, unit] }));
  await outOfTheGate('IN-1.1', 'CSQU3054383');
  await outOfTheGate('IN-1.2', 'MSKU6011672');
  await outOfTheGate('IN-1.3', 'CSXU1000010');
  await hub.order('/v1/bookings', laptops('EX-1', { origin: 'EAST2', ready: '2026-12-02T08:00+08:00', units: [unit] }));
});

test('who is emptied is with its consignee, and may go straight to the next goods', async () => {
  expect((await hub.order('/v1/units/IN-1.1/strip', { at: 'EAST' })).status).toBe(200);
  const turns = await hub.call<{ turns: object[]; savedKm: number }>({ path: '/v1/empties/street-turns' });
  expect(turns.body).toMatchObject({
    turns: [
      {
        ...{
          unit: 'IN-1.1',
          number: 'CSQU3054383',
          carrier: 'CSQ_LINES',
          from: 'EAST',
          sure: true,
          for: 'EX-1.1',
          to: 'EAST2',
          depot: 'HUB',
        },
        ...{ needed: '2026-12-01T08:00+08:00', slackHours: 23, km: 2 },
      },
    ],
    cut: false,
  });
  expect(turns.body.savedKm).toBeGreaterThan(70);
});

test('what is back in a depot is in its stock, by type and owner, until it is fetched or comes in again', async () => {
  const stock = async () => (await hub.call<{ depots: { rows: object[] }[] }>({ path: '/v1/empties/stock' })).body;
  expect(await stock()).toMatchObject({ units: 0, depots: [{ facility: 'HUB', teu: 0, roomTeu: 500, rows: [] }, {}] });
  for (const key of ['IN-1.2', 'IN-1.3'])
    expect(
      (await hub.order(`/v1/units/${key}/return-empty`, { at: 'HUB', when: '2026-11-27T08:00+08:00' })).status,
    ).toBe(200);
  expect(await stock()).toMatchObject({
    units: 2,
    depots: [
      {
        ...{ facility: 'HUB', teu: 4 },
        rows: [
          { sizeType: '45G1', owner: 'MSK', units: 1, longestDays: 3, which: [{ number: 'MSKU6011672' }] },
          { sizeType: '45G1', owner: 'CSQ_LINES', ownerName: 'A carrier', units: 1 },
        ],
      },
      { facility: 'DUI', rows: [] },
    ],
  });
  const refused = await hub.order<{ code: string }>('/v1/units/IN-1.1/return-empty', { at: 'WEST' });
  expect([refused.status, refused.body.code]).toEqual([409, 'wrong-place']);
  await hub.order('/v1/bookings', laptops('EX-2', { units: [unit] }));
  await hub.order('/v1/units/EX-2.1/gate-in', { at: 'HUB', number: 'MSKU6011672', reported: true });
  expect(await stock()).toMatchObject({ units: 1, depots: [{ rows: [{ owner: 'CSQ_LINES' }] }, {}] });
});

test('an agreed street turn gives the next goods the number of the unit, and is over', async () => {
  const taken = await hub.order<{ events: { kind: string; stream: string }[] }>('/v1/units/IN-1.1/take-empty', {
    for: 'EX-1.1',
  });
  expect(taken.body.events.map(({ kind, stream }) => `${stream} ${kind}`)).toEqual([
    'unit:IN-1.1 taken-empty',
    'unit:EX-1.1 declared',
  ]);
  expect((await hub.call({ path: '/v1/units/EX-1.1' })).body).toMatchObject({ number: 'CSQU3054383' });
  expect((await hub.call({ path: '/v1/empties/street-turns' })).body).toMatchObject({ turns: [] });
});

test('what is lacking elsewhere is proposed as a booking of empties, which the planner carries', async () => {
  type Sheet = { moves: { count: number; booking: { id: string } }[]; balances: { depot: string; surplus: number }[] };
  const eastward = {
    origin: 'DUI',
    destination: 'HUB',
    ready: '2026-12-10T08:00+01:00',
    due: '2027-01-20T08:00+08:00',
  };
  await hub.order('/v1/bookings', laptops('EX-3', { ...eastward, units: [unit, unit] }));
  const before = (await hub.call<Sheet>({ path: '/v1/empties/reposition' })).body;
  expect(before).toMatchObject({
    balances: [
      { depot: 'HUB', type: '40 high dry', stock: 1, wanted: 0, surplus: 1 },
      { depot: 'DUI', stock: 0, wanted: 2, surplus: -2, first: '2026-12-09T08:00+01:00' },
    ],
    moves: [{ from: 'HUB', to: 'DUI', count: 1, booking: { origin: 'HUB', laden: false, units: [{ grossKg: 3900 }] } }],
    lacking: 1,
  });
  const booked = await hub.order('/v1/bookings', before.moves[0]?.booking ?? {});
  expect(booked.status).toBe(201);
  const again = await hub.order<{ code: string }>('/v1/bookings', before.moves[0]?.booking ?? {});
  expect([again.status, again.body.code]).toEqual([409, 'exists']);
  expect((await hub.call({ path: '/v1/empties/reposition' })).body).toMatchObject({
    balances: [
      { depot: 'HUB', stock: 1, leaving: 1, surplus: 0 },
      { depot: 'DUI', wanted: 2, shared: 1, surplus: -1 },
      { depot: 'DUI', carrier: 'CSQ_LINES', coming: 1, shared: -1, surplus: 0 },
    ],
    moves: [],
    lacking: 1,
  });
  const { body: run } = await hub.order<{ id: string }>('/v1/plans', {});
  await planned(hub, run.id);
  const key = `${before.moves[0]?.booking.id}.1`;
  expect((await hub.call({ path: `/v1/units/${key}` })).body).toMatchObject({ legs: [{ from: 'HUB', to: 'DUI' }] });
  const storage = await hub.call({ path: `/v1/units/${key}/storage` });
  expect(storage.body).toMatchObject({ kind: 'empty', stays: [] });
});

test('a wish for a carrier has its own empties first, and wishes of anybody what is left', async () => {
  const week = { ready: '2026-12-11T08:00+01:00', due: '2027-01-21T08:00+08:00' };
  const of = { origin: 'DUI', destination: 'HUB', ...week, carrier: 'CSQ_LINES', units: [unit] };
  const { status } = await hub.order('/v1/bookings', laptops('EX-4', of));
  expect(status).toBe(201);
  const { body } = await hub.call<{ balances: object[] }>({ path: '/v1/empties/reposition' });
  expect(body.balances).toContainEqual(
    expect.objectContaining({ depot: 'DUI', carrier: 'CSQ_LINES', coming: 1, wanted: 1, shared: 0, surplus: 0 }),
  );
  expect(body.balances).toContainEqual(expect.objectContaining({ depot: 'DUI', wanted: 2, shared: 0, surplus: -1 }));
});

test.each([
  ['/v1/empties/street-turns?days=0', 400],
  ['/v1/empties/reposition?days=61', 400],
  ['/v1/empties/stock?days=3', 200],
])('%s answers %i', async (path, status) => {
  expect((await hub.call({ path })).status).toBe(status);
});
