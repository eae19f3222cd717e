import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Instant, instantOf, type Minute } from '../../src/base/time.ts';
import type { PromisedWindow } from '../../src/model/gate.ts';
import { type Hub, HubBusy } from '../../src/operations/hub.ts';
import type { Order } from '../../src/operations/order.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { answerOf, orderContract, type Refused } from '../support/contract.ts';
import { commandsOf, end, lineNetwork, middle, morning, noon, numberOf, ordersFor, origin } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { openTestStore } from '../support/store.ts';

// What every hub owes the gate: time windows, what its clerk saw, and the right to fetch a unit.

const [o, b2, b3] = [ordersFor('B1'), ordersFor('B2'), ordersFor('B3')];
/** Two trucks an hour; the first window begins with the morning, the cut-off is five hours before noon. */
const hour = (index: number): Minute => (noon - 600 + index * 60) as Minute;
const windowAt = (index: number, change: Partial<PromisedWindow> = {}): PromisedWindow => ({
  at: origin,
  gate: 'G1' as never,
  from: hour(index),
  to: hour(index + 1),
  purpose: 'deliver',
  truck: '渝A12345',
  ...change,
});
const book = (index: number, change: Partial<PromisedWindow> = {}, of = o): Order => ({
  kind: 'book-window',
  unit: of.unit,
  window: windowAt(index, change),
});
const check = { truck: '渝A12345', seal: 'S1', condition: 'sound' as const, driver: 'Li' };
const comeIn = (change: object = {}, seen: object = {}): Order => o.gateIn({ check: { ...check, ...seen }, ...change });
const giveBack: Order = { kind: 'cancel-window', unit: o.unit, reason: 'asked' };
const pass = (holder: string, more: object = {}): Order => ({ kind: 'pass-right', unit: o.unit, holder, ...more });
const planned = [o.book(), o.plan()];
const small = { units: [{ sizeType: '22G1' as never, grossKg: 9000, tareKg: 2300 }] };
const three = [
  ...[o, b2, b3].flatMap((each) => [each.book(small), each.plan()]),
  book(1),
  book(1, { truck: '渝B1' }, b2),
];
const arrived = [
  ...[...planned, o.gateIn(), o.load(), o.depart(), o.arrive(middle), o.depart(middle), o.arrive(end), o.discharge()],
];

/** What comes first, what is refused then, with which code and which words. */
const refusals: readonly Refused[] = [
  ['a window for nothing', [], book(1), 'unknown', /no unit B1\.1/],
  ['a window of no gate', planned, book(1, { gate: 'G9' as never }), 'unknown-name', /F0 has no gate G9/],
  [
    'a window that begins otherwise',
    planned,
    book(1, { from: (hour(1) + 7) as Minute }),
    'window-closed',
    /is no window/,
  ],
  ['a window that is over', planned, book(-2), 'window-closed', /is over; take a later one/],
  [
    'a window promised in the future',
    planned,
    { ...book(1), when: instantOf(hour(3)) } as Order,
    'wrong-time',
    /cannot be promised in the future/,
  ],
  [
    'a window behind the cut-off',
    planned,
    book(5),
    'past-cut-off',
    /ends after the cut-off, .* 07:00; take an earlier one/,
  ],
  ['a window of a unit without departure', [o.book()], book(1), 'not-planned', /has no departure yet; plan it first/],
  ['a window of what is cancelled', [o.book(), o.cancel()], book(1), 'cancelled', /is cancelled/],
  ['a window at another place', planned, book(1, { at: middle }), 'wrong-place', /booked from F0, not from F1/],
  ['a window of what is in', [...planned, o.gateIn()], book(1), 'already-done', /is already in/],
  [
    'a window of what is held',
    [...planned, o.hold()],
    book(1),
    'held',
    /customs \(customs: papers\); ask customs to release/,
  ],
  ['the same window twice', [...planned, book(1)], book(1), 'already-done', /has F0\/G1\/\S+T03:00 already/],
  [
    'one more than there are places',
    three,
    book(1, { truck: '渝C1' }, b3),
    'full',
    /all 2 places of F0\/G1\/\S+ are taken/,
  ],
  [
    'fetching what has not come',
    planned,
    book(1, { purpose: 'collect' }),
    'wrong-place',
    /is fetched at F2, not at F0/,
  ],
  ['giving back what nobody has', planned, giveBack, 'no-window', /has no window ahead/],
  [
    'check-in of what was reinstated by its old window',
    [...planned, book(0), o.cancel(), o.reinstate(), o.plan()],
    comeIn(),
    'no-window',
    /book one/,
  ],
  ['check-in without window', planned, comeIn(), 'no-window', /has no window to deliver at F0; book one/],
  ['check-in long before its window', [...planned, book(3)], comeIn(), 'window-closed', /05:00 to 06:00; wait outside/],
  [
    'check-in with another truck',
    [...planned, book(0)],
    comeIn({}, { truck: '渝Z9' }),
    'wrong-unit',
    /comes with 渝A12345, this is 渝Z9/,
  ],
  [
    'check-in of another size',
    [...planned, book(0)],
    comeIn({}, { sizeType: '22G1' }),
    'wrong-unit',
    /is booked as \w+, this is 22G1/,
  ],
  ['check-in of what is held', [...planned, book(0), o.hold()], comeIn(), 'held', /ask customs to release it/],
  ['check-out without window', arrived, o.gateOut({ check }), 'no-window', /to collect at F2/],
  ['check-out of what is held', [...arrived, o.hold()], o.gateOut({ check }), 'held', /B1\.1 is held/],
  ['a right to nothing', [], pass('A'), 'unknown', /no unit B1\.1/],
  ['a right to what is cancelled', [o.book(), o.cancel()], pass('A'), 'cancelled', /is cancelled/],
  ['a right that is over', [o.book()], pass('A', { until: 5 as Minute }), 'wrong-time', /over already/],
  [
    'a right passed on by somebody else',
    [o.book(), pass('A')],
    pass('B', { by: 'C' }),
    'no-right',
    /A may fetch B1\.1, and only they/,
  ],
  ['a right given twice', [o.book(), pass('A')], pass('A', { by: 'A' }), 'already-done', /A has the right already/],
  ['a right to what is out', [...arrived, o.gateOut()], pass('A'), 'already-done', /is already out/],
  ['fetching without the right', [...arrived, pass('A')], o.gateOut(), 'no-right', /A may fetch B1\.1; they must pass/],
  [
    'fetching by who passed the right on',
    [...arrived, pass('A'), pass('B', { by: 'A' })],
    o.gateOut({ holder: 'A' }),
    'no-right',
    /B may fetch B1\.1, not A/,
  ],
];

function gateContract(name: string, make: () => Promise<Hub>): void {
  orderContract(name, make, refusals);

  test(`${name} moves a window, frees the place that was left, and takes the truck in by it`, async () => {
    const hub = await make();
    for (const command of commandsOf(three)) await hub.execute(command);
    const third = book(1, { truck: '渝C1' }, b3);
    const later = (minutes: number): Instant => (morning + minutes * 60_000) as Instant;
    expect(await answerOf(hub, book(2), later(10), 'moved')).toBe('window-changed');
    expect(await answerOf(hub, third, later(11), 'third')).toBe('window-booked');
    const seen = { grossKg: 9500, condition: 'damaged' };
    expect(await answerOf(hub, comeIn({}, seen), later(95), 'in')).toBe('declared gated-in held');
    expect(await answerOf(hub, giveBack, later(96), 'late')).toBe('no-window');
  });

  test(`${name} counts who does not come until the grace is over as a no-show, who needs another window`, async () => {
    const hub = await make();
    for (const command of commandsOf([...planned, book(0)])) await hub.execute(command);
    const [inTime, tooLate] = [instantOf((hour(1) + 30) as Minute), instantOf((hour(1) + 31) as Minute)];
    expect(await answerOf(hub, comeIn(), tooLate, 'late')).toBe('window-closed');
    expect(await answerOf(hub, book(2), tooLate, 'anew')).toBe('window-booked'); // And no change: the old one was lost.
    const other = await make();
    for (const command of commandsOf([...planned, book(0)], morning, 'other')) await other.execute(command);
    expect(await answerOf(other, comeIn(), inTime, 'in')).toBe('declared gated-in');
  });

  test(`${name} is told afterwards of a window that was promised, and of the truck that came in it`, async () => {
    const hub = await make();
    for (const command of commandsOf(planned)) await hub.execute(command);
    const [afterwards, promised] = [instantOf(hour(4)), { ...book(1), when: morning } as Order];
    expect(await answerOf(hub, { ...promised, when: instantOf(hour(2)) } as Order, afterwards, 'over')).toBe(
      'window-closed',
    );
    expect(await answerOf(hub, promised, afterwards, 'told')).toBe('window-booked');
    expect(await answerOf(hub, comeIn({ when: instantOf(hour(1)) }), afterwards, 'in')).toBe('declared gated-in');
  });

  test(`${name} lets a unit out to who has the right, in its window`, async () => {
    const hub = await make();
    for (const command of commandsOf([...arrived, pass('A'), pass('B', { by: 'A' })])) await hub.execute(command);
    const at = (morning + 20 * 60_000) as Instant;
    expect(await answerOf(hub, o.gateOut({ holder: 'B' }), at, 'out')).toBe('gated-out');
  });
}

gateContract('memory', async () => new MemoryHub(lineNetwork()));

const store = await openTestStore(12);
gateContract('PostgreSQL', async () => {
  await store.database.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate event, command, booking, unit, leg, departure, reservation, reserved_space, segment_use, plan, slot, gate_window`.execute(
      tx,
    );
  });
  return openHub(store.database, lineNetwork());
});

test('of a crowd that wants the last places of a window no more get one than there are', async () => {
  const network = lineNetwork();
  await store.database.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate event, command, booking, unit, leg, departure, reservation, reserved_space, segment_use, plan, slot, gate_window`.execute(
      tx,
    );
  });
  const hub = openHub(store.database, network);
  // Each is fetched where it was cancelled: that needs no space on a train.
  const units = Array.from({ length: 8 }, (_, index) => ordersFor(`C${index}`));
  for (const [index, each] of units.entries()) {
    const orders = [each.book(small), each.gateIn({ number: numberOf(700 + index), reported: true }), each.cancel()];
    for (const command of commandsOf(orders, morning, `c${index}-`)) await hub.execute(command);
  }
  const answers = await Promise.all(
    units.map(async (each, index) => {
      const order = book(3, { purpose: 'collect', truck: `渝A1000${index}` }, each);
      for (;;) {
        try {
          return await answerOf(hub, order, (morning + 3_600_000) as Instant, `crowd${index}`);
        } catch (error) {
          if (!(error instanceof HubBusy)) throw error;
        }
      }
    }),
  );
  expect(answers.filter((answer) => answer === 'window-booked')).toHaveLength(2);
  expect(answers.filter((answer) => answer === 'full')).toHaveLength(6);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
  await sql`update gate_window set from_at = from_at + 60`.execute(store.database);
  expect((await verifyLedger(store.database, network)).faults).toContainEqual(
    expect.stringMatching(/stored time window/),
  );
});
