import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Instant, minuteOf } from '../../src/base/time.ts';
import type { Hub } from '../../src/operations/hub.ts';
import type { Order } from '../../src/operations/order.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { openViews } from '../../src/store/views/views.ts';
import { answerOf, orderContract, type Refused } from '../support/contract.ts';
import { commandsOf, lineNetwork, morning, ordersFor } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { durians } from '../support/reefers.ts';
import { openTestStore } from '../support/store.ts';

// What every hub owes whoever looks after reefers.

const [o, dry] = [ordersFor('B1'), ordersFor('B2')];
const book = o.book({
  units: [{ sizeType: '45R1' as never, grossKg: 22_800, tareKg: 4_800 }],
  goods: [durians()],
});
const at = minuteOf(morning);
const read = (minutes: number, supplyC: number): Order => ({
  kind: 'read-reefer',
  unit: o.unit,
  readings: [{ at: (at + minutes) as never, supplyC }],
  by: 'Li',
});
/** Readings of every hour up to now, in one command. */
const logged = (...supplyC: number[]): Order => ({
  kind: 'read-reefer',
  unit: o.unit,
  readings: supplyC.map((c, index) => ({ at: (at + (index + 1 - supplyC.length) * 60) as never, supplyC: c })),
});
const set = (setPointC: number): Order => ({
  kind: 'change-set-point',
  unit: o.unit,
  setPointC,
  by: 'Li',
  reason: 'asked',
});
const withdraw = (from: number, to = from): Order => ({
  kind: 'withdraw-readings',
  unit: o.unit,
  from: (at + from) as never,
  to: (at + to) as never,
  by: 'Li',
  reason: 'of another unit',
});
const seen: Order = { kind: 'acknowledge-alarm', unit: o.unit, alarm: 'deviation', by: 'Li', done: 'door shut' };
const tell: Order = { kind: 'tell-alarms', unit: o.unit };
const inYard = [book, o.plan(), o.gateIn()];
const warm = [...inYard, read(-200, 20), read(-100, 20)];

const refusals: readonly Refused[] = [
  ['reading off nothing', [], read(0, 14), 'unknown', /no unit B1\.1/],
  [
    'reading off what is no reefer',
    [dry.book()],
    { ...read(0, 14), unit: dry.unit } as Order,
    'wrong-unit',
    /no reefer/,
  ],
  ['a reading of tomorrow', inYard, read(1440, 14), 'wrong-time', /cannot lie in the future/],
  ['no reading at all', inYard, { ...read(0, 14), readings: [] } as Order, 'not-possible', /nothing read/],
  [
    'two readings of one minute',
    inYard,
    {
      kind: 'read-reefer',
      unit: o.unit,
      readings: [
        { at, supplyC: 1 },
        { at, supplyC: 2 },
      ],
    },
    'not-possible',
    /two readings of 20/,
  ],
  ['a set-point for nothing', [], set(14), 'unknown', /no unit/],
  [
    'a set-point that the goods do not bear',
    inYard,
    set(4),
    'not-possible',
    /booked for 13 to 15 C; amend the booking/,
  ],
  ['the same set-point twice', [...inYard, set(13.5)], set(13.5), 'already-done', /at 13\.5 C already/],
  ['withdrawing from nothing', [], withdraw(0), 'unknown', /no unit/],
  ['withdrawing what nobody read', warm, withdraw(-199, -101), 'not-possible', /no reading from 20.*Z to 20.*Z/],
  ['withdrawing twice', [...warm, withdraw(-200)], withdraw(-200), 'not-possible', /no reading of 20/],
  ['withdrawing backwards', warm, withdraw(-100, -200), 'not-possible', /ends before it begins/],
  ['telling alarms of nothing', [], tell, 'unknown', /no unit/],
  ['telling alarms that there are not', inYard, tell, 'already-done', /no alarm that is news/],
  ['telling an alarm twice', [...warm, tell], tell, 'already-done', /no alarm that is news/],
  ['seeing to nothing', [], seen, 'unknown', /no unit/],
  ['seeing to an alarm that there is not', inYard, seen, 'not-possible', /no alarm deviation now/],
  ['seeing to an alarm twice', [...warm, seen], seen, 'already-done', /Li has seen to it: door shut/],
];

function reeferContract(name: string, make: () => Promise<Hub>): void {
  orderContract(name, make, refusals, [
    [
      'a reefer is read, set anew, alarms and is seen to',
      [...warm, set(13.5), seen],
      ['reefer-read', 'set-point-changed', 'alarm-acknowledged'],
    ],
    [
      'an alarm is raised once, and cleared once when its cause has ended',
      [...warm, tell, read(0, 14), tell],
      ['alarm-raised', 'reefer-read', 'alarm-cleared'],
    ],
    [
      'readings of another unit are withdrawn: the alarm they gave is cleared, and a right one may take their place',
      [...warm, tell, withdraw(-200, -100), tell, read(-100, 14)],
      ['alarm-raised', 'readings-withdrawn', 'alarm-cleared', 'reefer-read'],
    ],
    [
      'an alarm that ends before anybody was told of it is raised and cleared with what ends it',
      [...warm, read(0, 14)],
      ['reefer-read alarm-raised alarm-cleared'],
    ],
    [
      'one that was told is cleared by whoever looks, and not twice',
      [...warm, tell, read(0, 14)],
      ['alarm-raised', 'reefer-read'],
    ],
    [
      'so is one that a logger tells of when it is over, once of a kind',
      [...inYard, logged(20, 20, 14, 20, 20, 14)],
      ['reefer-read alarm-raised alarm-cleared'],
    ],
    [
      'what was off for less than an hour is no alarm',
      [...inYard, read(-50, 20), read(0, 14)],
      ['reefer-read', 'reefer-read'],
    ],
    ['what is withdrawn is told to nobody', [...warm, withdraw(-200, -100)], ['readings-withdrawn']],
    [
      'what is read of times gone by raises nothing: it was told then, or not',
      [...warm, tell, read(0, 14), tell, read(-50, 20)],
      ['alarm-cleared', 'reefer-read'],
    ],
    ['a logger tells of days before the unit came in', [...inYard, read(-5000, 14)], ['reefer-read']],
  ]);

  test(`${name} does a reading that is given twice once, and keeps the later one of a minute`, async () => {
    const hub = await make();
    for (const command of commandsOf(inYard)) await hub.execute(command);
    const now = (morning + 3_600_000) as Instant;
    const command = { id: 'r', actor: 'clerk', source: 'test', at: now, orders: [read(0, 14)] };
    const [once, again] = [await hub.execute(command), await hub.execute(command)];
    expect([again.answers, again.replayed]).toEqual([once.answers, true]);
    expect(await answerOf(hub, read(0, 15), now, 'r2')).toBe('reefer-read');
  });
}

reeferContract('memory', async () => new MemoryHub(lineNetwork()));

const store = await openTestStore(12);
reeferContract('PostgreSQL', async () => {
  await store.database.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate event, command, booking, unit, leg, departure, segment_use, plan, slot`.execute(tx);
  });
  return openHub(store.database, lineNetwork());
});

test('what was read stands in the state, the later one of a minute, and the ledger says the same', async () => {
  const views = openViews(store.database);
  const unit = await views.unit(o.unit);
  expect(unit?.reefer?.readings).toEqual([{ at, supplyC: 15, replaced: { at, supplyC: 14 } }]);
  expect((await views.entries(`unit:${o.unit}`)).filter(({ event }) => event.kind === 'reefer-read')).toHaveLength(2);
  expect((await verifyLedger(store.database, lineNetwork())).faults).toEqual([]);
});
