import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { limits } from '../base/limits.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

const int8 = 20;

/** Opens a pool. Whole numbers of 64 bits come back as numbers: nothing here counts beyond 2^53. */
export function openDatabase(connection: pg.ClientConfig | string, poolSize = 10): Database {
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  const types: pg.CustomTypesConfig = {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
  };
  const pool = new pg.Pool({ ...config, types, Client: PreparingClient, max: poolSize, application_name: 'dryport' });
  pool.on('error', () => undefined); // An idle connection that breaks is replaced; whoever uses one hears of it.
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Names of statements by their text. Texts are written in the source and come back: what differs is in their parameters. */
const names = new Map<string, string>();

/** PostgreSQL reads and plans a statement once a connection, not each time it is asked. */
class PreparingClient extends pg.Client {
  override query: pg.Client['query'] = ((query: unknown, values?: unknown, ...rest: unknown[]) => {
    const given = super.query.bind(this) as (...args: unknown[]) => unknown;
    if (typeof query !== 'string' || !Array.isArray(values) || values.length === 0)
      return given(query, values, ...rest);
    let name = names.get(query);
    if (name === undefined && names.size < limits.preparedStatements) {
      name = `s${names.size}`;
      names.set(query, name);
    }
    return given({ name, text: query, values }, ...rest);
  }) as pg.Client['query'];
}

/** Serialization failure and deadlock: the transaction was right, only its moment was not. */
const passing = new Set(['40001', '40P01']);
/** Somebody wrote the same version of a stream first, or took the space: look again and decide anew. */
const outrun = new Set(['23505', '23514']);
/** Two made the same table in the same moment: `if not exists` does not see the other's, and all but one hear of it. */
const madeByAnother = new Set(['42710', '42P07']);

/** Thrown inside a transaction when what it looked at has changed: it is run again from the start. */
export class Outrun extends Error {}

/** Whether a transaction failed only because of what others did at the same moment. */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return error instanceof Outrun || passing.has(code) || outrun.has(code) || madeByAnother.has(code);
}

/**
 * Runs a transaction until it goes through. `work` is run again from the start when somebody else was quicker; it must hold
 * nothing from an earlier run. It is told when that happened, so that it can wait in line instead of racing again.
 */
export async function inTransaction<T>(database: Database, work: (tx: Tx, again: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute((tx) => work(tx, attempt > 1));
    } catch (error) {
      if (!isPassing(error) || attempt >= limits.retriesPerCommand) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt + Math.random() * 10));
    }
  }
}
