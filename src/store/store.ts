import { sql } from 'kysely';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrations.ts';
import { openPostgres } from './postgres/server.ts';

/** An open store: its database, and how to leave it. */
export interface Store {
  readonly database: Database;
  /** For other threads and processes: how they connect. */
  readonly connection: StoreConnection;
  close(): Promise<void>;
}

/** A connection that can be handed to a worker thread. */
export type StoreConnection = string | { readonly host: string; readonly user: string; readonly database: string };

const databaseName = 'dryport';

/**
 * Opens the store of a data folder: finds or starts its PostgreSQL, makes the database and brings it to this version's schema.
 * With `url`, the PostgreSQL there is used instead and nothing is started.
 */
export async function openStore(data: string, url?: string): Promise<Store> {
  if (url !== undefined) {
    const database = openDatabase(url);
    await migrate(database);
    return { database, connection: url, close: () => database.destroy() };
  }
  const postgres = await openPostgres(data);
  const { host = '', user = '' } = postgres.connection;
  await makeDatabase(openDatabase(postgres.connection, 1));
  const connection = { host, user: String(user), database: databaseName };
  const database = openDatabase(connection);
  await migrate(database);
  return {
    database,
    connection,
    close: async () => {
      await database.destroy();
      await postgres.stop();
    },
  };
}

async function makeDatabase(server: Database): Promise<void> {
  try {
    const { rows } = await sql`select 1 from pg_database where datname = ${databaseName}`.execute(server);
    if (rows.length === 0) await sql.raw(`create database ${databaseName}`).execute(server);
  } catch (error) {
    const twice = ['42P04', '23505'].includes((error as { code?: string }).code ?? ''); // Another process made it meanwhile.
    if (!twice) throw error;
  } finally {
    await server.destroy();
  }
}

/** Tells the database how its tables now look, after much came in at once: it would find out by itself only minutes later. */
export const refreshStatistics = async (database: Database): Promise<void> => {
  await sql`analyze booking, unit, leg, departure, segment_use`.execute(database); // The ledger is only found by its key.
};

/** Which version of PostgreSQL it is: `18.4`. */
export const storeVersion = async (database: Database): Promise<string> => {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
    database,
  );
  return (rows[0]?.version ?? '').split(' ')[0] ?? '';
};
