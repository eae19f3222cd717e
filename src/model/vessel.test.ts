import { expect, test } from 'vitest';
import { usualVessel, type Vessel, writeCell } from './vessel.ts';

const barge = { rows: 6, holdTiers: 3 };

test.each([
  ['a 20-foot unit at the bow, by the middle to port', { bay: 1, long: false, row: 3, tier: 1 }, '010202'],
  ['the second half of that pair', { bay: 2, long: false, row: 3, tier: 1 }, '030202'],
  ['a 40-foot unit over both, at the port side', { bay: 1, long: true, row: 1, tier: 3 }, '020606'],
  ['the next pair, by the middle to starboard, above the hold', { bay: 3, long: true, row: 4, tier: 4 }, '060182'],
  ['the starboard side', { bay: 3, long: false, row: 6, tier: 2 }, '050504'],
])('a cell is written as BAPLIE does: %s', (_, at, cell) => {
  expect(writeCell(barge, at)).toBe(cell);
});

test('with an odd count of rows the middle one is 00', () => {
  const rows = [1, 2, 3, 4, 5].map((row) =>
    writeCell({ rows: 5, holdTiers: 0 }, { bay: 1, long: false, row, tier: 1 }),
  );
  expect(rows).toEqual(['010482', '010282', '010082', '010182', '010382']);
});

test('the usual vessel is the smallest that has the cells, else the largest', () => {
  const kinds = [4, 1, 2].map((bays) => ({ id: `V${bays}`, bays, rows: 2, tiers: 5 }) as Vessel);
  expect([5, 15, 99].map((teu) => usualVessel(kinds, teu)?.id)).toEqual(['V1', 'V2', 'V4']);
  expect(usualVessel([], 5)).toBeUndefined();
});
