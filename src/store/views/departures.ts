import { sql } from 'kysely';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import type { Database, Tx } from '../database.ts';
import { tenant } from '../tables.ts';

export async function findDepartures(
  database: Database | Tx,
  ids: readonly DepartureId[],
): Promise<Map<DepartureId, DepartureState>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('departure')
    .select(['id', 'state'])
    .where('tenant', '=', tenant)
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .where('version', '>', 0)
    .execute();
  return new Map(rows.map(({ id, state }) => [id as DepartureId, state as DepartureState]));
}

/** The entry that a state stands on is the one of its version. */
export async function sourcesOf(database: Database, ids: readonly DepartureId[]): Promise<Map<DepartureId, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: DepartureId; source: string }>`
    select d.id, e.source from departure d
    join event e on e.tenant = d.tenant and e.stream = 'departure:' || d.id and e.version = d.version
    where d.tenant = ${tenant} and d.id = any(${[...ids]})`.execute(database);
  return new Map(rows.map(({ id, source }) => [id, source]));
}

export async function countAboard(database: Database, ids: readonly DepartureId[]): Promise<Map<DepartureId, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ departure: DepartureId; n: number }>`
    select departure, count(*)::int as n from unit
    where tenant = ${tenant} and departure = any(${[...ids]}) group by departure`.execute(database);
  return new Map(rows.map(({ departure, n }) => [departure, n]));
}
