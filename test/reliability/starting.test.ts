import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataFolder, eventually } from '../support/data-folder.ts';
import { documentOf, dryport, ended, type Ran, startDryport, startScript } from '../support/dryport.ts';
import { bookingFile, bookingLine, fileIn, tinyFolder } from '../support/folder.ts';
import { Served } from '../support/served.ts';

const load = (folder: DataFolder): Promise<Ran> => dryport(folder, 'network', 'load', tinyFolder(folder.data));

/** Whatever was before: commands work, all is there, and the last of them leaves nothing running. */
async function expectSound(folder: DataFolder, bookings: number): Promise<void> {
  const verified = await dryport(folder, 'ledger', 'verify', '--json');
  expect([verified.code, verified.stderr]).toEqual([0, '']);
  expect(documentOf(verified)).toMatchObject({ ok: true, events: bookings * 2 });
  await eventually(() => folder.postgres.length === 0);
  expect(existsSync(folder.pidFile)).toBe(false);
}

test('commands that come to an empty folder at once start one database between them, and all are served', async () => {
  const folder = new DataFolder();
  const network = tinyFolder(folder.data);
  const ran = await Promise.all([1, 2, 3].map(() => dryport(folder, 'network', 'load', network, '--json')));
  for (const each of ran)
    expect([each.code, each.stderr, documentOf(each)]).toEqual([
      0,
      '',
      { loaded: true, network: 'tiny', findings: [] },
    ]);
  expect(folder.starts).toBeLessThanOrEqual(2); // Who comes when the others have gone starts it again.
  await expectSound(folder, 0); // What the first left running because the others used it, the next one stops.
});

test('the starter is killed: the next one takes its database over, and stops it', async () => {
  const folder = new DataFolder();
  await load(folder);
  const hub = await Served.start(folder);
  const file = fileIn(folder.data, 'bookings.csv', bookingFile(bookingLine('B1'), bookingLine('B2')));
  expect((await dryport(folder, 'import', 'bookings', file)).code).toBe(0);
  const [postmaster] = readFileSync(folder.pidFile, 'utf8').split('\n');
  expect(folder.postgres).toContain(Number(postmaster)); // Who only uses it leaves it running.
  await hub.kill();
  expect(folder.postgres).toContain(Number(postmaster));
  const starts = folder.starts;
  await expectSound(folder, 2);
  expect(folder.starts).toBe(starts);
});

test('the database is killed with its starter: the next one overcomes what it left', async () => {
  const folder = new DataFolder();
  await load(folder);
  const hub = await Served.start(folder);
  const file = fileIn(folder.data, 'bookings.csv', bookingFile(bookingLine('B1')));
  await dryport(folder, 'import', 'bookings', file);
  hub.process.kill('SIGKILL');
  folder.killPostgres();
  await hub.ended;
  expect(existsSync(folder.pidFile)).toBe(true);
  await expectSound(folder, 1);
});

test.each<[moment: string, hasCome: (folder: DataFolder) => boolean, group: boolean]>([
  ['while the programs are copied', ({ home }) => existsSync(join(home, 'starting')), false],
  ['while the cluster is made', (folder) => folder.isMaking(), false],
  ['while the cluster is made, with all it has started', (folder) => folder.isMaking('base'), true],
  ['while the database starts', ({ pidFile }) => existsSync(pidFile), false],
])('a first command killed %s leaves nothing that stops the next', async (_, hasCome, group) => {
  const folder = new DataFolder();
  const child = startDryport(folder, ['network', 'load', tinyFolder(folder.data)]);
  const end = ended(child);
  await eventually(() => hasCome(folder), 30);
  child.kill('SIGKILL');
  if (group) folder.killPostgres();
  expect((await end).code).toBe(-1);
  const next = await load(folder);
  expect([next.code, next.stderr]).toEqual([0, '']);
  await expectSound(folder, 0);
});

test('a lock whose number another process has got meanwhile is overcome', async () => {
  const folder = new DataFolder();
  mkdirSync(folder.home, { recursive: true });
  const lock = join(folder.home, 'starting');
  writeFileSync(lock, String(process.pid)); // We run, and start nothing.
  const long = new Date(Date.now() - 3_600_000);
  utimesSync(lock, long, long);
  const from = performance.now();
  expect((await load(folder)).code).toBe(0);
  expect(performance.now() - from).toBeLessThan(15_000);
  expect(existsSync(lock)).toBe(false);
});

test('of many processes that want to start a database only one does at a time', async () => {
  const folder = new DataFolder();
  mkdirSync(folder.home, { recursive: true });
  const lock = join(folder.home, 'starting');
  writeFileSync(lock, '0'); // What a dead one left: they overcome it first.
  const ran = await Promise.all([1, 2, 3, 4].map(() => ended(startScript('take-start-lock.ts', [lock, '1000']))));
  expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(ran.map(() => [0, '']));
  expect(readdirSync(folder.home)).toEqual([]);
});
