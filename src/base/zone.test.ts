import { expect, test } from 'vitest';
import { writeMinute } from './time.ts';
import {
  civilOf,
  type Day,
  momentOf,
  readClock,
  readDay,
  readZone,
  weekdayOf,
  writeLocal,
  writeZoned,
  type Zone,
} from './zone.ts';

const day = (text: string): Day => readDay(text) ?? (0 as Day);
const zone = (text: string): Zone => readZone(text) ?? ('UTC' as Zone);

test.each([
  // zone, civil day, wall clock, moment in UTC
  ['Asia/Shanghai', '2026-11-25', '08:00', '2026-11-25T00:00Z'],
  ['Asia/Almaty', '2026-11-25', '08:00', '2026-11-25T03:00Z'], // One zone since March 2024.
  ['Asia/Almaty', '2024-02-29', '08:00', '2024-02-29T02:00Z'],
  ['America/St_Johns', '2026-12-01', '00:15', '2026-12-01T03:45Z'],
  // Central Europe goes forward on 29 March 2026 at 02:00: 02:30 is skipped and means 03:30.
  ['Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59Z'],
  ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30Z'],
  ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-03-29', '12:00', '2026-03-29T10:00Z'],
  ['Europe/Berlin', '2026-03-28', '12:00', '2026-03-28T11:00Z'],
  // And back on 25 October 2026 at 03:00: 02:30 comes twice and means the first one.
  ['Europe/Berlin', '2026-10-25', '01:59', '2026-10-24T23:59Z'],
  ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30Z'],
  ['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00Z'],
  ['Europe/Berlin', '2026-10-25', '23:00', '2026-10-25T22:00Z'],
  ['Europe/London', '2027-03-28', '01:30', '2027-03-28T01:30Z'],
  // These change their clocks at half past an hour of UTC.
  ['America/St_Johns', '2026-03-08', '01:59', '2026-03-08T05:29Z'],
  ['America/St_Johns', '2026-03-08', '03:15', '2026-03-08T05:45Z'],
  ['Australia/Adelaide', '2026-10-04', '03:00', '2026-10-03T16:30Z'],
  ['Australia/Lord_Howe', '2026-10-04', '02:30', '2026-10-03T15:30Z'], // Forward by half an hour.
  ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00Z'], // A day that Samoa left out means the one behind it.
])('in %s, %s %s is %s', (name, civil, clock, utc) => {
  const at = momentOf(zone(name), day(civil), readClock(clock) ?? -1);
  expect(writeMinute(at)).toBe(utc);
});

test('a moment reads back from the wall clock, but for the hour that comes twice', () => {
  for (const name of ['Europe/Berlin', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe']) {
    for (
      let at = momentOf(zone(name), day('2026-01-01'), 0);
      at < momentOf(zone(name), day('2027-01-01'), 0);
      at = (at + 7) as typeof at
    ) {
      const civil = civilOf(zone(name), at);
      const back = momentOf(zone(name), civil.day, civil.minuteOfDay);
      if (back !== at) expect(at - back).toBeGreaterThan(0); // The second time the clock shows it.
      if (back !== at) expect(at - back).toBeLessThanOrEqual(60);
    }
  }
});

test('a local time is written with its offset', () => {
  const at = momentOf(zone('America/St_Johns'), day('2026-12-01'), 15);
  expect(writeZoned(zone('America/St_Johns'), at)).toBe('2026-12-01T00:15-03:30');
  expect(writeLocal(zone('Asia/Shanghai'), at)).toBe('2026-12-01 11:45');
});

test('days and zones that do not exist are not read', () => {
  expect(readDay('2026-02-29')).toBeUndefined();
  expect(readDay('2026-13-01')).toBeUndefined();
  expect(readDay('0026-12-01')).toBeUndefined(); // A slip of the finger, not 1926.
  expect(readDay('2026-1-1')).toBeUndefined();
  expect(readZone('')).toBeUndefined();
  expect(readZone('Asia/Chongking')).toBeUndefined();
  expect(readClock('25:00')).toBeUndefined();
  expect(weekdayOf(day('2026-11-25'))).toBe(3);
});
