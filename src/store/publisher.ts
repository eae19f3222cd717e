import { sql } from 'kysely';
import type { EventKind } from '../model/event.ts';
import { type Database, inTransaction, type Tx } from './database.ts';
import { tenant } from './tables.ts';

/** A command that was done, at its place in the one order that all readers follow. */
export interface Published {
  readonly position: number;
  readonly command: string;
  readonly recordedAt: number;
  readonly changes: readonly { readonly stream: string; readonly version: number; readonly kind: EventKind }[];
}

/** Commands stamped in one go. */
const batch = 500;

/**
 * Gives every finished command that has none yet the next position, without gaps. The locked row of `feed` is the lease: one
 * publisher works at a time, a slow one holds the others off, and one that dies gives it back. Positions follow the order in
 * which commands were finished, so a reader that has seen position n has missed nothing before it.
 */
export async function publish(database: Database): Promise<number> {
  return inTransaction(database, async (tx) => {
    await sql`insert into feed (tenant, last) values (${tenant}, 0) on conflict do nothing`.execute(tx);
    const { rows } = await sql<{
      last: number;
    }>`select last from feed where tenant = ${tenant} for update skip locked`.execute(tx);
    const last = rows[0]?.last;
    if (last === undefined) return 0;
    const { numAffectedRows } = await sql`
      update command c set position = ${last} + o.place
      from (select id, row_number() over (order by logged_at, id) as place from
              (select id, logged_at from command where tenant = ${tenant} and position is null and answer is not null
               order by logged_at, id limit ${batch}) as waiting) o
      where c.tenant = ${tenant} and c.id = o.id`.execute(tx);
    const count = Number(numAffectedRows ?? 0);
    if (count > 0) await sql`update feed set last = ${last + count} where tenant = ${tenant}`.execute(tx);
    return count;
  });
}

/** Everything published after a position, in order. */
export async function readFeed(database: Database | Tx, after: number, limit: number): Promise<Published[]> {
  const rows = await database
    .selectFrom('command')
    .select(['position', 'id', 'recorded_at', 'answer'])
    .where('tenant', '=', tenant)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    position: row.position ?? 0,
    command: row.id,
    recordedAt: row.recorded_at,
    changes: (row.answer as { done?: Published['changes'] }[]).flatMap(({ done }) => done ?? []),
  }));
}

/** The last position given out. */
export async function lastPosition(database: Database): Promise<number> {
  const row = await database.selectFrom('feed').select('last').where('tenant', '=', tenant).executeTakeFirst();
  return row?.last ?? 0;
}
