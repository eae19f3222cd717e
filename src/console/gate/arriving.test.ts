import { expect, test } from 'vitest';
import { presentWindow, visitsShown, windowNeeded } from './arriving.ts';
import type { GateDay, Visit, WindowRow } from './queries.ts';

const window = (hour: number, is: WindowRow['is'], free = 3): WindowRow => ({
  ...{ id: `HUB/G1/${hour}`, gate: 'G1', capacity: 4, taken: 4 - free, free, done: 0, noShows: 0, is },
  from: `2026-11-30T${String(hour).padStart(2, '0')}:00Z`,
  to: `2026-11-30T${String(hour + 1).padStart(2, '0')}:00Z`,
});
const visit = (hour: number, state: Visit['state'], truck = '渝A12345'): Visit => ({
  ...{ window: `HUB/G1/${hour}`, from: window(hour, 'over').from, unit: `K-1.${hour}`, booking: 'K-1', truck, state },
  ...{ sizeType: '45G1', purpose: 'deliver', holds: [] },
});
const day = (now: WindowRow): GateDay => ({
  ...{ facility: 'HUB', day: '2026-11-30', asOf: now.from, graceMinutes: 30, visits: [] },
  windows: [window(8, 'over'), now, window(18, 'ahead')],
});
const noon = Date.parse('2026-11-30T12:10Z');

test('a truck that comes in its window, by the plate that was told however it is written, needs no other', () => {
  expect(windowNeeded(day(window(12, 'now')), visit(12, 'expected'), '渝a·123-45', noon)).toBeUndefined();
});

test('who comes too early, too late or not at all in his window takes a place in the present one', () => {
  for (const each of [visit(18, 'expected'), visit(8, 'expected'), visit(8, 'no-show')])
    expect(windowNeeded(day(window(12, 'now')), each, '渝A12345', noon)?.id).toBe('HUB/G1/12');
});

test('another truck in time keeps the window, which is told its plate', () => {
  expect(windowNeeded(day(window(12, 'now')), visit(12, 'expected'), '渝B1', noon)?.id).toBe('HUB/G1/12');
});

test('a full window is none to take', () => {
  expect(presentWindow(day(window(12, 'now', 0)))).toBeUndefined();
});

test('the list shows who still comes; whoever is looked for is found in any state, who still comes first', () => {
  const visits = [visit(8, 'done', 'AB1'), visit(9, 'no-show', 'AB2'), visit(12, 'expected', 'AB3')];
  const trucks = (text: string, choice: 'coming' | 'all' = 'coming', of?: string): (string | undefined)[] =>
    visitsShown(visits, { text, choice, window: of }).map(({ truck }) => truck);
  expect(trucks('')).toEqual(['AB3']);
  expect(trucks('', 'all')).toEqual(['AB1', 'AB2', 'AB3']);
  expect(trucks('', 'coming', 'HUB/G1/8')).toEqual(['AB1']);
  expect(trucks('ab')).toEqual(['AB3', 'AB1', 'AB2']);
});
