import { sql } from 'kysely';
import type { Database } from './database.ts';
import { tenant } from './tables.ts';

/** A right that one holder at a time has, for a while. Its fence rises with each new holder. */
export interface Lease {
  readonly fence: number;
}

/** Takes or renews a lease; nothing when somebody else holds it. Time is the database's: clocks of machines differ. */
export async function takeLease(
  database: Database,
  name: string,
  holder: string,
  seconds: number,
): Promise<Lease | undefined> {
  const { rows } = await sql<{ fence: number }>`
    insert into lease as l (tenant, name, holder, fence, expires_at)
    values (${tenant}, ${name}, ${holder}, 1, (extract(epoch from clock_timestamp()) * 1000)::bigint + ${seconds * 1000}::bigint)
    on conflict (tenant, name) do update set
      holder = excluded.holder, expires_at = excluded.expires_at,
      fence = l.fence + case when l.holder = excluded.holder then 0 else 1 end
    where l.holder = excluded.holder or l.expires_at < (extract(epoch from clock_timestamp()) * 1000)::bigint
    returning fence`.execute(database);
  return rows[0];
}

export async function giveUpLease(database: Database, name: string, holder: string): Promise<void> {
  await database
    .deleteFrom('lease')
    .where('tenant', '=', tenant)
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute();
}
