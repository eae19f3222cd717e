import { expect, test } from 'vitest';
import { Solutions } from './kernel-solutions.ts';

const add = (solutions: Solutions, arrives: number, cost: number, co2: number): void =>
  solutions.add(arrives, cost, co2, 1, 0, 0, 1, -1);

test('grams that differ in the last digits alone make no route of their own, whichever comes first', () => {
  const [first, last] = [0.1 + 0.2, 0.3]; // The same sum in two orders of legs.
  for (const [good, bad] of [
    [first, last],
    [last, first],
  ] as const) {
    const solutions = new Solutions();
    for (const order of [0, 1]) {
      solutions.reset(undefined, undefined);
      if (order === 0) add(solutions, 100, 5_000, good);
      add(solutions, 200, 6_000, bad);
      if (order === 1) add(solutions, 100, 5_000, good);
      expect(solutions.list().map(({ arrives }) => arrives)).toEqual([100]);
    }
  }
});
