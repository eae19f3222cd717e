import fc from 'fast-check';
import { expect } from 'vitest';
import type { Sentence } from '../../src/base/sentence.ts';

interface Bounded {
  readonly value: number;
  readonly bound: number;
  readonly left: readonly unknown[];
}

/**
 * Any plan passes its checker, and no plan at all is worth more than its bound; local search, so mostly it is the best.
 * `mostValue` tries everything, `faults` is the checker.
 */
export function expectBounded<Question, Plan extends Bounded>(
  questions: fc.Arbitrary<Question>,
  plan: (question: Question) => Plan,
  faults: (question: Question, plan: Plan) => readonly Sentence[],
  mostValue: (question: Question) => number,
): void {
  let [exact, all, left] = [0, 0, 0];
  fc.assert(
    fc.property(questions, (question) => {
      const made = plan(question);
      expect(faults(question, made)).toEqual([]);
      const most = mostValue(question);
      expect(made.bound).toBeGreaterThanOrEqual(most);
      expect(made.value).toBeLessThanOrEqual(most);
      all += 1;
      exact += made.value === most ? 1 : 0;
      left += made.left.length;
    }),
    { numRuns: Number(process.env['DRYPORT_RUNS'] ?? 40) },
  );
  expect(left).toBeGreaterThan(0);
  expect(exact / all).toBeGreaterThan(0.8);
}
