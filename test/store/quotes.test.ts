import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import { type Instant, type Minute, minuteOf } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import { spaceOf } from '../../src/operations/planning/questions.ts';
import { Router } from '../../src/plan/route/router.ts';
import { awaitedIn, compileTimetable } from '../../src/plan/timetable/compile.ts';
import { Quotes } from '../../src/store/quotes.ts';
import { readStoredPrices } from '../../src/store/space-prices.ts';
import { readDepartures, readUse } from '../../src/store/state.ts';
import { type Asked, readAsked } from '../../src/tracking/asked.ts';
import { type Offers, offersFor } from '../../src/tracking/offers.ts';
import { end, line, lineNetwork, middle, morning, noon, ordersFor, origin, other } from '../support/line.ts';
import { firstDay } from '../support/networks.ts';
import { PlannedHub } from '../support/planning.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

const network = lineNetwork();
const { database } = await openTestStore();
const [daysAhead, farAhead] = [30, 60];

let at: PlannedHub;
let quotes: Quotes;
let compiled = 0;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] }); // How old an answer is, quotes tell by this clock alone.
  await emptyStore(database);
  at = new PlannedHub(database, network);
  compiled = 0;
  quotes = new Quotes({
    network,
    clock: at.clock,
    daysAhead: [daysAhead, farAhead],
    departures: () => readDepartures(database),
    used: () => readUse(database, at.clock.now()),
    disruptions: async () => [],
    prices: () => readStoredPrices(database),
    compile: (from, to, knowledge) => {
      compiled += 1;
      return Promise.resolve(compileTimetable(network, from, to, knowledge));
    },
  });
});
afterEach(() => vi.useRealTimers());

function asked(change: Partial<Parameters<typeof readAsked>[1]> = {}): Asked {
  const readyAt = (noon - 500) as Minute;
  const wanted = {
    origin,
    destination: end,
    readyAt,
    latestAt: (noon + 4 * 1440) as Minute,
    units: 1,
    sizeType: '45G1',
    cold: false,
    dangerousClasses: [],
    ...change,
  };
  const read = readAsked(network, wanted);
  if ('problem' in read) throw new Error(textOf(read.problem));
  return read;
}

/** What a timetable made this moment, and space read this moment, give. */
async function fresh(question: Asked): Promise<Offers> {
  const now = minuteOf(at.clock.now());
  const [departures, used] = [await readDepartures(database), await readUse(database, at.clock.now())];
  const timetable = compileTimetable(network, nextDay(firstDay, -1), nextDay(firstDay, daysAhead), {
    departures,
    awaited: awaitedIn(used),
    now,
  });
  const readyAt = Math.max(question.readyAt, now) as Minute;
  return offersFor(network, new Router(timetable), { ...question, readyAt }, spaceOf(timetable, used));
}

const departuresOf = ({ itineraries }: Offers): string[] =>
  itineraries.flatMap(({ legs }) => legs.map(({ departure }) => departure));

/** Questions of all kinds, from a quiet hub to one that has sold much. */
const questions = (): Asked[] => [
  asked(),
  asked({ units: 2 }),
  asked({ sizeType: '22G1', units: 3 }),
  asked({ sizeType: '45R1', cold: true }),
  asked({ destination: middle }),
  asked({ readyAt: (noon + 100) as Minute, latestAt: (noon + 9 * 1440) as Minute }),
  asked({ dangerousClasses: ['3'] }),
  asked({ modes: ['road'] }),
];

test('offers are those of a timetable made this moment, question after question', async () => {
  await at.does(ordersFor('B1').book(), ordersFor('B1').plan());
  for (const question of questions()) expect(await quotes.offers(question)).toEqual(await fresh(question));
  expect(compiled).toBe(1); // One timetable for all of them.
  expect(departuresOf(await quotes.offers(asked())).length).toBeGreaterThan(0);
  expect(departuresOf(await quotes.offers(asked({ dangerousClasses: ['3'] })))).toEqual([]);
});

test('space that was sold is promised to nobody two seconds later', async () => {
  expect(departuresOf(await quotes.offers(asked()))).toEqual(expect.arrayContaining([String(other)]));
  const o = ordersFor('B1');
  await at.does(o.book(), o.plan([{ departure: other, from: 0, to: 1 }]));
  vi.advanceTimersByTime(2_001);
  for (const question of questions()) {
    const offers = await quotes.offers(question);
    expect(offers).toEqual(await fresh(question));
    if (question.load.teu === 2) expect(departuresOf(offers)).not.toContain(other);
  }
  // What is given back is on offer again.
  await at.does(o.cancel());
  vi.advanceTimersByTime(2_001);
  expect(departuresOf(await quotes.offers(asked()))).toContain(other);
});

test('a delay shows in offers after half a minute, while the old timetable still answers, and for sure after a minute', async () => {
  const before = await quotes.offers(asked());
  const arrival = ({ itineraries }: Offers) => itineraries.find(({ legs }) => legs[0]?.departure === other)?.arrival;
  await at.does({ kind: 'estimate', departure: other, at: end, arrivesAt: (noon + 1440) as Minute });
  vi.advanceTimersByTime(20_000);
  expect(await quotes.offers(asked())).toEqual(before);
  expect(compiled).toBe(1);
  vi.advanceTimersByTime(11_000);
  expect(await quotes.offers(asked())).toEqual(before); // Asked while the next one is made.
  await vi.waitFor(async () => expect(await quotes.offers(asked())).toEqual(await fresh(asked())), { timeout: 5_000 });
  expect(arrival(await fresh(asked()))).not.toBe(arrival(before));
  expect(compiled).toBe(2);

  await at.does({ kind: 'estimate', departure: line, at: end, arrivesAt: (noon + 2 * 1440) as Minute });
  vi.advanceTimersByTime(60_001);
  expect(await quotes.offers(asked())).toEqual(await fresh(asked()));
});

test('nobody is offered a departure that has left', async () => {
  expect(departuresOf(await quotes.offers(asked()))).toContain(other);
  at.clock.wait(601);
  await at.does({ kind: 'depart', departure: other, at: origin, when: (morning + 600 * 60_000) as Instant });
  const late = asked({ readyAt: (noon - 700) as Minute });
  expect(departuresOf(await quotes.offers(late))).not.toContain(other);
  vi.advanceTimersByTime(60_001);
  expect(await quotes.offers(late)).toEqual(await fresh(late));
});

test('questions beyond the usual days share a longer timetable, those beyond that have one each', async () => {
  await quotes.offers(asked());
  const dueIn = (days: number): Asked =>
    asked({ readyAt: (noon + (days - 4) * 1440) as Minute, latestAt: (noon + days * 1440) as Minute });
  for (const days of [44, 54]) expect(departuresOf(await quotes.offers(dueIn(days))).length).toBeGreaterThan(0);
  expect(compiled).toBe(2);
  await quotes.offers(asked());
  expect(compiled).toBe(2);
  for (const days of [84, 84]) expect(departuresOf(await quotes.offers(dueIn(days))).length).toBeGreaterThan(0);
  expect(compiled).toBe(4);
});

test('who asks while no timetable can be made is told, and the next one is answered', async () => {
  let broken = true;
  const shaky = new Quotes({
    network,
    clock: at.clock,
    daysAhead: [daysAhead],
    departures: () => (broken ? Promise.reject(new Error('no connection')) : readDepartures(database)),
    used: () => readUse(database, at.clock.now()),
    disruptions: async () => [],
    prices: () => readStoredPrices(database),
    compile: (from, to, knowledge) => Promise.resolve(compileTimetable(network, from, to, knowledge)),
  });
  await expect(shaky.offers(asked())).rejects.toThrow('no connection');
  broken = false;
  expect(await shaky.offers(asked())).toEqual(await fresh(asked()));
  // Later on the one that is ready answers until it is too old.
  broken = true;
  vi.advanceTimersByTime(40_000);
  expect(departuresOf(await shaky.offers(asked())).length).toBeGreaterThan(0);
  vi.advanceTimersByTime(40_000);
  await expect(shaky.offers(asked())).rejects.toThrow('no connection');
});
