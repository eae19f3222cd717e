import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { afterwards } from './afterwards.ts';

/** A store of its own for a test file, gone when the file is done. `connection` is for further processes and pools. */
export interface TestStore {
  readonly database: Database;
  readonly connection: { host: string; user: string; database: string };
}

export const openTestStore = (poolSize = 10): Promise<TestStore> => openOwn('template dryport', poolSize);

/** A database of its own with nothing in it at all. */
export const openBareDatabase = (): Promise<TestStore> => openOwn('template template0', 10);

async function openOwn(template: string, poolSize: number): Promise<TestStore> {
  const postgres = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await atServer(`create database ${name} ${template}`);
  const connection = { ...postgres, database: name };
  const database = openDatabase(connection, poolSize);
  afterwards(async () => {
    await database.destroy();
    await atServer(`drop database ${name} with (force)`);
  });
  return { database, connection };
}

async function atServer(statement: string): Promise<void> {
  const server = openDatabase({ ...inject('postgres'), database: 'postgres' }, 1);
  try {
    await sql.raw(statement).execute(server);
  } finally {
    await server.destroy();
  }
}

/** Takes everything out of a store but its schema, behind the back of the ledger's guards. */
export async function emptyStore(database: Database): Promise<void> {
  await database.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate event, command, booking, unit, leg, departure, disruption, reservation, loading, reserved_space, reserver, replan, segment_use, slot, bay, gate_window, machine_job, price_run, space_price, security_run, plan, network, agenda, setting, feed, notice_feed, notice, notice_late, webhook, delivery`.execute(
      tx,
    );
  });
}
