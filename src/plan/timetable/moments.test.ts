import { expect, test } from 'vitest';
import { type ServicePicture, serviceNetwork } from '../../../test/support/service-network.ts';
import { writeMinute } from '../../base/time.ts';
import { type Day, nextDay, readClock, readDay, weekdayOf, writeDay } from '../../base/zone.ts';
import type { Service, ServiceId } from '../../model/service.ts';
import { momentsOf, runsOn, runsPerWeek } from './moments.ts';

const day = (text: string): Day => readDay(text) ?? (0 as Day);
const clock = (minuteOfDay: number): string =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;

function serviceOf(picture: ServicePicture): { network: ReturnType<typeof serviceNetwork>; service: Service } {
  const network = serviceNetwork(picture);
  const service = network.services.get('X' as ServiceId);
  if (service === undefined) throw new Error('no service');
  return { network, service };
}

/** All moments of one run in UTC, `arrives` or `arrives/departs` a call. */
function run(calls: readonly string[], serviceDay: string, departs: string): string[] {
  const { network, service } = serviceOf({ calls, calendars: ['1-7,00:00'] });
  const moments = momentsOf(network, service, day(serviceDay), readClock(departs) ?? -1);
  return moments.arrives.map((arrives, call) => {
    const leaves = moments.departs[call] ?? arrives;
    const [from, to] = [writeMinute(arrives).slice(5), writeMinute(leaves).slice(5)];
    return from === to ? from : `${from}/${to}`;
  });
}

// Clocks in Berlin and London go forward on 29 March 2026 and 28 March 2027 at 01:00 UTC, and back on 25 October 2026 and
// 31 October 2027 at 01:00 UTC. Chongqing keeps its clock.
test.each<[string, string[], string, string, string[]]>([
  [
    'an ordinary day',
    ['CQ,,+0:00', 'BER,d1 02:30,d1 03:15', 'LON,d1 05:00,'],
    '2026-06-10',
    '08:00',
    ['06-10T00:00Z', '06-11T00:30Z/06-11T01:15Z', '06-11T04:00Z'],
  ],
  // In spring 02:30 is skipped in Berlin and means 03:30; the departure at 03:15 would be before it, and follows at once.
  [
    'spring 2026',
    ['CQ,,+0:00', 'BER,d1 02:30,d1 03:15', 'LON,d1 05:00,'],
    '2026-03-28',
    '08:00',
    ['03-28T00:00Z', '03-29T01:30Z', '03-29T04:00Z'],
  ],
  [
    'spring 2027',
    ['CQ,,+0:00', 'BER,d1 02:30,d1 04:15', 'LON,d1 05:00,'],
    '2027-03-27',
    '08:00',
    ['03-27T00:00Z', '03-28T01:30Z/03-28T02:15Z', '03-28T04:00Z'],
  ],
  // In autumn 02:30 comes twice in Berlin, as 01:30 does in London: both mean the first.
  [
    'autumn 2026',
    ['CQ,,+0:00', 'BER,d1 02:30,d1 02:40', 'LON,d1 01:50,'],
    '2026-10-24',
    '08:00',
    ['10-24T00:00Z', '10-25T00:30Z/10-25T00:40Z', '10-25T00:50Z'],
  ],
  [
    'autumn 2027',
    ['CQ,,+0:00', 'BER,d1 02:30,d1 03:00', 'LON,d1 05:00,'],
    '2027-10-30',
    '08:00',
    ['10-30T00:00Z', '10-31T00:30Z/10-31T02:00Z', '10-31T05:00Z'],
  ],
  // The first departure, too, is on its own clock.
  [
    'leaving at the skipped hour, 2026',
    ['BER,,+0:00', 'LON,+3:00,'],
    '2026-03-29',
    '02:30',
    ['03-29T01:30Z', '03-29T04:30Z'],
  ],
  [
    'leaving at the skipped hour, 2027',
    ['BER,,+0:00', 'LON,+3:00,'],
    '2027-03-28',
    '02:30',
    ['03-28T01:30Z', '03-28T04:30Z'],
  ],
  [
    'leaving at the hour that comes twice, 2026',
    ['BER,,+0:00', 'LON,+3:00,'],
    '2026-10-25',
    '02:30',
    ['10-25T00:30Z', '10-25T03:30Z'],
  ],
  [
    'leaving at the hour that comes twice, 2027',
    ['BER,,+0:00', 'LON,+3:00,'],
    '2027-10-31',
    '02:30',
    ['10-31T00:30Z', '10-31T03:30Z'],
  ],
  // Travel times pass through such a night as through any other; wall clocks stand where they should afterwards.
  [
    'ten hours through the spring night',
    ['BER,,+0:00', 'LON,+10:00,'],
    '2026-03-28',
    '22:00',
    ['03-28T21:00Z', '03-29T07:00Z'],
  ],
  [
    'ten hours through the autumn night',
    ['BER,,+0:00', 'LON,+10:00,'],
    '2026-10-24',
    '22:00',
    ['10-24T20:00Z', '10-25T06:00Z'],
  ],
  [
    'at eight in the spring morning',
    ['BER,,+0:00', 'LON,d1 08:00,'],
    '2026-03-28',
    '22:00',
    ['03-28T21:00Z', '03-29T07:00Z'],
  ],
  [
    'at eight in the autumn morning',
    ['BER,,+0:00', 'LON,d1 08:00,'],
    '2026-10-24',
    '22:00',
    ['10-24T20:00Z', '10-25T08:00Z'],
  ],
  // Newfoundland is half an hour off, and changes at 05:30 UTC.
  ['over the ocean', ['STJ,,d0 03:15', 'NYC,d0 06:00,'], '2026-03-08', '03:15', ['03-08T05:45Z', '03-08T10:00Z']],
  [
    'west over midnight, on the same service day',
    ['LON,,+0:00', 'NYC,d0 23:30,'],
    '2026-06-10',
    '23:00',
    ['06-10T22:00Z', '06-11T03:30Z'],
  ],
  // Loading begins six hours before the train leaves; travel times count from there.
  [
    'loading before leaving',
    ['CQ,+0:00,+6:00', 'ALM,+10:00,'],
    '2026-06-10',
    '12:00',
    ['06-09T22:00Z/06-10T04:00Z', '06-10T08:00Z'],
  ],
  // A clock that was set too early moves no train back in time: every segment takes a minute at least.
  [
    'a wall clock that runs back',
    ['CQ,,+0:00', 'ALM,d0 06:00,d0 07:00', 'BER,d0 03:00,'],
    '2026-06-10',
    '12:00',
    ['06-10T04:00Z', '06-10T04:01Z', '06-10T04:02Z'],
  ],
])('%s', (_, calls, serviceDay, departs, want) => {
  expect(run(calls, serviceDay, departs)).toEqual(want);
});

/** Runs of a service from Friday 25 December 2026 for eight days: `Fr 25 08:00 20:00`. */
function week(calendars: readonly string[]): string[] {
  const { service } = serviceOf({ calls: ['CQ,,+0:00', 'ALM,+10:00,'], calendars });
  const days = Array.from({ length: 8 }, (_, index) => nextDay(day('2026-12-25'), index));
  const name = (at: Day): string => ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][weekdayOf(at)] ?? '';
  return days.flatMap((at) => {
    const runs = runsOn(service, at).map(clock);
    return runs.length === 0 ? [] : [`${name(at)} ${writeDay(at).slice(8)} ${runs.join(' ')}`];
  });
}

test.each<[string, string[], string[]]>([
  ['weekdays', ['135,08:00'], ['Fr 25 08:00', 'Mo 28 08:00', 'We 30 08:00', 'Fr 01 08:00']],
  ['several a day, in order', ['67,20:00;08:00'], ['Sa 26 08:00 20:00', 'Su 27 08:00 20:00']],
  ['the ends belong to it', ['1-7,08:00,2026-12-27,2026-12-29'], ['Su 27 08:00', 'Mo 28 08:00', 'Tu 29 08:00']],
  ['no end', ['1-7,08:00,2026-12-31'], ['Th 31 08:00', 'Fr 01 08:00']],
  ['exceptions', ['5-7,08:00,,,2026-12-25;2026-12-27'], ['Sa 26 08:00', 'Fr 01 08:00']],
  ['rows that add up', ['6,12:00', '67,08:00,,,2026-12-27', '7,09:00'], ['Sa 26 08:00 12:00', 'Su 27 09:00']],
  ['rows that say the same', ['6,08:00', '6-7,08:00'], ['Sa 26 08:00', 'Su 27 08:00']],
  ['the end of the day', ['6,24:00;00:00'], ['Sa 26 00:00 24:00']],
  ['never in this week', ['1-7,08:00,2027-02-01'], []],
])('a calendar: %s', (_, calendars, want) => {
  expect(week(calendars)).toEqual(want);
});

test('a headway is made of the runs of an ordinary week', () => {
  const { service } = serviceOf({ calls: ['CQ,,+0:00', 'ALM,+10:00,'], calendars: ['1-5,08:00;20:00', '6,12:00'] });
  expect(runsPerWeek(service)).toBe(11);
});
