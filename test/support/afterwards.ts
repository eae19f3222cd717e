import { afterAll } from 'vitest';

const left: (() => unknown)[] = [];

/** Does something when the test file is done: what came last is cleared away first. May be asked for anywhere, also in a test. */
export const afterwards = (work: () => unknown): void => void left.push(work);

afterAll(async () => {
  const failures: unknown[] = [];
  for (const work of left.toReversed()) {
    try {
      await work();
    } catch (error) {
      failures.push(error); // The rest is cleared away all the same.
    }
  }
  if (failures.length > 0) throw failures[0];
});
