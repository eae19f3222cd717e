import { sql } from 'kysely';
import type { DepartureId } from '../../model/departure.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Order } from '../../operations/order.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';

/**
 * Loads with which units the machines are busy that orders want to give a job, and locks these machines, so that none takes two at once.
 * Most orders are about no machine, and cost nothing here.
 */
export async function loadMachines(
  tx: Tx,
  orders: readonly Order[],
  units: Map<UnitKey, Unit>,
  heads: Map<string, Buffer>,
): Promise<void> {
  const rows = orders.flatMap((order) => (order.kind === 'take-job' ? [{ f: order.at, m: order.machine }] : []));
  if (rows.length === 0) return;
  const ids = [...new Set(rows.map(({ f, m }) => `${f} ${m}`))].sort();
  await sql`
    insert into machine (tenant, id) select ${tenant}, id from unnest(${ids}::text[]) as id order by id on conflict do nothing`.execute(
    tx,
  );
  await sql`select 1 from machine where tenant = ${tenant} and id = any(${ids}) order by id for update`.execute(tx);
  const found = await sql<{ key: UnitKey; state: Unit; head: Buffer }>`
    select distinct on (u.key) u.key, u.state, u.head
    from json_to_recordset(${JSON.stringify(rows)}) as d(f text, m text)
    join machine_job j on j.tenant = ${tenant} and j.facility = d.f and j.machine = d.m
    join unit u on u.tenant = ${tenant} and u.key = j.unit`.execute(tx);
  for (const { key, state, head } of found.rows) {
    if (units.has(key)) continue;
    units.set(key, state);
    heads.set(`unit:${key}`, head);
  }
}

/** What a machine is to load a unit on, or take it off. */
export function departureOfJob(order: Order, units: ReadonlyMap<UnitKey, Unit>): readonly DepartureId[] {
  const task =
    order.kind === 'take-job' ? order.task : order.kind === 'finish-job' ? units.get(order.unit)?.job : undefined;
  return task?.departure === undefined ? [] : [task.departure];
}
