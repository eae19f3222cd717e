import { expect, test } from 'vitest';
import type { YardRow } from './queries.ts';
import type { Lens } from './search.ts';
import { stacksSeen, toneOf } from './tones.ts';

const now = Date.parse('2026-12-01T08:00Z');
const row = (change: Partial<YardRow> = {}): YardRow => ({
  unit: 'A.1',
  sizeType: '45G1',
  slot: 'A-01-1-1',
  ...{ bay: 1, row: 1, tier: 1, long: true, grossKg: 9000, needsPlug: false, dangerous: [], holds: [], alarms: [] },
  leavesFrom: '2026-12-04T08:00Z',
  leavesTo: '2026-12-05T08:00Z',
  ...{ dwellHours: 3, storageDays: 0, storage: 0, above: 0, expected: 0 },
  ...change,
});

test.each([
  ['leaves', { leavesTo: '2026-12-01T19:00Z' }, 0],
  ['leaves', { leavesTo: '2026-12-02T19:00Z' }, 1],
  ['leaves', {}, 2],
  ['margin', { marginHours: 5.9, plannedMarginHours: 9 }, 0],
  ['margin', { marginHours: 23, plannedMarginHours: 2 }, 1],
  ['margin', { marginHours: 24 }, 2],
  ['margin', { marginHours: 23, holds: ['customs'] }, 0],
  ['margin', { marginHours: 71, holds: ['customs'] }, 1],
  ['margin', { holds: ['customs'] }, 2],
  ['reshuffles', { expected: 0.6 }, 0],
  ['reshuffles', { expected: 0.2 }, 1],
  ['holds', { holds: ['customs'] }, 0],
  ['dwell', { dwellHours: 200 }, 0],
  ['dwell', { dwellHours: 100 }, 1],
  ['temperature', { alarms: ['deviation', 'no-reading'] }, 0],
  ['temperature', { alarms: ['unplugged'] }, 0],
  ['temperature', { alarms: ['check-overdue', 'no-reading'] }, 1],
  ['temperature', { needsPlug: true }, 2],
] as readonly (readonly [Lens, Partial<YardRow>, number])[])('by %s, %o is of tone %i', (by, change, tone) => {
  expect(toneOf(row(change), by, now)).toBe(tone);
});

test('a stack shows its height and its worst colour; a held one under others tints it', () => {
  const rows = [row({ holds: ['customs'] }), row({ unit: 'B.1', tier: 2 }), row({ unit: 'C.1', row: 2 })];
  expect(stacksSeen(rows, 'holds', now).map(({ row: at, height, tone, names }) => [at, height, tone, names])).toEqual([
    [1, 2, 1, 'A.1, B.1'],
    [2, 1, 2, 'C.1'],
  ]);
});
