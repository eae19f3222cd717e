import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import type { Instant } from '../../src/base/time.ts';
import { minuteOf } from '../../src/base/time.ts';
import { untouched } from '../../src/model/departure.ts';
import { disruptedBy, standing } from '../../src/model/disruption.ts';
import type { PlanOrder } from '../../src/operations/order.ts';
import { ordersOf } from '../../src/operations/planning/answers.ts';
import { replanAround } from '../../src/operations/planning/replan.ts';
import type { RouteTeam } from '../../src/plan/assign/bests.ts';
import { findBests } from '../../src/plan/assign/bests.ts';
import type { Pace } from '../../src/plan/assign/pricing.ts';
import { awaitedIn } from '../../src/plan/timetable/compile.ts';
import { crowdingOf, spaceLeft } from '../../src/plan/timetable/space-left.ts';
import { booked, demandStart, demands, fussyNetworks } from '../support/demand.ts';
import { disruptionLists, withBorders } from '../support/disruptions.ts';
import { brokenInvariants } from '../support/invariants.ts';
import type { MemoryHub } from '../support/memory-hub.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 1000);

const pace: Pace = { progress: () => undefined, next: async () => undefined, waitFor: (work) => work };

/** A preview around what is disrupted, as the store makes it, but on maps. */
async function preview(hub: MemoryHub, at: Instant, id: string, rounds: number) {
  const { snapshot, router } = hub.ask(at, 60, true);
  const team: RouteTeam = async (_, asked, __, asking) => findBests(router, asked, asking);
  const how = { router, team, pace, rounds, clock: () => 0, holders: async () => snapshot };
  const made = await replanAround(snapshot, how);
  return { made, orders: ordersOf(router, snapshot, id, made.assignment, made.reasons) };
}

/** Approves some orders: together, and where that does not fit each by itself; says who was refused and why. */
async function approve(hub: MemoryHub, at: Instant, id: string, orders: readonly PlanOrder[]): Promise<string[]> {
  const by = { actor: 'dispatcher', source: 'test', at };
  const [whole] = (await hub.execute({ id, ...by, orders: [{ kind: 'plan-units', orders }] })).answers;
  if (whole !== undefined && 'done' in whole) return [];
  const { answers } = await hub.execute({ id: `${id}/each`, ...by, orders });
  return answers.flatMap((answer) => ('refused' in answer ? [answer.refused.reason] : []));
}

/** Space on which more was taken than disruptions leave, by somebody who was not there before. */
function takenBeyond(hub: MemoryHub, at: Instant, before: MemoryHub['used']): string[] {
  const network = disruptedBy(hub.network, standing(hub.disruptions.values(), minuteOf(at)));
  const stateOf = (id: Parameters<typeof untouched>[0]) => hub.departures.get(id) ?? untouched(id);
  const awaited = awaitedIn(before);
  return [...hub.used].flatMap(([bucket, use]) => {
    const old = before.get(bucket) ?? { teu: 0, kg: 0, plugs: 0 };
    const grown = (what: keyof typeof old): number => (use[what] > old[what] ? use[what] : 0); // Who was there stays.
    const more = { teu: grown('teu'), kg: grown('kg'), plugs: grown('plugs') };
    const crowding = crowdingOf(more, spaceLeft(network, bucket, { stateOf, awaited }, minuteOf(at)));
    return crowding === undefined ? [] : [`${bucket}: ${textOf(crowding)}`];
  });
}

test('whatever is disrupted, the checker objects to no preview, and what is approved of it, all or some, can be kept', async () => {
  const seen = { declared: 0, affected: 0, moved: 0, lost: 0, approved: 0, partly: 0, again: 0 };
  const cases = fc.tuple(
    fussyNetworks().map(withBorders),
    demands,
    disruptionLists,
    fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    fc.integer({ min: 0, max: 2000 }),
    fc.constantFrom(0, 0, 2),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([network, bookings, disruptions, chosen, minutes, rounds]) => {
      const hub = await booked(network, bookings);
      await hub.plan(demandStart, 'P0');
      const at = (demandStart + minutes * 60_000) as Instant;
      const orders = disruptions.map((declared) => ({ kind: 'declare-disruption' as const, declared }));
      await hub.execute({ id: 'declare', actor: 'a', source: 's', at, orders }); // Some name what this network lacks.
      if (hub.disruptions.size > 0) seen.declared += 1;
      const { made, orders: moves } = await preview(hub, at, 'R1', rounds);
      expect(made.faults).toEqual([]);
      seen.affected += made.affected;
      seen.moved += moves.filter(({ kind }) => kind === 'plan-unit').length;
      seen.lost += moves.filter(({ kind }) => kind === 'unplan-unit').length;
      const some = moves.filter((_, index) => chosen[index % chosen.length]);
      const before = new Map(hub.used);
      const refused = some.length === 0 ? [] : await approve(hub, at, 'A1', some);
      expect(brokenInvariants(hub)).toEqual([]);
      expect(takenBeyond(hub, at, before)).toEqual([]);
      if (some.length === moves.length)
        expect(refused).toEqual([]); // All of it fits, as the preview said.
      else if (some.length > 0) seen.partly += 1;
      seen.approved += some.length - refused.length;

      // What was left, and what was refused since the others stayed, is planned again as it then stands.
      const next = await preview(hub, at, 'R2', rounds);
      expect(next.made.faults).toEqual([]);
      const left = new Map(hub.used);
      expect(next.orders.length === 0 ? [] : await approve(hub, at, 'A2', next.orders)).toEqual([]);
      expect(brokenInvariants(hub)).toEqual([]);
      expect(takenBeyond(hub, at, left)).toEqual([]);
      seen.again += next.orders.length;
    }),
    { numRuns: runs },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(runs / 20);
});
