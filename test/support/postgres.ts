import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/store/store.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How to reach the PostgreSQL of this test run; its database `dryport` is an empty store, the template of all others. */
    postgres: { host: string; user: string };
  }
}

/** Starts one PostgreSQL for all files of a test run, and takes it down with its folder afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), `dryport-test-${randomUUID().slice(0, 8)}-`));
  const store = await openStore(data);
  const { connection } = store;
  if (typeof connection === 'string') throw new Error('the tests start a PostgreSQL of their own');
  await store.database.destroy(); // A template must have no connections.
  project.provide('postgres', { host: connection.host, user: connection.user });
  return async () => {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  };
}
