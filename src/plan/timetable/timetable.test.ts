import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDay, smallNetworks } from '../../../test/support/networks.ts';
import { serviceNetwork } from '../../../test/support/service-network.ts';
import { type Minute, writeMinute } from '../../base/time.ts';
import { type Day, momentOf, nextDay, readDay, type Zone } from '../../base/zone.ts';
import { type DepartureId, type DepartureState, departureId, readDepartureId } from '../../model/departure.ts';
import type { Network } from '../../model/network.ts';
import { readServiceId, type ServiceId } from '../../model/service.ts';
import { compileTimetable } from './compile.ts';
import { dateDeparture } from './dated.ts';
import {
  arrivalAt,
  bucketKeyOf,
  callCountOf,
  departureAt,
  departureIdOf,
  findBucket,
  findDeparture,
  serviceOf,
  type Timetable,
} from './timetable.ts';

const day = (text: string): Day => readDay(text) ?? (0 as Day);
const [friday, days] = [day('2026-10-23'), 4];
const calls = ['CQ,,+0:00', 'BER,d1 02:30,d1 04:00', 'LON,d1 06:00,'];
const compile = (network: Network): Timetable => compileTimetable(network, friday, nextDay(friday, days));
const idsOf = (timetable: Timetable): string[] =>
  [...timetable.departureService.keys()].map((departure) => departureIdOf(timetable, departure));
const numbers = (timetable: Timetable): number[] => [...timetable.departureService.keys()];

test('runs are numbered by time over all rows of a calendar, day by day', () => {
  const timetable = compile(
    serviceNetwork({ calls, calendars: ['567,20:00;08:00', '6,12:00', '17,08:00,,,2026-10-26'] }),
  );
  expect(idsOf(timetable)).toEqual([
    'X-2026-10-23-1',
    'X-2026-10-23-2',
    'X-2026-10-24-1',
    'X-2026-10-24-2', // Noon comes between.
    'X-2026-10-24-3',
    'X-2026-10-25-1',
    'X-2026-10-25-2',
  ]);
  const evening = findDeparture(timetable, 'X-2026-10-24-3' as DepartureId) ?? -1;
  expect(writeMinute(departureAt(timetable, evening, 0))).toBe('2026-10-24T12:00Z');
});

test('calls stand on the clocks of their places, through the night in which these change', () => {
  const timetable = compile(serviceNetwork({ calls, calendars: ['6,08:00'] }));
  expect(callCountOf(timetable, 0)).toBe(3);
  expect([0, 1, 2].map((call) => writeMinute(arrivalAt(timetable, 0, call)))).toEqual([
    '2026-10-24T00:00Z',
    '2026-10-25T00:30Z', // The first half past two of that night in Berlin.
    '2026-10-25T06:00Z',
  ]);
  expect(writeMinute(departureAt(timetable, 0, 1))).toBe('2026-10-25T03:00Z');
});

test.each([
  'X-2026-10-22-1', // The day before.
  'X-2026-10-27-1', // The day behind.
  'X-2026-10-23-2', // Only one runs.
  'X-2026-10-23-0',
  'X-2026-10-24-1', // Not on Saturdays.
  'Y-2026-10-23-1',
  'X-2026-10-23',
  'X-2026-02-30-1',
  '',
])('there is no departure %s', (id) => {
  const timetable = compile(serviceNetwork({ calls, calendars: ['57,08:00'] }));
  expect(findDeparture(timetable, id as DepartureId)).toBeUndefined();
});

test('a calendar with an end that never comes is the same as one without', () => {
  const plain = compile(serviceNetwork({ calls, calendars: ['1-7,08:00;20:00'] }));
  const ended = compile(serviceNetwork({ calls, calendars: ['1-7,08:00;20:00,2020-01-01,2040-01-01'] }));
  expect({ ...ended, network: 0, services: 0 }).toEqual({ ...plain, network: 0, services: 0 });
  expect(idsOf(plain)).toHaveLength(8);
});

test('each run has space of its own on each segment', () => {
  const timetable = compile(serviceNetwork({ calls, calendars: ['5,08:00;20:00'] }));
  const keys = [...timetable.bucketTeu.keys()].map((bucket) => bucketKeyOf(timetable, bucket));
  expect(keys.toSorted()).toEqual(['X-2026-10-23-1/0', 'X-2026-10-23-1/1', 'X-2026-10-23-2/0', 'X-2026-10-23-2/1']);
  expect([timetable.bucketTeu[0], timetable.bucketKg[0], timetable.bucketPlugs[0]]).toEqual([40, 800_000, 6]);
});

test('runs on demand share the space of their day', () => {
  const timetable = compile(serviceNetwork({ calls, calendars: ['56,08:00;14:00;20:00'], onDemand: true }));
  const keys = [...timetable.bucketTeu.keys()].map((bucket) => bucketKeyOf(timetable, bucket));
  expect(keys.toSorted()).toEqual(['X-2026-10-23/0', 'X-2026-10-23/1', 'X-2026-10-24/0', 'X-2026-10-24/1']);
  expect([...timetable.bucketTeu]).toEqual([40, 40, 40, 40]);
  const bucketsOf = (id: string): number[] => {
    const start = timetable.callStart[findDeparture(timetable, id as DepartureId) ?? -1] ?? 0;
    return [0, 1].map((call) => timetable.segmentBucket[timetable.segmentOfCall[start + call] ?? -1] ?? -1);
  };
  expect(bucketsOf('X-2026-10-23-3')).toEqual(bucketsOf('X-2026-10-23-1'));
  expect(bucketsOf('X-2026-10-24-1')).not.toEqual(bucketsOf('X-2026-10-23-1'));
  expect(findBucket(timetable, 'X-2026-10-23/1')).toBe(bucketsOf('X-2026-10-23-2')[1]);
});

test.each(['X-2026-10-23-1/2', 'X-2026-10-23-1/x', 'X-2026-10-30-1/0', 'X-2026-10-23-9/0', 'nothing', ''])(
  'there is no space named %s',
  (key) => {
    expect(findBucket(compile(serviceNetwork({ calls, calendars: ['5,08:00'] })), key)).toBeUndefined();
  },
);

test('what is known of a departure moves its later calls, and no other departure', () => {
  const network = serviceNetwork({ calls, calendars: ['56,08:00'] });
  const planned = compile(network);
  const id = 'X-2026-10-23-1' as DepartureId;
  const leaves = momentOf('Asia/Shanghai' as Zone, friday, 8 * 60 + 25);
  const state = {
    id,
    calls: { 0: { departedAt: leaves * 60_000 } },
    version: 1,
    recordedAt: 0,
  } as unknown as DepartureState;
  const knowledge = { departures: new Map([[id, state]]), awaited: new Set<DepartureId>(), now: leaves as Minute };
  const live = compileTimetable(network, friday, nextDay(friday, days), knowledge);
  const [late, other] = [0, 1].map((n) =>
    [0, 1, 2].map((call) => arrivalAt(live, n, call) - arrivalAt(planned, n, call)),
  );
  expect([late, other]).toEqual([
    [0, 25, 25],
    [0, 0, 0],
  ]);
  expect(departureAt(live, 0, 0) - departureAt(planned, 0, 0)).toBe(25);
});

test('a timetable of no days has no departures', () => {
  const { departureService, segmentDeparts, callStart } = compileTimetable(
    serviceNetwork({ calls, calendars: ['1-7,08:00'] }),
    friday,
    friday,
  );
  expect([departureService.length, segmentDeparts.length, [...callStart]]).toEqual([0, 0, [0]]);
});

const ids = fc.record({
  service: fc
    .stringMatching(/^[A-Z0-9]{1,6}([._-][A-Z0-9]{1,4}){0,4}$/)
    .filter((id) => readServiceId(id) !== undefined),
  on: fc.integer({ min: -20_000, max: 40_000 }),
  run: fc.integer({ min: 1, max: 99 }),
});

test('the id of a departure reads back to its service, day and run', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        ids,
        ids.map((id) => ({ ...id, service: `A-2026-01-0${id.run % 10}` })),
      ),
      ({ service, on, run }) => {
        const id = departureId(service as ServiceId, on as Day, run);
        expect(readDepartureId(id)).toEqual({ service, day: on, run });
      },
    ),
  );
});

test('every departure is found by its id, every bucket by its name, and every segment by its call', () => {
  fc.assert(
    fc.property(smallNetworks(), (network) => {
      const timetable = compileTimetable(network, firstDay, nextDay(firstDay, 5));
      for (const departure of numbers(timetable)) {
        const id = departureIdOf(timetable, departure);
        expect(findDeparture(timetable, id)).toBe(departure);
        const dated = dateDeparture(network, id);
        const moments = dated?.calls.map(({ arrives, departs }) => [arrives, departs]);
        const count = callCountOf(timetable, departure);
        const own = Array.from({ length: count }, (_, c) => [
          arrivalAt(timetable, departure, c),
          departureAt(timetable, departure, c),
        ]);
        expect(moments).toEqual(own);
        for (let call = 0; call < count; call += 1) {
          const [arrives = 0, departs = 0] = own[call] ?? [];
          expect(departs).toBeGreaterThanOrEqual(arrives);
          if (call > 0) expect(arrives).toBeGreaterThan(own[call - 1]?.[1] ?? 0);
          const segment = timetable.segmentOfCall[(timetable.callStart[departure] ?? 0) + call] ?? -1;
          if (call === count - 1) expect(segment).toBe(-1);
          else {
            const { segmentDeparture, segmentPosition, segmentDeparts, segmentArrives } = timetable;
            expect([segmentDeparture[segment], segmentPosition[segment]]).toEqual([departure, call]);
            expect([segmentDeparts[segment], segmentArrives[segment]]).toEqual([departs, own[call + 1]?.[0]]);
            const lane = timetable.lanes[timetable.segmentLane[segment] ?? -1];
            expect([lane?.service, lane?.position]).toEqual([timetable.departureService[departure], call]);
          }
        }
      }
      for (const bucket of timetable.bucketTeu.keys()) {
        expect(findBucket(timetable, bucketKeyOf(timetable, bucket))).toBe(bucket);
        const segments = [...timetable.segmentBucket.keys()].filter((s) => timetable.segmentBucket[s] === bucket);
        const runs = segments.map((s) => timetable.segmentDeparture[s] ?? -1);
        if (!serviceOf(timetable, runs[0] ?? -1).onDemand) expect(runs).toHaveLength(1);
        const runDays = new Set(runs.map((run) => `${timetable.departureService[run]} ${timetable.departureDay[run]}`));
        expect([runDays.size, new Set(segments.map((s) => timetable.segmentPosition[s])).size]).toEqual([1, 1]);
      }
      expect([...timetable.segmentDeparts]).toEqual([...timetable.segmentDeparts].sort((a, b) => a - b));
    }),
    { numRuns: 40 },
  );
});
