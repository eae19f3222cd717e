import { expect, test } from 'vitest';
import type { Instant, Minute } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import { departureId } from '../../src/model/departure.ts';
import type { Unit, UnitKey } from '../../src/model/unit.ts';
import type { Order } from '../../src/operations/order.ts';
import { latenessOf } from '../../src/tracking/lateness.ts';
import type { NoticeSheet } from '../../src/tracking/notice-sheet.ts';
import { noticesOf } from '../../src/tracking/notices.ts';
import { commandsOf, line, lineNetwork, morning, noon, ordersFor, other } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { firstDay } from '../support/networks.ts';

const network = lineNetwork();
const o = ordersFor('B1');
const tomorrow = departureId('S0' as never, nextDay(firstDay), 1);

/** What is told of the last of some commands. */
async function toldAfter(before: readonly Order[], last: readonly Order[]): Promise<NoticeSheet[]> {
  const hub = new MemoryHub(network);
  for (const command of commandsOf(before)) await hub.execute(command);
  const known = new Map<UnitKey, Unit>(hub.units);
  const from = hub.entries.length;
  const at = (morning + 3_600_000) as Instant;
  const { answers } = await hub.execute({ id: 'last', actor: 'clerk', source: 'test', at, orders: last });
  expect(answers.map((answer) => ('refused' in answer ? answer.refused.reason : 'done'))).toEqual(
    last.map(() => 'done'),
  );
  const entries = hub.entries.slice(from);
  const seen = {
    position: 9,
    recordedAt: at,
    actor: 'clerk',
    source: 'test',
    entries,
    before: known,
    after: hub.units,
    bookings: hub.bookings,
  };
  return noticesOf(network, seen);
}

const move = (legs = [{ departure: tomorrow, from: 0, to: 2 }], change: object = {}, key = o.unit): Order => ({
  ...(o.plan(legs, key) as Extract<Order, { kind: 'plan-unit' }>),
  plan: 'P2',
  arrivesAt: (noon + 1440 + 1260) as Minute,
  because: { code: 'left', departure: line },
  ...change,
});

const lacking: Order = { kind: 'unplan-unit', unit: o.unit, plan: 'P3', refusals: [{ code: 'full', detail: 'S0' }] };
const three = Array.from({ length: 3 }, () => ({ sizeType: '22G1' as never, grossKg: 10_000, tareKg: 2_200 }));
const keys = [1, 2, 3].map((n) => `B1.${n}` as UnitKey);
const all = (make: (key: UnitKey) => Order): Order[] => keys.map(make);

const short = ({ kind, units }: NoticeSheet): string => `${kind} ${units.map(({ unit }) => unit).join(' ')}`.trim();

test.each<[string, Order[], Order[], string[]]>([
  ['a booking', [], [o.book()], []],
  ['a first plan', [o.book()], [o.plan()], ['planned B1.1']],
  ['a first plan of a made-up booking', [o.book({ synthetic: true })], [o.plan()], []],
  [
    'a plan after none was found, also of a made-up one',
    [o.book({ synthetic: true }), lacking],
    [o.plan()],
    ['planned B1.1'],
  ],
  ['another plan', [o.book(), o.plan()], [move()], ['moved B1.1']],
  [
    'three units moved together',
    [o.book({ units: three }), ...all((key) => o.plan(undefined, key))],
    all((key) => move(undefined, {}, key)),
    ['moved B1.1 B1.2 B1.3'],
  ],
  [
    'moved twice in one command',
    [o.book(), o.plan()],
    [move(), move([{ departure: other, from: 0, to: 1 }], { plan: 'P4' })],
    ['moved B1.1'],
  ],
  ['nothing found at first', [o.book()], [lacking], ['no-plan B1.1']],
  ['a plan lost', [o.book(), o.plan()], [lacking], ['no-plan B1.1']],
  [
    'nothing found again',
    [o.book(), lacking],
    [{ ...lacking, refusals: [{ code: 'too-dear', detail: '' }] } as Order],
    [],
  ],
  ['a change that breaks the plan', [o.book(), o.plan()], [o.amend({ modes: ['road'] })], ['no-plan B1.1']],
  ['a change that does not', [o.book(), o.plan()], [o.amend({ consignee: 'X' })], []],
  ['a hold', [o.book(), o.plan(), o.gateIn()], [o.hold()], ['held B1.1']],
  ['a release', [o.book(), o.plan(), o.hold()], [o.release('customs-3')], ['released B1.1']],
  ['a cancellation', [o.book({ units: three })], [o.cancel()], ['cancelled B1.1 B1.2 B1.3']],
  ['a move of the gate', [o.book(), o.plan()], [o.gateIn()], []],
])('what is told of %s', async (_, before, last, want) => {
  expect((await toldAfter(before, last)).map(short)).toEqual(want);
});

test('a move says from what to what, when it will be there, what it costs more, and why', async () => {
  const change = { cost: 23_000, co2Grams: 3_400 };
  const [notice] = await toldAfter([o.book(), o.plan()], [move(undefined, change)]);
  expect(notice).toMatchObject({
    id: '9-1',
    kind: 'moved',
    booking: 'B1',
    plan: 'P2',
    units: [
      {
        unit: 'B1.1',
        from: { departures: [line] },
        to: { departures: [tomorrow] },
        costDifference: 3_000,
        co2eKgDifference: 2,
        late: 1440 + 1260 - 5 * 1440,
        because: { code: 'left', departure: line },
      },
    ],
  });
  expect(Date.parse(notice?.units[0]?.to?.arrival ?? '') - Date.parse(notice?.units[0]?.from?.arrival ?? '')).toBe(
    86_400_000,
  );
});

test('a hold says which and why; a release says of what; a lost plan what it was', async () => {
  const [held] = await toldAfter([o.book(), o.plan()], [o.hold()]);
  expect(held?.units[0]?.hold).toEqual({ id: 'customs-3', kind: 'customs', owner: 'customs', reason: 'papers' });
  const [released] = await toldAfter([o.book(), o.plan(), o.hold()], [o.release('customs-3')]);
  expect(released?.units[0]?.hold).toEqual({ id: 'customs-3', kind: 'customs', owner: 'customs', reason: 'done' });
  const [lost] = await toldAfter([o.book(), o.plan()], [o.amend({ modes: ['road'] })]);
  expect(lost).toMatchObject({
    reason: 'asked',
    units: [{ from: { departures: [line] }, because: { code: 'amended' } }],
  });
  expect(lost?.plan).toBeUndefined();
});

/** Kinds told as a departure is said to come later and later, or sooner again. */
async function toldOfLateness(due: number, estimates: readonly number[]): Promise<string[]> {
  const hub = new MemoryHub(network);
  const way = [o.book({ dueAt: (noon + due) as Minute }), o.plan(), o.gateIn(), o.load()];
  const left = { id: 'left', actor: 'a', source: 's', at: (noon * 60_000) as Instant, orders: [o.depart()] };
  for (const command of [...commandsOf(way), left]) {
    const { answers } = await hub.execute(command);
    expect(answers).toEqual([expect.objectContaining({ done: expect.anything() })]);
  }
  const told = new Map();
  const kinds: string[] = [];
  for (const [n, minutes] of estimates.entries()) {
    const at = ((noon + 10) * 60_000) as Instant;
    const order = o.estimate('F2' as never, noon + minutes);
    const { answers } = await hub.execute({ id: `e${n}`, actor: 'a', source: 's', at, orders: [order] });
    expect(answers).toEqual([expect.objectContaining({ done: expect.anything() })]);
    const head = { position: n, recordedAt: at, actor: 'a', source: 's' };
    const { bookings, departures } = hub;
    const found = latenessOf(network, { ...head, units: [...hub.units.values()], bookings, departures, told }, 1);
    for (const [key, value] of found.told) told.set(key, value);
    kinds.push(found.notices.map(({ kind, id }) => `${kind} ${id}`).join());
  }
  return kinds;
}

test('lateness is told once, again when it has grown by a day, and taken back when it is over', async () => {
  const hours = (count: number): number => 1320 + count * 60; // The line takes 22 hours, the gate one more.
  expect(await toldOfLateness(1500, [hours(1), hours(5), hours(6), hours(40), hours(4), hours(1), hours(1)])).toEqual([
    '',
    'late 1-1',
    '',
    'late 3-1',
    '',
    'in-time 5-1',
    '',
  ]);
});

test('who was planned late is not told once more that it is late', async () => {
  expect(await toldOfLateness(1000, [1320, 1350])).toEqual(['', '']);
});
