import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { migrate } from '../../src/store/migrations.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { commandsOf, lineNetwork, ordersFor } from '../support/line.ts';
import { openBareDatabase, openTestStore } from '../support/store.ts';

/** Every column, key, index and guard there is. */
async function schemaOf(database: Database): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as what from information_schema.columns
      where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select tgname || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    order by 1`.execute(database);
  return rows.map(({ what }) => what);
}

test('an empty database gets the whole schema, and getting it again changes nothing', async () => {
  const { database } = await openBareDatabase();
  expect(await schemaOf(database)).toEqual([]);
  await migrate(database);
  const schema = await schemaOf(database);
  expect(schema).toEqual(await schemaOf((await openTestStore()).database));
  const network = lineNetwork();
  const hub = openHub(database, network);
  const o = ordersFor('B1');
  for (const command of commandsOf([o.book(), o.plan(), o.gateIn()])) await hub.execute(command);
  const before = await verifyLedger(database, network);
  await migrate(database);
  expect(await schemaOf(database)).toEqual(schema);
  expect(await verifyLedger(database, network)).toEqual(before);
  expect(before).toMatchObject({ events: 5, faults: [] });
});

test('processes that open a new store at once wait for each other', async () => {
  // The moment in which two make the same table is short: many rounds meet it, where one did rarely.
  for (let round = 0; round < 12; round += 1) {
    const { database, connection } = await openBareDatabase();
    const others = Array.from({ length: 6 }, () => openDatabase(connection, 1));
    try {
      await Promise.all(others.map((other) => sql`select 1`.execute(other))); // All connected, so that all begin at once.
      await Promise.all(others.map(migrate));
    } finally {
      await Promise.all(others.map((other) => other.destroy()));
    }
    const { rows } = await sql<{ step: number }>`select step from schema_step`.execute(database);
    expect(rows).toEqual([{ step: expect.any(Number) }]);
  }
});

test('a store of a newer Dryport is left alone', async () => {
  const { database } = await openTestStore();
  await sql`update schema_step set step = step + 1`.execute(database);
  const before = await schemaOf(database);
  await expect(migrate(database)).rejects.toThrow(/written by a newer Dryport \(schema \d+, this one knows \d+\)/);
  expect(await schemaOf(database)).toEqual(before);
});

test('every table but those of the schema itself begins its key with the tenant', async () => {
  const { database } = await openTestStore();
  const { rows } = await sql<{ table: string; key: string }>`
    select c.relname as table, pg_get_constraintdef(k.oid) as key from pg_class c
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_step'`.execute(database);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ key }) => !key?.startsWith('PRIMARY KEY (tenant'))).toEqual([]);
});
