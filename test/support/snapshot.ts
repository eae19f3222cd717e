import type { Minute } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import type { Order } from '../../src/operations/order.ts';
import type { Snapshot } from '../../src/operations/planning/questions.ts';
import { awaitedIn, compileTimetable } from '../../src/plan/timetable/compile.ts';
import { commandsOf, lineNetwork } from './line.ts';
import { MemoryHub } from './memory-hub.ts';
import { firstDay } from './networks.ts';

/** What a planning run sees on the line at a moment, after some orders. */
export async function snapshotAfter(now: number, orders: readonly Order[]): Promise<Snapshot> {
  const hub = new MemoryHub(lineNetwork());
  for (const command of commandsOf(orders)) await hub.execute(command);
  const { bookings, departures, used } = hub;
  const knowledge = { departures, awaited: awaitedIn(used), now: now as Minute };
  const timetable = compileTimetable(hub.network, firstDay, nextDay(firstDay, 20), knowledge);
  return { now: now as Minute, timetable, bookings, units: [...hub.units.values()], departures, used };
}
