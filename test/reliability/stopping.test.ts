import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { childrenOf, DataFolder, eventually } from '../support/data-folder.ts';
import { documentOf, dryport, ended, startDryport } from '../support/dryport.ts';
import { Follower } from '../support/events.ts';
import { bookingFile, bookingLine, fileIn, tinyFolder } from '../support/folder.ts';
import { Served } from '../support/served.ts';

const folder = new DataFolder();
const network = tinyFolder(folder.data);
const reference = 'networks/chongqing';

/** A served hub in the middle of a planning run, with somebody who follows it. */
async function busyHub(key: string) {
  const hub = await Served.start(folder);
  const follower = await Follower.at(hub.port);
  const started = await hub.call({ method: 'POST', path: '/v1/plans', body: {}, key });
  expect(started.status).toBe(202);
  const { pid = 0 } = hub.process;
  await eventually(() => childrenOf(pid).length > 1); // One plans, one makes notices.
  return { hub, follower, workers: childrenOf(pid) };
}

const isThere = (pid: number): boolean => existsSync(`/proc/${pid}`);

async function isDeaf(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const [outcome] = await Promise.race([
    once(socket, 'connect').then(() => ['heard']),
    new Promise<string[]>((resolve) => socket.once('error', () => resolve(['deaf']))),
  ]);
  socket.destroy();
  return outcome === 'deaf';
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a server with all it has started within 3 seconds',
  async (signal) => {
    await dryport(folder, 'network', 'load', network);
    const file = fileIn(
      folder.data,
      'bookings.csv',
      bookingFile(...Array.from({ length: 200 }, (_, n) => bookingLine(`B${n}`, 5))),
    );
    expect((await dryport(folder, 'import', 'bookings', file)).code).toBe(0);
    const { hub, follower, workers } = await busyHub(`plan-until-${signal}`);
    const from = performance.now();
    hub.process.kill(signal);
    const { code, stdout, stderr } = await hub.ended;
    expect(performance.now() - from).toBeLessThan(3000);
    expect([code, stderr]).toEqual([0, `${signal}: stopping\n`]);
    expect(stdout).toContain(`http://127.0.0.1:${hub.port}`);
    await follower.ended();
    expect(workers.filter(isThere)).toEqual([]);
    expect(folder.postgres).toEqual([]);
    expect(await isDeaf(hub.port)).toBe(true);
  },
);

test('a killed server takes its workers along, and what they did is whole', async () => {
  const { hub, follower, workers } = await busyHub('plan-until-killed');
  await hub.kill();
  await eventually(() => workers.every((pid) => !isThere(pid)));
  follower.leave();
  expect(documentOf(await dryport(folder, 'ledger', 'verify', '--json'))).toMatchObject({ ok: true });
});

test('Ctrl-C in the middle of a command closes what it opened', async () => {
  const away = new DataFolder();
  await dryport(away, 'network', 'load', reference);
  const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
  const lines = Array.from(
    { length: 20_000 },
    (_, n) => `L${n},Huafu Electronics,CQ_TUA,DUI,${days(3)},${days(60)},1,45G1,18000,847130,Laptops`,
  );
  const child = startDryport(away, ['import', 'bookings', fileIn(away.data, 'many.csv', bookingFile(...lines))]);
  const end = ended(child);
  await eventually(() => away.isAtWork, 30);
  child.kill('SIGINT');
  const { code, stderr } = await end;
  expect([code, stderr]).toEqual([130, 'SIGINT: stopping\n']);
  expect(away.postgres).toEqual([]);
  const verified = documentOf<{ events: number }>(await dryport(away, 'ledger', 'verify', '--json'));
  expect(verified).toMatchObject({ ok: true });
  expect(verified.events % 2).toBe(0); // Whole bookings only.
});
