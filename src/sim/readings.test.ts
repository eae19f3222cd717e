import { expect, test } from 'vitest';
import { after, begin, durians, reefer } from '../../test/support/reefers.ts';
import { terminalNetwork } from '../../test/support/tiny-terminal.ts';
import { instantOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { Reading } from '../model/reefer.ts';
import type { Unit } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';
import { readingsAt, withReadings } from './readings.ts';

const world = { network: terminalNetwork(), seed: 3 };
const booking = { readyAt: after(0), goods: [durians()] } as unknown as Booking;
const plan = { plan: { arrivesAt: after(9000) } } as unknown as Partial<Unit>;
const load = (minutes: number): Order => ({
  ...{ kind: 'load', unit: 'A.1' as never, departure: 'S-1' as never, at: 'HUB' as never },
  when: instantOf(after(minutes)),
});
const told = (unit: Unit, orders: readonly Order[], minutes: number) =>
  withReadings(world, booking, unit, { orders, stuck: false }, instantOf(after(minutes)));
const readOf = ({ orders }: ReturnType<typeof told>): readonly Reading[] =>
  orders.flatMap((order) => (order.kind === 'read-reefer' ? order.readings : []));

test('what a made-up reefer tells is the same in any pieces, and by unit and seed another', () => {
  const whole = readOf(told(reefer([], plan), [], 5000));
  expect(whole.length).toBeGreaterThan(20);
  const first = readOf(told(reefer([], plan), [], 1777));
  expect([...first, ...readOf(told(reefer(first, plan), [], 5000))]).toEqual(whole);
  const moments = whole.map(({ at }) => at);
  const of = (seed: number, unit: Unit) => readingsAt(seed, unit, booking, moments);
  expect(of(3, reefer())).toEqual(whole);
  expect(of(4, reefer())).not.toEqual(whole);
  expect(of(3, reefer([], { key: 'B.1' as never }))).not.toEqual(whole);
});

test('in a yard of ours it tells by its own clock and when it is plugged in, and when next; aboard when something is done with it', () => {
  const inYard = told(reefer([], plan), [], 1000);
  const next = (inYard.nextAt ?? 0) / 60_000 - begin;
  expect(next > 1000 && next <= 1240).toBe(true);
  expect((readOf(inYard)[0]?.at ?? 0) - begin).toBeLessThanOrEqual(300);
  const aboard = told(reefer([], plan), [load(700)], 5000);
  expect(readOf(aboard).length).toBeGreaterThan(1);
  expect(readOf(aboard).every(({ at }) => at <= after(700))).toBe(true);
  expect(aboard.nextAt).toBeUndefined();
});

test('who waits for the planner, is not there yet, or is gone is not looked at again for its readings', () => {
  expect(told(reefer(), [], 1000).nextAt).toBeUndefined();
  expect(told(reefer([], { moves: [], ...plan }), [], 1000)).toEqual({ orders: [], stuck: false });
  const out = { kind: 'gated-out' as const, at: 'HUB' as never, when: instantOf(after(10)), version: 3 };
  expect(readOf(told(reefer([], { moves: [...reefer().moves, out], ...plan }), [], 1000))).toEqual([]);
});

test('of many reefers some have trouble; the others are kept as they should', () => {
  const moments = Array.from({ length: 60 }, (_, index) => after(index * 240));
  const all = Array.from({ length: 300 }, (_, index) =>
    readingsAt(3, reefer([], { key: `U-${index}.1` as never }), booking, moments),
  );
  const warm = all.filter((readings) => readings.some(({ returnC = 0 }) => returnC > 15)).length;
  expect(warm).toBeGreaterThan(60);
  expect(warm).toBeLessThan(120);
});
