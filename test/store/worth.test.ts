import { beforeEach, expect, test } from 'vitest';
import { cents } from '../../src/base/money.ts';
import { textOf } from '../../src/base/sentence.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { openDesk } from '../../src/store/desk.ts';
import { readStoredPrices } from '../../src/store/space-prices.ts';
import { readAsked } from '../../src/tracking/asked.ts';
import { end, lineBooking, lineNetwork, noon, ordersFor, origin, other } from '../support/line.ts';
import { PlannedHub } from '../support/planning.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

// What space is worth, and why a unit goes as it does: three boxes of two TEU want the same train, which has room for one.

const network = lineNetwork();
const { database } = await openTestStore();
let at: PlannedHub;
beforeEach(async () => {
  await emptyStore(database);
  at = new PlannedHub(database, network);
});

const desk = () => openDesk(database, { network, hash: '' }, at.clock);
const valuable = { goods: lineBooking('X').goods.map((goods) => ({ ...goods, value: cents(10_000_000) })) };
const three = ['B0.1', 'B1.1', 'B2.1'] as UnitKey[];
const bookThree = () => at.does(...['B0', 'B1', 'B2'].map((name) => ordersFor(name).book(valuable)));

test('space that several want has a price, the same in the sheet, in an offer and in the store', async () => {
  await bookThree();
  expect(await desk().prices({ days: 14 })).toMatchObject({ rows: [] });
  await at.plan('P1', { all: true });
  const sheet = await desk().prices({ days: 14 });
  expect(sheet.plan).toBe('P1');
  const [first] = sheet.rows; // The train of today.
  expect(first?.departure).toBe(other);
  const between = await desk().prices({ days: 14, between: { from: origin, to: end } });
  expect(between.rows).toContainEqual(first);
  expect(between.rows.some(({ perTeu }) => perTeu === 0)).toBe(true);
  expect(first?.perTeu).toBeGreaterThan(0);
  expect(first?.freeTeu).toBe(1);
  const stored = await readStoredPrices(database);
  const sum = (stored?.rows ?? [])
    .filter(({ bucket }) => bucket.startsWith(`${other}/`))
    .reduce((total, { teu }) => total + teu, 0);
  expect(first?.perTeu).toBe(Math.round(sum));
  // A small box still finds room there, at the price others would pay for it.
  const asked = readAsked(network, {
    ...{ origin, destination: end, readyAt: (noon - 600) as never, units: 1, sizeType: '22G1', cold: false },
    dangerousClasses: [],
  });
  if ('problem' in asked) throw new Error(textOf(asked.problem));
  const { itineraries } = await desk().offers(asked);
  const offer = itineraries.find(({ legs }) => legs.length === 1 && legs[0]?.departure === other);
  expect(offer?.bidPrice).toBeGreaterThanOrEqual(Math.floor(sum));
  expect(itineraries.every(({ bidPrice }) => bidPrice !== undefined)).toBe(true);
});

test('a run for some units by name says nothing of what space is worth where nobody has asked for it', async () => {
  await bookThree();
  await at.plan('P1', { units: three });
  expect(await readStoredPrices(database)).toBeUndefined();
  expect(await desk().prices({ days: 14 })).toMatchObject({ rows: [] });
  await at.plan('P2', { all: true });
  await at.plan('P3', { all: true, units: three });
  expect(await readStoredPrices(database)).toMatchObject({ plan: 'P2' }); // Its prices may be newer, its name is not.
});

test('a unit that was displaced is told what it lost, by whom it is full and what that is worth', async () => {
  await bookThree();
  await at.plan('P1', { all: true });
  const sheets = await Promise.all(three.map((key) => desk().explain(key)));
  for (const sheet of sheets) {
    const { planned, others = [] } = sheet ?? {};
    for (const way of [planned, ...others]) {
      if (way === undefined) throw new Error('each of them has a plan');
      expect(way.cost + way.carbon + way.time + way.late).toBe(way.objective);
    }
    for (const { more, objective, cost } of others) {
      expect(objective - more.objective).toBe(planned?.objective);
      expect(cost - more.cost).toBe(planned?.cost);
    }
    const unit = (await at.units()).get(sheet?.unit as UnitKey);
    expect(planned?.cost).toBe(unit?.plan?.cost);
  }
  const displaced = sheets.flatMap((sheet) => sheet?.others.filter(({ is }) => is.includes('alone')) ?? []);
  expect(displaced.length).toBeGreaterThan(0);
  for (const { more, full } of displaced) {
    expect(more.objective).toBeLessThan(0);
    expect(full.length).toBeGreaterThan(0);
    expect(full.some(({ price = 0 }) => price > 0)).toBe(true);
  }
  // Whoever goes by its best way has nothing better to be told of.
  const content = sheets.filter((sheet) => !sheet?.others.some(({ is }) => is.includes('alone')));
  expect(content.length).toBeGreaterThan(0);
  for (const sheet of content) expect(sheet?.words.join()).toContain('its best way, also if nobody else were there');
});

test('who has arrived, or is not known, is not compared', async () => {
  const o = ordersFor('B0');
  await at.does(o.book(), o.cancel());
  expect(await desk().explain(o.unit)).toMatchObject({ settled: true, others: [] });
  expect(await desk().explain('B9.1' as UnitKey)).toBeUndefined();
});

test('a small run changes the prices it looked at, and leaves the others', async () => {
  await bookThree();
  await at.plan('P1', { all: true });
  const before = await readStoredPrices(database);
  await at.does(ordersFor('B7').book({ readyAt: (noon + 10 * 1440) as never, dueAt: (noon + 20 * 1440) as never }));
  await at.plan('P2');
  const after = await readStoredPrices(database);
  expect([after?.plan, after?.asOf]).toEqual(['P1', before?.asOf]); // Most of them are still as old as that.
  expect(after?.rows).toEqual(expect.arrayContaining([...(before?.rows ?? [])]));
});
