import { expect, test } from 'vitest';
import { openHub } from '../../src/store/hub/hub.ts';
import { lastPosition, type Published, publish, readFeed } from '../../src/store/publisher.ts';
import { lineNetwork, morning, ordersFor } from '../support/line.ts';
import { openTestStore } from '../support/store.ts';

const writers = 8;
const each = 60;

test('whoever follows the feed misses nothing and sees nothing twice, with many writers and publishers at once', async () => {
  const store = await openTestStore(24);
  const hub = openHub(store.database, lineNetwork());
  const { amend, book: bookShared } = ordersFor('SHARED');
  await hub.execute({ id: 'first', actor: 'a', source: 's', at: morning, orders: [bookShared()] });
  let writing = true;
  const written = Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = 0; n < each; n += 1) {
        const { book } = ordersFor(`W${writer}-${n}`);
        const shared = amend({ consignee: `${writer} ${n}` });
        await hub.execute({ id: `w${writer}/${n}`, actor: 'a', source: 's', at: morning, orders: [book(), shared] });
      }
    }),
  ).then(() => {
    writing = false;
  });
  const publishers = [0, 1, 2].map(async () => {
    while (writing) await publish(store.database);
  });
  const seen: Published[] = [];
  const follow = async (): Promise<void> => {
    const page = await readFeed(store.database, seen.at(-1)?.position ?? 0, 50);
    seen.push(...page);
  };
  while (writing) await follow();
  await Promise.all([written, ...publishers]);
  while ((await publish(store.database)) > 0);
  for (let before = -1; before !== seen.length; ) {
    before = seen.length;
    await follow();
  }
  expect(seen.map(({ position }) => position)).toEqual(
    Array.from({ length: writers * each + 1 }, (_, index) => index + 1),
  );
  expect(new Set(seen.map(({ command }) => command)).size).toBe(writers * each + 1);
  expect(await lastPosition(store.database)).toBe(writers * each + 1);
  for (let writer = 0; writer < writers; writer += 1) {
    const own = seen
      .filter(({ command }) => command.startsWith(`w${writer}/`))
      .map(({ command }) => Number(command.split('/')[1]));
    expect(own).toEqual(Array.from({ length: each }, (_, index) => index)); // Each writer's in its own order.
  }
  expect(seen[0]?.changes.map(({ kind }) => kind)).toEqual(['booked', 'unit-booked']);
  const versions = seen.flatMap(({ changes }) =>
    changes.filter(({ stream }) => stream === 'booking:SHARED').map(({ version }) => version),
  );
  expect(versions).toEqual(Array.from({ length: writers * each + 1 }, (_, index) => index + 1)); // A stream is told in its order.
});

test('commands are told in the order in which they were done, however long nobody published', async () => {
  const store = await openTestStore();
  const hub = openHub(store.database, lineNetwork());
  const names = Array.from({ length: 12 }, (_, n) => `${99 - n}`);
  for (const name of names)
    await hub.execute({ id: name, actor: 'a', source: 's', at: morning, orders: [ordersFor(`B${name}`).book()] });
  await publish(store.database);
  expect((await readFeed(store.database, 0, 50)).map(({ command }) => command)).toEqual(names);
});
