import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignUnits } from '../../src/plan/assign/assign.ts';
import { findBests, type RouteTeam } from '../../src/plan/assign/bests.ts';
import { checkAssignment } from '../../src/plan/assign/check.ts';
import type { Commodity } from '../../src/plan/assign/commodity.ts';
import { planUnits } from '../../src/plan/assign/plan.ts';
import type { Pace } from '../../src/plan/assign/pricing.ts';
import { Router } from '../../src/plan/route/router.ts';
import { booked, copyOf, demands, fussyNetworks, demandStart as start } from '../support/demand.ts';
import { lineNetwork, morning, ordersFor } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 120);
const alone: RouteTeam = async (timetable, asked, _, asking) => findBests(new Router(timetable), asked, asking);
const pace: Pace = { progress: () => undefined, next: async () => undefined, waitFor: (work) => work };

test('no plan is below the bound, in whichever order units are planned', async () => {
  let closer = 0;
  await fc.assert(
    fc.asyncProperty(
      fussyNetworks(),
      demands,
      fc.array(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), { minLength: 6, maxLength: 6 }),
      async (network, bookings, orders) => {
        const { router, commodities, free } = (await booked(network, bookings)).ask(start);
        const before = copyOf(free);
        const plan = await planUnits(router, commodities, copyOf(free), alone, 4, pace);
        expect(checkAssignment(router.timetable, commodities, before, plan)).toEqual([]);
        const bests = findBests(router, commodities);
        const plain = assignUnits(router, commodities, copyOf(free), bests);
        expect(plan.bound).toBeGreaterThanOrEqual(plain.bound * (1 - 1e-12) - 1e-3);
        if (plan.bound > plain.bound + 1) closer += 1;
        for (const order of orders) {
          const shuffled = commodities.map(
            (commodity, index): Commodity => ({ ...commodity, priority: order[index] ?? 0 }),
          );
          const other = assignUnits(router, shuffled, copyOf(free), bests);
          expect(plan.bound).toBeLessThanOrEqual(other.objective + 1e-6 * Math.abs(other.objective) + 1);
        }
      },
    ),
    { numRuns: Math.ceil(runs / 3), endOnFailure: true },
  );
  expect(closer).toBeGreaterThan(runs / 60); // A bound that is never above the plain one would prove little.
});

test('with prices the same is planned on any number of threads, in whichever order it is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fussyNetworks(), demands, fc.integer({ min: 2, max: 5 }), async (network, bookings, workers) => {
      const { router, commodities, free } = (await booked(network, bookings)).ask(start);
      const shared: RouteTeam = async (timetable, asked, _, asking) => {
        const routers = Array.from({ length: workers }, () => new Router(structuredClone(timetable)));
        return asked.map((commodity, index) => findBests(routers[index % workers] as Router, [commodity], asking)[0]);
      };
      const one = await planUnits(router, commodities, copyOf(free), alone, 3, pace);
      const many = await planUnits(
        new Router(router.timetable),
        commodities.toReversed(),
        copyOf(free),
        shared,
        3,
        pace,
      );
      expect({ ...many, work: 0 }).toEqual({ ...one, work: 0 });
    }),
    { numRuns: Math.ceil(runs / 3), endOnFailure: true },
  );
});

test('where a train is too small, the bound knows what it costs those who cannot go with it', async () => {
  const hub = new MemoryHub(lineNetwork());
  for (const [index, id] of ['P1', 'P2', 'P3'].entries())
    await hub.execute({ id, actor: 'a', source: 's', at: morning, orders: [ordersFor(`B${index}`).book()] });
  const { router, commodities, free } = hub.ask(morning);
  const [plain, priced] = await Promise.all(
    [0, 6].map((rounds) => planUnits(new Router(router.timetable), commodities, copyOf(free), alone, rounds, pace)),
  );
  expect(plain?.planned.some(({ full }) => full.length > 0)).toBe(true);
  expect(priced?.bound).toBeGreaterThan((plain?.bound ?? 0) + 1);
  expect(priced?.objective).toBeLessThanOrEqual(plain?.objective ?? 0);
  expect((priced?.objective ?? 0) - (priced?.bound ?? 0)).toBeLessThan(
    ((plain?.objective ?? 0) - (plain?.bound ?? 0)) * 0.75,
  );
});

test('a run that somebody stops early is as sound, and the work it did gives the same plan again', async () => {
  let early = 0;
  await fc.assert(
    fc.asyncProperty(fussyNetworks(), demands, fc.integer({ min: 0, max: 12 }), async (network, bookings, looks) => {
      const { router, commodities, free } = (await booked(network, bookings)).ask(start);
      const make = (isEnough: (work: number) => boolean) =>
        planUnits(new Router(router.timetable), commodities, copyOf(free), alone, 6, { ...pace, isEnough });
      let asked = 0;
      const stopped = await make(() => {
        asked += 1;
        return asked > looks;
      });
      const again = await make((work) => work >= stopped.work);
      expect(again).toEqual(stopped);
      expect(checkAssignment(router.timetable, commodities, copyOf(free), stopped)).toEqual([]);
      const whole = await make(() => false);
      expect(stopped.bound).toBeLessThanOrEqual(whole.objective + 1);
      if (stopped.work < whole.work) early += 1;
    }),
    { numRuns: Math.ceil(runs / 3), endOnFailure: true },
  );
  expect(early).toBeGreaterThan(runs / 20);
});
