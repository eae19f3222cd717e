import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import type { JobTask, MachineName } from '../../src/model/job.ts';
import { readSlot, type Slot } from '../../src/model/terminal.ts';
import type { Unit } from '../../src/model/unit.ts';
import { type Hub, HubBusy } from '../../src/operations/hub.ts';
import type { Order } from '../../src/operations/order.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { type Accepted, kindsOf, orderContract, type Refused } from '../support/contract.ts';
import { commandsOf, end, line, lineNetwork, middle, morning, numberOf, ordersFor, origin } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

// What every hub owes machines and those who drive them: a unit in one hand at most, and one unit in a hand.

const [o, b2] = [ordersFor('B1'), ordersFor('B2')];
const slot = (text: string): Slot => readSlot(text) as Slot;
const small = { units: [{ sizeType: '22G1' as never, grossKg: 9000, tareKg: 2300 }] };
const heavy = { units: [{ sizeType: '22G1' as never, grossKg: 35_000, tareKg: 2300 }] };

const take = (machine: string, task: JobTask, of = o, more: object = {}): Order => ({
  kind: 'take-job',
  unit: of.unit,
  at: origin,
  machine: machine as MachineName,
  task,
  ...more,
});
const finish = (machine: string, of = o, more: object = {}): Order => ({
  kind: 'finish-job',
  unit: of.unit,
  at: origin,
  machine: machine as MachineName,
  ...more,
});
const giveUp = (
  machine: string,
  how: 'failed' | 'cannot-reach' | 'given-back',
  reason = 'the lock is jammed',
  of = o,
): Order => ({
  kind: 'return-job',
  unit: of.unit,
  at: origin,
  machine: machine as MachineName,
  how,
  reason,
});
const put = (of: typeof o, at: string): Order => ({ kind: 'slot', unit: of.unit, at: origin, slot: slot(at) });
const toStack: JobTask = { kind: 'put-down', slot: slot('A-01-1-1') };
const onto: JobTask = { kind: 'load', departure: line };
const inYard = [o.book(small), o.plan(), o.gateIn()];
const both = [...inYard, b2.book(small), b2.plan(undefined, b2.unit), b2.gateIn({ number: numberOf(2) })];
const stacked = [...both, put(o, 'A-01-1-1'), put(b2, 'A-01-1-2')];
const arrived = [...inYard, o.load(), o.depart(), o.arrive(middle), o.depart(middle), o.arrive(end)];

const refusals: readonly Refused[] = [
  ['a job with nothing', [], take('RS01', toStack), 'unknown', /no unit B1\.1/],
  [
    'a machine that there is not',
    inYard,
    take('RS03', toStack),
    'unknown-name',
    /F0 has no machine RS03; machines\.csv/,
  ],
  ['a job with who is not there', [o.book(small)], take('RS01', toStack), 'not-in-yard', /not in the yard of F0/],
  ['a unit that another has', [...inYard, take('RS01', toStack)], take('RS02', toStack), 'job-taken', /RS01 has B1\.1/],
  [
    'the same job again',
    [...inYard, take('RS01', toStack)],
    take('RS01', toStack),
    'already-done',
    /has B1\.1 already/,
  ],
  [
    'a machine with two units',
    [...both, take('RS01', toStack)],
    take('RS01', { kind: 'put-down', slot: slot('A-02-1-1') }, b2),
    'machine-busy',
    /RS01 has B1\.1; end that first/,
  ],
  ['a lift by a tractor', inYard, take('TR01', toStack), 'not-possible', /TR01 is a tractor/],
  [
    'a drive of a reach stacker',
    inYard,
    take('RS01', { kind: 'drive', beside: 'A' as never }),
    'not-possible',
    /is a reach stacker/,
  ],
  [
    'what is too heavy',
    [o.book(heavy), o.plan(), o.gateIn({ reported: true })].slice(0, 3),
    take('RS01', toStack),
    'not-possible',
    /weighs 35000 kg, RS01 takes 30000 kg/,
  ],
  [
    'a block out of reach',
    inYard,
    take('RS01', { kind: 'put-down', slot: slot('Z-01-1-1') }),
    'wrong-slot',
    /no block Z/,
  ],
  ['who is buried', stacked, take('RS01', onto), 'buried', /B2\.1 stands upon B1\.1; it goes first/],
  [
    'a slot in the air',
    inYard,
    take('RS01', { kind: 'put-down', slot: slot('A-01-1-2') }),
    'wrong-slot',
    /would float/,
  ],
  ['loading who is held', [...inYard, o.hold()], take('RS01', onto), 'held', /customs/],
  [
    'a job in the future',
    inYard,
    take('RS01', toStack, o, { when: morning + 30 * 86_400_000 }),
    'wrong-time',
    /future/,
  ],
  ['what is not aboard', inYard, take('RS01', { kind: 'discharge', departure: line }), 'not-aboard', /is not on S0/],
  [
    'taking off what has not come',
    arrived.slice(0, -1),
    { ...take('RS01', { kind: 'discharge', departure: line }), at: end } as Order,
    'unknown-name',
    /F2 has no machine/,
  ],
  ['the end of no job', inYard, finish('RS01'), 'no-job', /RS01 has no job with B1\.1/],
  [
    'the end of another’s job',
    [...inYard, take('RS01', toStack)],
    finish('RS02'),
    'job-taken',
    /RS01 has B1\.1, not RS02/,
  ],
  [
    'an end before the beginning',
    [...inYard, take('RS01', toStack)],
    finish('RS01', o, { when: morning - 3_600_000 }),
    'wrong-time',
    /took B1\.1 only later/,
  ],
  [
    'a failure without a reason',
    [...inYard, take('RS01', toStack)],
    giveUp('RS01', 'failed', ' '),
    'not-possible',
    /say why/,
  ],
  ['a loading that is held meanwhile', [...inYard, take('RS01', onto), o.hold()], finish('RS01'), 'held', /customs/],
  [
    'a slot order for who is in hand',
    [...inYard, take('RS01', toStack)],
    put(o, 'A-02-1-1'),
    'job-taken',
    /RS01 has B1\.1/,
  ],
  [
    'a slot that was filled meanwhile',
    [...both, take('RS01', toStack), put(b2, 'A-01-1-1')],
    finish('RS01'),
    'wrong-slot',
    /B2\.1 stands there/,
  ],
];

/** What comes of orders: the kinds of events, or the refusal. */
const acceptances: readonly Accepted[] = [
  [
    'a job that is done is the move that it is',
    [...inYard, take('RS01', toStack), finish('RS01')],
    ['job-taken', 'slotted'],
  ],
  [
    'a unit put elsewhere than was said stands where it was put',
    [...inYard, take('RS01', toStack), finish('RS01', o, { slot: slot('A-03-1-1') })],
    ['job-taken', 'slotted'],
  ],
  ['a loading by a machine', [...inYard, take('RS01', onto), finish('RS01')], ['job-taken', 'loaded']],
  [
    'a unit set down beside its block is driven and put down elsewhere',
    [
      ...inYard,
      ...[put(o, 'A-01-1-1'), take('RS01', { kind: 'lift-out', beside: 'A' as never }), finish('RS01')],
      ...[take('TR02', { kind: 'drive', beside: 'A' as never }), finish('TR02'), take('RS02', toStack), finish('RS02')],
    ],
    ['slotted', 'job-taken', 'unslotted', 'job-taken', 'unslotted', 'job-taken', 'slotted'],
  ],
  [
    'what stands on top goes first, for whom it did is written down',
    [
      ...stacked,
      take('RS01', { kind: 'reshuffle', slot: slot('A-02-1-1'), because: o.unit }, b2),
      finish('RS01', b2),
      take('RS01', onto),
    ],
    ['slotted', 'slotted', 'job-taken', 'moved', 'job-taken'],
  ],
  [
    'a failed job is free for others',
    [
      ...inYard,
      take('RS01', toStack),
      giveUp('RS01', 'failed'),
      take('RS02', toStack),
      giveUp('RS02', 'given-back', ''),
      take('RS01', toStack),
    ],
    ['job-taken', 'job-returned', 'job-taken', 'job-returned', 'job-taken'],
  ],
  [
    'a crew looks after a unit, and it stands where it stood',
    [
      ...inYard,
      put(o, 'A-01-1-1'),
      take('CR01', { kind: 'plug-in' }),
      finish('CR01', o, { note: '-18 °C' }),
      take('RS01', onto),
      finish('RS01'),
    ],
    ['slotted', 'job-taken', 'job-done', 'job-taken', 'loaded'],
  ],
];

orderContract('memory', async () => new MemoryHub(lineNetwork()), refusals, acceptances);

const store = await openTestStore(12);
orderContract(
  'PostgreSQL',
  async () => {
    await emptyStore(store.database);
    return openHub(store.database, lineNetwork());
  },
  refusals,
  acceptances,
);

test('a unit knows where it waits, who has it, what failed and what a crew did, until it is moved', async () => {
  const hub = new MemoryHub(lineNetwork());
  await kindsOf(hub, [...inYard, take('RS01', { kind: 'lift-out', beside: 'A' as never }), finish('RS01')]);
  expect(hub.unit('B1.1')).toMatchObject({ beside: 'A' });
  const give = async (id: string, order: Order): Promise<void> => {
    const at = (morning + 3_600_000) as Instant;
    await hub.execute({ id, actor: 'driver', source: 'test', at, orders: [order] });
  };
  await give('a', take('RS01', toStack));
  expect(hub.unit('B1.1').job).toMatchObject({ machine: 'RS01', kind: 'put-down', at: origin });
  await give('b', giveUp('RS01', 'cannot-reach', 'a truck is in the way'));
  const reason = 'a truck is in the way';
  expect(hub.unit('B1.1')).toMatchObject({ failed: [{ machine: 'RS01', how: 'cannot-reach', reason }] });
  expect(hub.unit('B1.1').job).toBeUndefined();
  await give('c', take('CR01', { kind: 'inspect', hold: 'h1' }));
  await give('d', finish('CR01'));
  await give('e', take('CR01', { kind: 'plug-in' }));
  await give('f', finish('CR01'));
  expect(hub.unit('B1.1').tended).toMatchObject({ inspected: ['h1'], pluggedAt: expect.any(Number) });
  await give('g', take('RS02', toStack));
  await give('h', finish('RS02'));
  const { beside, job, failed, tended } = hub.unit('B1.1');
  expect({ beside, job, failed, tended }).toEqual({ tended: { inspected: ['h1'], checkedAt: expect.any(Number) } });
});

test('however many reach for the same units at once, no unit is in two hands and no machine has two', async () => {
  await emptyStore(store.database);
  const network = lineNetwork();
  const hub = openHub(store.database, network);
  const units = Array.from({ length: 6 }, (_, index) => ordersFor(`C${index}`));
  for (const [index, each] of units.entries())
    await kindsOfNamed(hub, `in${index}`, [
      each.book(small),
      each.gateIn({ number: numberOf(10 + index), reported: true }),
    ]);
  const seen = new Map<string, number>();
  const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  let commands = 0;
  const give = async (order: Order): Promise<string> => {
    commands += 1;
    const command = {
      id: `j${commands}`,
      actor: 'driver',
      source: 'test',
      at: (morning + 3_600_000 + commands) as Instant,
    };
    for (;;) {
      try {
        const [answer] = (await hub.execute({ ...command, orders: [order] })).answers;
        return answer !== undefined && 'refused' in answer ? answer.refused.code : 'done';
      } catch (error) {
        if (!(error instanceof HubBusy)) throw error;
      }
    }
  };
  const look = async (): Promise<void> => {
    const { rows } = await sql<{ state: Unit }>`select state from unit`.execute(store.database);
    const hands = rows.flatMap(({ state: { job } }) => (job === undefined ? [] : [job.machine]));
    expect(hands).toEqual([...new Set(hands)]);
  };
  const drive = async (machine: string): Promise<void> => {
    for (let round = 0; round < 25; round += 1) {
      const of = units[(round * 5 + machine.length) % units.length] as typeof o;
      const task: JobTask = { kind: 'put-down', slot: slot(`A-0${(round % 4) + 1}-1-1`) };
      const taken = await give(take(machine, task, of));
      count(`take ${taken}`);
      if (taken !== 'done') continue;
      await look();
      const ended = await give(round % 2 === 0 ? finish(machine, of) : giveUp(machine, 'given-back', '', of));
      count(`end ${ended}`);
      if (ended !== 'done') count(`back ${await give(giveUp(machine, 'given-back', '', of))}`);
    }
  };
  // Two people drive each machine at once, which nobody should: neither may get a second unit with it.
  await Promise.all(['RS01', 'RS02', 'RS01', 'RS02'].map(drive));
  for (const what of ['take done', 'take job-taken', 'take machine-busy'])
    expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
  await sql`insert into machine_job values ('default', 'C0.1', ${origin}, 'RS01') on conflict (tenant, unit) do update set machine = 'RS09'`.execute(
    store.database,
  );
  expect((await verifyLedger(store.database, network)).faults).toEqual([
    'unit:C0.1: the stored machine is not the one that has it',
  ]);
});

async function kindsOfNamed(hub: Hub, name: string, orders: readonly Order[]): Promise<void> {
  for (const command of commandsOf(orders, morning, name)) await hub.execute(command);
}
