import { expect, test, vi } from 'vitest';
import { civilIn, withOffset, zoneName } from './zone.ts';

test.each([
  ['2026-12-01T08:00', 'Asia/Shanghai', '2026-12-01T08:00+08:00'],
  ['2026-07-01T08:00', 'Europe/Berlin', '2026-07-01T08:00+02:00'],
  ['2026-12-01T08:00', 'Europe/Berlin', '2026-12-01T08:00+01:00'],
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T01:59+01:00'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T03:00+02:00'],
  ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T03:30+01:00'],
  ['2026-12-01T08:00', 'America/Los_Angeles', '2026-12-01T08:00-08:00'],
  ['2026-12-01', 'Asia/Kolkata', '2026-12-01T00:00+05:30'],
])('%s on the clock of %s is %s', (civil, zone, written) => {
  expect(withOffset(civil, zone)).toBe(written);
  expect(civilIn(zone, Date.parse(written))).toBe(civil.length < 16 ? `${civil}T00:00` : civil);
});

test('what is no moment is none', () => {
  for (const text of ['', 'tomorrow', '2026-13-45', '12:00']) expect(withOffset(text, 'UTC')).toBeUndefined();
});

test('a clock is as far ahead in the last second of a minute as in the first', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-26T05:41:59.700Z') });
  expect(zoneName('Asia/Shanghai', '')).toBe('UTC+8');
  expect(civilIn('Asia/Shanghai', Date.now())).toBe('2026-11-26T13:41');
  vi.useRealTimers();
});

test('a clock is named by how far it is ahead', () => {
  expect(zoneName('Europe/Berlin', '2026-07-01T08:00')).toBe('UTC+2');
  expect(zoneName('Asia/Kolkata', '2026-07-01')).toBe('UTC+5:30');
  expect(zoneName('America/New_York', '2026-12-01T08:00')).toBe('UTC−5');
});
