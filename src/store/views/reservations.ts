import { sql } from 'kysely';
import type { Instant } from '../../base/time.ts';
import type { ReservationState } from '../../model/reservation.ts';
import type { Views } from '../../tracking/views.ts';
import type { Database } from '../database.ts';
import { readReserved } from '../state.ts';
import { tenant } from '../tables.ts';

/** What can be read of reservations. */
export const reservationViews = (database: Database): Pick<Views, 'reservation' | 'reservations' | 'reserved'> => ({
  reservation: async (id) => {
    const { rows } = await sql<{ state: ReservationState }>`
      select state from reservation where tenant = ${tenant} and id = ${id}`.execute(database);
    return rows[0]?.state;
  },
  reservations: (now, customer) => listReservations(database, now, customer),
  reserved: (buckets, now) => readReserved(database, now, buckets),
});

async function listReservations(
  database: Database,
  now: Instant,
  customer: string | undefined,
): Promise<ReservationState[]> {
  const whose = customer === undefined ? sql`` : sql`and customer = ${customer}`;
  const { rows } = await sql<{ state: ReservationState }>`
    select state from reservation where tenant = ${tenant} and not ended and until_at > ${now} ${whose}
    order by until_at, id`.execute(database);
  return rows.map(({ state }) => state);
}
