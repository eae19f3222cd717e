import { expect, test } from 'vitest';
import type { Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const hub = await Served.start(at);

interface Found {
  readonly itineraries: readonly {
    readonly legs: readonly { departure: string; from: string; to: string }[];
    readonly price: number;
    readonly onTime?: number;
    readonly arrival: string;
  }[];
}

const question = { from: 'HUB', to: 'DUI', ready: '2026-12-01T08:00+08:00', units: 2, grossKg: 18_000 };
const routes = async (change: object = {}): Promise<Found['itineraries']> =>
  (await hub.call<Found>({ method: 'POST', path: '/v1/routes', body: { ...question, ...change } })).body.itineraries;
const due = '2026-12-30T18:00+01:00';

/** The legs of the cheapest route there is now. */
async function cheapest(): Promise<Found['itineraries'][number]> {
  const found = await routes({ due });
  return found.reduce((best, each) => (each.price < best.price ? each : best));
}

const named = ({ legs }: Found['itineraries'][number]) => ({
  legs: legs.map(({ departure, from, to }) => ({ departure, from, to })),
});
const unit = { sizeType: '45G1', grossKg: 18_000 };
const units = (count: number) => ({ units: Array.from({ length: count }, () => unit) });
interface Tracked {
  readonly status: string;
  readonly eta?: { readonly arrival: string };
}
const tracked = async (key: string): Promise<Tracked> => (await hub.call<Tracked>({ path: `/v1/units/${key}` })).body;

test('a route says how likely it is on time where somebody says when it is due', async () => {
  for (const { onTime } of await routes()) expect(onTime).toBeGreaterThan(0.5); // Within a day of the arrival it shows.
  const [tight, wide] = [await routes({ due: '2026-12-20T18:00+01:00' }), await routes({ due })];
  for (const route of tight) {
    expect(route.onTime).toBeGreaterThanOrEqual(0);
    const same = wide.find(
      ({ legs }) => legs.map((leg) => leg.departure).join() === route.legs.map((leg) => leg.departure).join(),
    );
    if (same !== undefined) expect(same.onTime).toBeGreaterThanOrEqual(route.onTime ?? 2);
  }
  expect(wide.some(({ onTime = 0 }) => onTime > 0.9)).toBe(true);
});

test('a chosen route takes the space for all units, and a repeat takes it once', async () => {
  await hub.order('/v1/bookings', laptops('PLAN-1', units(2)));
  const route = await cheapest();
  const done = await hub.order<{ events: object[] }>('/v1/bookings/PLAN-1/plan', named(route));
  expect([done.status, done.body.events.length]).toEqual([200, 2]);
  const again = await hub.order('/v1/bookings/PLAN-1/plan', named(route));
  expect([again.status, again.body]).toEqual([200, done.body]);
  for (const key of ['PLAN-1.1', 'PLAN-1.2'])
    expect(await tracked(key)).toMatchObject({
      status: 'planned',
      eta: { arrival: route.arrival },
      plan: { why: { chosen: true } },
    });
});

test('a repeat with its key is answered as the first time, also when the units have moved on', async () => {
  await hub.order('/v1/bookings', laptops('PLAN-4', units(1)));
  const body = named(await cheapest());
  const plan = (change: object = {}) =>
    hub.order<Problem>('/v1/bookings/PLAN-4/plan', { ...body, ...change }, { key: 'plan-once' });
  const done = await plan();
  expect(done.status).toBe(200);
  await hub.order('/v1/bookings/PLAN-4/cancel', { reason: 'a mistake' });
  expect(await plan()).toMatchObject({ status: 200, body: done.body, headers: { 'idempotency-replayed': 'true' } });
  const other = await plan({ legs: [{ departure: 'HUB-DUI-2026-12-25-1', from: 'HUB', to: 'DUI' }] });
  expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
});

test('all units of a booking get the route, or none', async () => {
  const route = await cheapest();
  await hub.order('/v1/bookings', laptops('PLAN-2', units(56)));
  const full = await hub.order<Problem>('/v1/bookings/PLAN-2/plan', named(route));
  expect([full.status, full.body.code]).toEqual([409, 'full']);
  expect(await tracked('PLAN-2.1')).toMatchObject({ status: 'booked' });
});

test.each<[string, object, number, string]>([
  ['a booking that is not there', { booking: 'NOBODY' }, 404, 'unknown'],
  [
    'a departure that does not run',
    { legs: [{ departure: 'HUB-DUI-2026-12-25-1', from: 'HUB', to: 'DUI' }] },
    409,
    'wrong-departure',
  ],
  [
    'where it never calls',
    { legs: [{ departure: 'HUB-DUI-2026-12-03-1', from: 'DUI', to: 'HUB' }] },
    409,
    'wrong-departure',
  ],
  [
    'before the units are ready',
    { legs: [{ departure: 'HUB-DUI-2026-12-01-1', from: 'HUB', to: 'DUI' }] },
    409,
    'not-possible',
  ],
  ['half of the way', { legs: [{ departure: 'HUB-DUI.R-2026-12-03-1', from: 'HUB', to: 'ALM' }] }, 409, 'not-possible'],
  ['no legs', { legs: [] }, 400, 'not-understood'],
])(
  'a chosen route is refused: %s',
  async (_, { booking = 'PLAN-3', ...change }: { booking?: string }, status, code) => {
    await hub.order('/v1/bookings', laptops('PLAN-3'));
    const answer = await hub.order<Problem>(`/v1/bookings/${booking}/plan`, { ...named(await cheapest()), ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  },
);

test('a cancellation is taken back, and the units wait for a plan', async () => {
  await hub.order('/v1/bookings', laptops('BACK-1', units(2)));
  await hub.order('/v1/bookings/BACK-1/plan', named(await cheapest()));
  await hub.order('/v1/bookings/BACK-1/cancel', { reason: 'a mistake' });
  const old = await hub.order<Problem>('/v1/bookings/BACK-1/plan', named(await cheapest()));
  expect([old.status, old.body.code]).toEqual([409, 'cancelled']);
  const back = await hub.order('/v1/bookings/BACK-1/reinstate', { reason: 'it was one' });
  expect([back.status, back.headers.etag]).toEqual([200, '"v3"']);
  expect(await tracked('BACK-1.2')).toMatchObject({ status: 'booked' });
  const twice = await hub.order<Problem>('/v1/bookings/BACK-1/reinstate', { reason: 'again' });
  expect([twice.status, twice.body.code]).toEqual([409, 'already-done']);
});

test('bookings are counted as they are listed', async () => {
  for (const query of ['', 'q=plan', 'stage=cancelled', 'origin=HUB&dueTo=2026-12-30T17:00Z', 'synthetic=true']) {
    const counted = await hub.call<{ bookings: number; units: number }>({ path: `/v1/counts/bookings?${query}` });
    const listed = await hub.call<{ rows: { units: object[] }[] }>({
      path: `/v1/bookings?limit=500&sort=ready&${query}`,
    });
    expect(counted.body.bookings, query).toBe(listed.body.rows.length);
    expect(counted.body.units, query).toBe(listed.body.rows.reduce((sum, row) => sum + row.units.length, 0));
  }
  const customers = await hub.call<{ rows: object[] }>({ path: '/v1/customers?q=huafu' });
  expect(customers.body.rows).toEqual([{ customer: 'Huafu Electronics', bookings: expect.any(Number) }]);
});
