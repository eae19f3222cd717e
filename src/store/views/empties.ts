import { type RawBuilder, sql } from 'kysely';
import type { BookingState } from '../../model/booking.ts';
import type { Unit } from '../../model/unit.ts';
import type { BookedUnitState, EmptyViews } from '../../tracking/views.ts';
import type { Database } from '../database.ts';
import { tenant } from '../tables.ts';

/** What can be read of units without goods, and of those who want some. */
export const emptyViews = (database: Database): EmptyViews => ({
  empties: async () => {
    // Whoever came in again on a later journey is no longer where an earlier one left it.
    const { rows } = await sql<{ state: Unit }>`
      select u.state from unit u
      where u.tenant = ${tenant} and u.empty_at is not null and not exists (
        select 1 from unit o where o.tenant = ${tenant} and o.number = u.number and o.key <> u.key
          and (o.state->'moves'->0->>'when')::bigint > (u.state->'moves'->-1->>'when')::bigint)
      order by u.key`.execute(database);
    return rows.map(({ state }) => state);
  },
  emptiesBooked: (limit) => listed(database, sql`u.booked_empty and u.on_its_way`, limit),
  emptiesAhead: (places, { from, to }, limit) =>
    listed(
      database,
      sql`b.destination = any(${[...places]}) and b.stage <> 'cancelled' and not u.booked_empty
        and u.arrives_at >= ${from} and u.arrives_at < ${to} and u.state->'emptied' is null`,
      limit,
    ),
  emptiesWanted: (places, { from, to }, limit) =>
    listed(
      database,
      sql`b.origin = any(${[...places]}) and b.ready_at >= ${from} and b.ready_at < ${to} and b.stage <> 'cancelled'
        and u.number is null and u.stage in ('booked', 'planned', 'no-plan') and not u.booked_empty`,
      limit,
    ),
});

async function listed(database: Database, which: RawBuilder<unknown>, limit: number): Promise<BookedUnitState[]> {
  const { rows } = await sql<{ unit: Unit; booking: BookingState }>`
    select u.state as unit, b.state as booking
    from booking b join unit u on u.tenant = ${tenant} and u.booking = b.id
    where b.tenant = ${tenant} and ${which} order by u.key limit ${limit}`.execute(database);
  return rows;
}
