import { sql } from 'kysely';
import type { DisruptionState } from '../model/disruption.ts';
import type { Because } from '../model/itinerary.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { Tx } from './database.ts';
import { tenant } from './tables.ts';

/** Who was sent another way, and because of what that is no longer as it was. */
export interface MovedAway {
  readonly units: readonly Unit[];
  readonly reasons: ReadonlyMap<UnitKey, Because>;
}

interface Approved {
  readonly id: string;
  readonly disruptions: readonly { readonly id: string; readonly version: number }[];
  readonly units: readonly UnitKey[] | null;
}

/**
 * Units that still go as an approved re-plan sent them, where a disruption it went around has been ended, withdrawn or revised since:
 * some of them may gain by going back. What was only to end in its time is no news; the plan had reckoned with it.
 */
export async function readMovedAway(tx: Tx, states: readonly DisruptionState[]): Promise<MovedAway> {
  const { rows } = await sql<Approved>`
    select id, body->'report'->'disruptions' as disruptions,
      (select json_agg(key) from json_array_elements(body->'approvals') as a, json_object_keys(a->'units') as key) as units
    from replan where tenant = ${tenant} and undo_until is not null and not undone order by made_at`.execute(tx);
  const versions = new Map(states.map(({ disruption, version }) => [disruption.id as string, version]));
  const sentBy = new Map<UnitKey, { readonly replan: string; readonly because: Because }>();
  for (const { id: replan, disruptions, units } of rows) {
    const changed = disruptions.find(({ id, version }) => (versions.get(id) ?? version) > version);
    if (changed === undefined) continue;
    const because: Because = { code: 'reopened', disruption: changed.id as NonNullable<Because['disruption']> };
    for (const key of units ?? []) sentBy.set(key, { replan, because });
  }
  if (sentBy.size === 0) return { units: [], reasons: new Map() };
  const found = await sql<{ state: Unit }>`
    select u.state from unnest(${[...sentBy.keys()]}::text[]) as k
    join unit u on u.tenant = ${tenant} and u.key = k where u.on_its_way order by u.key`.execute(tx);
  const units = found.rows
    .map(({ state }) => state)
    .filter(({ key, plan }) => plan !== undefined && plan.plan === sentBy.get(key)?.replan);
  return { units, reasons: new Map(units.map(({ key }) => [key, sentBy.get(key)?.because as Because])) };
}
