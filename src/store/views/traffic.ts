import { sql } from 'kysely';
import type { DepartureId } from '../../model/departure.ts';
import type { Changing, Riding } from '../../tracking/live-run.ts';
import type { Database } from '../database.ts';
import { tenant } from '../tables.ts';

/** Units by departure and by where they get on and off. */
export async function listRiding(database: Database, ids: readonly DepartureId[]): Promise<readonly Riding[]> {
  const { rows } = await sql<Riding>`
    select departure, from_call as "from", to_call as "to", count(*)::int as units
    from leg where tenant = ${tenant} and departure = any(${[...ids]})
    group by departure, from_call, to_call`.execute(database);
  return rows;
}

/** Units by the departure that brings them and the one that takes them on. */
export async function listChanging(database: Database, ids: readonly DepartureId[]): Promise<readonly Changing[]> {
  const { rows } = await sql<Changing>`
    select came.departure, came.to_call as "to", goes.departure as next, goes.from_call as "from", count(*)::int as units
    from leg came join leg goes on goes.tenant = came.tenant and goes.unit = came.unit and goes.leg = came.leg + 1
    where came.tenant = ${tenant} and came.departure = any(${[...ids]})
    group by came.departure, came.to_call, goes.departure, goes.from_call`.execute(database);
  return rows;
}
