import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Workers } from '../../src/cli/workers.ts';
import type { Step } from '../../src/sim/demo.ts';

// Processes that are told by their task how to behave.

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryport-workers-'));
  program = join(folder, 'worker.cjs');
  writeFileSync(
    program,
    `const { plan } = JSON.parse(process.argv[2]);
    process.on('message', (message) => { if (message === 'stop' && plan !== 'deaf') process.disconnect(); });
    process.send({ type: 'progress', step: { what: plan, done: 1, of: 2 } });
    if (plan === 'quick') process.send({ type: 'done', result: { fine: true } }, () => process.disconnect());
    if (plan === 'wrong') process.send({ type: 'failed', reason: 'no luck' }, () => process.disconnect());
    if (plan === 'dead') process.exit(3);
    setInterval(() => { if (!process.connected && plan !== 'deaf') process.exit(); }, 10);`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const task = (plan: string) => ({ kind: 'plan' as const, connection: '', days: 1, all: false, plan });

/** Starts a process and waits until it says that it works. */
async function started(workers: Workers, plan: string) {
  let outcome: Promise<string> = Promise.resolve('');
  await new Promise<Step>((resolve) => {
    outcome = workers
      .start(task(plan), ({ step }) => resolve(step))
      .then(
        (result) => JSON.stringify(result),
        (error: Error) => error.message,
      );
  });
  return outcome;
}

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test.each([
  ['quick', '{"fine":true}'],
  ['wrong', 'plan: no luck'],
  ['dead', 'plan: its process has ended'],
])('a process that is %s', async (plan, outcome) => {
  expect(await started(new Workers(program), plan)).toBe(outcome);
});

test('one that listens ends at once, and no timer keeps the server alive', async () => {
  const workers = new Workers(program);
  const outcome = started(workers, 'long');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const [before, from] = [timers(), performance.now()];
  await workers.stop(20_000);
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(timers()).toBeLessThanOrEqual(before);
  expect(await outcome).toBe('plan: the server stops'); // So that the queue does it again.
});

test('one that does not listen is ended after a while', async () => {
  const workers = new Workers(program);
  const outcome = await started(workers, 'deaf').then.call(Promise.resolve(), () => undefined);
  expect(outcome).toBeUndefined();
  const from = performance.now();
  await workers.stop(300);
  expect(performance.now() - from).toBeGreaterThan(250);
  expect(performance.now() - from).toBeLessThan(3_000);
});

test('nothing is started any more when all stop', async () => {
  const workers = new Workers(program);
  await workers.stop(100);
  await expect(workers.start(task('quick'), () => undefined)).rejects.toThrow('the server stops');
});
