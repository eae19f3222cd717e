import { expect, test } from 'vitest';
import type { Problem } from '../support/http.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const hub = await Served.start(at);

interface Leg {
  readonly departure: string;
  readonly from: string;
  readonly to: string;
}
interface Reservation {
  readonly reservation: string;
  readonly until: string;
  readonly reserved: string;
  readonly stands: string;
  readonly booking?: string;
  readonly teu: number;
}
interface Board {
  readonly rows: readonly {
    readonly departure: string;
    readonly load: { teu: number };
    readonly reserved?: { teu: number };
  }[];
}

const question = {
  from: 'HUB',
  to: 'DUI',
  ready: '2026-12-01T08:00+08:00',
  units: 2,
  sizeType: '45G1',
  grossKg: 18_000,
};
const customer = laptops('X').customer;
const unit = { sizeType: '45G1', grossKg: 18_000 };

async function quoted(): Promise<Leg[]> {
  const { body } = await hub.call<{ itineraries: { legs: Leg[]; price: number }[] }>({
    method: 'POST',
    path: '/v1/routes',
    body: question,
  });
  const best = body.itineraries.reduce((cheapest, each) => (each.price < cheapest.price ? each : cheapest));
  return best.legs.map(({ departure, from, to }) => ({ departure, from, to }));
}

const reserve = (legs: readonly Leg[], change: object = {}, more: object = {}) =>
  hub.order<Reservation>('/v1/reservations', { ...question, customer, legs, ...change }, more);

test('a quote keeps its space: on the board, for a stated time, and then in the booking made with it', async () => {
  const legs = await quoted();
  const key = 'reserve-for-huafu';
  const made = await reserve(legs, { minutes: 45 }, { key });
  expect([made.status, made.body.stands, made.body.teu]).toEqual([201, 'kept', 4]);
  expect(Date.parse(made.body.until) - Date.parse(made.body.reserved)).toBe(45 * 60_000);
  const again = await reserve(legs, { minutes: 45 }, { key });
  expect([again.status, again.body]).toEqual([201, made.body]); // Its own space is no longer offered, and it is the same.
  const { reservation } = made.body;
  const rows = async () => (await hub.call<{ rows: Reservation[] }>({ path: '/v1/reservations' })).body.rows;
  expect(await rows()).toEqual([made.body]);

  const day = legs[0]?.departure.slice(-12, -2) ?? '';
  const row = async () =>
    (await hub.call<Board>({ path: `/v1/board?day=${day}` })).body.rows.find(
      ({ departure }) => departure === legs[0]?.departure,
    );
  expect(await row()).toMatchObject({ load: { teu: 0 }, reserved: { teu: 4 } });
  const departure = await hub.call<{ calls: { reserved?: { teu: number } }[] }>({
    path: `/v1/departures/${legs[0]?.departure}`,
  });
  expect(departure.body.calls[0]?.reserved?.teu).toBe(4);

  await hub.order('/v1/bookings', laptops('RES-1', { units: [unit, unit] }));
  await hub.order('/v1/bookings', laptops('RES-2', { customer: 'Other', units: [unit] }));
  const theirs = await hub.order<Problem>('/v1/bookings/RES-2/plan', { reservation });
  expect([theirs.status, theirs.body.code]).toEqual([409, 'no-right']);
  const planned = await hub.order<{ events: { kind: string }[] }>('/v1/bookings/RES-1/plan', { reservation });
  expect([planned.status, planned.body.events.map(({ kind }) => kind)]).toEqual([
    200,
    ['reservation-booked', 'planned', 'planned'],
  ]);
  expect((await row())?.load.teu).toBe(4);
  expect(await row()).not.toHaveProperty('reserved');
  expect(await rows()).toEqual([]);
  const { body } = await hub.call<Reservation>({ path: `/v1/reservations/${reservation}` });
  expect([body.stands, body.booking]).toEqual(['booked', 'RES-1']);
  expect(await reserve(legs, { minutes: 45 }, { key })).toMatchObject({
    ...{ status: 201, body: made.body, headers: { 'idempotency-replayed': 'true' } },
  });
  expect((await reserve(legs, { minutes: 50 }, { key })).status).toBe(422);
  const late = await hub.order<Problem>(`/v1/reservations/${reservation}/release`, { reason: 'late' });
  expect([late.status, late.body.code]).toEqual([409, 'already-done']);
});

test('reserved space is offered to nobody else, and let go it is offered again', async () => {
  const legs = await quoted(); // A train of 110 TEU.
  const first = await reserve(legs, { units: 26, customer: 'One' });
  expect((await reserve(legs, { units: 26, customer: 'Another' })).status).toBe(201);
  const third = async () => {
    const { status, body } = await reserve(legs, { units: 26, customer: 'Third' });
    return [status, (body as unknown as Problem).code];
  };
  expect(await third()).toEqual([409, 'full']);
  const { body: routes } = await hub.call<{ itineraries: { legs: Leg[]; room: number }[] }>({
    method: 'POST',
    path: '/v1/routes',
    body: { ...question, units: 26 },
  });
  expect(
    routes.itineraries.filter(({ room }) => room === 26).flatMap((each) => each.legs.map((leg) => leg.departure)),
  ).not.toContain(legs[0]?.departure);
  const { body } = await hub.order<{ events: { kind: string }[] }>(
    `/v1/reservations/${first.body.reservation}/release`,
    { reason: 'dearer than thought' },
  );
  expect(body.events.map(({ kind }) => kind)).toEqual(['reservation-released']);
  expect((await third())[0]).toBe(201);
  const much = await reserve(legs, { units: 31, customer: 'Greedy' });
  expect([much.status, (much.body as unknown as Problem).code]).toEqual([409, 'full']);
});

test.each([
  ['no customer', { customer: '' }, 400, 'not-understood', 'customer'],
  ['for a week', { minutes: 10_080 }, 400, 'not-understood', 'minutes'],
  ['no legs', { legs: [] }, 400, 'not-understood', 'legs'],
  ['from nowhere', { from: 'NOWHERE' }, 422, 'not-possible', 'from'],
  [
    'on a departure that is not there',
    { legs: [{ departure: 'NONE-2026-12-02-1', from: 'HUB', to: 'DUI' }] },
    409,
    'wrong-departure',
    undefined,
  ],
])('space reserved, %s, is refused with the reason', async (_, change, status, code, field) => {
  const { body, ...answer } = await reserve(await quoted(), change);
  const problem = body as unknown as Problem;
  expect([answer.status, problem.code, problem.errors?.[0]?.field]).toEqual([status, code, field]);
});

test('a plan takes legs or a reservation, and one that there is', async () => {
  await hub.order('/v1/bookings', laptops('RES-3'));
  for (const body of [{}, { legs: [{ departure: 'A', from: 'HUB', to: 'DUI' }], reservation: 'R-1' }])
    expect((await hub.order<Problem>('/v1/bookings/RES-3/plan', body)).status).toBe(400);
  const none = await hub.order<Problem>('/v1/bookings/RES-3/plan', { reservation: 'R-none' });
  expect([none.status, none.body.code]).toEqual([422, 'unknown-name']);
  expect((await hub.call({ path: '/v1/reservations/R-none' })).status).toBe(404);
});
