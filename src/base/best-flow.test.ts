import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestFlow, type Pair } from './best-flow.ts';

/** The most there is, by trying for one unit after the other where it goes or that it stays. */
function most(has: readonly number[], wants: readonly number[], pairs: readonly Pair[]): number {
  const first = has.findIndex((count) => count > 0);
  if (first < 0) return 0;
  const rest = has.map((count, at) => (at === first ? count - 1 : count));
  let best = most(rest, wants, pairs);
  for (const { from, to, gain } of pairs) {
    if (from !== first || (wants[to] ?? 0) === 0) continue;
    const then = wants.map((count, at) => (at === to ? count - 1 : count));
    best = Math.max(best, gain + most(rest, then, pairs));
  }
  return best;
}

const few = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 4 });
const problems = fc.tuple(few, few).chain(([has, wants]) =>
  fc.record({
    has: fc.constant(has),
    wants: fc.constant(wants),
    pairs: fc.uniqueArray(
      fc.record({
        from: fc.integer({ min: 0, max: has.length - 1 }),
        to: fc.integer({ min: 0, max: wants.length - 1 }),
        gain: fc.integer({ min: -1, max: 9 }),
      }),
      { selector: ({ from, to }) => `${from} ${to}`, minLength: 3, maxLength: 10 },
    ),
  }),
);

test('nothing gains more than what is sent, as trying everything shows', () => {
  let sent = 0;
  fc.assert(
    fc.property(problems, ({ has, wants, pairs }) => {
      const flows = bestFlow(has, wants, pairs);
      const gainOf = (from: number, to: number): number =>
        pairs.find((pair) => pair.from === from && pair.to === to)?.gain ?? Number.NaN;
      for (const [at, count] of has.entries())
        expect(flows.reduce((sum, each) => sum + (each.from === at ? each.count : 0), 0)).toBeLessThanOrEqual(count);
      for (const [at, count] of wants.entries())
        expect(flows.reduce((sum, each) => sum + (each.to === at ? each.count : 0), 0)).toBeLessThanOrEqual(count);
      const gain = flows.reduce((sum, { from, to, count }) => sum + count * gainOf(from, to), 0);
      expect(gain).toBe(most(has, wants, pairs));
      sent += flows.length;
    }),
  );
  expect(sent).toBeGreaterThan(100);
});

test('who could go to two places gives way to who has only one', () => {
  const pairs = [
    { from: 0, to: 0, gain: 10 },
    { from: 0, to: 1, gain: 9 },
    { from: 1, to: 0, gain: 8 },
  ];
  expect(bestFlow([1, 1], [1, 1], pairs)).toEqual([
    { from: 0, to: 1, count: 1 },
    { from: 1, to: 0, count: 1 },
  ]);
});
