import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import type { Minute } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import { kindOfDisruption } from '../../src/model/disruption.ts';
import { assignUnits } from '../../src/plan/assign/assign.ts';
import { findBests } from '../../src/plan/assign/bests.ts';
import { checkAssignment } from '../../src/plan/assign/check.ts';
import { planAmong, planQuickly } from '../../src/plan/assign/plan.ts';
import type { Pace } from '../../src/plan/assign/pricing.ts';
import { compileTimetable } from '../../src/plan/timetable/compile.ts';
import { disruptTimetable } from '../../src/plan/timetable/disrupt.ts';
import type { Timetable } from '../../src/plan/timetable/timetable.ts';
import { bookingOf } from '../support/bookings.ts';
import { booked, copyOf, demandStart, demands, fussyNetworks } from '../support/demand.ts';
import { disruptionLists, disruptionOf, withBorders } from '../support/disruptions.ts';
import type { MemoryHub } from '../support/memory-hub.ts';
import { firstDay, networkOf, place, smallNetworks } from '../support/networks.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 1000);
const networks = fussyNetworks().map(withBorders);
const pace: Pace = { progress: () => undefined, next: async () => undefined, waitFor: (work) => work };

/** A plan under disruptions, which the checker has nothing against. */
async function planUnder(
  network: Parameters<typeof booked>[0],
  bookings: Parameters<typeof booked>[1],
  disruptions: MemoryHub['disrupted'],
) {
  const hub = await booked(network, bookings);
  hub.disrupted = disruptions;
  const { router, commodities, free } = hub.ask(demandStart);
  const before = copyOf(free);
  const plan = assignUnits(router, commodities, free, findBests(router, commodities));
  expect(checkAssignment(router.timetable, commodities, before, plan)).toEqual([]);
  return { router, plan };
}

test('no plan under any disruptions gets an objection of the checker', async () => {
  const met = { planned: 0, shut: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(networks, demands, disruptionLists, async (network, bookings, disruptions) => {
      const { router, plan } = await planUnder(network, bookings, disruptions);
      met.planned += plan.planned.length;
      met.shut += router.timetable.disrupted?.shut.some((shut) => shut === 1) === true ? 1 : 0;
      met.refused += plan.unplanned.filter(({ refusals }) =>
        refusals.some(({ code }) => code === 'closed' || code === 'embargoed'),
      ).length;
    }),
    { numRuns: runs },
  );
  expect(met.planned).toBeGreaterThan(runs);
  expect(met.shut).toBeGreaterThan(runs / 4);
  expect(met.refused).toBeGreaterThan(runs / 20);
});

test('plans made at once, and along known services only, get no objection either, and are above the bound', async () => {
  const met = { planned: 0, more: 0 };
  await fc.assert(
    fc.asyncProperty(networks, demands, disruptionLists, async (network, bookings, disruptions) => {
      const hub = await booked(network, bookings);
      hub.disrupted = disruptions;
      const { router, commodities, free } = hub.ask(demandStart);
      const bests = findBests(router, commodities);
      const quick = await planQuickly(router, commodities, copyOf(free), bests, pace);
      expect(checkAssignment(router.timetable, commodities, free, quick)).toEqual([]);
      const priced = await planAmong(router, commodities, free, { bests, own: [] }, 4, pace);
      expect(checkAssignment(router.timetable, commodities, free, priced)).toEqual([]);
      const { bound } = assignUnits(router, commodities, copyOf(free), bests);
      expect(priced.objective).toBeGreaterThanOrEqual(bound - 1);
      met.planned += quick.planned.length;
      if (priced.planned.length > quick.planned.length) met.more += 1;
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
  expect(met.planned).toBeGreaterThan(runs / 2);
  expect(met.more).toBeGreaterThan(0); // With prices, space goes to those who have no other.
});

test('a plan made as if nothing were closed gets objections where something is', async () => {
  let [closed, objected] = [0, 0];
  await fc.assert(
    fc.asyncProperty(networks, demands, disruptionLists, async (network, bookings, disruptions) => {
      const closures = disruptions.filter((each) => kindOfDisruption(each) === 'closed');
      if (closures.length === 0) return;
      const hub = await booked(network, bookings);
      const { router, commodities, free } = hub.ask(demandStart);
      const plan = assignUnits(router, commodities, copyOf(free), findBests(router, commodities));
      const hidden = disruptTimetable(router.timetable, closures, (firstDay * 1440) as Minute);
      const { shut } = hidden.disrupted as NonNullable<Timetable['disrupted']>;
      const rides = plan.planned.some(({ route }) =>
        route.legs.some(({ departure, from, to }) =>
          Array.from({ length: to - from }, (_, step) => (hidden.callStart[departure] ?? 0) + from + step).some(
            (call) => shut[hidden.segmentOfCall[call] ?? -1] === 1,
          ),
        ),
      );
      if (!rides) return;
      closed += 1;
      if (checkAssignment(hidden, commodities, free, plan).some((fault) => /does not pass/.test(textOf(fault))))
        objected += 1;
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
  expect(closed).toBeGreaterThan(runs / 100);
  expect(objected).toBeGreaterThan(closed * 0.8); // It does not know what passed before a unit was ready.
});

test('who carries refused goods rides around, or gets off before, and everybody else may ride on', async () => {
  const met = { planned: 0, refused: 0 };
  const refused = disruptionLists.map((list) =>
    list.map((each) => ({ ...each, goods: { hs: ['8471'] }, effect: { capacity: 0 } })),
  );
  await fc.assert(
    fc.asyncProperty(networks, demands, refused, async (network, bookings, disruptions) => {
      const { plan } = await planUnder(network, bookings, disruptions);
      met.planned += plan.planned.length;
      met.refused += plan.unplanned.filter(({ refusals }) => refusals.some(({ code }) => code === 'embargoed')).length;
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
  expect(met.planned).toBeGreaterThan(runs / 2);
  expect(met.refused).toBeGreaterThan(runs / 20);
});

test('refused goods on board do not ride through, and those that get on behind do', async () => {
  const call = (facility: number) => ({ facility, run: 300, wait: 60, works: 'both' as const, rate40: 1000, km: 100 });
  const train = { way: 0 as const, calls: [0, 1, 2, 3].map(call), weekdays: [1, 2, 3, 4, 5, 6, 7], times: [600] };
  const shape = { ...train, cutOff: 0, emission: 1, onDemand: false, plugs: 0, teu: 9 };
  const dear = { ...shape, calls: [1, 3].map((at) => ({ ...call(at), rate40: 5000 })) };
  const lifts = Array.from({ length: 12 }, () => ({ present: true, wait: 0, perUnit: 100 }));
  const network = networkOf(
    [0, 1, 2, 3].map(() => ({ freeDays: 9, perTeuDay: 0 })),
    [shape, dear],
    lifts,
  );
  const from = (origin: number) =>
    bookingOf(`B${origin}`, place(origin), place(3), '2026-09-05T00:00:00Z', '2026-09-12T00:00:00Z');
  const hub = await booked(network, [from(0), from(2)]);
  hub.disrupted = [
    disruptionOf('D', {
      where: { links: [{ from: place(1), to: place(2) }] },
      goods: { hs: ['8471'] },
      effect: { capacity: 0 },
      from: 0 as Minute,
    }),
  ];
  const { router, commodities, free } = hub.ask(demandStart);
  const plan = assignUnits(router, commodities, free, findBests(router, commodities));
  const ways = plan.planned.map(({ units, route }) => [
    units[0],
    ...route.legs.map(({ departure, from: on, to }) => `${router.timetable.departureService[departure]} ${on}-${to}`),
  ]);
  expect(ways.toSorted()).toEqual([
    ['B0.1', '0 0-1', '1 0-1'], // Off before it, and on by the dear train.
    ['B2.1', '0 2-3'],
  ]);
});

const plainly = ({ network: _, services: __, ...columns }: Timetable) => columns;

test('disruptions that are over change nothing, and the order in which they are known does not matter', () => {
  fc.assert(
    fc.property(smallNetworks().map(withBorders), disruptionLists, (network, disruptions) => {
      const now = (firstDay * 1440) as Minute;
      const dated = (list: typeof disruptions): Timetable =>
        compileTimetable(network, firstDay, nextDay(firstDay, 9), {
          departures: new Map(),
          awaited: new Set(),
          now,
          disruptions: list,
        });
      const past = disruptions.map((each) => ({
        ...each,
        from: (now - 9000) as Minute,
        until: (now - 3000) as Minute,
      }));
      const { disrupted, ...opened } = dated(past);
      expect(plainly(opened)).toEqual(plainly(dated([])));
      expect(disrupted?.shut.some((shut) => shut === 1)).toBe(false);
      const [one, other] = [dated(disruptions), dated(disruptions.toReversed())];
      for (const column of ['callArrives', 'callDeparts', 'segmentDeparts', 'bucketTeu'] as const)
        expect([...one[column]]).toEqual([...other[column]]);
      expect([...(one.disrupted?.shut ?? [])]).toEqual([...(other.disrupted?.shut ?? [])]);
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

test('nothing that has happened is moved', () => {
  fc.assert(
    fc.property(
      smallNetworks().map(withBorders),
      disruptionLists,
      fc.integer({ min: 0, max: 6000 }),
      (network, disruptions, later) => {
        const now = (firstDay * 1440 + later) as Minute;
        const plain = compileTimetable(network, firstDay, nextDay(firstDay, 9));
        const laid = disruptTimetable(plain, disruptions, now);
        for (const column of ['callArrives', 'callDeparts'] as const) {
          for (const [call, moment] of plain[column].entries()) {
            if (moment < now) expect(laid[column][call]).toBe(moment);
            else expect(laid[column][call]).toBeGreaterThanOrEqual(moment);
          }
        }
        for (let departure = 0; departure < plain.departureService.length; departure += 1) {
          const [start, end] = [laid.callStart[departure] ?? 0, laid.callStart[departure + 1] ?? 0];
          for (let call = start + 1; call < end; call += 1) {
            expect(laid.callArrives[call]).toBeGreaterThan(laid.callDeparts[call - 1] ?? 0);
            expect(laid.callDeparts[call]).toBeGreaterThanOrEqual(laid.callArrives[call] ?? 0);
          }
        }
      },
    ),
    { numRuns: Math.ceil(runs / 4) },
  );
});
