import { expect, test } from 'vitest';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { riverFiles } from '../support/tiny-river.ts';

const hub = await Served.start((await tinyHub('goes', riverFiles())).at);
const afloat = (id: string, change: object = {}) =>
  laptops(id, { modes: ['barge'], ready: '2026-11-30T09:00+08:00', ...change });
await hub.order('/v1/bookings', afloat('B-1', { units: [1, 2].map(() => ({ sizeType: '45G1', grossKg: 18_000 })) }));
await hub.order('/v1/bookings', afloat('B-2', { destination: 'ALM', units: [{ sizeType: '22G1', grossKg: 9_000 }] }));
await hub.order('/v1/bookings', afloat('B-3', { units: [{ sizeType: '45G1', grossKg: 20_000 }] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);
await hub.order('/v1/units/B-1.1/gate-in', { at: 'HUB', number: 'CSQU3054383' });
await hub.order('/v1/units/B-3.1/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
const track = await hub.call<{ legs: { departure: string }[] }>({ path: '/v1/units/B-1.1' });
const barge = track.body.legs[0]?.departure ?? '';

interface Plan {
  readonly vessel: { readonly id: string };
  readonly calls: readonly { readonly aboard: number; readonly discharged: number; readonly draughtM: number }[];
  readonly units: readonly {
    readonly unit: string;
    readonly cell: string;
    readonly to: number;
    readonly here: boolean;
  }[];
  readonly left: readonly { readonly unit: string; readonly code: string }[];
  readonly value: number;
  readonly bound: number;
  readonly detail: string;
}

const ask = (asked: object, departure = barge) =>
  hub.call<Plan>({ method: 'POST', path: `/v1/departures/${departure}/stow-plan`, body: asked });

test('a barge is stowed cell by cell over its calls, and whoever stays ashore is told why', async () => {
  const { status, body: plan } = await ask({});
  expect([status, plan.vessel.id, plan.value]).toEqual([200, 'BIG', plan.bound]);
  const rows = plan.units.map(({ unit, to, here }) => `${unit} ${to} ${here}`).sort();
  expect(rows).toEqual(['B-1.1 2 true', 'B-1.2 2 false', 'B-2.1 1 false']);
  expect(plan.units.every(({ cell }) => /^\d{6}$/.test(cell))).toBe(true);
  expect(plan.left.map(({ unit, code }) => `${unit} ${code}`)).toEqual(['B-3.1 held']);
  expect(plan.calls.map(({ aboard, discharged }) => [aboard, discharged])).toEqual([
    [3, 0],
    [2, 1],
  ]);
  expect(plan.calls[0]?.draughtM).toBeGreaterThan(plan.calls[1]?.draughtM ?? 9);
});

test('another kind of barge may be asked for, and what is none is refused', async () => {
  const small = await ask({ vessel: 'TUB' });
  expect([small.status, small.body.vessel.id]).toEqual([200, 'TUB']);
  const strange = await ask({ vessel: 'ARK' });
  expect([strange.status, strange.body.detail]).toEqual([422, 'ARK is no barge of vessels.csv: BIG, TUB']);
  const train = await ask({}, 'HUB-DUI-2026-12-01-1');
  expect([train.status, train.body.detail]).toEqual([422, 'HUB-DUI is no barge']);
  expect((await ask({}, 'HUB-DUI.B-2020-01-01-9')).status).toBe(404);
  const { body: kinds } = await hub.call<{ rows: { id: string; cells: number }[] }>({ path: '/v1/vessels' });
  expect(kinds.rows.map(({ id, cells }) => [id, cells])).toEqual([
    ['BIG', 96],
    ['TUB', 8],
  ]);
});
