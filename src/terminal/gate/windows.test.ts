import { expect, test } from 'vitest';
import { inEnglish } from '../../../test/support/english.ts';
import { readDay, readZone, writeLocal } from '../../base/zone.ts';
import type { Facility, Opening } from '../../model/facility.ts';
import type { Gate } from '../../model/terminal.ts';
import { findWindow, windowFrom, windowsOf, writeWindow } from './windows.ts';

const week = (from: number, to: number): Opening => Array.from({ length: 7 }, () => ({ from, to }));
const facility = (zone: string, opening: Opening) => ({ id: 'HUB', zone: readZone(zone), opening }) as Facility;
const gate = (change: Partial<Gate> = {}) =>
  ({ id: 'G1', lanesIn: 2, lanesOut: 1, minutesPerTruck: 2.5, ...change }) as Gate;
const day = (text: string) => readDay(text) ?? (0 as never);
const hub = facility('Asia/Shanghai', week(6 * 60, 22 * 60));

test.each([
  ['the fewer lanes count, and each truck takes its time', gate(), week(480, 540), ['08:00 24']],
  ['more lanes out than in', gate({ lanesIn: 1, lanesOut: 4 }), week(480, 540), ['08:00 24']],
  ['half trucks do not come', gate({ minutesPerTruck: 7 }), week(480, 540), ['08:00 8']],
  ['opening and closing cut windows short', gate(), week(450, 560), ['07:30 12', '08:00 24', '09:00 8']],
  ['its own hours go before those of the facility', gate({ opening: week(600, 660) }), week(480, 540), ['10:00 24']],
  ['a day on which it is shut', gate({ opening: Array.from({ length: 7 }, () => undefined) }), week(0, 1440), []],
  ['a gate that takes no time has no measure', gate({ minutesPerTruck: 0 }), week(480, 540), ['08:00 0']],
] as const)('windows: %s', (_, one, opening, wanted) => {
  const place = facility('Asia/Shanghai', opening);
  const windows = windowsOf(place, one, day('2026-11-26'));
  expect(windows.map(({ from, capacity }) => `${writeLocal(place.zone, from).slice(11)} ${capacity}`)).toEqual(wanted);
});

test('windows lie end to end over the day, on both days of a clock change', () => {
  const place = facility('Europe/Berlin', week(0, 1440));
  for (const [text, hours] of [
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
  ] as const) {
    const windows = windowsOf(place, gate(), day(text));
    expect(windows.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(hours * 60);
    for (const [index, { from }] of windows.entries()) if (index > 0) expect(from).toBe(windows[index - 1]?.to);
  }
});

test('a window is found by its name and by its beginning', () => {
  const [first] = windowsOf(hub, gate(), day('2026-11-26'));
  if (first === undefined) throw new Error('it is open');
  expect(writeWindow(hub, first)).toBe('HUB/G1/2026-11-26T06:00');
  expect(findWindow(hub, [gate()], 'HUB/G1/2026-11-26T06:00')).toEqual(first);
  expect(windowFrom(hub, gate(), first.from)).toEqual(first);
  expect(windowFrom(hub, gate(), (first.from + 1) as never)).toBeUndefined();
});

test.each([
  ['HUB-G1', /should read like HUB\/G1/],
  ['XX/G1/2026-11-26T08:00', /is a window of XX, not of HUB/],
  ['HUB/G9/2026-11-26T08:00', /HUB has no gate G9/],
  ['HUB/G1/2026-11-26T08:30', /no window of G1 begins then on 2026-11-26/],
  ['HUB/G1/2026-11-26T23:00', /no window of G1 begins then/],
  ['HUB/G1/2026-11-31T08:00', /should read like/],
])('%s is no window', (text, words) => {
  expect(inEnglish(findWindow(hub, [gate()], text))).toEqual({ problem: expect.stringMatching(words) });
});
