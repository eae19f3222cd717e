import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import { legsOf } from '../../src/model/unit.ts';
import { isOnItsWay } from '../../src/operations/carry-out.ts';
import type { Order } from '../../src/operations/order.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { openViews } from '../../src/store/views/views.ts';
import type { BookingFilter, Page, UnitFilter } from '../../src/tracking/views.ts';
import { commandsOf, line, lineNetwork, ordersFor, other } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { memoryViews } from '../support/memory-views.ts';
import { smallNetworks } from '../support/networks.ts';
import { attempts, bookingIds, firstMoment, orderOf, smallBooking } from '../support/orders.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 5);
const { database } = await openTestStore();
const stored = openViews(database);
const scripts = fc.array(attempts, { minLength: 60, maxLength: 110, size: 'max' });

/** The same orders in memory and on the store, many in a command: what is read is what counts here. */
async function play(memory: MemoryHub, script: readonly (typeof attempts extends fc.Arbitrary<infer T> ? T : never)[]) {
  await emptyStore(database);
  const hub = openHub(database, memory.network);
  let [now, commands] = [firstMoment, 0];
  const give = async (orders: readonly Order[]): Promise<void> => {
    commands += 1;
    const command = { id: `c${commands}`, actor: 'a', source: 's', at: now, orders };
    expect(await hub.execute(command)).toEqual(await memory.execute(command));
  };
  await give(
    bookingIds.slice(0, 4).map((id, n) => ({
      kind: 'book' as const,
      booking: { ...smallBooking(id, n + script.length), synthetic: n === 1 },
    })),
  );
  for (let n = 0; n < script.length; n += 4) {
    const part = script.slice(n, n + 4);
    now = (now + Math.max(0, part[0]?.minutes ?? 0) * 60_000) as Instant;
    await give(part.map((attempt) => orderOf(memory, attempt, now)));
  }
}

/** All rows, page after page. */
async function all<T>(list: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  let after: string | undefined;
  do {
    const page = await list(after);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

const unitFilters = (memory: MemoryHub): UnitFilter[] => [
  {},
  ...(['booked', 'planned', 'no-plan', 'in-yard', 'aboard', 'out', 'delivered', 'cancelled'] as const).map((stage) => ({
    stage,
  })),
  { place: 'F0' },
  { place: 'F1', stage: 'in-yard' },
  { held: true },
  { held: false, booking: 'B0' },
  { text: 'b1' },
  { text: 'tstu' },
  { text: '%' },
  { text: '_1.1' },
  ...[...memory.departures.keys()].slice(0, 3).map((departure) => ({ departure })),
];

const bookingFilters = (memory: MemoryHub): BookingFilter[] => [
  {},
  { stage: 'booked' },
  { stage: 'confirmed' },
  { stage: 'cancelled' },
  { origin: 'F0', destination: 'F2' },
  { customer: 'Huafu Electronics' },
  { customer: 'huafu' },
  { text: 'huafu' },
  { text: 'b0' },
  { text: '\\' },
  { synthetic: true },
  { readyFrom: firstMoment, dueTo: (firstMoment + 6 * 86_400_000) as Instant },
  { readyTo: (firstMoment + 86_400_000) as Instant, dueFrom: firstMoment },
  ...[...memory.units.values()]
    .flatMap(({ number }) => (number === undefined ? [] : [{ text: number.toLowerCase() }]))
    .slice(0, 2),
];

test('the store answers what going through everything in memory does, page by page', async () => {
  let [found, paged, had] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, fc.integer({ min: 1, max: 3 }), async (network, script, limit) => {
      const memory = new MemoryHub(network);
      await play(memory, script);
      const wanted = memoryViews(memory);
      expect(await stored.counts()).toEqual(await wanted.counts());
      expect(await stored.anySynthetic()).toBe(await wanted.anySynthetic());
      for (const filter of unitFilters(memory)) {
        const units = (await wanted.units(filter, 999)).rows;
        found += units.length;
        if (units.length > limit) paged += 1;
        expect(await all((after) => stored.units(filter, limit, after)), JSON.stringify(filter)).toEqual(units);
        expect(await stored.units(filter, limit)).toEqual(await wanted.units(filter, limit));
      }
      for (const filter of bookingFilters(memory)) {
        expect(await all((after) => stored.bookings(filter, limit, after)), JSON.stringify(filter)).toEqual(
          (await wanted.bookings(filter, 999)).rows,
        );
        const byReady = await all((after) => stored.bookings(filter, limit, after, 'ready'));
        expect(byReady).toEqual((await wanted.bookings(filter, 999, undefined, 'ready')).rows);
        const due = { from: firstMoment, to: (firstMoment + 7 * 86_400_000) as Instant };
        expect(await stored.countBookings(filter, due)).toEqual(await wanted.countBookings(filter, due));
        const ids = byReady.map(({ booking }) => booking.id);
        expect(await stored.promised(ids)).toEqual(await wanted.promised(ids));
      }
      expect(await stored.empties()).toEqual(await wanted.empties());
      expect(await stored.emptiesBooked(limit)).toEqual(await wanted.emptiesBooked(limit));
      const places = ['F0', 'F2'] as FacilityId[];
      const span = { from: 0 as Instant, to: (firstMoment + 60 * 86_400_000) as Instant };
      expect(await stored.emptiesAhead(places, span, limit)).toEqual(await wanted.emptiesAhead(places, span, limit));
      expect(await stored.emptiesWanted(places, span, 99)).toEqual(await wanted.emptiesWanted(places, span, 99));
      had +=
        (await stored.emptiesWanted(places, span, 99)).length + (await stored.emptiesAhead(places, span, 99)).length;
      for (const id of [...memory.bookings.keys(), 'XX' as never]) {
        expect(await stored.booking(id)).toEqual(await wanted.booking(id));
        expect(await stored.unitsOf(id)).toEqual(await wanted.unitsOf(id));
      }
      for (const { key, number } of memory.units.values()) {
        expect(await stored.unit(key)).toEqual(await wanted.unit(key));
        const journeys = number === undefined ? [] : await stored.journeys(number);
        const going = journeys.map((unit) => Number(isOnItsWay(unit)));
        expect(going).toEqual(going.toSorted((a, b) => b - a)); // The one under way first.
        expect(new Set(journeys)).toEqual(new Set(number === undefined ? [] : await wanted.journeys(number)));
        expect(await stored.entries(`unit:${key}`)).toEqual(await wanted.entries(`unit:${key}`));
      }
      const departures = [...memory.departures.keys()];
      expect(await stored.departures(departures)).toEqual(await wanted.departures(departures));
      expect(await stored.sourcesOf(departures)).toEqual(await wanted.sourcesOf(departures));
      expect(await stored.aboard(departures)).toEqual(await wanted.aboard(departures));
      for (const id of departures) expect(await stored.ridersOf(id), id).toEqual(await wanted.ridersOf(id));
      const planned = [
        ...new Set([...memory.units.values()].flatMap((unit) => legsOf(unit).map(({ departure }) => departure))),
      ];
      expect(new Set(await stored.riding(planned))).toEqual(new Set(await wanted.riding(planned)));
      expect(new Set(await stored.changing(planned))).toEqual(new Set(await wanted.changing(planned)));
      const used = [...memory.used].filter(([, { teu, kg, plugs }]) => teu + kg + plugs > 0);
      expect(
        new Map([...(await stored.used([...memory.used.keys()]))].filter(([, { teu, kg }]) => teu + kg > 0)),
      ).toEqual(new Map(used));
    }),
    { numRuns: runs },
  );
  expect(found).toBeGreaterThan(runs * 10);
  expect(paged).toBeGreaterThan(runs);
  expect(had).toBeGreaterThan(0);
});

test('who was put on a departure by mistake is among its riders', async () => {
  const memory = new MemoryHub(lineNetwork());
  await emptyStore(database);
  const hub = openHub(database, memory.network);
  const o = ordersFor('B1');
  for (const command of commandsOf([o.book(), o.plan(), o.gateIn(), o.load({ departure: other, reported: true })])) {
    await memory.execute(command);
    await hub.execute(command);
  }
  for (const id of [line, other]) {
    expect((await stored.ridersOf(id)).map(({ key }) => key)).toEqual(['B1.1']);
    expect(await stored.ridersOf(id)).toEqual(await memoryViews(memory).ridersOf(id));
  }
});
