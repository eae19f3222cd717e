import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { chanceOf } from '../../src/base/random.ts';
import type { Order } from '../../src/operations/order.ts';
import { Courier } from '../../src/server/outbox/courier.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { tellAlarms } from '../../src/store/outbox/alarms.ts';
import { openOutbox } from '../../src/store/outbox/deliveries.ts';
import { deriveNotices } from '../../src/store/outbox/derive.ts';
import { openNotices } from '../../src/store/outbox/notices.ts';
import { openWebhooks } from '../../src/store/outbox/webhooks.ts';
import { publish } from '../../src/store/publisher.ts';
import type { Attempt, Claimed } from '../../src/tracking/outbox.ts';
import { type commandsOf, lineNetwork, morning, numberOf, ordersFor, other } from '../support/line.ts';
import { durians } from '../support/reefers.ts';
import { openTestStore } from '../support/store.ts';

const network = lineNetwork();
const ok: Attempt = { ok: true, status: 204, answer: '', tookMs: 1 };
const bad: Attempt = { ok: false, status: 500, answer: 'no', tookMs: 1 };
const quick = { retry: { firstMs: 1, factor: 2, longestMs: 20, attempts: 60 }, atOnce: 6, perWebhook: 4, lookMs: 5 };

/** A hub on which bookings are held and released again and again: each is a notice. */
async function heldHub(bookings: number, times: number) {
  const store = await openTestStore(12);
  const hub = openHub(store.database, network);
  const give = async (name: string, orders: ReturnType<typeof commandsOf>[number]['orders']): Promise<void> => {
    await hub.execute({ id: name, actor: 'a', source: 's', at: morning, orders });
  };
  const ids = Array.from({ length: bookings }, (_, n) => `B${n}`);
  const live = async (): Promise<void> => {
    for (const id of ids) await give(`book ${id}`, [ordersFor(id).book()]);
    for (let n = 0; n < times; n += 1) {
      for (const id of ids) {
        const o = ordersFor(id);
        await give(`${id} ${n}`, [n % 2 === 0 ? o.hold() : o.release(`customs-${n + 1}`)]);
      }
    }
  };
  return { ...store, ids, live };
}

test('whoever dies and whatever fails, each message gets through, and those of a booking in their order', async () => {
  const [bookings, times] = [8, 10];
  const { database, ids, live } = await heldHub(bookings, times);
  const webhooks = openWebhooks(database);
  const all = await webhooks.add({ url: 'http://hooks.example/all' }, 'key-all');
  const some = await webhooks.add({ url: 'http://hooks.example/held', kinds: ['held'] }, 'key-held');
  const draw = chanceOf('outbox', 7);
  const chance = (): number => draw.next();
  const heard: string[] = [];
  const orphans: string[] = [];
  const bodies = new Map<string, Set<string>>();
  const got = new Map<string, string[]>();
  /** The other side: it takes a message in, and sometimes says that it did not, or nobody hears that it did. */
  const receive = async ({ id, webhook, body }: Claimed): Promise<Attempt> => {
    await new Promise((resolve) => setTimeout(resolve, chance() * 4));
    const fate = chance();
    if (fate < 0.25) return bad;
    heard.push(id);
    const { booking, position } = (JSON.parse(body) as { data: { booking: string; position: number } }).data;
    bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
    const line = `${webhook} ${booking}`;
    got.set(line, [...(got.get(line) ?? []), String(position)]);
    if (fate < 0.35) return bad; // It was heard, and the answer was lost.
    return ok;
  };
  /** One process: makes notices, sends, and is killed at any moment, before or after a mark. */
  const replica = async (stop: AbortSignal): Promise<void> => {
    const outbox = openOutbox(database);
    const dying = {
      ...outbox,
      settle: async (...given: Parameters<typeof outbox.settle>) => {
        if (chance() >= 0.07) return outbox.settle(...given);
        orphans.push(given[0].id);
        throw new Error('killed between sending and marking');
      },
    };
    const sending = new Courier(dying, receive, quick).run(stop);
    while (!stop.aborted) {
      await publish(database);
      await deriveNotices(database, network).catch(() => undefined);
      // Claims of the dead end after a minute; here that passes at once.
      const ended = orphans.splice(0);
      await sql`update delivery set claimed_until = 0 where id = any(${ended})`.execute(database);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await sending;
  };
  const wanted = bookings * times + (bookings * times) / 2;
  const stopping = new AbortController();
  const working = [replica(stopping.signal), replica(stopping.signal)];
  await live();
  const sent = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from delivery where state = 'sent'`.execute(
      database,
    );
    return rows[0]?.n ?? 0;
  };
  for (let wait = 0; wait < 1_000 && (await sent()) < wanted; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 30));
  stopping.abort();
  await Promise.all(working);
  expect(await sent()).toBe(wanted);
  expect(new Set(heard).size).toBe(wanted); // At least once: none is missing.
  expect(heard.length).toBeGreaterThan(wanted); // And some came twice, or this test tests nothing.
  expect([...bodies.values()].every(({ size }) => size === 1)).toBe(true); // The same body each time.
  for (const id of ids) {
    for (const webhook of [all, some]) {
      const positions = (got.get(`${webhook?.webhook.id} ${id}`) ?? []).map(Number);
      const firsts = positions.filter((position, index) => positions.indexOf(position) === index);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b)); // None comes before one that was earlier.
      expect(positions).toEqual(positions.toSorted((a, b) => a - b)); // Nor again after a later one.
    }
  }
});

test('a message that fails holds back its booking and no other, is given up in the end, and can be sent again by hand', async () => {
  const { database, live } = await heldHub(2, 2);
  const webhooks = openWebhooks(database);
  const made = await webhooks.add({ url: 'http://hooks.example/' }, 'key');
  const id = made?.webhook.id ?? '';
  await live();
  while ((await publish(database)) > 0);
  while ((await deriveNotices(database, network)) > 0);
  let broken = true;
  const tried: string[] = [];
  const heard = (line: string) => vi.waitFor(() => expect(tried).toContain(line), { timeout: 10_000, interval: 5 });
  const send = async ({ body }: Claimed): Promise<Attempt> => {
    const { booking, kind } = (JSON.parse(body) as { data: { booking: string; kind: string } }).data;
    tried.push(`${booking} ${kind}`);
    // The last try lasts until the other booking is done: were that held back by it, it would wait in vain.
    if (broken && tried.filter((each) => each === 'B0 held').length === 3) await heard('B1 released');
    return broken && booking === 'B0' && kind === 'held' ? bad : ok;
  };
  const courier = new Courier(openOutbox(database), send, { ...quick, retry: { ...quick.retry, attempts: 3 } });
  const stopping = new AbortController();
  const working = courier.run(stopping.signal);
  const rows = async () => (await webhooks.deliveries(id, undefined, 10)).rows;
  for (let wait = 0; wait < 400 && (await rows()).some(({ state }) => state === 'waiting'); wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(tried.filter((each) => each === 'B0 held').length).toBe(3);
  expect(tried.indexOf('B0 released')).toBeGreaterThan(tried.lastIndexOf('B0 held'));
  expect(tried.indexOf('B1 released')).toBeLessThan(tried.indexOf('B0 released'));
  const lost = (await rows()).find(({ state }) => state === 'given-up');
  expect(lost).toMatchObject({ booking: 'B0', kind: 'held', attempts: 3, status: 500, answer: 'no' });
  broken = false;
  expect(await courier.sendNow(id, lost?.id ?? '')).toBe(true);
  expect(await webhooks.delivery(id, lost?.id ?? '')).toMatchObject({ state: 'sent', attempts: 1, status: 204 });
  stopping.abort();
  await working;
});

test('what is paused waits, 410 pauses, and a removed webhook leaves nothing', async () => {
  const { database, live } = await heldHub(1, 1);
  const webhooks = openWebhooks(database);
  const id = (await webhooks.add({ url: 'http://hooks.example/' }, 'key'))?.webhook.id ?? '';
  await webhooks.change(id, { paused: true });
  await live();
  while ((await publish(database)) > 0);
  while ((await deriveNotices(database, network)) > 0);
  const outbox = openOutbox(database);
  expect(await outbox.claim(10, [])).toEqual([]);
  await webhooks.change(id, { paused: false });
  const [claimed] = await outbox.claim(10, []);
  expect(await outbox.claim(10, [])).toEqual([]); // It is under way.
  if (claimed === undefined) throw new Error('nothing was claimed');
  await outbox.settle(claimed, { ok: false, status: 410, answer: 'gone', tookMs: 1 }, 1);
  expect(await webhooks.find(id)).toMatchObject({ paused: true, pausedBecause: 'it answered 410 Gone', waiting: 1 });
  await outbox.settle(claimed, ok, undefined); // Too late: another may have it by now.
  expect(await webhooks.find(id)).toMatchObject({ sent: 0, waiting: 1 });
  expect(await webhooks.remove(id)).toBe(true);
  const { rows } = await sql`select 1 from delivery`.execute(database);
  expect(rows).toEqual([]);
});

test('a reefer alarm is told once when it is raised and once when it is cleared, whoever looks how often', async () => {
  const { database } = await openTestStore();
  const hub = openHub(database, network);
  await openWebhooks(database).add({ url: 'http://hooks.example/', kinds: ['alarm-raised', 'alarm-cleared'] }, 'key');
  const o = ordersFor('B1');
  const units = [1, 2].map(() => ({ sizeType: '45R1' as never, grossKg: 22_800, tareKg: 4_800 }));
  let now = morning as number;
  const clock = { now: () => now as typeof morning };
  const give = async (...orders: ReturnType<typeof commandsOf>[number]['orders']): Promise<void> => {
    now += 60_000;
    const { answers } = await hub.execute({ id: `give ${now}`, actor: 'a', source: 's', at: clock.now(), orders });
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([]);
  };
  const read = (unit: typeof o.unit, supplyC: number, power: 'on' | 'off') => ({
    ...{ kind: 'read-reefer' as const, unit },
    readings: [{ at: Math.floor(now / 60_000) as never, supplyC, power }],
  });
  const second = 'B1.2' as typeof o.unit;
  const look = async (): Promise<void> => {
    const lookers = [0, 1].map(() => tellAlarms(database, network, hub, clock));
    await Promise.all(lookers);
    while ((await publish(database)) > 0);
    while ((await deriveNotices(database, network)) > 0);
  };
  await give(o.book({ units, goods: [durians()] }));
  await give(o.plan(), o.plan([{ departure: other, from: 0, to: 1 }], second));
  await give(o.gateIn(), { ...o.gateIn({ number: numberOf(2) }), unit: second } as Order);
  await give(read(o.unit, 20, 'on'), read(second, 20, 'off'));
  await look(); // Nothing alarms before its time.
  now += 3 * 3_600_000;
  await look();
  await look();
  await give(read(o.unit, 14, 'on'));
  await look();
  const { rows } = await openNotices(database).list({ kinds: ['alarm-raised', 'alarm-cleared'] }, 10);
  const told = rows.map(({ kind, units: of }) => [
    kind,
    ...of.map(({ unit, alarms }) => `${unit} ${alarms?.map((alarm) => alarm.kind).join(' ')}`),
  ]);
  expect(told).toEqual([
    ['alarm-cleared', 'B1.1 deviation'],
    ['alarm-raised', 'B1.1 deviation', 'B1.2 deviation unplugged'],
  ]);
  const sent = await sql<{ body: string }>`select body from delivery order by position, n`.execute(database);
  const types = sent.rows.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  expect(types).toEqual(['notice.alarm-raised', 'notice.alarm-cleared']);
});

test('a webhook is made once a key, and its secret is turned once a key', async () => {
  const { database } = await openTestStore();
  const webhooks = openWebhooks(database);
  const wish = { url: 'https://hooks.example/', customer: 'Huafu', kinds: ['moved' as const] };
  const first = await webhooks.add(wish, 'k1');
  expect(await webhooks.add(wish, 'k1')).toEqual({ ...first, replayed: true });
  expect(await webhooks.add({ ...wish, customer: 'Other' }, 'k1')).toBeUndefined();
  const id = first?.webhook.id ?? '';
  const turned = await webhooks.rotate(id, 'r1');
  expect(turned?.secret).not.toBe(first?.secret);
  expect((await webhooks.rotate(id, 'r1'))?.secret).toBe(turned?.secret);
  await webhooks.addTest(id, 't1');
  await webhooks.addTest(id, 't1');
  const claimed = await openOutbox(database).claim(10, []);
  expect(claimed.map(({ secrets }) => secrets)).toEqual([[turned?.secret, first?.secret]]); // Both sign for a day.
});

test('notices are made once, whoever makes them, and pages of them leave none out', async () => {
  const { database, live } = await heldHub(5, 4);
  await live();
  while ((await publish(database)) > 0);
  const makers = [0, 1, 2].map(async () => {
    for (let idle = 0; idle < 5; ) idle = (await deriveNotices(database, network)) === 0 ? idle + 1 : 0;
  });
  await Promise.all(makers);
  const notices = openNotices(database);
  const { kinds, position } = await notices.count({});
  expect([kinds.held, kinds.released, position]).toEqual([10, 10, 25]);
  const seen: string[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await notices.list({}, 7, after);
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  }
  expect(new Set(seen).size).toBe(20);
  expect(seen.map((id) => Number(id.split('-')[0]))).toEqual(Array.from({ length: 20 }, (_, n) => 25 - n));
  const one = await notices.list({ booking: 'B3', kinds: ['held'], behind: 10 }, 10);
  expect(one.rows.map(({ booking, kind }) => [booking, kind])).toEqual([['B3', 'held']]);
  expect(await notices.find(seen[0] ?? '')).toMatchObject({ id: seen[0], units: [{ hold: { reason: 'done' } }] });
});
