import { sql } from 'kysely';
import type { SpacePrice, SpacePrices } from '../model/space-price.ts';
import { type Database, inTransaction, type Tx } from './database.ts';
import { tenant } from './tables.ts';

/** The prices of space that the last planning run left; nothing where none has given space a price. */
export async function readStoredPrices(database: Database | Tx): Promise<SpacePrices | undefined> {
  const run = await readRun(database);
  if (run === undefined) return undefined;
  const { rows } = await sql<SpacePrice>`
    select bucket, teu, tonne, plug from space_price where tenant = ${tenant} order by bucket`.execute(database);
  return { plan: run.plan, asOf: Number(run.as_of), rows };
}

async function readRun(database: Database | Tx): Promise<{ plan: string; as_of: string } | undefined> {
  const { rows } = await sql<{ plan: string; as_of: string }>`
    select plan, as_of from price_run where tenant = ${tenant}`.execute(database);
  return rows[0];
}

/**
 * Keeps the prices of a run. One that looked at all units (`whole`) replaces what was known and gives its name and moment; one for
 * those without plan (`open`) changes only what it priced, since it knew nothing of the others. One for some units by name does
 * so where prices are known already: alone it knows too little to say what space is worth.
 */
export async function keepPrices(
  database: Database,
  prices: SpacePrices,
  about: 'whole' | 'open' | 'named',
): Promise<void> {
  const whole = about === 'whole';
  await inTransaction(database, async (tx) => {
    if (about === 'named' && (await readRun(tx)) === undefined) return;
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
