import { expect, test } from 'vitest';
import { boxesOf, sizeOfBlock } from './boxes.ts';
import type { YardRow } from './queries.ts';

const row = (unit: string, bay: number, at: number, tier: number, long = true): YardRow => ({
  ...{ unit, bay, row: at, tier, long, slot: `A-0${bay}-${at}-${tier}`, sizeType: '45G1', grossKg: 1 },
  ...{
    needsPlug: false,
    dangerous: [],
    holds: [],
    alarms: [],
    dwellHours: 0,
    storageDays: 0,
    storage: 0,
    above: 0,
    expected: 0,
  },
  ...{ leavesFrom: '2026-12-04T08:00Z', leavesTo: '2026-12-05T08:00Z' },
});

const corners = (points: string): number[][] => points.split(' ').map((pair) => pair.split(',').map(Number));

test('what stands before and above hides what stands behind and below', () => {
  const boxes = boxesOf([row('front', 1, 2, 1), row('above', 1, 1, 2), row('back', 1, 1, 1)], 2, 5, 'leaves', 0);
  expect(boxes.map(({ unit }) => unit)).toEqual(['back', 'above', 'front']);
});

test('a long unit is twice as wide, a tier is higher up, and all of a block is in its picture', () => {
  const [short, long] = boxesOf([row('s', 1, 1, 1, false), row('l', 1, 2, 1)], 2, 5, 'leaves', 0);
  const width = (points = ''): number => (corners(points)[1]?.[0] ?? 0) - (corners(points)[0]?.[0] ?? 0);
  expect(width(long?.front)).toBeGreaterThan(width(short?.front) * 1.9);
  const [low, high] = boxesOf([row('low', 1, 1, 1), row('high', 1, 1, 2)], 2, 5, 'leaves', 0);
  expect(corners(high?.front ?? '')[0]?.[1]).toBeLessThan(corners(low?.front ?? '')[0]?.[1] ?? 0);
  const { width: most, height } = sizeOfBlock(4, 2, 5);
  const all = [row('a', 1, 1, 5), row('b', 3, 1, 5), row('c', 3, 2, 1), row('d', 1, 2, 1)];
  for (const [x = -1, y = -1] of boxesOf(all, 2, 5, 'leaves', 0).flatMap((box) =>
    corners(`${box.front} ${box.top} ${box.side}`),
  )) {
    expect([x >= 0, x <= most, y >= 0, y <= height], `${x},${y}`).toEqual([true, true, true, true]);
  }
});
