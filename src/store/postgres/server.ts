import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreError } from '../errors.ts';
import { type Binaries, placeBinaries } from './binaries.ts';
import { type Home, homeOf } from './home.ts';
import { withStartLock } from './start-lock.ts';

/** A PostgreSQL that runs for a data folder, started by us or found running. */
export interface Postgres {
  readonly connection: pg.ClientConfig;
  /** Stops the server if this process started it and nobody else is connected. */
  stop(): Promise<void>;
}

const superuser = 'dryport';
const startSeconds = 30;

/**
 * Settings that differ from PostgreSQL's own: a socket for one machine; checkpoints less often and stock-taking more often,
 * since what comes in comes in bursts; one processor a query, since many small ones must not wait for a large one. Durability
 * stays as it is: every commit is on disk before it is answered.
 */
const settings = [
  "listen_addresses = ''",
  'max_connections = 100',
  'shared_buffers = 256MB',
  'checkpoint_timeout = 15min',
  'max_wal_size = 3GB',
  'jit = off',
  'max_parallel_workers_per_gather = 0',
  'autovacuum_naptime = 15s',
  'fsync = on',
  'synchronous_commit = on',
  'full_page_writes = on',
];

/**
 * Finds the PostgreSQL of a data folder, or starts it: on the first run it makes the cluster. A server left by a killed
 * process is taken over; a lock file of one that died is overcome.
 */
export async function openPostgres(data: string): Promise<Postgres> {
  const home = homeOf(data);
  const connection = { host: home.sockets, user: superuser, database: 'postgres' };
  // One that runs and serves nobody was left by a killed process: it is ours now.
  let started = (await answers(connection)) && !(await othersConnected(connection));
  if (!started && !(await answers(connection))) {
    await withStartLock(home.folder, startSeconds, async () => {
      if (await answers(connection)) return;
      const binaries = placeBinaries(home.folder);
      await makeCluster(home, binaries);
      await startServer(home, binaries, connection);
      started = true;
    });
  }
  // The programs it was opened with stop it, whatever becomes of node_modules meanwhile.
  const programs = started ? placeBinaries(home.folder) : undefined;
  return {
    connection,
    stop: async () => {
      if (programs === undefined) return;
      // Those who have just gone, such as workers of ours, may still be on its list for a moment.
      for (let look = 1; await othersConnected(connection); look += 1) {
        if (look === looksMax) return;
        await sleep(lookMs);
      }
      await run(home, programs.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '30']);
    },
  };
}

async function answers(connection: pg.ClientConfig): Promise<boolean> {
  if (!existsSync(join(connection.host ?? '', '.s.PGSQL.5432'))) return false;
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // A server that goes down while we ask is an answer too.
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Clusters are made beside and moved into place, so that a killed process leaves none half made. Each has a folder of its own:
 * what a killed process has started may still be writing in that one's.
 */
async function makeCluster(home: Home, { initdb }: Binaries): Promise<void> {
  throwAwayHalfMade(home);
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return;
  const fresh = join(home.folder, `${halfMade}${randomUUID().slice(0, 8)}`);
  const options = ['--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const made = await run(home, initdb, ['-D', fresh, '-U', superuser, ...options]);
  if (made.code !== 0) throw new StoreError('start-failed', `initdb failed: ${made.output}`);
  const lines = [...settings, `unix_socket_directories = '${home.sockets}'`, 'unix_socket_permissions = 0700'];
  appendFileSync(join(fresh, 'postgresql.conf'), `\n# Dryport\n${lines.join('\n')}\n`);
  renameSync(fresh, home.cluster);
}

const halfMade = 'cluster.new-';

function throwAwayHalfMade(home: Home): void {
  for (const name of readdirSync(home.folder).filter((each) => each.startsWith(halfMade))) {
    try {
      rmSync(join(home.folder, name), { recursive: true, force: true });
    } catch {
      // Somebody still writes in it: the next start takes it away.
    }
  }
}

async function startServer(home: Home, { pgCtl }: Binaries, connection: pg.ClientConfig): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000;
  let output = '';
  while (Date.now() < deadline) {
    const options = [
      '-D',
      home.cluster,
      '-l',
      home.log,
      '-w',
      '-t',
      String(startSeconds),
      '-o',
      `-k '${home.sockets}'`,
    ];
    const started = await run(home, pgCtl, ['start', ...options]);
    if (await answers(connection)) return;
    output = started.output;
    await sleep(300); // The lock file of a killed server lingers for a second or two.
  }
  throw new StoreError('start-failed', `PostgreSQL does not start: ${output.trim()}\n${lastLines(home.log)}`);
}

function lastLines(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}

/** How often, and how long after one another, it is looked whether others still use the server. */
const [looksMax, lookMs] = [6, 100];

async function othersConnected(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return (rows[0] as { n: number }).n > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function run(home: Home, program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const identity = home.user ?? {};
    const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
    const child = spawn(program, args, { ...identity, cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new StoreError('start-failed', `cannot run ${program}: ${error.message}`)));
    // `exit`, not `close`: the server inherits the pipes and would keep them open for ever.
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
