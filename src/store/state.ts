import { sql } from 'kysely';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { DisruptionState } from '../model/disruption.ts';
import type { Use } from '../plan/timetable/uses.ts';
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

/** Space used on every bucket that anybody uses. */
export async function readUse(database: Database | Tx): Promise<Map<string, Use>> {
  const { rows } = await sql<{ bucket: string; used_teu: number; used_kg: number; used_plugs: number }>`
    select bucket, used_teu, used_kg, used_plugs from segment_use where tenant = ${tenant} and used_teu > 0`.execute(
    database,
  );
  return new Map(rows.map((row) => [row.bucket, { teu: row.used_teu, kg: row.used_kg, plugs: row.used_plugs }]));
}
