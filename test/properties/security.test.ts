import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Minute } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import type { Assignment } from '../../src/plan/assign/assign.ts';
import { findBests, type RouteTeam } from '../../src/plan/assign/bests.ts';
import type { Commodity } from '../../src/plan/assign/commodity.ts';
import { planUnits } from '../../src/plan/assign/plan.ts';
import type { Pace } from '../../src/plan/assign/pricing.ts';
import { take } from '../../src/plan/assign/space.ts';
import { type Going, type Removed, removeAll, removeEach } from '../../src/plan/assign/without.ts';
import type { Load } from '../../src/plan/route/load.ts';
import { bucketsOf } from '../../src/plan/route/prices.ts';
import { Router } from '../../src/plan/route/router.ts';
import { compileTimetable } from '../../src/plan/timetable/compile.ts';
import { closeOn, elementsOf, lanesOf } from '../../src/plan/timetable/element.ts';
import { booked, copyOf, demands, fussyNetworks, demandStart as start } from '../support/demand.ts';
import { firstDay, networkOf, place } from '../support/networks.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 120);
const alone: RouteTeam = async (timetable, asked, _, asking) => findBests(new Router(timetable), asked, asking);
const pace: Pace = { progress: () => undefined, next: async () => undefined, waitFor: (work) => work };
const period = { from: 0, until: Number.POSITIVE_INFINITY };

function goingOf(commodities: readonly Commodity[], { planned }: Assignment): Going[] {
  const byUnit = new Map(commodities.flatMap((commodity) => commodity.units.map((unit) => [unit, commodity])));
  return planned.flatMap(({ units: [first = '' as never, ...more], route, value }): Going[] => {
    const commodity = byUnit.get(first);
    if (commodity === undefined) return [];
    const { question, objective, priority } = commodity;
    const { legs, cost, arrivesAt } = route;
    return [{ question, objective, priority, units: 1 + more.length, legs, value, cost, arrivesAt }];
  });
}

/** Everything of a network removed once, from a plan in the making. */
async function secured(network: Parameters<typeof booked>[0], bookings: Parameters<typeof booked>[1]) {
  const { router, commodities, free } = (await booked(network, bookings)).ask(start);
  const whole = copyOf(free);
  const plan = await planUnits(router, commodities, free, alone, 2, pace);
  const going = goingOf(commodities, plan);
  const elements = elementsOf(network);
  const remove = (indices: readonly number[]): Map<number, Removed> => {
    const left = [...indices];
    const next = (): number => left.shift() ?? elements.length;
    return removeEach(new Router(router.timetable), { going, free }, { elements, ...period }, next, () => 0);
  };
  return { router, commodities, whole, free, plan, going, elements, remove };
}

test('what is lost without an element is never less than planning anew would lose at best', async () => {
  let lost = 0;
  let spared = 0;
  await fc.assert(
    fc.asyncProperty(fussyNetworks(), demands, fc.nat(), async (network, bookings, pick) => {
      const at = await secured(network, bookings);
      const index = pick % Math.max(1, at.elements.length);
      const element = at.elements[index];
      const loss = at.remove([index]).get(index);
      if (element === undefined || loss === undefined) return;
      const { timetable } = at.router;
      const buckets = new Uint8Array(timetable.bucketTeu.length);
      closeOn(timetable, lanesOf(timetable, element), period, buckets);
      const without = copyOf(at.whole);
      for (const [bucket, isClosed] of buckets.entries()) if (isClosed === 1) without.teu[bucket] = 0;
      const on = at.going.filter(({ legs }) => bucketsOf(timetable, legs).some((bucket) => buckets[bucket] === 1));
      expect(loss.affected).toBe(on.reduce((sum, { units }) => sum + units, 0));
      expect(loss.lost).toBeLessThanOrEqual(loss.affected);
      if (loss.affected === 0) expect(loss).toMatchObject({ lost: 0, late: 0, extraCost: 0, extraObjective: 0 });
      const anew = await planUnits(new Router(timetable), at.commodities, without, alone, 2, pace);
      const claimed = at.plan.objective + loss.extraObjective;
      expect(anew.bound).toBeLessThanOrEqual(claimed + 1e-6 * Math.abs(claimed) + 1);
      lost += loss.lost;
      spared += loss.affected - loss.lost;
    }),
    { numRuns: Math.ceil(runs / 2), endOnFailure: true },
  );
  expect(lost).toBeGreaterThan(0);
  expect(spared).toBeGreaterThan(0); // Some must find another way, or little is shown.
});

test('who must go another way may keep the space it had on the part that is open', async () => {
  const call = (facility: number, run: number) => ({
    ...{ facility, run, wait: 60, works: 'both' as const, rate40: 10_000, km: 500 },
  });
  const shape = {
    ...{
      way: 0 as const,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      times: [720],
      cutOff: 60,
      emission: 1,
      onDemand: false,
      plugs: 0,
    },
    teu: 2,
  };
  const network = networkOf(
    [0, 1, 2].map(() => ({ freeDays: 9, perTeuDay: 0 })),
    [
      { ...shape, weekdays: [1], calls: [call(0, 600), call(1, 600)] }, // Once a week, with room for one box.
      { ...shape, calls: [call(1, 500), call(2, 500)] },
      { ...shape, calls: [call(2, 500), call(0, 500)] },
      { ...shape, calls: [call(0, 500), call(0, 500)] }, // Services begin at one place after the other.
      { ...shape, calls: [{ ...call(1, 900), rate40: 20_000 }, call(2, 900)] },
    ],
    Array.from({ length: 12 }, () => ({ present: true, wait: 60, perUnit: 500 })),
  );
  const timetable = compileTimetable(network, firstDay, nextDay(firstDay, 30));
  const router = new Router(timetable);
  const at = (firstDay * 1440) as Minute;
  const load = {
    feet: 40,
    teu: 2,
    kind: 'dry',
    grossKg: 20_000,
    netKg: 16_000,
    needsPlug: false,
    dangerousClasses: [],
  };
  const start = { kind: 'gate' as const, at: place(0), readyAt: at };
  const latestAt = (at + 29 * 1440) as Minute;
  const question = { load: load as Load, start, destination: place(2), latestAt, legsMax: 4 };
  const objective = {
    readyAt: at,
    dueAt: latestAt,
    timePerDay: 100,
    latePerDay: 100,
    ceiling: Number.POSITIVE_INFINITY,
  };
  const best = router.best(question, objective, router.boundless);
  expect(best?.legs.length).toBe(2);
  if (best === undefined) return;
  const free = {
    teu: timetable.bucketTeu.slice(),
    kg: timetable.bucketKg.slice(),
    plugs: timetable.bucketPlugs.slice(),
  };
  take(free, bucketsOf(timetable, best.legs), question.load, 1);
  const { legs, value, cost, arrivesAt } = best;
  const going: Going[] = [{ question, objective, priority: 1, units: 1, legs, value, cost, arrivesAt }];
  const elements = elementsOf(network).filter(({ id }) => id === timetable.services[1]?.family);
  const removals = { elements, ...period };
  const [loss] = removeAll(new Router(timetable), { going, free }, removals, () => 0);
  expect(loss).toMatchObject({ affected: 1, lost: 0 });
  expect(loss?.recoveryDays).toBeLessThan(1); // The same train first, and not that of next week.
});

test('each element stands for itself: in whichever order, on any number of threads', async () => {
  await fc.assert(
    fc.asyncProperty(fussyNetworks(), demands, async (network, bookings) => {
      const { elements, remove } = await secured(network, bookings);
      const all = [...elements.keys()];
      const forward = remove(all);
      const backward = remove(all.toReversed());
      for (const index of all) {
        expect(backward.get(index)).toEqual(forward.get(index));
        expect(remove([index]).get(index)).toEqual(forward.get(index));
      }
    }),
    { numRuns: Math.ceil(runs / 8), endOnFailure: true },
  );
});
