import { sql } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { DisruptionState } from '../model/disruption.ts';
import { add, type Use } from '../plan/timetable/uses.ts';
import type { Database, Tx } from './database.ts';
import { tenant } from './tables.ts';

/** All departures of which anything is known beyond their timetable. */
export async function readDepartures(database: Database | Tx): Promise<Map<DepartureId, DepartureState>> {
  const { rows } = await sql<{ id: string; state: DepartureState }>`
    select id, state from departure where tenant = ${tenant} and version > 0`.execute(database);
  return new Map(rows.map(({ id, state }) => [id as DepartureId, state]));
}

/** All disruptions that were ever declared. */
export async function readDisruptions(database: Database | Tx): Promise<DisruptionState[]> {
  const { rows } = await sql<{ state: DisruptionState }>`
    select state from disruption where tenant = ${tenant} order by id`.execute(database);
  return rows.map(({ state }) => state);
}

/** Space that units use and reservations keep at a moment, on every bucket where there is any. */
export async function readUse(database: Database | Tx, now: Instant): Promise<Map<string, Use>> {
  const { rows } = await sql<{ bucket: string; used_teu: number; used_kg: number; used_plugs: number }>`
    select bucket, used_teu, used_kg, used_plugs from segment_use where tenant = ${tenant} and used_teu > 0`.execute(
    database,
  );
  const used = new Map<string, Use>();
  for (const { bucket, used_teu: teu, used_kg: kg, used_plugs: plugs } of rows) used.set(bucket, { teu, kg, plugs });
  for (const [bucket, use] of await readReserved(database, now)) used.set(bucket, add(used.get(bucket), use));
  return used;
}

/** Space that reservations keep at a moment, on some buckets or on all. */
export async function readReserved(
  database: Database | Tx,
  now: Instant,
  buckets?: readonly string[],
): Promise<Map<string, Use>> {
  const here = buckets === undefined ? sql`` : sql`and bucket = any(${[...buckets]})`;
  const { rows } = await sql<Use & { bucket: string }>`
    select bucket, sum(teu) as teu, sum(kg)::float8 as kg, sum(plugs)::int as plugs from reserved_space
    where tenant = ${tenant} and until_at > ${now} ${here} group by bucket`.execute(database);
  return new Map(rows.map(({ bucket, teu, kg, plugs }) => [bucket, { teu, kg, plugs }]));
}
