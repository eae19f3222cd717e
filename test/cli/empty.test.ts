import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { Served } from '../support/served.ts';
import { openTestStore } from '../support/store.ts';
import { tinyHub, urlOf } from '../support/tiny-hub.ts';

const nothing = { url: urlOf(await openTestStore(1)) };
const { at: unbooked } = await tinyHub();

test.concurrent.each(['plan', 'board', 'track CSQU3054383', 'route HUB DUI', 'ledger verify', 'unit deliver B1.1'])(
  '%s on an empty store says so and how to fill it',
  async (command) => {
    const [people, machines] = await Promise.all([
      dryport(nothing, ...command.split(' ')),
      dryport(nothing, ...command.split(' '), '--json'),
    ]);
    expect([people.code, people.stdout]).toEqual([1, '']);
    expect(people.stderr).toMatch(/^dryport: .*empty/);
    expect(people.stderr).toContain('npx dryport network load networks/chongqing');
    expect([machines.code, documentOf(machines)]).toEqual([1, { problem: expect.stringContaining('network load') }]);
  },
);

test.concurrent.each<[command: string, code: number]>([
  ['plan', 0],
  ['board', 0],
  ['track CSQU3054383', 1],
])('%s on a hub without bookings says so and how to fill it', async (command, code) => {
  const people = await dryport(unbooked, ...command.split(' '));
  expect([people.code, people.stdout]).toEqual([code, expect.stringContaining('npx dryport import bookings')]);
  expect(people.stdout).toMatch(/no bookings yet/);
});

test.concurrent('a server without a network answers, says what is missing, and takes no orders', async () => {
  const hub = await Served.start(nothing);
  expect((await hub.call({ path: '/v1/status' })).body).toMatchObject({ phase: 'empty' });
  for (const path of ['/v1/board', '/v1/units', '/v1/bookings', '/v1/changes']) {
    const { status, headers, body } = await hub.call<{ code: string; detail: string }>({ path });
    expect([path, status, body.code, headers['retry-after']]).toEqual([path, 503, 'empty', '1']);
    expect(body.detail).toContain('npx dryport network load networks/chongqing');
  }
});
