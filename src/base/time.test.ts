import { expect, test } from 'vitest';
import { days, hours, type Instant, type Minutes, minutes, readInstant, writeInstant, writeMinutes } from './time.ts';

test.each([
  ['2026-11-25T00:00Z', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25 00:00z', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25t08:00+08:00', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25T08:00+0800', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25T08:00:59.9999+08:00', '2026-11-25T00:00:59.999Z'], // Cut off, not rounded into the next second.
  ['2026-11-24T20:30:05-03:30', '2026-11-25T00:00:05.000Z'],
  ['2026-12-31T23:30-01:00', '2027-01-01T00:30:00.000Z'],
  ['2024-02-29T12:00+14:00', '2024-02-28T22:00:00.000Z'],
])('%s is %s', (text, utc) => {
  expect(writeInstant(readInstant(text) ?? (0 as Instant))).toBe(utc);
});

test.each([
  [''],
  ['2026-11-25'],
  ['2026-11-25T08:00'], // Where?
  ['2026-11-25T08:00+8'],
  ['2026-02-29T08:00Z'],
  ['2026-04-31T08:00Z'],
  ['2026-13-01T08:00Z'],
  ['2026-00-01T08:00Z'],
  ['2026-11-00T08:00Z'],
  ['2026-11-25T24:00Z'],
  ['2026-11-25T08:60Z'],
  ['2026-11-25T08:00:60Z'],
  ['2026-11-25T08:00+14:01'],
  ['2026-11-25T08:00+08:60'],
  ['2026-11-25T08:00 Asia/Shanghai'],
  ['0026-11-25T08:00Z'], // A year with a slip of the finger, not 1926.
  ['26-11-25T08:00Z'],
])('"%s" is no moment', (text) => {
  expect(readInstant(text)).toBeUndefined();
});

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [125, '2 h 5 min'],
  [1440, '1 d'],
  [1499, '1 d'],
  [4560, '3 d 4 h'],
  [-125, '-2 h 5 min'],
])('%d minutes are written %s', (wait, text) => {
  expect(writeMinutes(wait as Minutes)).toBe(text);
});

test('lengths of time are whole minutes', () => {
  expect([minutes(1.6), hours(0.5), days(2)]).toEqual([2, 30, 2880]);
});
