import { expect, test } from 'vitest';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const hub = await Served.start((await tinyHub('stands', terminalFiles())).at);

test('a facility is shown from the inside', async () => {
  const { status, body } = await hub.call({ path: '/v1/facilities/HUB' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 'HUB', totals: { slots: 144, plugs: 40, trucksPerHour: 72 } });
  const none = await hub.call<{ code: string }>({ path: '/v1/facilities/NOWHERE' });
  expect([none.status, none.body.code]).toEqual([404, 'not-found']);
});

const csqu = 'CSQU3054383';

test('who comes in at the gate is put into a slot, is found there, and is moved; what stands upon it is moved before it leaves', async () => {
  await hub.order(
    '/v1/bookings',
    laptops('Y-1', {
      units: [
        { sizeType: '45G1', grossKg: 18_000 },
        { sizeType: '45G1', grossKg: 9_000 },
      ],
    }),
  );
  const { body: run } = await hub.order<{ id: string }>('/v1/plans', {});
  await planned(hub, run.id);
  const came = await hub.order<{ events: { kind: string }[] }>(
    '/v1/units/Y-1.1/gate-in',
    { at: 'HUB', number: csqu },
    { key: 'gate-in-of-one' },
  );
  expect(came.body.events.map(({ kind }) => kind)).toEqual(['declared', 'gated-in', 'slotted']);
  const again = await hub.order('/v1/units/Y-1.1/gate-in', { at: 'HUB', number: csqu }, { key: 'gate-in-of-one' });
  expect(again.body).toEqual(came.body);
  await hub.order('/v1/units/Y-1.2/gate-in', { at: 'HUB', number: 'MSKU6011672' });
  const moved = await hub.order('/v1/units/Y-1.1/slot', { at: 'HUB', slot: 'A-01-1-1' });
  expect([200, 409]).toContain(moved.status); // It may have been put there at the gate.
  await hub.order('/v1/units/Y-1.2/slot', { at: 'HUB', slot: 'A-01-1-2' });
  const found = await hub.call({ path: `/v1/units/${csqu}/slot` });
  expect(found.body).toMatchObject({ facility: 'HUB', slot: 'A-01-1-1', above: ['MSKU6011672'] });
  const buried = await hub.order<{ code: string }>('/v1/units/Y-1.1/slot', { at: 'HUB', slot: 'A-03-1-1' });
  expect([buried.status, buried.body.code]).toEqual([409, 'buried']);
  const floating = await hub.order<{ detail: string }>('/v1/units/Y-1.2/slot', { at: 'HUB', slot: 'A-03-2-3' });
  expect(floating.body.detail).toBe('tier 3 would float: the stack is 0 high');
  const yard = await hub.call<{ rows: { slot: string; above: number }[]; units: number }>({
    path: '/v1/facilities/HUB/yard?block=A',
  });
  expect(yard.body).toMatchObject({
    units: 2,
    withoutSlot: 0,
    currency: 'USD',
    rows: [{ storageDays: 0, storage: 0 }, {}],
  });
  expect(yard.body.rows.map(({ slot, above }) => `${slot} ${above}`)).toEqual(['A-01-1-1 1', 'A-01-1-2 0']);
  const ahead = await hub.call({ path: '/v1/facilities/HUB/reshuffles?hours=96' });
  expect(ahead.body).toMatchObject({ leaving: 2, moves: 0, bound: 0 });
  const track = await hub.call<{ legs: { departure: string }[] }>({ path: '/v1/units/Y-1.1' });
  const loaded = await hub.order<{ events: { kind: string; stream: string }[] }>('/v1/units/Y-1.1/load', {
    departure: track.body.legs[0]?.departure,
    at: 'HUB',
  });
  expect(loaded.body.events.map(({ kind, stream }) => `${stream} ${kind}`)).toEqual([
    'unit:Y-1.2 moved',
    'unit:Y-1.1 loaded',
  ]);
});

test('for a unit each stack of a block says whether it takes it, and why not', async () => {
  interface Slots {
    readonly objection?: string;
    readonly spots: readonly { readonly slot: string; readonly objection?: string }[];
  }
  const ask = (unit: string, block: string) =>
    hub.call<Slots>({ path: `/v1/facilities/HUB/yard/slots/${unit}?block=${block}` });
  const { slot } = (await hub.call<{ slot?: string }>({ path: '/v1/units/Y-1.2/slot' })).body;
  const { body } = await ask('Y-1.2', 'A');
  expect(body.spots).toHaveLength(12); // Eight bays in pairs, three rows.
  expect(body.spots.find((spot) => spot.slot === slot)?.objection).toBe('it stands there');
  const free = body.spots.find(({ objection }) => objection === undefined)?.slot;
  expect((await hub.order('/v1/units/Y-1.2/slot', { at: 'HUB', slot: free })).status).toBe(200);
  expect((await ask('Y-1.2', 'Z')).body).toMatchObject({ objection: 'there is no block Z', spots: [] });
  expect((await ask('Y-1.1', 'A')).body.objection).toMatch(/not in the yard/);
});

test('a yard tells whoever some signs fit, in all blocks or in one', async () => {
  const who = async (query: string): Promise<string[]> =>
    (await hub.call<{ rows: { unit: string }[] }>({ path: `/v1/facilities/HUB/yard?${query}` })).body.rows.map(
      ({ unit }) => unit,
    );
  const { slot = '' } = (await hub.call<{ slot?: string }>({ path: '/v1/units/Y-1.2/slot' })).body;
  const block = slot.replace(/-.*/, '');
  expect(await who('find=y-1.')).toEqual(['Y-1.2']);
  expect(await who(`find=${slot}`)).toEqual(['Y-1.2']);
  expect(await who(`find=hub-dui&block=${block}`)).toEqual(['Y-1.2']);
  expect(await who(`find=hub-dui&block=${block === 'R' ? 'A' : 'R'}`)).toEqual([]);
  expect(await who('find=ZZZ')).toEqual([]);
});

test('a facility without blocks has no yard, and a unit outside stands nowhere', async () => {
  for (const path of [
    '/v1/facilities/DUI/yard',
    '/v1/facilities/NOWHERE/yard',
    '/v1/facilities/DUI/reshuffles',
    '/v1/units/NO-1.1/slot',
  ])
    expect((await hub.call({ path })).status, path).toBe(404);
  const none = await hub.call({ path: '/v1/facilities/HUB/yard?block=ZZ' });
  expect([none.status, none.body['detail']]).toEqual([404, expect.stringMatching(/^HUB has no block ZZ: A\b/)]);
});

test('a train is loaded wagon by wagon, and whoever stays behind is told why', async () => {
  const track = await hub.call<{ legs: { departure: string }[] }>({ path: '/v1/units/Y-1.2' });
  const train = track.body.legs[0]?.departure ?? '';
  const ask = (body: object) =>
    hub.call<{
      wagons: { units: { unit: string; here: boolean }[]; axlesKg: number[] }[];
      left: { unit: string; code: string }[];
      value: number;
      bound: number;
      detail: string;
    }>({ method: 'POST', path: `/v1/departures/${train}/load-plan`, body });
  const usual = await ask({});
  expect(usual.status).toBe(200);
  expect(usual.body.wagons.flatMap(({ units }) => units.map(({ unit, here }) => `${unit} ${here}`)).sort()).toEqual([
    'Y-1.1 true',
    'Y-1.2 true',
  ]);
  expect(usual.body.bound).toBe(usual.body.value);
  const one = await ask({ wagons: [{ number: '31 80 1', type: 'FLAT' }] });
  expect([one.body.wagons[0]?.units.length, one.body.left.map(({ code }) => code)]).toEqual([1, ['train-full']]);
  expect((await ask({ wagons: [{ number: '1', type: 'BOAT' }] })).status).toBe(400);
  const long = await ask({ wagons: Array.from({ length: 60 }, (_, n) => ({ number: String(n), type: 'FLAT' })) });
  expect([long.status, long.body.detail]).toEqual([422, 'the wagons are 838.2 m long, the lane takes 560 m']);
  const pass = await ask({ at: 'ALM' });
  expect([pass.status, pass.body.detail]).toEqual([422, `${train} does not load at ALM`]);
  expect(
    (await hub.call({ method: 'POST', path: '/v1/departures/HUB-DUI-2020-01-01-9/load-plan', body: {} })).status,
  ).toBe(404);
});
