import { expect, test } from 'vitest';
import { Follower, isAbout } from '../support/events.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const hub = await Served.start(at);

const book = async (id: string, change: object = {}): Promise<void> => {
  expect((await hub.order('/v1/bookings', laptops(id, change))).status).toBe(201);
};

test('a change is told within a second, with what changed and nothing of who changed it', async () => {
  const follower = await Follower.at(hub.port);
  await book('S1'); // The first may wait for what is opened once.
  await follower.until(isAbout('booking:S1'));
  for (const id of ['S2', 'S3', 'S4']) {
    await book(id);
    const acknowledged = performance.now();
    const told = await follower.until(isAbout(`booking:${id}`));
    expect(told.came - acknowledged).toBeLessThan(1000);
    expect([told.event, told.id]).toEqual(['change', told.data.position]);
    expect(Object.keys(told.data).toSorted()).toEqual(['changes', 'position', 'recordedAt']);
    expect(told.data.changes).toEqual([
      { stream: `booking:${id}`, version: 1, kind: 'booked' },
      { stream: `unit:${id}.1`, version: 1, kind: 'unit-booked' },
    ]);
  }
  expect(follower.headers['content-type']).toBe('text/event-stream');
  for (const header of ['x-content-type-options', 'referrer-policy', 'content-security-policy'])
    expect(follower.headers[header]).toBeDefined();
  expect(follower.headers['cache-control']).toBe('no-store');
  follower.leave();
});

test('who is cut off and comes again misses nothing and is told nothing twice', async () => {
  const bookings = Array.from({ length: 40 }, (_, n) => `T${n}`);
  const booking = (async () => {
    for (const id of bookings) await book(id);
  })();
  const seen: number[] = [];
  const streams = new Set<string>();
  let follower = await Follower.at(hub.port, '?after=0');
  for (let cuts = 0; !streams.has('booking:T39'); cuts += 1) {
    const wanted = cuts * 7 + 1; // Cut off in another place each time, in the middle of what is being told.
    await follower.until(() => follower.told.length >= wanted || follower.told.some(isAbout('booking:T39')));
    follower.leave();
    for (const { id, data } of follower.told) {
      seen.push(id);
      for (const { stream } of data.changes ?? []) streams.add(stream);
    }
    // A browser asks for the same address again, and says what it has seen.
    follower = await Follower.at(hub.port, '?after=0', { 'last-event-id': String(seen.at(-1)) });
    expect(cuts).toBeLessThan(30);
  }
  follower.leave();
  await booking;
  expect(seen).toEqual(Array.from(seen, (_, index) => index + 1)); // Without a gap, from the first one on.
  for (const id of bookings) expect(streams).toContain(`booking:${id}`);
});

test('who begins now is told what comes, and not what was', async () => {
  await book('U1');
  const before = await Follower.at(hub.port, '?after=0');
  const { id } = await before.until(isAbout('booking:U1'));
  before.leave();
  const follower = await Follower.at(hub.port);
  await book('U2');
  await follower.until(isAbout('booking:U2'));
  expect(follower.told.map((told) => told.id)).toEqual([id + 1]);
  follower.leave();
});

test('a command that changes very much is told by its kinds', async () => {
  const follower = await Follower.at(hub.port);
  await book('W1', { units: Array.from({ length: 250 }, () => ({ sizeType: '45G1', grossKg: 18_000 })) });
  const { data } = await follower.until((told) => told.data.kinds !== undefined);
  expect(data.kinds).toEqual({ booked: 1, 'unit-booked': 250 });
  expect(data.changes).toBeUndefined();
  follower.leave();
});

test('when the server stops, its followers are let go, and do not keep it', async () => {
  const followers = await Promise.all([Follower.at(hub.port), Follower.at(hub.port)]);
  const from = performance.now();
  const { code } = await hub.stop();
  await Promise.all(followers.map((follower) => follower.ended()));
  expect(code).toBe(0);
  expect(performance.now() - from).toBeLessThan(3000);
});
