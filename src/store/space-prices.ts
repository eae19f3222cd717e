import { sql } from 'kysely';
import type { SpacePrice, SpacePrices } from '../model/space-price.ts';
import { type Database, inTransaction, type Tx } from './database.ts';
import { tenant } from './tables.ts';

/** The prices of space that the last planning run left; nothing where none has given space a price. */
export async function readStoredPrices(database: Database | Tx): Promise<SpacePrices | undefined> {
  const { rows: runs } = await sql<{ plan: string; as_of: string }>`
    select plan, as_of from price_run where tenant = ${tenant}`.execute(database);
  const [run] = runs;
  if (run === undefined) return undefined;
  const { rows } = await sql<SpacePrice>`
    select bucket, teu, tonne, plug from space_price where tenant = ${tenant} order by bucket`.execute(database);
  return { plan: run.plan, asOf: Number(run.as_of), rows };
}

/**
 * Keeps the prices of a run. One that looked at all units (`whole`) replaces what was known and gives its name and moment; one for
 * a few units changes only what it priced, since it knew nothing of the others.
 */
export async function keepPrices(database: Database, prices: SpacePrices, whole: boolean): Promise<void> {
  await inTransaction(database, async (tx) => {
    const known = whole ? sql`do update set plan = excluded.plan, as_of = excluded.as_of` : sql`do nothing`;
    await sql`
      insert into price_run (tenant, plan, as_of) values (${tenant}, ${prices.plan}, ${prices.asOf})
      on conflict (tenant) ${known}`.execute(tx);
    if (whole) await sql`delete from space_price where tenant = ${tenant}`.execute(tx);
    await sql`
      insert into space_price (tenant, bucket, teu, tonne, plug)
      select ${tenant}, bucket, teu, tonne, plug from json_to_recordset(${JSON.stringify(prices.rows)})
        as t(bucket text, teu float8, tonne float8, plug float8)
      on conflict (tenant, bucket) do update set teu = excluded.teu, tonne = excluded.tonne, plug = excluded.plug`.execute(
      tx,
    );
  });
}
