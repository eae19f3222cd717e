import { expect, test } from 'vitest';
import { line, lineNetwork, noon, ordersFor } from '../../../test/support/line.ts';
import { firstDay } from '../../../test/support/networks.ts';
import { durians } from '../../../test/support/reefers.ts';
import { snapshotAfter } from '../../../test/support/snapshot.ts';
import type { Minute } from '../../base/time.ts';
import { nextDay } from '../../base/zone.ts';
import { departureId } from '../../model/departure.ts';
import { penaltyOf } from '../../plan/assign/pool.ts';
import type { BestRoute } from '../../plan/route/router.ts';
import { findBucket } from '../../plan/timetable/timetable.ts';
import type { Order } from '../order.ts';
import { askPlanner } from './questions.ts';

const network = lineNetwork();
const o = ordersFor('B1');
const tomorrow = departureId('S0' as never, nextDay(firstDay), 1);

const everyone = { readyBefore: (noon + 10 * 1440) as Minute, all: true };
const broken = { ...everyone, all: false };

test('space that a unit has used stays its own; what lies before it is free for its new plan', async () => {
  const legs = [
    { departure: line, from: 0, to: 1 },
    { departure: tomorrow, from: 1, to: 2 },
  ];
  const way = [o.book(), o.plan(legs), o.gateIn(), o.load(), o.depart(), o.arrive(), o.discharge({ at: 'F1' })];
  const snapshot = await snapshotAfter(noon + 700, way);
  const { free, commodities } = askPlanner(snapshot, everyone);
  const freeOn = (bucket: string): number | undefined => free.teu[findBucket(snapshot.timetable, bucket) ?? -1];
  expect(commodities.flatMap(({ units }) => units)).toEqual([o.unit]);
  expect([freeOn(`${line}/0`), freeOn(`${tomorrow}/1`)]).toEqual([1, 3]);
});

test('a unit in the yard whose departure has gone without a word is planned again, and no sooner', async () => {
  const way = [o.book(), o.plan(), o.gateIn()];
  const plannedAgain = async (minutes: number): Promise<number> =>
    askPlanner(await snapshotAfter(noon + minutes, way), broken).commodities.length;
  expect(await plannedAgain(-10)).toBe(0);
  expect(await plannedAgain(60)).toBe(0); // It may still come.
  expect(await plannedAgain(2 * 1440)).toBe(1);
});

test('who is under way has its whole journey at stake, and is not left behind for a few days of storage', async () => {
  const asked = async (orders: readonly Order[]) =>
    askPlanner(await snapshotAfter(noon + 2 * 1440, orders), everyone).commodities.map(({ stake }) => stake);
  expect(await asked([o.book(), o.plan()])).toEqual([0]);
  expect(await asked([o.book(), o.plan(), o.gateIn()])).toEqual([20_000]);
  const near = { value: 1_000 } as BestRoute; // What is left of the way costs ten dollars.
  expect([0, 20_000].map((stake) => penaltyOf(network.norms, stake, near))).toEqual([3_000, 41_000]);
});

test('a reefer that was warm must be there sooner than was declared; one that was not is asked about as before', async () => {
  const book = o.book({ units: [{ sizeType: '45R1' as never, grossKg: 22_800, tareKg: 4_800 }], goods: [durians()] });
  const read = (supplyC: number): Order => ({
    kind: 'read-reefer',
    unit: o.unit,
    readings: [0, 60, 120, 180].map((minutes) => ({ at: (noon - 600 - 200 + minutes) as Minute, supplyC })),
  });
  const latest = async (orders: readonly Order[]) =>
    askPlanner(await snapshotAfter(noon + 600, orders), everyone).commodities.map(({ question }) => question.latestAt);
  const ready = noon - 700;
  const [declared, kept, warm] = [await latest([book]), await latest([book, read(14)]), await latest([book, read(34)])];
  expect(kept).toEqual(declared);
  expect(declared).toEqual([ready + 10 * 1440]);
  expect((declared[0] ?? 0) - (warm[0] ?? 0)).toBeGreaterThan(180);
});
