import type { Database } from './database.ts';
import { tenant } from './tables.ts';

/** A small thing to remember that is no event: how far a reader has come, how the simulator stands. */
export async function readSetting<T>(database: Database, key: string): Promise<T | undefined> {
  const row = await database
    .selectFrom('setting')
    .select('value')
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value as T | undefined;
}

export async function writeSetting(database: Database, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await database
    .insertInto('setting')
    .values({ tenant, key, value: text })
    .onConflict((conflict) => conflict.columns(['tenant', 'key']).doUpdateSet({ value: text }))
    .execute();
}
