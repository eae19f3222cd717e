import { expect, test } from 'vitest';
import { fullByDay } from './full-days.ts';

const row = (mode: string, leaves: string, displaced: number) => ({ mode, leaves, displaced }) as never;

test('full departures are counted by mode and day, on the clock of where they leave', () => {
  const found = fullByDay([
    row('rail', '2026-12-01T00:30+08:00', 3), // Still November in London.
    row('rail', '2026-12-01T23:30+08:00', 0),
    row('barge', '2026-12-03T08:00+08:00', 5),
  ]);
  expect(found.map(({ mode, full, displaced }) => [mode, full, displaced])).toEqual([
    ['barge', 1, 5],
    ['rail', 2, 3],
  ]);
  expect(found[1]?.days).toEqual([
    { day: '2026-12-01', full: 2, displacing: 1, displaced: 3 },
    { day: '2026-12-02', full: 0, displacing: 0, displaced: 0 },
    { day: '2026-12-03', full: 0, displacing: 0, displaced: 0 },
  ]);
  expect(fullByDay([])).toEqual([]);
});
