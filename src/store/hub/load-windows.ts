import { sql } from 'kysely';
import type { TimeWindow } from '../../model/gate.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Order } from '../../operations/order.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';

/**
 * Loads who was promised the windows that orders want a place in, and locks these windows, so that the last place goes to one of two
 * who want it at once. Most orders want no window, and cost nothing here.
 */
export async function loadWindows(
  tx: Tx,
  orders: readonly Order[],
  units: Map<UnitKey, Unit>,
  heads: Map<string, Buffer>,
): Promise<void> {
  const windows = orders.flatMap((order) => (order.kind === 'book-window' ? [order.window] : []));
  if (windows.length === 0) return;
  const ids = [...new Set(windows.map(idOf))].sort();
  await sql`
    insert into gate_hour (tenant, id) select ${tenant}, id from unnest(${ids}::text[]) as id order by id on conflict do nothing`.execute(
    tx,
  );
  await sql`select 1 from gate_hour where tenant = ${tenant} and id = any(${ids}) order by id for update`.execute(tx);
  const rows = windows.map(({ at, gate, from }) => ({ f: at, g: gate, m: from }));
  const found = await sql<{ key: UnitKey; state: Unit; head: Buffer }>`
    select distinct on (u.key) u.key, u.state, u.head
    from json_to_recordset(${JSON.stringify(rows)}) as d(f text, g text, m bigint)
    join gate_window w on w.tenant = ${tenant} and w.facility = d.f and w.gate = d.g and w.from_at = d.m
    join unit u on u.tenant = ${tenant} and u.key = w.unit`.execute(tx);
  for (const { key, state, head } of found.rows) {
    if (units.has(key)) continue;
    units.set(key, state);
    heads.set(`unit:${key}`, head);
  }
}

const idOf = ({ at, gate, from }: TimeWindow): string => `${at} ${gate} ${from}`;
