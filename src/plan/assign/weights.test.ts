import { expect, test } from 'vitest';
import { lineBooking, lineNetwork } from '../../../test/support/line.ts';
import type { Start } from '../route/load.ts';
import { carbonCost, latenessCost, timeCost } from '../route/objective.ts';
import { commodityOf, loadOf } from './commodity.ts';
import { isWeight, weighted } from './weights.ts';

const network = lineNetwork();
const booking = lineBooking('B');
const unit = { sizeType: booking.units[0]?.sizeType ?? ('45G1' as never), grossKg: 20_000, tareKg: 4_000 };
const start = { kind: 'gate', at: booking.origin, readyAt: booking.readyAt } as Start;
const objectiveBy = (of = network, change: object = {}) =>
  commodityOf(of, { ...booking, ...change }, [], loadOf(unit, booking), start).objective;
const mind = { time: 2, carbon: 3, late: 0.5 };

test('time, carbon and lateness count so many times as much; money, and what is not weighed, once', () => {
  const heavy = weighted(network, mind);
  const [usual, other] = [objectiveBy(), objectiveBy(heavy)];
  const inTime = booking.dueAt - 1440;
  expect(timeCost(usual, inTime)).toBeGreaterThan(0);
  expect(timeCost(other, inTime)).toBeCloseTo(2 * timeCost(usual, inTime));
  expect(latenessCost(usual, booking.dueAt + 1440)).toBeGreaterThan(0);
  expect(latenessCost(other, booking.dueAt + 1440)).toBeCloseTo(latenessCost(usual, booking.dueAt + 1440) / 2);
  expect(carbonCost(heavy.norms, 5_000_000)).toBeCloseTo(3 * carbonCost(network.norms, 5_000_000));
  expect(heavy.services).toBe(network.services);
});

test("a booking's own price of lateness is weighed too", () => {
  const own = { latePerDay: 9_000 };
  expect(objectiveBy(weighted(network, mind), own).latePerDay).toBe(objectiveBy(network, own).latePerDay / 2);
});

test('a weight of one changes nothing, and others are from a quarter to four', () => {
  expect(objectiveBy(weighted(network, { time: 1, carbon: 1, late: 1 }))).toEqual(objectiveBy());
  expect([0.24, 0.25, 1, 4, 4.1, Number.NaN].map(isWeight)).toEqual([false, true, true, true, false, false]);
});
