import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { PgBoss } from 'pg-boss';
import { type Said, type Sentence, say } from '../base/sentence.ts';
import type { StoreConnection } from './store.ts';

/** Work that is done later, by this process or another one on the same store. Queued in PostgreSQL, so that none is lost. */
export interface Jobs {
  /** Queues work under a name that stands for it for ever: sent twice, it is done once. Nothing where the name stands for other work. */
  send(kind: JobKind, name: string, data: object): Promise<{ id: string; replayed: boolean } | undefined>;
  find(kind: JobKind, id: string): Promise<Job | undefined>;
  /** Those that are queued or running, whoever sent them; the first one first. */
  underWay(kind: JobKind): Promise<readonly string[]>;
  /** Does jobs of a kind, one at a time. */
  work(kind: JobKind, handler: (id: string, data: object) => Promise<object>): Promise<void>;
  stop(): Promise<void>;
}

export type JobKind = 'plan';

export interface Job {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** What was sent. */
  readonly data: object;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  readonly output?: object;
  /** Why it failed. */
  readonly problem?: Sentence;
}

const kinds: readonly JobKind[] = ['plan'];

/** A planning run takes seconds; one that has not ended after this was cut off and is done again. */
const expireSeconds = 900;
/** How long a finished job can be looked up, and its name stands for it. */
const keepSeconds = 14 * 86_400;

export async function openJobs(connection: StoreConnection): Promise<Jobs> {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection;
  const boss = new PgBoss({ ...where, application_name: 'dryport jobs', max: 3 });
  boss.on('error', () => undefined); // Lost connections are made anew by the queue itself.
  await boss.start();
  for (const kind of kinds)
    await boss.createQueue(kind, { retryLimit: 1, expireInSeconds: expireSeconds, deleteAfterSeconds: keepSeconds });
  return {
    send: async (kind, name, data) => {
      const id = idOf(name);
      const sent = await boss.send(kind, data, { id });
      if (sent !== null) return { id, replayed: false };
      const [known] = await boss.findJobs(kind, { id });
      return isDeepStrictEqual(known?.data, data) ? { id, replayed: true } : undefined;
    },
    find: async (kind, id) => {
      if (!uuid.test(id)) return undefined;
      const [job] = await boss.findJobs(kind, { id });
      if (job === undefined) return undefined;
      const state = stateOf(job.state);
      const output = (job.output ?? undefined) as Failure | undefined;
      const begun = state === 'queued' || job.startedOn === null ? {} : { startedAt: job.startedOn };
      const ended = job.completedOn === null ? {} : { endedAt: job.completedOn };
      const known = { id, state, data: job.data as object, ...begun, ...ended };
      if (state === 'failed') return { ...known, problem: problemOf(output) };
      return { ...known, ...(state === 'done' && output !== undefined ? { output } : {}) };
    },
    underWay: async (kind) => {
      const { rows } = await boss
        .getDb()
        .executeSql(
          "select id from pgboss.job where name = $1 and state in ('created', 'retry', 'active') order by created_on, id",
          [kind],
        );
      return (rows as { id: string }[]).map(({ id }) => id);
    },
    work: async (kind, handler) => {
      await boss.work(kind, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) =>
        job === undefined ? {} : handler(job.id, job.data as object),
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

/** The error of a job, as the queue keeps it: with what it was made of, where it is a sentence of ours. */
interface Failure {
  readonly message?: string;
  readonly said?: Said;
}

function problemOf({ message, said }: Failure = {}): Sentence {
  if (message === undefined) return say`it was cut off`;
  if (message.startsWith('handler execution exceeded')) return say`it took longer than ${expireSeconds / 60} minutes`;
  return said ?? message;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id a name stands for: a UUID of its hash (version 8, RFC 9562). */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const stateOf = (state: string): Job['state'] =>
  state === 'completed'
    ? 'done'
    : state === 'active'
      ? 'running'
      : state === 'failed' || state === 'cancelled'
        ? 'failed'
        : 'queued';
