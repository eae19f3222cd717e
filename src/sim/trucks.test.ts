import { expect, test } from 'vitest';
import { tinyNetwork } from '../../test/support/tiny-network.ts';
import { terminalFiles } from '../../test/support/tiny-terminal.ts';
import { chanceOf } from '../base/random.ts';
import { type Instant, minuteOf } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Unit } from '../model/unit.ts';
import { truckOf } from './trucks.ts';

const network = tinyNetwork(terminalFiles());
const hour = 3_600_000;
const now = Date.parse('2026-12-01T09:00:00+08:00') as Instant;
const unit = { key: 'B1.1', moves: [], holds: [] } as unknown as Unit;
const visit = (hours: number, more: object = {}) => ({
  ...{ at: 'HUB' as FacilityId, purpose: 'deliver' as const, comesAt: now + hours * hour },
  ...more,
});
const truck = (of: ReturnType<typeof visit>, seed: number, own: Unit = unit, until = now) =>
  truckOf({ network, now: () => now }, own, of, until, chanceOf(seed, 'truck'));
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

test('a truck books a window hours ahead, and nearly always the one in which it comes', () => {
  const comesAt = visit(5).comesAt;
  const booked = seeds.flatMap((seed) => {
    const done = truck(visit(5), seed);
    return 'orders' in done ? done.orders.map(({ window }) => window) : [];
  });
  expect(booked.length).toBeGreaterThan(150);
  const kept = booked.filter(
    ({ from, to }) => from <= minuteOf(comesAt as Instant) && minuteOf(comesAt as Instant) < to,
  );
  expect(kept.length).toBeGreaterThan(0.9 * booked.length);
  expect(kept.length).toBeLessThan(booked.length); // A few come later than they said.
  expect(truck(visit(5), 7)).toEqual(truck(visit(5), 7));
});

test('it is too early to book two days ahead', () => {
  const early = seeds.map((seed) => truck(visit(50), seed));
  expect(early.filter((each) => 'bookAt' in each).length).toBeGreaterThan(190);
  expect(early.flatMap((each) => ('orders' in each ? each.orders : []))).toEqual([]);
});

test('of a truck that came in the last days it is told when it had booked, and of an older one nothing', () => {
  const told = seeds.flatMap((seed) => {
    const done = truck(visit(-20), seed);
    return 'orders' in done ? done.orders : [];
  });
  expect(told.length).toBeGreaterThan(150);
  const lead = told.map(({ when = 0, window }) => window.from / 60 - when / hour);
  expect(Math.min(...lead)).toBeGreaterThan(-1); // While the window was still open.
  expect(Math.max(...lead)).toBeLessThan(31);
  const there = seeds.map((seed) => truck(visit(-20, { thereAt: now - 24 * hour }), seed));
  const since = there.flatMap((each) => ('orders' in each ? each.orders.map(({ when = 0 }) => when) : []));
  expect(Math.min(...since)).toBe(now - 24 * hour);
  for (const seed of seeds) expect(truck(visit(-49), seed)).toEqual({ orders: [], seen: {} });
});

test('no window ends after the cut-off, and where there is no gate a truck just comes', () => {
  const cutOff = minuteOf((now + 3 * hour) as Instant);
  for (const seed of seeds) {
    const done = truck(visit(3, { cutOff }), seed);
    if ('orders' in done) for (const { window } of done.orders) expect(window.to).toBeLessThanOrEqual(cutOff);
    expect(truck(visit(5, { at: 'DUI' }), seed)).toEqual({ orders: [], seen: {} });
  }
});

test('the gate sees the plate that was booked when the truck comes in its window', () => {
  const seen = seeds.flatMap((seed) => {
    const before = truck(visit(5), seed);
    const window = 'orders' in before ? before.orders[0]?.window : undefined;
    if (window === undefined) return [];
    const after = truck(visit(5), seed, { ...unit, window }, (now + 6 * hour) as Instant);
    return 'seen' in after && after.seen.check !== undefined ? [after.seen.check.truck === window.truck] : [];
  });
  expect(seen.length).toBeGreaterThan(150);
  expect(new Set(seen)).toEqual(new Set([true]));
});
