import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database, Tx } from '../../src/store/database.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { commandsOf, end, lineNetwork, middle, ordersFor } from '../support/line.ts';
import { openTestStore } from '../support/store.ts';

const network = lineNetwork();
const o = ordersFor('B1');
const journey = [
  o.book(),
  o.plan(),
  o.gateIn(),
  o.load(),
  o.depart(),
  o.arrive(middle),
  o.depart(middle),
  o.arrive(end),
  o.discharge(),
];
const store = await openTestStore();
const hub = openHub(store.database, network);
for (const command of commandsOf(journey)) await hub.execute(command);

test('an untouched ledger agrees with everything that was derived from it', async () => {
  expect(await verifyLedger(store.database, network)).toEqual({ events: 11, streams: 3, faults: [], ok: true });
});

/** What somebody with the keys of the database might do, and how it shows. */
const deeds: readonly [string, RawBuilder<unknown>, RegExp][] = [
  [
    'changes what happened',
    sql`update event set data = replace(data::text, 'F2', 'F1')::json where kind = 'discharged'`,
    /unit:B1\.1: the chain breaks at version 6/,
  ],
  [
    'changes when it happened',
    sql`update event set occurred_at = occurred_at - 60000 where kind = 'loaded'`,
    /unit:B1\.1: the chain breaks at version 5/,
  ],
  [
    'changes who did it',
    sql`update event set actor = 'nobody' where kind = 'booked'`,
    /booking:B1: the chain breaks at version 1/,
  ],
  ['takes an event out', sql`delete from event where kind = 'gated-in'`, /unit:B1\.1: version 5 follows 3/],
  [
    'cuts the end off',
    sql`delete from event where kind = 'discharged'`,
    /unit:B1\.1: the stored state is not what its events say/,
  ],
  [
    'takes a whole stream out',
    sql`delete from event where stream = 'booking:B1'`,
    /1 states of kind booking are stored, the ledger has 0/,
  ],
  [
    'changes a state',
    sql`update unit set state = replace(state::text, '18000', '17000')::json`,
    /unit:B1\.1: the stored state is not what its events say/,
  ],
  ['takes a state out', sql`delete from booking`, /booking:B1: the state is missing/],
  [
    'makes a state up',
    sql`insert into departure (tenant, id, version, state, head) values ('default', 'S0-2026-01-01-1', 1, '{}', '')`,
    /2 states of kind departure are stored, the ledger has 1/,
  ],
  [
    'changes the count of space',
    sql`update segment_use set used_teu = 1 where bucket like '%/0'`,
    /1 TEU, 18000 kg, 0 plugs are counted, units hold 2, 18000, 0/,
  ],
  ['forgets the count of space', sql`delete from segment_use`, /units hold 2 TEU that nobody counts/],
  [
    'changes what is found in searches',
    sql`update unit set stage = 'delivered'`,
    /unit:B1\.1: the stored state is not what its events say/,
  ],
  [
    'puts it on another train',
    sql`update leg set departure = 'S3-2026-01-01-1'`,
    /unit:B1\.1: the stored legs are not those of its plan/,
  ],
  ['changes a head', sql`update unit set head = sha256('x')`, /the stored head is not the last entry's hash/],
];

test.each(deeds)('verify sees who %s', async (_, deed, words) => {
  const faults = await undone(store.database, async (tx) => {
    await deed.execute(tx);
    return (await verifyLedger(tx, network)).faults;
  });
  expect(faults.join('\n')).toMatch(words);
  expect((await verifyLedger(store.database, network)).ok).toBe(true);
});

test.each(['update event set actor = actor', 'delete from event', 'truncate event'])(
  'the ledger refuses: %s',
  async (statement) => {
    await expect(sql.raw(statement).execute(store.database)).rejects.toThrow('the ledger is append-only');
  },
);

/** Does something behind the ledger's guards and takes it back. */
async function undone<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: T | undefined;
  const back = new Error('back');
  await database
    .transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      result = await work(tx);
      throw back;
    })
    .catch((error) => {
      if (error !== back) throw error;
    });
  return result as T;
}
