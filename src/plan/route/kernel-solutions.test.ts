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

test('what another search has found is taken over with all its legs, and gives way to what beats it', () => {
  const solutions = new Solutions();
  const legs = [
    { departure: 4, from: 0, to: 2 },
    { departure: 9, from: 1, to: 3 },
  ];
  solutions.reset(undefined, { arrives: 100, cost: 5_000, co2: 7, legs });
  expect(solutions.list()).toEqual([{ arrives: 100, cost: 5_000, co2: 7, legs }]);
  expect(add(solutions, 100, 4_000, 7)).toBe(true);
  expect(add(solutions, 120, 4_000, 7)).toBe(false);
  expect(solutions.list().map(({ cost }) => cost)).toEqual([4_000]);
});
