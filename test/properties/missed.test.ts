import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, minuteOf } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import { whereabouts } from '../../src/model/unit.ts';
import { becauseOf, type Snapshot } from '../../src/operations/planning/questions.ts';
import { awaitedIn, compileTimetable } from '../../src/plan/timetable/compile.ts';
import { progressOf } from '../../src/tracking/progress.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { firstDay, smallNetworks } from '../support/networks.ts';
import { attempts, bookingIds, firstMoment, orderOf, smallBooking } from '../support/orders.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 400);
const scripts = fc.array(attempts, { minLength: 40, maxLength: 160, size: 'max' });

function snapshotOf({ network, bookings, units, departures, used }: MemoryHub, now: Instant): Snapshot {
  const minute = minuteOf(now);
  const knowledge = { departures, awaited: awaitedIn(used), now: minute };
  const timetable = compileTimetable(network, nextDay(firstDay, -5), nextDay(firstDay, 30), knowledge);
  return { now: minute, timetable, bookings, units: [...units.values()], departures, used };
}

test('whoever is said to have missed something is planned anew by the next run, and nobody else', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, async (network, script) => {
      const hub = new MemoryHub(network);
      const booked = bookingIds
        .slice(0, 3)
        .map((id, n) => ({ kind: 'book' as const, booking: smallBooking(id, n + script.length) }));
      await hub.execute({ id: 'first', actor: 'a', source: 's', at: firstMoment, orders: booked });
      let now = firstMoment;
      for (const [index, attempt] of script.entries()) {
        now = (now + attempt.minutes * 60_000) as Instant;
        await hub.execute({ id: `c${index}`, actor: 'a', source: 's', at: now, orders: [orderOf(hub, attempt, now)] });
      }
      const snapshot = snapshotOf(hub, now);
      for (const unit of hub.units.values()) {
        const booking = hub.bookings.get(unit.booking)?.booking;
        if (booking === undefined || unit.plan === undefined || unit.cancelledAt !== undefined) continue;
        if (whereabouts(unit).kind === 'gone') continue;
        if (unit.plan.itinerary.legs.some(({ from, to }) => from >= to)) continue; // No way at all.
        const place = whereabouts(unit);
        if (place.kind === 'aboard' && hub.departures.get(place.departure) === undefined) continue; // Nobody knows where it is.
        const { status } = progressOf(network, booking, unit, hub.departures, now);
        if (status === 'arrived') continue;
        const because = becauseOf(snapshot, unit);
        for (const what of [status, because?.code ?? '']) seen.set(what, (seen.get(what) ?? 0) + 1);
        expect(status === 'missed' || status === 'misdirected', `${status} and ${because?.code}`).toBe(
          because !== undefined,
        );
      }
    }),
    { numRuns: runs },
  );
  for (const what of ['missed', 'misdirected', 'under-way', 'closed', 'left', 'connection', ''])
    expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
});
