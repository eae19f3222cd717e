import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instantOf, type Minute, minuteOf } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import type { BookingState } from '../../src/model/booking.ts';
import { departureId } from '../../src/model/departure.ts';
import { type Unit, whereabouts } from '../../src/model/unit.ts';
import { askPlanner, becauseOf, type Snapshot } from '../../src/operations/planning/questions.ts';
import { awaitedIn, compileTimetable } from '../../src/plan/timetable/compile.ts';
import { progressOf } from '../../src/tracking/progress.ts';
import { line, lineNetwork, middle, noon, ordersFor, origin } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { firstDay, smallNetworks } from '../support/networks.ts';
import { attempts, bookingIds, firstMoment, orderOf, smallBooking } from '../support/orders.ts';
import { snapshotAfter } from '../support/snapshot.ts';

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

test('a late train with less time left than the change takes misses its connection: so it says, and so it is planned anew', async () => {
  const o = ordersFor('B1');
  const tomorrow = departureId('S0' as never, nextDay(firstDay), 1);
  const legs = [
    { departure: line, from: 0, to: 1 },
    { departure: tomorrow, from: 1, to: 2 },
  ];
  const stands = [o.depart(origin, { departure: tomorrow }), o.arrive(middle, { departure: tomorrow })];
  const way = [o.book(), o.plan(legs), o.gateIn(), o.load(), o.depart(), ...stands];
  const leaves = noon + 1440 + 660; // The change takes an hour.
  const broken = { readyBefore: (noon + 10 * 1440) as Minute, all: false };
  const toldAt = async (minutes: number) => {
    const now = (leaves - minutes) as Minute;
    const snapshot = await snapshotAfter(now, way);
    const [unit] = snapshot.units as [Unit];
    const { booking } = snapshot.bookings.get(unit.booking) as BookingState;
    const { status } = progressOf(lineNetwork(), booking, unit, snapshot.departures, instantOf(now));
    return { status, because: becauseOf(snapshot, unit), asked: askPlanner(snapshot, broken).commodities.length };
  };
  expect(await toldAt(60)).toEqual({ status: 'under-way', because: undefined, asked: 0 });
  const because = { code: 'connection', departure: line, missed: tomorrow };
  expect(await toldAt(59)).toEqual({ status: 'missed', because, asked: 1 });
});
