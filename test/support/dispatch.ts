import type { Minute } from '../../src/base/time.ts';
import type { Disruption } from '../../src/model/disruption.ts';
import type { Database } from '../../src/store/database.ts';
import { type HubDesk, openDesk } from '../../src/store/desk.ts';
import { bookingOf } from './bookings.ts';
import { disruptionOf } from './disruptions.ts';
import { PlannedHub } from './planning.ts';
import { emptyStore } from './store.ts';
import { tinyNetwork } from './tiny-network.ts';

// A hub on a Monday in which somebody plans around what is disrupted.

const monday = Date.parse('2026-11-30T00:30:00Z');
export const now = (monday / 60_000) as Minute;
export const unwatched = { progress: () => undefined, shouldStop: () => false };
export const by = (key: string) => ({ key, actor: 'dispatcher', source: 'test' });
export const network = tinyNetwork();

/** Empties the store, and opens a hub and its desk on it. */
export async function openDispatch(database: Database): Promise<{ hub: PlannedHub; desk: HubDesk }> {
  await emptyStore(database);
  const hub = new PlannedHub(database, network, { at: monday as never });
  return { hub, desk: openDesk(database, { network, hash: '' }, hub.clock, { hub: hub.hub }) };
}

interface Wish {
  readonly units: number;
  readonly due: string;
  readonly ready?: string;
  readonly kg?: number;
  /** Cents. */
  readonly latePerDay?: number;
}

/** Books units to Duisburg. */
export async function book(hub: PlannedHub, id: string, { units, due, ready, kg, latePerDay }: Wish): Promise<void> {
  const booking = bookingOf(id, 'HUB' as never, 'DUI' as never, ready ?? '2026-12-01T00:00:00Z', due);
  const each = { sizeType: '45G1' as never, grossKg: kg ?? 18_000, tareKg: 3_900 };
  const more = latePerDay === undefined ? {} : { latePerDay: latePerDay as never };
  await hub.does({ kind: 'book', booking: { ...booking, ...more, units: Array.from({ length: units }, () => each) } });
}

/** The border to the west, shut for thirteen days from the day after tomorrow. */
export const shut = (change: Partial<Disruption> = {}): Disruption =>
  disruptionOf('ALM', {
    name: 'The border is shut',
    where: { borders: ['ALM_W' as never] },
    effect: { capacity: 0 },
    from: (now + 2 * 1440) as Minute,
    until: (now + 15 * 1440) as Minute,
    severity: 'high',
    ...change,
  });
