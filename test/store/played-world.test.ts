import { beforeEach, expect, test } from 'vitest';
import { type Instant, instantOf, type Minute } from '../../src/base/time.ts';
import { readDay } from '../../src/base/zone.ts';
import type { Entry, Stream } from '../../src/model/event.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Order } from '../../src/operations/order.ts';
import { makeBookings } from '../../src/sim/bookings.ts';
import { Player } from '../../src/sim/player.ts';
import { openAgenda } from '../../src/store/agenda.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { openViews } from '../../src/store/views/views.ts';
import { bookingOf } from '../support/bookings.ts';
import { PlannedHub } from '../support/planning.ts';
import { emptyStore, openTestStore } from '../support/store.ts';
import { tinyNetwork } from '../support/tiny-network.ts';

const network = tinyNetwork();
const { database } = await openTestStore();
const views = openViews(database);
const from = readDay('2026-11-30') ?? (0 as never);
const start = Date.parse('2026-11-30T00:00:00Z') as Instant;
const minute = (days: number) => (after(days) / 60_000) as Minute;
const after = (days: number): Instant => (start + days * 86_400_000) as Instant;

let at: PlannedHub;
async function begin(): Promise<void> {
  await emptyStore(database);
  at = new PlannedHub(database, network, { at: after(40) }); // All of it lies behind us: it is played as it was.
}
beforeEach(begin);

const real = (id: string) =>
  bookingOf(id, 'HUB' as never, 'DUI' as never, '2026-12-01T00:00:00Z', '2026-12-28T00:00:00Z', {
    units: [1, 2].map(() => ({ sizeType: '45G1' as never, grossKg: 9000, tareKg: 3900 })),
  });

/** Books a seed's demand of some days, and plans it as of the first of them. */
async function setUp(seed: number, reals: readonly string[] = []): Promise<void> {
  const made = makeBookings(network, { seed, from, days: 6, scale: 2 });
  await at.does(
    ...made.map(({ booking, bookedAt }) => ({ kind: 'book' as const, booking, when: instantOf(bookedAt) })),
  );
  if (reals.length > 0)
    await at.does(...reals.map((id) => ({ kind: 'book' as const, booking: real(id), when: start })));
  const report = await at.plan('P0', { now: (start / 60_000) as never, source: 'synthetic' });
  expect(report).toMatchObject({ checker: 'ok', refused: 0 });
  expect(report.planned).toBeGreaterThan(20);
}

/** Plays from where the world stands to a day; units that cannot go on are planned again now and then. */
async function play(seed: number, days: readonly number[]) {
  const player = new Player(at.hub, openAgenda(database), seed, () => at.clock.now());
  const sum = { orders: 0, refused: 0 };
  for (const day of days) {
    at.clock.wait(1); // Commands are named by when they are given, too.
    const { stuck, orders, refused } = await player.playUntil(after(day));
    sum.orders += orders;
    sum.refused += refused;
    if (stuck.length > 0)
      await at.plan(`P${day}`, { now: (after(day) / 60_000) as never, units: stuck, source: 'synthetic' });
  }
  return sum;
}

/** What stands in every stream, but for when we wrote it down, and the names of commands: those hold the process that gave them. */
type Told = Omit<Entry, 'command' | 'recordedAt'>;

async function ledger(): Promise<Map<Stream, Told[]>> {
  const { units, bookings } = { units: await all(), bookings: (await views.bookings({}, 5000)).rows };
  const departures = new Set(
    [...units].flatMap(({ moves }) => moves.flatMap((move) => ('departure' in move ? [move.departure] : []))),
  );
  const streams = [
    ...units.map(({ key }) => `unit:${key}`),
    ...bookings.map(({ booking }) => `booking:${booking.id}`),
    ...[...departures].map((id) => `departure:${id}`),
  ].sort();
  const told = new Map<Stream, Told[]>();
  for (const stream of streams as Stream[])
    told.set(
      stream,
      (await views.entries(stream)).map(({ command: _, recordedAt: __, ...entry }) => entry),
    );
  return told;
}

const all = async (): Promise<readonly Unit[]> => (await views.units({}, 5000)).rows;

test('the same seed plays the same world, also when it is played in pieces; another seed another one', async () => {
  await setUp(1);
  const { orders, refused } = await play(1, [3, 6, 9, 12, 15, 20, 40]);
  expect(orders).toBeGreaterThan(200);
  expect(refused).toBeLessThan(orders / 10);
  expect(await verifyLedger(database, network)).toMatchObject({ faults: [] });
  const units = await all();
  expect(units.filter(({ moves }) => moves.at(-1)?.kind === 'delivered').length).toBeGreaterThan(units.length * 0.8);
  const told = await ledger();

  await begin();
  await setUp(1);
  for (const day of [3, 6, 9, 12, 15, 20, 40]) await play(1, [day]); // A new process each time.
  expect(await ledger()).toEqual(told);

  await begin();
  await setUp(1);
  await play(2, [3, 6, 9, 12, 15, 20, 40]);
  expect(await ledger()).not.toEqual(told);
});

test('a world cut off while it notes new plans plays the same when it goes on', async () => {
  await setUp(1);
  await play(1, [40]);
  const told = await ledger();

  for (const step of ['wake', 'addDepartures'] as const) {
    await begin();
    await setUp(1);
    const cutOff = { ...openAgenda(database), [step]: () => Promise.reject(new Error('cut off')) };
    const player = new Player(at.hub, cutOff, 1, () => at.clock.now());
    await expect(player.playUntil(after(40))).rejects.toThrow('cut off');
    await play(1, [40]);
    expect(await ledger()).toEqual(told);
  }
});

test('what is made up says so, in every booking, unit, number, hold and entry', async () => {
  await setUp(1);
  await play(1, [4, 8, 12, 20, 40]);
  const [units, bookings] = [await all(), (await views.bookings({}, 5000)).rows];
  expect(
    bookings.filter(
      ({ booking }) => !booking.synthetic || !booking.id.startsWith('SYN') || !booking.customer.startsWith('Synthetic'),
    ),
  ).toEqual([]);
  expect(
    units.filter(({ synthetic, number }) => !synthetic || (number !== undefined && !/^SY[A-Z]U\d{7}$/.test(number))),
  ).toEqual([]);
  let told = 0;
  for (const [stream, entries] of await ledger()) {
    for (const { event, source, actor } of entries) {
      if (
        stream.startsWith('booking:') ||
        event.kind === 'unit-booked' ||
        event.kind === 'planned' ||
        event.kind === 'unplanned'
      )
        continue;
      told += 1;
      expect([source, actor], `${stream} ${event.kind}`).toEqual(['synthetic', 'simulator']);
      if (event.kind === 'held') expect(event.owner).toMatch(/\(synthetic\)$/);
    }
  }
  expect(told).toBeGreaterThan(200);
  expect((await views.counts()).synthetic).toBe(true);
});

test('real units stay where people left them, and so do the trains that carry them', async () => {
  await setUp(1, ['REAL1', 'REAL2']);
  await play(1, [4, 8, 12, 20, 40]);
  const units = await all();
  const people = units.filter(({ booking }) => booking.startsWith('REAL'));
  expect(people).toHaveLength(4);
  const carrying = new Set(people.flatMap(({ plan }) => plan?.itinerary.legs.map(({ departure }) => departure) ?? []));
  expect(carrying.size).toBeGreaterThan(0);
  for (const { key, moves, holds } of people) {
    expect([moves, holds], key).toEqual([[], []]);
    const kinds = (await views.entries(`unit:${key}`)).map(({ event }) => event.kind);
    expect(kinds).toEqual(['unit-booked', 'planned']);
  }
  for (const id of carrying) expect((await views.departures([id])).get(id)?.calls ?? {}, id).toEqual({});
  // Those beside them wait on the ground or on board; the rest of the world goes on.
  expect(units.filter(({ moves }) => moves.at(-1)?.kind === 'delivered').length).toBeGreaterThan(10);

  // People report their train: only what they said is there, and made-up units on it follow.
  const [id] = [...carrying];
  const entries = await views.entries(`departure:${id}`);
  expect(entries).toEqual([]);
  await at.give({ kind: 'depart', departure: id as never, at: 'HUB' as never });
  await play(1, [40]);
  const said = await views.entries(`departure:${id}`);
  expect(said.filter(({ source }) => source === 'synthetic')).toEqual([]);
});

test('made-up trains wait before a closed border and go on when it opens', async () => {
  await setUp(1);
  const closed = (id: string, change: object): Order => ({
    kind: 'declare-disruption',
    declared: {
      ...{ id: id as never, name: id, severity: 'high', note: '', source: 'test', effect: { capacity: 0 } },
      ...{ where: { borders: ['ALM_W' as never] }, from: minute(4), until: minute(14) },
      ...change,
    },
  });
  await at.does(closed('BORDER', {}));
  await play(1, [2, 4, 6, 8, 12, 16, 20, 40]);
  const ids = new Set(
    (await all()).flatMap(({ moves }) => moves.flatMap((m) => ('departure' in m ? [m.departure] : []))),
  );
  const left: number[] = [];
  for (const id of [...ids].filter((each) => /^HUB-DUI-\d/.test(each)))
    for (const { event, occurredAt } of await views.entries(`departure:${id}`))
      if (event.kind === 'departed' && event.call === 1) left.push((occurredAt - start) / 86_400_000);
  expect(left.length).toBeGreaterThan(3);
  expect(left.filter((day) => day > 4 && day < 14)).toEqual([]); // The border is behind their second call.
  expect(left.filter((day) => day >= 14 && day < 14.01).length).toBeGreaterThan(0);
  expect((await all()).filter(({ moves }) => moves.at(-1)?.kind === 'delivered').length).toBeGreaterThan(20);
  expect(await verifyLedger(database, network)).toMatchObject({ faults: [] });
});

test('a closure that is taken back lets made-up trains go on at once, and in pieces it plays the same', async () => {
  const shut: Order = {
    kind: 'declare-disruption',
    declared: {
      ...{ id: 'X' as never, name: 'X', severity: 'high', note: '', source: 'test', effect: { capacity: 0 } },
      ...{ where: { borders: ['ALM_W' as never] }, from: minute(1) },
    },
  };
  const days = [5, 8, 11];
  const told: unknown[] = [];
  for (const pieces of [[days], days.map((day) => [day])]) {
    await begin();
    await setUp(1);
    await at.does(shut);
    for (const piece of pieces) await play(1, piece);
    const waiting = await departed();
    expect(waiting).toBe(0); // Nobody passes, and nobody knows until when.
    await at.does({ kind: 'withdraw-disruption', disruption: 'X' as never, reason: 'a false alarm' });
    await play(1, [13]);
    expect(await departed()).toBeGreaterThan(0);
    told.push(await departed());
  }
  expect(told[0]).toBe(told[1]);
});

/** How many trains have gone on from their second call, where the border lies. */
async function departed(): Promise<number> {
  const ids = new Set(
    (await all()).flatMap(({ moves }) => moves.flatMap((m) => ('departure' in m ? [m.departure] : []))),
  );
  let count = 0;
  for (const id of [...ids].filter((each) => /^HUB-DUI-\d/.test(each)))
    for (const { event } of await views.entries(`departure:${id}`))
      if (event.kind === 'departed' && event.call === 1) count += 1;
  return count;
}
