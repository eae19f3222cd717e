import { expect, test } from 'vitest';
import { after, begin, durians, reefer } from '../../test/support/reefers.ts';
import { terminalNetwork } from '../../test/support/tiny-terminal.ts';
import { type Instant, instantOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { Reading } from '../model/reefer.ts';
import type { Unit } from '../model/unit.ts';
import { type Act, readingsBetween, readOff } from './readings.ts';

const world = { network: terminalNetwork(), seed: 3 };
const booking = { readyAt: after(0), goods: [durians()] } as unknown as Booking;
const told = (unit: Unit, acts: readonly Act[], minutes: number) =>
  readOff(world, unit, booking, acts, instantOf(after(minutes)));
const plan = { plan: { arrivesAt: after(9000) } } as unknown as Partial<Unit>;
const load = (minutes: number): Act => ({
  order: { kind: 'load', unit: 'A.1' as never, departure: 'S-1' as never, at: 'HUB' as never },
  at: instantOf(after(minutes)),
});

test('what a made-up reefer tells is the same in any pieces, and by unit and seed another', () => {
  const between = (from: number, to: number, unit = reefer(), seed = 3) =>
    readingsBetween(seed, unit, booking, after(from), after(to));
  const whole = between(0, 5000);
  expect(whole.length).toBe(21);
  expect([...between(0, 1777), ...between(1777, 5000)]).toEqual(whole);
  expect(between(0, 5000, reefer(), 4)).not.toEqual(whole);
  expect(between(0, 5000, reefer([], { key: 'B.1' as never }))[0]?.at).not.toBe(whole[0]?.at);
});

test('in a yard of ours it tells by its own clock, and says when next; aboard it tells when something is done with it', () => {
  const inYard = told(reefer([], plan), [], 1000);
  expect(inYard.order).toMatchObject({ kind: 'read-reefer', unit: 'A.1', by: 'telemetry (synthetic)' });
  const next = ((inYard.nextAt ?? 0) as Instant) / 60_000 - begin;
  expect(next > 1000 && next <= 1240).toBe(true);
  const aboard = told(reefer([], plan), [load(700)], 5000);
  const readings = (aboard.order as unknown as { readings: readonly Reading[] }).readings;
  expect(readings.every(({ at }) => at <= after(700))).toBe(true);
  expect(aboard.nextAt).toBeUndefined();
});

test('who waits for the planner, is not there yet, or is gone is not looked at again for its readings', () => {
  expect(told(reefer(), [], 1000).nextAt).toBeUndefined();
  expect(told(reefer([], { moves: [], ...plan }), [], 1000)).toEqual({});
  const out = { kind: 'gated-out' as const, at: 'HUB' as never, when: instantOf(after(10)), version: 3 };
  expect(told(reefer([], { moves: [...reefer().moves, out], ...plan }), [], 1000)).toEqual({});
});

test('of many reefers some have trouble, and lose life by it; the others are kept as they should', () => {
  const all = Array.from({ length: 300 }, (_, index) =>
    readingsBetween(3, reefer([], { key: `U-${index}.1` as never }), booking, after(0), after(12_000)),
  );
  const warm = all.filter((readings) => readings.some(({ supplyC = 0 }) => supplyC > 16)).length;
  expect(warm).toBeGreaterThan(10);
  expect(warm).toBeLessThan(60);
});
