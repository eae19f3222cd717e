import { expect, test } from 'vitest';
import { dueOf, type Watched } from './calm.ts';

const due = (readAgo: Record<string, number>, watched: Partial<Watched> = {}): string[] => {
  const now = 1_000_000;
  const readAt = new Map(Object.entries(readAgo).map(([key, ago]) => [key, now - ago]));
  return [...dueOf(Object.keys(readAgo), readAt, now, { usedAt: now, hidden: false, ...watched })];
};

test('what was read a moment ago waits: long lists 4 seconds, the map 10, the count of unseen notices 20, one thing not at all', () => {
  expect(due({ traffic: 5_000, board: 5_000, bookings: 2_000, unit: 0 })).toEqual(['board', 'unit']);
  expect(due({ traffic: 10_000, unseen: 19_000 })).toEqual(['traffic']);
  expect(due({ unseen: 20_000 })).toEqual(['unseen']);
});

test('what was never read is read', () =>
  expect([...dueOf(['traffic'], new Map(), 3, { usedAt: 0, hidden: false })]).toEqual(['traffic']));

test('where nobody has touched the page for a minute all of it waits 10 seconds, and no longer', () => {
  const quiet = { usedAt: 1_000_000 - 61_000 };
  expect(due({ board: 5_000, unit: 5_000, traffic: 10_000, notices: 10_000 }, quiet)).toEqual(['traffic', 'notices']);
});

test('a page that nobody sees reads nothing', () =>
  expect(due({ board: 100_000, unit: 100_000 }, { hidden: true })).toEqual([]));
