import { sql } from 'kysely';
import { groupBy } from '../../base/group.ts';
import type { Minute } from '../../base/time.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { TimeWindow } from '../../model/gate.ts';
import type { Network } from '../../model/network.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Order } from '../../operations/order.ts';
import { windowFrom } from '../../terminal/gate/windows.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';

/**
 * Locks the windows that orders want a place in, so that the last place goes to one of two who want it at once, and loads who was promised
 * those that may get full by these orders. Most orders want no window, and cost nothing here.
 */
export async function loadWindows(
  tx: Tx,
  network: Network,
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
  const rows = await tight(tx, network, windows);
  if (rows.length === 0) return;
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

interface WindowRow {
  readonly f: string;
  readonly g: string;
  readonly m: number;
}

/** Of some windows, one each time a place is wanted, those in which fewer places are left than that, no-shows counted. */
async function tight(tx: Tx, network: Network, windows: readonly TimeWindow[]): Promise<WindowRow[]> {
  const wanted = [...groupBy(windows, idOf).values()].flatMap(([window, ...more]) =>
    window === undefined ? [] : [{ f: window.at, g: window.gate, m: window.from, wanted: 1 + more.length }],
  );
  const { rows } = await sql<WindowRow & { readonly taken: number }>`
    select d.f, d.g, d.m::float8 as m, count(w.unit)::int as taken from json_to_recordset(${JSON.stringify(wanted)}) as d(f text, g text, m bigint)
    left join gate_window w on w.tenant = ${tenant} and w.facility = d.f and w.gate = d.g and w.from_at = d.m group by 1, 2, 3`.execute(
    tx,
  );
  const taken = new Map(rows.map((row) => [`${row.f} ${row.g} ${row.m}`, row.taken]));
  return wanted.filter(({ f, g, m, wanted: places }) => {
    const facility = network.facilities.get(f as FacilityId);
    const gate = network.terminals.get(f as FacilityId)?.gates.find(({ id }) => id === g);
    const open = facility === undefined || gate === undefined ? undefined : windowFrom(facility, gate, m as Minute);
    return open !== undefined && (taken.get(`${f} ${g} ${m}`) ?? 0) + places > open.capacity;
  });
}

const idOf = ({ at, gate, from }: TimeWindow): string => `${at} ${gate} ${from}`;
