import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Minute } from '../../src/base/time.ts';
import type { Booking } from '../../src/model/booking.ts';
import { type Assignment, assignUnits } from '../../src/plan/assign/assign.ts';
import { findBests } from '../../src/plan/assign/bests.ts';
import { Router } from '../../src/plan/route/router.ts';
import { booked, copyOf, demands, fussyNetworks, demandStart as start } from '../support/demand.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { commandsOf, lineNetwork, morning, noon, ordersFor, other } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { brokenPromises } from '../support/promises.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 120);
type Orders = ReturnType<typeof ordersFor>;

test('whatever is wanted of whatever network: every plan can be kept, nothing is oversold, and all know why they have none', async () => {
  const seen = new Map<string, number>();
  const count = (what: string, more = 1): void => void seen.set(what, (seen.get(what) ?? 0) + more);
  await fc.assert(
    fc.asyncProperty(fussyNetworks(), demands, async (network, bookings) => {
      const hub = await booked(network, bookings);
      const { knowledge } = hub.ask(start);
      const { bound, objective, unplanned } = await hub.plan(start, 'P'); // Throws on what the checker objects to.
      expect(brokenInvariants(hub)).toEqual([]);
      for (const unit of hub.units.values()) {
        const booking = hub.bookings.get(unit.booking)?.booking as Booking;
        expect(brokenPromises(network, booking, unit, knowledge), unit.key).toEqual([]);
        expect((unit.plan === undefined) === (unit.refusals !== undefined), unit.key).toBe(true);
        for (const leg of unit.plan?.itinerary.legs ?? [])
          count(hub.network.services.get(leg.departure.split('-')[0] as never)?.mode ?? '');
        if (unit.plan !== undefined) count(unit.dangerous ? 'dangerous' : unit.needsPlug ? 'cold' : 'plain');
        if ((unit.plan?.itinerary.legs.length ?? 0) > 1) count('changes');
        if ((unit.plan?.why.full.length ?? 0) > 0) count('second best');
      }
      expect(bound).toBeLessThanOrEqual(objective * (1 + 1e-12));
      for (const { units, refusals } of unplanned) for (const { code } of refusals) count(code, units.length);
    }),
    { numRuns: runs, endOnFailure: true },
  );
  // Plans for demand that has no choice, or finds room for everything, would prove little.
  const wanted = ['plain', 'cold', 'dangerous', 'changes', 'second best', 'rail', 'road', 'full', 'goods-not-accepted'];
  for (const what of [...wanted, 'no-route', 'too-heavy']) expect(seen.get(what) ?? 0, what).toBeGreaterThan(runs / 30);
});

test('nobody stays without plan while a route is left that is worth it', async () => {
  let full = 0;
  await fc.assert(
    fc.asyncProperty(fussyNetworks(), demands, async (network, bookings) => {
      const { router, commodities, free } = (await booked(network, bookings)).ask(start);
      const bests = findBests(router, commodities);
      const { unplanned } = assignUnits(router, commodities, free, bests);
      for (const { units, penalty } of unplanned) {
        const index = commodities.findIndex((commodity) => commodity.units.includes(units[0] ?? ('' as never)));
        const { question, objective } = commodities[index] as (typeof commodities)[number];
        if (bests[index] !== undefined) full += 1;
        expect(new Router(router.timetable).best(question, { ...objective, ceiling: penalty }, free)).toBeUndefined();
      }
    }),
    { numRuns: Math.ceil(runs / 2), endOnFailure: true },
  );
  expect(full).toBeGreaterThan(runs / 30);
});

test('the plan is the same, byte for byte, whoever searched and in whichever order it was asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fussyNetworks(),
      demands,
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      async (network, bookings, workers, luck) => {
        const { router, commodities, free } = (await booked(network, bookings)).ask(start);
        const alone = assignUnits(router, commodities, copyOf(free), findBests(router, commodities));
        const mixed = commodities
          .map((commodity, index) => ({ commodity, turn: luck[index] ?? 0 }))
          .sort((a, b) => a.turn - b.turn)
          .map(({ commodity }) => commodity);
        const share = Math.ceil(mixed.length / workers);
        const bests = Array.from({ length: workers }, (_, worker) =>
          findBests(new Router(structuredClone(router.timetable)), mixed.slice(worker * share, (worker + 1) * share)),
        ).flat();
        const used = new Router(router.timetable);
        for (const { question, objective } of mixed) used.best(question, objective, free); // It has been asked before.
        const together = assignUnits(used, mixed, copyOf(free), bests);
        expect(plainOf(together)).toBe(plainOf(alone));
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
});

const plainOf = ({ work: _, ...assignment }: Assignment): string => JSON.stringify(assignment);

test('a unit that came days before its time is planned like any other, though waiting would cost it nothing', async () => {
  const [early, first, second] = ['B1', 'B2', 'B3'].map((id) => ordersFor(id)) as [Orders, Orders, Orders];
  const hub = new MemoryHub(lineNetwork());
  const soon = { readyAt: (noon + 8 * 1440) as Minute, dueAt: (noon + 20 * 1440) as Minute };
  const inYard = [early.book(soon), early.plan(), early.gateIn(), early.amend({ consignee: 'another' })];
  const taken = [early.plan([{ departure: other, from: 0, to: 1 }]), first.book(), first.plan(), second.book()];
  for (const command of commandsOf([...inYard, ...taken])) await hub.execute(command);
  const unplan = {
    kind: 'unplan-unit' as const,
    unit: early.unit,
    plan: 'P',
    refusals: [{ code: 'full' as const, detail: '' }],
  };
  for (const command of commandsOf([unplan, second.plan([{ departure: other, from: 0, to: 1 }])], morning, 'd'))
    await hub.execute(command);
  const { bound, objective, unplanned } = await hub.plan(morning, 'P9');
  expect(unplanned).toEqual([]);
  expect(objective).toBeLessThan(0); // It is there long before anybody wants it.
  expect(bound).toBeLessThanOrEqual(objective);
  expect(hub.unit('B1.1').plan?.why.full.length).toBeGreaterThan(0);
});
