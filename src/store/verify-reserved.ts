import { sql } from 'kysely';
import type { Network } from '../model/network.ts';
import type { ReservationState } from '../model/reservation.ts';
import type { Database } from './database.ts';
import { reservedRows } from './hub/rows.ts';
import { tenant } from './tables.ts';

/**
 * Whether the space kept for quotes is what the reservations say: those that hold have all their rows, those that ended none. One
 * whose time was over by the last entry may have been tidied away.
 */
export async function reservedFaults(database: Database, network: Network, lastEntryAt: number): Promise<string[]> {
  const { rows: states } = await sql<{ state: ReservationState }>`
    select state from reservation where tenant = ${tenant} and not ended`.execute(database);
  const { rows } = await sql<{ b: string; r: string }>`
    select bucket as b, reservation as r, until_at as u, teu as t, kg as k, plugs as p from reserved_space
    where tenant = ${tenant} order by reservation, bucket`.execute(database);
  const stored = new Map<string, object[]>();
  for (const row of rows) stored.set(row.r, [...(stored.get(row.r) ?? []), row]);
  const faults: string[] = [];
  for (const { state } of states) {
    const { id, until } = state.reservation;
    const kept = stored.get(id);
    stored.delete(id);
    const wanted = reservedRows(network, state).sort((a, b) => (a.b < b.b ? -1 : 1));
    if (kept === undefined ? until > lastEntryAt : JSON.stringify(kept) !== JSON.stringify(wanted))
      faults.push(`reservation:${id}: the space kept is not what it says`);
  }
  return [...faults, ...[...stored.keys()].map((id) => `reservation:${id}: space is kept that nobody reserved`)];
}
