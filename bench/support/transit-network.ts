// A feed of passenger trains as a timetable of ours: each stop a facility, each row of stops a service, each trip a departure with
// moments of its own. A second of the feed is a minute here, since we count in whole minutes: a day of it is sixty of ours.
import { type Day, nextDay } from '../../src/base/zone.ts';
import { compileTimetable } from '../../src/plan/timetable/compile.ts';
import { sortSegments } from '../../src/plan/timetable/segments.ts';
import type { Timetable } from '../../src/plan/timetable/timetable.ts';
import { type MadeService, networkOf } from './made-network.ts';
import type { Feed, Trip } from './transit.ts';

export const firstDay = 20_000 as Day;
const free = { changeMinutes: 0, changeCents: 0, gateMinutes: 0, gateCents: 0, freeDays: 0, perTeuDay: 0 };

export function timetableOf({ stops, trips }: Feed): Timetable {
  const rows = new Map<string, Trip[]>();
  for (const trip of trips) {
    // Trips that leave in the same second would count as one run.
    let key = trip.stops.join();
    while (rows.get(key)?.some((other) => other.departs[0] === trip.departs[0]) === true) key += '+';
    rows.set(key, [...(rows.get(key) ?? []), trip]);
  }
  const services = [...rows.values()].map((some): MadeService => {
    some.sort((a, b) => (a.departs[0] ?? 0) - (b.departs[0] ?? 0)); // In the order of their runs.
    const [first] = some as [Trip];
    const since = (moment = 0): number => moment - (first.departs[0] ?? 0);
    const calls = first.stops.map((place, at) => ({
      place,
      arrives: since(first.arrives[at]),
      departs: since(first.departs[at]),
    }));
    return { calls, perTeu: 0, km: 1, leavesAt: some.map(({ departs }) => departs[0] ?? 0) };
  });
  const days = Math.ceil(Math.max(...trips.map(({ departs }) => departs[0] ?? 0)) / 1440) + 1;
  const plain = compileTimetable(networkOf(stops.length, services, firstDay, free), firstDay, nextDay(firstDay, days));
  const [callArrives, callDeparts] = [plain.callArrives.slice(), plain.callDeparts.slice()];
  for (const [departure, trip] of [...rows.values()].flat().entries()) {
    const start = plain.callStart[departure] ?? 0;
    for (const at of trip.stops.keys()) {
      callArrives[start + at] = firstDay * 1440 + (trip.arrives[at] ?? 0);
      callDeparts[start + at] = firstDay * 1440 + (trip.departs[at] ?? 0);
    }
  }
  const moved = { ...plain, callArrives, callDeparts };
  return { ...moved, ...sortSegments(plain.services, moved, plain.laneStart) };
}
