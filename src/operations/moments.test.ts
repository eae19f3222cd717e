import { expect, test } from 'vitest';
import { commandsOf, lineNetwork, morning, ordersFor, origin } from '../../test/support/line.ts';
import { MemoryHub } from '../../test/support/memory-hub.ts';
import type { Instant } from '../base/time.ts';
import type { Zone } from '../base/zone.ts';
import type { Network } from '../model/network.ts';
import type { Order } from './order.ts';

const o = ordersFor('B1');
const tomorrow = (morning + 86_400_000) as Instant;

/** The line, where it begins on the clock of Shanghai. */
function network(): Network {
  const small = lineNetwork();
  const first = small.facilities.get(origin);
  if (first === undefined) throw new Error('the line begins somewhere');
  const zone = 'Asia/Shanghai' as Zone;
  return { ...small, facilities: new Map([...small.facilities, [origin, { ...first, zone }]]) };
}

async function entriesAfter(...orders: readonly Order[]) {
  const hub = new MemoryHub(network());
  for (const command of commandsOf(orders)) await hub.execute(command);
  return hub.entries;
}

test('a booking that a file dates ahead of now is one of now, and means the same the day after', async () => {
  const order = { ...o.book(), when: tomorrow } as Order;
  const [unit, booking] = await entriesAfter(order);
  expect([unit?.occurredAt, booking?.occurredAt]).toEqual([unit?.recordedAt, booking?.recordedAt]);
  const hub = new MemoryHub(lineNetwork());
  const command = { id: 'file/0', actor: 'clerk', source: 'file', at: morning, orders: [order] };
  await hub.execute(command);
  expect(await hub.execute({ ...command, at: tomorrow })).toMatchObject({ replayed: true });
});

test('what is done about a unit before it came in is dated where it will', async () => {
  const entries = await entriesAfter(o.book(), o.hold(), o.declare({ grossKg: 9000 }));
  expect(entries.slice(2).map(({ event, offset: at }) => [event.kind, at])).toEqual([
    ['held', 480],
    ['declared', 480],
  ]);
});

test('an amendment that repeats what stands takes no plan away', async () => {
  const entries = await entriesAfter(o.book(), o.plan(), o.amend({ destination: 'F2' as never, priority: 2 }));
  expect(entries.map(({ event }) => event.kind).slice(2)).toEqual(['planned', 'amended']);
});
