import { expect, test } from 'vitest';
import { line, lineNetwork, noon, ordersFor, other } from '../../../test/support/line.ts';
import { firstDay } from '../../../test/support/networks.ts';
import { snapshotAfter } from '../../../test/support/snapshot.ts';
import { nextDay } from '../../base/zone.ts';
import { departureId } from '../../model/departure.ts';
import type { UnitKey } from '../../model/unit.ts';
import { Router } from '../../plan/route/router.ts';
import type { Order } from '../order.ts';
import { discounted, type Holder, holdersIn, ownWays, promiseOf, whoMayStay } from './holders.ts';

const [a, b] = [ordersFor('B1'), ordersFor('B2')];
const tomorrow = departureId('S0' as never, nextDay(firstDay), 1);

async function holdersAt(now: number, orders: readonly Order[], movers: readonly UnitKey[] = []) {
  const snapshot = await snapshotAfter(now, orders);
  const router = new Router(snapshot.timetable);
  return { snapshot, holders: holdersIn(router, snapshot, new Map(movers.map((key) => [key, true]))) };
}

test('whoever has a way that still stands may give way; who is planned anew, or has none, is not asked', async () => {
  const booked = [a.book(), a.plan(), b.book()];
  const { holders } = await holdersAt(noon - 600, booked);
  expect([...holders.keys()]).toEqual([a.unit]);
  expect(holders.get(a.unit)?.route.legs).toHaveLength(1);
  expect((await holdersAt(noon - 600, booked, [a.unit])).holders.size).toBe(0);
});

test('one that misses its connection keeps what it has, and keeps nobody else from a better plan', async () => {
  const legs = [
    { departure: line, from: 0, to: 1 },
    { departure: tomorrow, from: 1, to: 2 },
  ];
  const way = [a.book(), a.plan(legs), b.book(), b.plan([{ departure: other, from: 0, to: 1 }])];
  expect((await holdersAt(noon - 600, way)).holders.size).toBe(2);
  const late = a.estimate('F1' as never, noon + 3 * 1440);
  expect([...(await holdersAt(noon - 600, [...way, late])).holders.keys()]).toEqual([b.unit]);
});

test('past its cut-off a unit in the yard gives way to nobody', async () => {
  const way = [a.book(), a.plan(), a.gateIn()];
  expect((await holdersAt(noon - 400, way)).holders.size).toBe(1);
  expect((await holdersAt(noon - 10, way)).holders.size).toBe(0);
});

test('whose way costs more than the hub offers beside the best one stays on it', async () => {
  const { snapshot, holders } = await holdersAt(noon - 600, [a.book(), a.plan(), b.book(), b.plan()]);
  const holder = holders.get(a.unit) as Holder;
  const bestAt = (value: number) => new Map([[a.unit, { ...holder, best: { ...holder.route, value } }]]);
  const { acceptFactor } = lineNetwork().norms;
  const stays = (value: number) => whoMayStay(snapshot, holders, bestAt(value)).has(a.unit);
  expect([stays(holder.route.value), stays(holder.route.value / (acceptFactor - 0.1))]).toEqual([true, true]);
  expect(stays(holder.route.value / (acceptFactor + 0.1))).toBe(false);
});

test('to keep a promise saves a twentieth of what its plan costs, on that way and on no other', async () => {
  const { holders } = await holdersAt(noon - 600, [a.book(), a.plan()]);
  const { unit, commodity, route } = holders.get(a.unit) as Holder;
  expect(promiseOf(unit)).toBe(1_000);
  expect(ownWays(commodity, holders)).toEqual([route]);
  expect(discounted(route, commodity, holders).value).toBe(route.value - 1_000);
  const elsewhere = { ...route, legs: [{ ...route.legs[0], departure: 1_000_000, from: 0, to: 2 }] };
  expect(discounted(elsewhere, commodity, holders).value).toBe(route.value);
});
