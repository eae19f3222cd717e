import { expect, test } from 'vitest';
import { gapOf } from './report.ts';

test.each([
  ['a plan one per cent above its bound', 10_100, 10_000, 0.01],
  ['sums that differ by their rounding alone', 404_480_790_730.99994, 404_480_790_731, 0],
  ['a bound of nothing', 5, 0, 0],
  ['a bound below nothing', -9_900, -10_000, 0.01],
  ['a bound above its plan is not hidden', 9_900, 10_000, -0.01],
])('%s', (_, objective, bound, gap) => {
  expect(gapOf(objective, bound)).toBe(gap);
});
