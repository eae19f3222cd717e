import { expect, test } from 'vitest';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

// Monday, 08:30 at the hub. G1 has one lane out and is open from Monday to Friday, 06:00 to 22:00: 24 trucks an hour.
const hub = await Served.start((await tinyHub('stands', terminalFiles())).at);
const [csqu, msku] = ['CSQU3054383', 'MSKU6011672'];
const now = 'HUB/G1/2026-11-30T08:00';

interface Refused {
  readonly code: string;
  readonly detail: string;
}
interface Done {
  readonly unit: string;
  readonly events: readonly { readonly kind: string }[];
}
interface GateDay {
  readonly windows: readonly {
    readonly id: string;
    readonly capacity: number;
    readonly taken: number;
    readonly done: number;
  }[];
  readonly visits: readonly {
    readonly unit: string;
    readonly state: string;
    readonly truck?: string;
    readonly holds: readonly { owner: string }[];
  }[];
}

await hub.order(
  '/v1/bookings',
  laptops('G-1', { units: [1, 2, 3].map(() => ({ sizeType: '45G1', grossKg: 18_000 })) }),
);
await hub.order('/v1/bookings', laptops('G-2'));
const day = async (): Promise<GateDay> => (await hub.call<GateDay>({ path: '/v1/facilities/HUB/gate-windows' })).body;
const advice = async (unit: string) =>
  (
    await hub.call<{ answer: string; code: string; reason: string; window?: string }>({
      path: `/v1/gate-advice?unit=${unit}`,
    })
  ).body;

test('who asks before setting out hears whether it is possible, and why not', async () => {
  expect(await advice('NOBODY')).toMatchObject({ answer: 'not-possible', code: 'unknown' });
  expect(await advice('G-2')).toMatchObject({ answer: 'waiting', code: 'not-planned' });
  const { body } = await hub.order<{ id: string }>('/v1/plans', {});
  await planned(hub, body.id);
  expect(await advice('G-1')).toMatchObject({ answer: 'possible', code: 'free', window: 'HUB/G1/2026-11-30T09:00' });
  await hub.order('/v1/units/G-1.3/hold', { kind: 'unpaid', owner: 'Accounts', reason: 'invoice 7' });
  const held = await advice('G-1.3');
  expect([held.answer, held.code]).toEqual(['waiting', 'held']);
  expect(held.reason).toMatch(/unpaid \(Accounts: invoice 7\); ask Accounts to release it/);
});

test('a window is booked for the next unit of a booking, counted, and answered again the same', async () => {
  const body = { unit: 'G-1', window: now, truck: '渝A·12345' };
  const first = await hub.order<Done>('/v1/gate-windows', body, { key: 'window-one' });
  expect([first.status, first.body.unit, first.body.events[0]?.kind]).toEqual([200, 'G-1.1', 'window-booked']);
  expect((await hub.order<Done>('/v1/gate-windows', body, { key: 'window-one' })).body).toEqual(first.body);
  const second = await hub.order<Done>('/v1/gate-windows', { ...body, truck: '渝B99999' });
  expect(second.body.unit).toBe('G-1.2');
  const { windows, visits } = await day();
  expect(windows).toHaveLength(16);
  expect(windows.find(({ id }) => id === now)).toMatchObject({ capacity: 24, taken: 2, done: 0 });
  expect(visits.map(({ unit, state, truck }) => [unit, state, truck])).toEqual([
    ['G-1.1', 'expected', '渝A12345'],
    ['G-1.2', 'expected', '渝B99999'],
  ]);
  const wrong = await hub.order<Refused>('/v1/gate-windows', { unit: 'G-1.1', window: 'HUB/G1/2026-11-29T08:00' });
  expect([wrong.status, wrong.body.code]).toEqual([409, 'window-closed']); // Sunday.
});

test('a truck is let in by its plate, its unit gets a slot, and damage sets a hold', async () => {
  const truck = {
    truck: '渝a12345',
    number: csqu,
    seal: 'S-77',
    driver: 'Li Wei',
    condition: 'damaged',
    grossKg: 18_400,
  };
  const key = { key: 'truck-comes-in' };
  const came = await hub.order<Done>('/v1/facilities/HUB/check-in', truck, key);
  expect([came.status, came.body.unit]).toEqual([200, 'G-1.1']);
  expect(came.body.events.map(({ kind }) => kind)).toEqual(['declared', 'gated-in', 'held', 'slotted']);
  expect((await hub.order<Done>('/v1/facilities/HUB/check-in', truck, key)).body).toEqual(came.body);
  const { body } = await hub.call<{ grossKg: number; events: { kind: string; seal?: string; truck?: string }[] }>({
    path: '/v1/units/G-1.1',
  });
  expect(body.grossKg).toBe(18_400);
  expect(body.events.find(({ kind }) => kind === 'gated-in')).toMatchObject({ truck: '渝A12345', seal: 'S-77' });
  expect((await day()).visits[0]).toMatchObject({ unit: 'G-1.1', state: 'done', holds: [{ owner: 'gate' }] });
});

test.each([
  ['a plate nobody told', { truck: '渝Z00000' }, 'no-window', /give the unit or booking, or book a window first/],
  ['a booking nobody knows', { truck: '渝Z00000', unit: 'NOBODY' }, 'unknown', /no unit of NOBODY/],
  ['a held unit', { truck: '渝Z00000', unit: 'G-1.3', number: msku }, 'held', /ask Accounts to release it/],
  ['another truck', { truck: '渝Z00000', unit: 'G-1.2', number: msku }, 'wrong-unit', /comes with 渝B99999/],
  ['another size', { truck: '渝B99999', number: msku, sizeType: '22G1' }, 'wrong-unit', /booked as 45G1, this is 22G1/],
  ['a number that is in already', { truck: '渝B99999', number: csqu }, 'wrong-number', /is on its way as G-1\.1/],
])('check-in with %s is refused with what to do next', async (_, body, code, words) => {
  const { body: problem } = await hub.order<Refused>('/v1/facilities/HUB/check-in', body);
  expect(problem.code).toBe(code);
  expect(problem.detail).toMatch(words);
});

test('a window is given back, and a right passes from party to party', async () => {
  expect((await hub.order('/v1/units/G-1.2/cancel-window', { reason: 'broke down' })).status).toBe(200);
  expect((await day()).windows.find(({ id }) => id === now)?.taken).toBe(1);
  expect((await hub.order('/v1/units/G-1.2/release-right', { holder: 'Huafu' })).status).toBe(200);
  const stolen = await hub.order<Refused>('/v1/units/G-1.2/release-right', { holder: 'Mallory' });
  expect([stolen.status, stolen.body.code]).toEqual([409, 'no-right']);
  const passed = await hub.order<Done>('/v1/units/G-1.2/release-right', { holder: 'Li Trucking', by: 'Huafu' });
  expect(passed.body.events.map(({ kind }) => kind)).toEqual(['right-passed']);
});

test('a full yard promises nothing and lets nobody in', async () => {
  // The yard of the hub takes 45-foot units in A and K only, or where plugs are: fill what there is.
  const many = Array.from({ length: 80 }, () => ({ sizeType: '45G1', grossKg: 18_000 }));
  await hub.order('/v1/bookings', laptops('FULL', { units: many, ready: '2026-11-30T09:00+08:00' }));
  await hub.order('/v1/gate-windows', { unit: 'G-1.2', window: now, truck: '渝B99999' });
  const { checkDigitOf } = await import('../../src/model/unit-id.ts');
  for (let n = 1; n <= 80; n += 1) {
    const ten = `TSTU${String(n).padStart(6, '0')}`;
    const number = `${ten}${checkDigitOf(ten)}`;
    await hub.order(`/v1/units/FULL.${n}/gate-in`, {
      at: 'HUB',
      number,
      reported: true,
      when: '2026-11-30T08:30:00+08:00',
    });
  }
  expect(await advice('G-2')).toMatchObject({ answer: 'waiting', code: 'full' });
  const promised = await hub.order<Refused>('/v1/gate-windows', { unit: 'G-2', window: 'HUB/G1/2026-11-30T10:00' });
  expect([promised.status, promised.body.code]).toEqual([409, 'full']);
  expect(promised.body.detail).toMatch(/the yard of HUB has no room for G-2\.1: A: it is full/);
  const come = await hub.order<Refused>('/v1/facilities/HUB/check-in', { truck: '渝B99999', number: msku });
  expect([come.status, come.body.code]).toEqual([409, 'full']);
});
