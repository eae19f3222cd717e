import { expect, test } from 'vitest';
import { darkSpans, pointsOf, spanOf } from './curve.ts';

const at = (hour: number): string => `2026-11-30T${String(hour).padStart(2, '0')}:00Z`;

test('a chart spans what was read and what the goods bear, with a degree of air', () => {
  expect(
    spanOf(
      [
        { at: at(1), supplyC: 18.4 },
        { at: at(2), returnC: 12.2 },
      ],
      { minC: 13, maxC: 15 },
    ),
  ).toEqual({ low: 11, high: 20 });
  expect(spanOf([], { minC: -25, maxC: -18 })).toEqual({ low: -26, high: -17 });
  expect(spanOf([], undefined)).toEqual({ low: 0, high: 1 });
});

test('a line goes through the readings that have the degrees', () => {
  const box = { x: (moment: number) => (moment - Date.parse(at(0))) / 3_600_000, y: (c: number) => 20 - c };
  const readings = [{ at: at(1), supplyC: 14 }, { at: at(2) }, { at: at(4), supplyC: 15.5 }];
  expect(pointsOf(readings, 'supplyC', box)).toBe('1.0,6.0 4.0,4.5');
  expect(pointsOf(readings, 'returnC', box)).toBe('');
});

test('it is dark from the reading that says so to the next that says otherwise, or to the last', () => {
  const power = (...says: readonly ('on' | 'off' | undefined)[]) =>
    darkSpans(says.map((each, hour) => ({ at: at(hour), power: each }))).map(({ from, to }) => [
      new Date(from).getUTCHours(),
      new Date(to).getUTCHours(),
    ]);
  expect(power('on', 'off', undefined, 'on', 'off', 'off')).toEqual([
    [1, 3],
    [4, 5],
  ]);
  expect(power('on', undefined)).toEqual([]);
});
