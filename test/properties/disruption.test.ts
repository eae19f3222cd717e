import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant, Minute } from '../../src/base/time.ts';
import type { Booking } from '../../src/model/booking.ts';
import type { Unit, UnitKey } from '../../src/model/unit.ts';
import { whereabouts } from '../../src/model/unit.ts';
import type { Order } from '../../src/operations/order.ts';
import type { Knowledge } from '../../src/plan/timetable/compile.ts';
import { dateDeparture } from '../../src/plan/timetable/dated.ts';
import { booked, demandStart, demands, fussyNetworks } from '../support/demand.ts';
import { brokenInvariants, lostSpace } from '../support/invariants.ts';
import { numberOf } from '../support/line.ts';
import type { MemoryHub } from '../support/memory-hub.ts';
import { brokenPromises } from '../support/promises.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 80);

const disruptions = fc.record({
  after: fc.integer({ min: 60, max: 1500 }),
  minutes: fc.integer({ min: 30, max: 4000 }),
  gatedIn: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  loaded: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  which: fc.nat(30),
  how: fc.constantFrom<'late at its end' | 'left late' | 'left without them'>(
    'late at its end',
    'left late',
    'left without them',
  ),
});

type Disruption = typeof disruptions extends fc.Arbitrary<infer T> ? T : never;

/** Some units come in and are loaded; then something goes wrong with a departure that many count on. */
async function disturb(
  hub: MemoryHub,
  { minutes, gatedIn, loaded, which, how }: Disruption,
  at: Instant,
): Promise<void> {
  let commands = 0;
  const give = async (order: Order): Promise<void> => {
    commands += 1;
    await hub.execute({ id: `d${at}/${commands}`, actor: 'a', source: 's', at, orders: [order] });
  };
  for (const [n, unit] of [...hub.units.values()].entries()) {
    const [first] = unit.plan?.itinerary.legs ?? [];
    const from = hub.bookings.get(unit.booking)?.booking.origin;
    if (first === undefined || from === undefined || gatedIn[n % 8] !== true) continue;
    await give({ kind: 'gate-in', unit: unit.key, at: from, number: numberOf(n) });
    if (loaded[n % 8] === true) await give({ kind: 'load', unit: unit.key, departure: first.departure, at: from });
  }
  const legs = [...hub.units.values()].flatMap(({ plan }) => plan?.itinerary.legs.slice(0, 1) ?? []);
  const leg = legs[which % Math.max(1, legs.length)];
  const dated = leg === undefined ? undefined : dateDeparture(hub.network, leg.departure);
  const [start, end] = [dated?.calls[leg?.from ?? 0], dated?.calls[leg?.to ?? 0]];
  if (leg === undefined || start === undefined || end === undefined) return;
  const { departure } = leg;
  if (how === 'late at its end')
    await give({ kind: 'estimate', departure, at: end.facility, arrivesAt: (end.arrives + minutes) as Minute });
  else if (how === 'left late') await give({ kind: 'depart', departure, at: start.facility });
  else await give({ kind: 'depart', departure, at: start.facility, when: (at - 30 * 60_000) as Instant });
}

const promisesOf = (hub: MemoryHub, knowledge: Knowledge): Map<UnitKey, string[]> =>
  new Map(
    [...hub.units.values()].map((unit): [UnitKey, string[]] => [
      unit.key,
      brokenPromises(hub.network, hub.bookings.get(unit.booking)?.booking as Booking, unit, knowledge),
    ]),
  );

/** What cannot be mended by hurrying. On the way a silent partner may explain it: there a plan waits for news. */
const lost = /has left|misses|comes too late/;

test('whatever goes wrong with a departure, the next plan can be kept, and moves nobody whose plan still could', async () => {
  const seen = { moved: 0, stayed: 0, aboard: 0, unplanned: 0 };
  await fc.assert(
    fc.asyncProperty(
      fussyNetworks(),
      demands,
      fc.array(disruptions, { minLength: 1, maxLength: 3 }),
      async (network, bookings, story) => {
        const hub = await booked(network, bookings);
        await hub.plan(demandStart, 'P0');
        let now = demandStart;
        for (const [n, step] of story.entries()) {
          now = (now + step.after * 60_000) as Instant;
          await disturb(hub, step, now);
          now = (now + 60_000) as Instant; // In its very minute a departure counts as not gone yet.
          const before = new Map<UnitKey, Unit>(hub.units);
          const { knowledge } = hub.ask(now);
          const broken = promisesOf(hub, knowledge);
          await hub.plan(now, `P${n + 1}`); // Throws on what the checker objects to.
          expect(brokenInvariants(hub)).toEqual([]);
          const kept = promisesOf(hub, knowledge);
          for (const unit of hub.units.values()) {
            const old = before.get(unit.key) as Unit;
            const place = whereabouts(unit).kind;
            expect(lostSpace(old, unit)).toBe(false);
            if (place === 'aboard') seen.aboard += 1;
            if (unit.plan !== old.plan && unit.plan !== undefined) {
              seen.moved += 1;
              expect(kept.get(unit.key), unit.key).toEqual([]);
            } else if (unit.plan === undefined) {
              seen.unplanned += 1;
              expect(unit.refusals?.length, unit.key).toBeGreaterThan(0);
            }
            const stands = unit.plan === old.plan && place === 'outside' && !hub.refused.has(unit.key);
            if (stands)
              expect(
                (kept.get(unit.key) ?? []).filter((fault) => lost.test(fault)),
                unit.key,
              ).toEqual([]);
            if (old.plan === undefined || (broken.get(unit.key)?.length ?? 0) > 0) continue;
            seen.stayed += 1;
            expect(unit, unit.key).toBe(old); // Not even written again.
          }
        }
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(runs / 10);
});
