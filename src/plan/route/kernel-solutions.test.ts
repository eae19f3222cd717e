import { expect, test } from 'vitest';
import { Solutions } from './kernel-solutions.ts';

const add = (solutions: Solutions, arrives: number, cost: number, co2: number): boolean =>
  solutions.add(arrives, cost, co2, 1, 0, 0, 1, -1);

test('grams that differ in the last digits alone make no route of their own, whichever comes first', () => {
  const [first, last] = [0.1 + 0.2, 0.3]; // The same sum in two orders of legs.
  for (const [good, bad] of [
    [first, last],
    [last, first],
  ] as const) {
    const solutions = new Solutions();
    for (const order of [0, 1]) {
      solutions.reset(undefined);
      if (order === 0) add(solutions, 100, 5_000, good);
      add(solutions, 200, 6_000, bad);
      if (order === 1) add(solutions, 100, 5_000, good);
      expect(solutions.list().map(({ arrives }) => arrives)).toEqual([100]);
    }
  }
});

test('what is no better than what is known beforehand is no news, and that itself is', () => {
  const solutions = new Solutions();
  solutions.reset(undefined, { arrives: 100, cost: 5_001, co2: 8, legs: 1 });
  expect(add(solutions, 100, 5_001, 8)).toBe(false);
  expect(add(solutions, 120, 6_000, 9)).toBe(false);
  expect(solutions.list()).toEqual([]);
  expect(add(solutions, 100, 5_000, 8)).toBe(true);
  expect(add(solutions, 90, 7_000, 9)).toBe(true);
  expect(solutions.list().map(({ cost }) => cost)).toEqual([7_000, 5_000]);
  solutions.reset(undefined);
  expect(add(solutions, 120, 6_000, 9)).toBe(true);
});
