import { sql } from 'kysely';
import { type Instant, minuteOf } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import {
  countsMs,
  type Disruption,
  type DisruptionId,
  type DisruptionState,
  standing,
} from '../../model/disruption.ts';
import type { Network } from '../../model/network.ts';
import type { ReservationId, ReservationState } from '../../model/reservation.ts';
import type { Order } from '../../operations/order.ts';
import { bucketKeysOf } from '../../plan/timetable/bucket.ts';
import { awaitedIn } from '../../plan/timetable/compile.ts';
import { dateDeparture } from '../../plan/timetable/dated.ts';
import { add, type Use } from '../../plan/timetable/uses.ts';
import type { Tx } from '../database.ts';
import { readReserved } from '../state.ts';
import { tenant } from '../tables.ts';

/** What units use and reservations keep on some buckets. `inLine` locks them. */
export async function loadUsed(
  tx: Tx,
  buckets: ReadonlySet<string>,
  now: Instant,
  inLine: boolean,
): Promise<Map<string, Use>> {
  if (buckets.size === 0) return new Map();
  const rows = await tx
    .selectFrom('segment_use')
    .select(['bucket', 'used_teu', 'used_kg', 'used_plugs'])
    .where('tenant', '=', tenant)
    .where('bucket', '=', sql<string>`any(${[...buckets]})`)
    .$if(inLine, (query) => query.orderBy('bucket').forUpdate())
    .execute();
  const used = await readReserved(tx, now, [...buckets]);
  for (const { bucket, used_teu: teu, used_kg: kg, used_plugs: plugs } of rows)
    used.set(bucket, add(used.get(bucket), { teu, kg, plugs }));
  return used;
}

/** Those of some departures on which anybody has space, on whatever segment. */
export async function loadAwaited(
  tx: Tx,
  network: Network,
  departures: ReadonlySet<DepartureId>,
  now: Instant,
): Promise<Set<DepartureId>> {
  const buckets = [...departures].flatMap((departure) => {
    const calls = dateDeparture(network, departure)?.calls.length ?? 0;
    return bucketKeysOf(network, { departure, from: 0, to: Math.max(0, calls - 1) });
  });
  return awaitedIn(await loadUsed(tx, new Set(buckets), now, false));
}

/** What is disrupted now: who takes space may take no more than that leaves. */
export async function loadStanding(tx: Tx, now: Instant): Promise<Disruption[]> {
  const { rows } = await sql<{ state: DisruptionState }>`
    select state from disruption where tenant = ${tenant} and not withdrawn
      and (until_at is null or until_at > ${now - countsMs})`.execute(tx);
  return standing(
    rows.map(({ state }) => state),
    minuteOf(now),
  );
}

/**
 * Loads the reservations that orders name, and for who wants another one all that he has. Customers are locked then, so that
 * nobody gets more than he may by asking twice at once.
 */
export async function loadReservations(
  tx: Tx,
  orders: readonly Order[],
  now: Instant,
  heads: Map<string, Buffer>,
): Promise<Map<ReservationId, ReservationState>> {
  const ids = orders.flatMap((order) =>
    'reservation' in order && order.reservation !== undefined ? [order.reservation] : [],
  );
  if (ids.length === 0) return new Map();
  const customers = [...new Set(orders.flatMap((order) => (order.kind === 'reserve' ? [order.customer] : [])))].sort();
  if (customers.length > 0) {
    await sql`
      insert into reserver (tenant, id) select ${tenant}, id from unnest(${customers}::text[]) as id order by id
      on conflict do nothing`.execute(tx);
    await sql`select 1 from reserver where tenant = ${tenant} and id = any(${customers}) order by id for update`.execute(
      tx,
    );
  }
  const { rows } = await sql<{ id: string; state: ReservationState; head: Buffer }>`
    select id, state, head from reservation where tenant = ${tenant} and id = any(${ids})
    union all
    select id, state, head from reservation where tenant = ${tenant} and customer = any(${customers}) and not ended
      and until_at > ${now} and id <> all(${ids})`.execute(tx);
  for (const { id, head } of rows) heads.set(`reservation:${id}`, head);
  return new Map(rows.map(({ id, state }) => [id as ReservationId, state]));
}

/** Disruptions that orders name, locked in order. */
export async function loadDisruptions(
  tx: Tx,
  ids: ReadonlySet<DisruptionId>,
  heads: Map<string, Buffer>,
): Promise<Map<DisruptionId, DisruptionState>> {
  if (ids.size === 0) return new Map();
  const rows = await tx
    .selectFrom('disruption')
    .select(['id', 'state', 'head'])
    .where('tenant', '=', tenant)
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id, head } of rows) heads.set(`disruption:${id}`, head);
  return new Map(rows.map(({ id, state }) => [id as DisruptionId, state as DisruptionState]));
}
