// Is anything lost that was acknowledged, when a hub is killed under load?
// A served hub (bin/dryport.js serve, reference network, nothing else) takes bookings from 8 writers over HTTP, each waiting
// for its answer; after 1 to 3 s (seed 1) its whole process group gets SIGKILL, in every other round with every process of
// PostgreSQL. Then it is started again on the same folder, and each request without an answer is sent again with the same
// Idempotency-Key until it is answered. After each of ten rounds every booking ever acknowledged is looked for in the
// database, past the product: one `booked` event, one event and one state for each of its units, no more; and `ledger
// verify` must agree. Two controls at the end show that the checker sees a loss: a round in which PostgreSQL may answer
// before it has written (synchronous_commit off), and an event deleted behind the ledger's back.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chanceOf, uniform, wholeBetween } from '../src/base/random.ts';
import { call } from './support/http.ts';
import { type BenchHub, withHub } from './support/hub.ts';
import { reference, referenceFolder } from './support/reference.ts';
import { median, report, row, spread } from './support/report.ts';

const [rounds, writers, seed] = [10, 8, 1];
const chance = chanceOf(seed, 'crash');
const places = [...reference.facilities.keys()];

interface Wish {
  readonly id: string;
  readonly units: number;
  readonly body: object;
}

let made = 0;

function newWish(): Wish {
  made += 1;
  const [id, units] = [`CRASH-${String(made).padStart(6, '0')}`, wholeBetween(chance, 1, 5)];
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const [from, to] = [wholeBetween(chance, 0, places.length - 1), wholeBetween(chance, 1, places.length - 1)];
  const body = {
    id,
    customer: 'Bench',
    origin: places[from],
    destination: places[(from + to) % places.length],
    ready: day(3),
    due: day(40),
    units: Array.from({ length: units }, () => ({ sizeType: '45G1', grossKg: 18_000 })),
    goods: [{ hs: '940360', description: 'Furniture' }],
  };
  return { id, units, body };
}

/** Sends a wish; true when it was acknowledged, false when nobody knows. */
async function send(port: number, { id, body }: Wish): Promise<boolean> {
  const answer = await call({ port, method: 'POST', path: '/v1/bookings', body, key: `key-of-${id}` }).catch(
    () => undefined,
  );
  if (answer?.status === 201) return true;
  if (answer !== undefined && answer.status < 500) throw new Error(`${id} was refused: ${answer.text}`);
  return false;
}

/** Everything that was asked in one run of rounds. */
class Books {
  readonly acknowledged: Wish[] = [];
  unknown: Wish[] = [];
  /** Requests without an answer, in all rounds. */
  unanswered = 0;

  /** Writers book until the server is killed under them. */
  async load(hub: BenchHub, seconds: number, postgres: boolean): Promise<void> {
    let killed = false;
    const write = async (): Promise<void> => {
      while (!killed) {
        const wish = newWish();
        if (await send(hub.port, wish)) this.acknowledged.push(wish);
        else this.unknown.push(wish);
      }
    };
    const writing = Promise.all(Array.from({ length: writers }, write));
    await sleep(seconds * 1000);
    killed = true; // Those who wait for an answer will not get it.
    await hub.kill({ postgres });
    await writing;
    this.unanswered += this.unknown.length;
  }

  /** Sends what nobody knows of again, with the same key, until it is answered. */
  async resolve(hub: BenchHub): Promise<void> {
    for (const wish of this.unknown) {
      while (!(await send(hub.port, wish))) await sleep(20);
      this.acknowledged.push(wish);
    }
    this.unknown = [];
  }
}

interface Found {
  readonly lost: number;
  readonly doubled: number;
}

const query = `
  select b.id, b.units as wanted,
    (select count(*)::int from event where stream = 'booking:' || b.id and kind = 'booked') as booked,
    (select count(*)::int from booking where id = b.id) as states,
    (select count(*)::int from event e, generate_series(1, b.units) n
      where e.stream = 'unit:' || b.id || '.' || n and e.kind = 'unit-booked') as events,
    (select count(*)::int from unit where booking = b.id) as units
  from unnest($1::text[], $2::int[]) as b(id, units)`;

/** Looks for each acknowledged booking in the database itself: all of it, and once. */
async function check(hub: BenchHub, acknowledged: readonly Wish[]): Promise<Found> {
  const client = new pg.Client(hub.connection);
  await client.connect();
  const { rows } = await client.query(query, [
    acknowledged.map(({ id }) => id),
    acknowledged.map(({ units }) => units),
  ]);
  await client.end();
  const counts = rows as { wanted: number; booked: number; states: number; events: number; units: number }[];
  const lost = counts.filter(
    (row) => row.booked < 1 || row.states < 1 || row.events < row.wanted || row.units < row.wanted,
  );
  const doubled = counts.filter(
    (row) => row.booked > 1 || row.states > 1 || row.events > row.wanted || row.units > row.wanted,
  );
  return { lost: lost.length + acknowledged.length - counts.length, doubled: doubled.length };
}

async function verifies(hub: BenchHub): Promise<boolean> {
  const { output } = await hub.run('ledger', 'verify', '--json');
  return (JSON.parse(output) as { ok: boolean }).ok;
}

/** Starts again after a kill: seconds until the hub takes commands. */
async function recover(hub: BenchHub): Promise<number> {
  const started = performance.now();
  await hub.serve();
  await hub.until('ready', 60);
  return (performance.now() - started) / 1000;
}

async function behindTheLedger(hub: BenchHub, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(hub.connection);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

interface Outcome {
  readonly recoveries: Record<'server' | 'both', number[]>;
  readonly books: Books;
  readonly found: Found;
  readonly clean: number;
  readonly unsynced: Found;
  readonly deleted: Found & { readonly verified: boolean };
}

async function killTenTimes(hub: BenchHub): Promise<Outcome> {
  const books = new Books();
  const recoveries: Outcome['recoveries'] = { server: [], both: [] };
  let clean = 0;
  const found = { lost: 0, doubled: 0 };
  await hub.run('network', 'load', referenceFolder);
  await recover(hub);
  for (let round = 0; round < rounds; round += 1) {
    const postgres = round % 2 === 1;
    await books.load(hub, uniform(chance, 1, 3), postgres);
    recoveries[postgres ? 'both' : 'server'].push(await recover(hub));
    await books.resolve(hub);
    const { lost, doubled } = await check(hub, books.acknowledged);
    found.lost = Math.max(found.lost, lost); // What is lost stays lost: not counted again in the next round.
    found.doubled = Math.max(found.doubled, doubled);
    clean += (await verifies(hub)) ? 1 : 0;
  }
  return { recoveries, books, found, clean, ...(await controls(hub)) };
}

/** The same checker on losses made on purpose. */
async function controls(hub: BenchHub): Promise<Pick<Outcome, 'unsynced' | 'deleted'>> {
  const books = new Books();
  await behindTheLedger(hub, [
    "alter system set wal_writer_delay = '5s'",
    'alter system set synchronous_commit = off',
    'select pg_reload_conf()',
  ]);
  await books.load(hub, 3, true);
  await recover(hub);
  const unsynced = await check(hub, books.acknowledged);
  await behindTheLedger(hub, ['alter system reset all', 'select pg_reload_conf()']);
  const wish = newWish();
  const kept = (await send(hub.port, wish)) ? [wish] : [];
  await behindTheLedger(hub, [
    'alter table event disable trigger all',
    `delete from event where stream = 'booking:${wish.id}'`,
    'alter table event enable trigger all',
  ]);
  return { unsynced, deleted: { ...(await check(hub, kept)), verified: await verifies(hub) } };
}

const { recoveries, books, found, clean, unsynced, deleted } = await withHub(killTenTimes);
const instance = `${rounds} × kill -9, ${writers} writers, seed ${seed}`;
const acknowledged = `of ${books.acknowledged.length} acknowledged`;
report('crash', [
  row(instance, 'acknowledged bookings lost, goal 0', found.lost, { quality: acknowledged }),
  row(instance, 'bookings or units there twice, goal 0', found.doubled, {
    quality: `${books.unanswered} unknown outcomes, each sent again with its key`,
  }),
  row(instance, 'rounds after which ledger verify agrees', clean, { quality: `of ${rounds}` }),
  ...(['server', 'both'] as const).flatMap((killed) => {
    const name = killed === 'server' ? 'server killed, PostgreSQL goes on' : 'server and PostgreSQL killed';
    const seconds = recoveries[killed];
    return [
      row(name, 'seconds to recover, median', median(seconds), { quality: spread(seconds) }),
      row(name, 'seconds to recover, most', Math.max(...seconds)),
    ];
  }),
  row('control: synchronous_commit off, both killed', 'lost bookings that the checker sees, > 0', unsynced.lost, {
    quality: unsynced.lost > 0 ? 'noticed' : 'NOT NOTICED',
  }),
  row('control: one event deleted', 'lost bookings that the checker sees, 1', deleted.lost, {
    quality: deleted.lost === 1 && !deleted.verified ? 'noticed, also by ledger verify' : 'NOT NOTICED',
  }),
]);
