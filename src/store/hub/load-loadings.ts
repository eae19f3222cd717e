import { sql } from 'kysely';
import type { DepartureId } from '../../model/departure.ts';
import { type LoadingId, type LoadingState, readLoadingId } from '../../model/loading.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Order } from '../../operations/order.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';

/** Plans of loading that orders name, with the units on them and those that are to come, and the departures they are of. */
export interface NamedLoadings {
  readonly loadings: ReadonlyMap<LoadingId, LoadingState>;
  readonly units: readonly UnitKey[];
  readonly departures: readonly DepartureId[];
}

/** Loads plans of loading, and locks them in order: who changes one waits for who is changing it. */
export async function loadLoadings(
  tx: Tx,
  orders: readonly Order[],
  heads: Map<string, Buffer>,
): Promise<NamedLoadings> {
  const own = orders.flatMap((order) => ('loading' in order ? [order] : []));
  if (own.length === 0) return { loadings: new Map(), units: [], departures: [] };
  const ids = [...new Set(own.map(({ loading }) => loading))];
  const { rows } = await sql<{ id: LoadingId; state: LoadingState; head: Buffer }>`
    select id, state, head from loading where tenant = ${tenant} and id = any(${ids}) order by id for update`.execute(
    tx,
  );
  for (const { id, head } of rows) heads.set(`loading:${id}`, head);
  const placed = [...rows.map(({ state }) => state), ...own].flatMap((each): readonly { readonly unit: UnitKey }[] =>
    'placed' in each ? each.placed : each.kind === 'edit-loading' ? each.edits : [],
  );
  return {
    loadings: new Map(rows.map(({ id, state }) => [id, state])),
    units: placed.map(({ unit }) => unit),
    departures: ids.map((id) => readLoadingId(id).departure),
  };
}
