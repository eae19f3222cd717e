import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { type Job, type Jobs, openJobs } from '../../src/store/jobs.ts';
import { openTestStore } from '../support/store.ts';

const store = await openTestStore();
const open: Jobs[] = [];
afterAll(() => Promise.all(open.map((jobs) => jobs.stop())));

async function desk(): Promise<Jobs> {
  const jobs = await openJobs(store.connection);
  open.push(jobs);
  return jobs;
}

const first = await desk();

/** Asks until a job has ended. */
async function ended(jobs: Jobs, id: string): Promise<Job> {
  for (;;) {
    const job = await jobs.find('plan', id);
    if (job?.state === 'done' || job?.state === 'failed') return job;
    await sleep(50);
  }
}

test('one name stands for one job: asked again it is the same, asked for other work there is none', async () => {
  const sent = await Promise.all(Array.from({ length: 12 }, () => first.send('plan', 'once', { days: 3 })));
  expect(new Set(sent.map((job) => job?.id)).size).toBe(1);
  expect(sent.filter((job) => job?.replayed === false)).toHaveLength(1);
  expect(await first.send('plan', 'once', { days: 4 })).toBeUndefined();
  expect((await first.send('plan', 'twice', { days: 3 }))?.id).not.toBe(sent[0]?.id);
  expect(await first.find('plan', sent[0]?.id ?? '')).toEqual({ id: sent[0]?.id, state: 'queued', data: { days: 3 } });
});

test.each(['', 'once', '00000000-0000-0000-0000-00000000000', '018f0000-0000-8000-8000-000000000000'])(
  'there is no job %s',
  async (id) => {
    expect(await first.find('plan', id)).toBeUndefined();
  },
);

test('what was queued is done after a restart, once, and its answer can be looked up', async () => {
  const before = await desk();
  const job = await before.send('plan', 'restart', { days: 5 });
  await before.stop();
  const after = await desk();
  expect(await after.send('plan', 'restart', { days: 5 })).toEqual({ id: job?.id, replayed: true });
  const done: [string, object][] = [];
  await after.work('plan', (id, data) => {
    done.push([id, data]);
    if ('fail' in data) throw new Error('the network was changed meanwhile');
    return Promise.resolve({ planned: 7 });
  });
  expect(await ended(after, job?.id ?? '')).toMatchObject({ id: job?.id, state: 'done', output: { planned: 7 } });
  expect(done.filter(([id]) => id === job?.id)).toEqual([[job?.id, { days: 5 }]]);
  expect(await first.find('plan', job?.id ?? '')).toMatchObject({ state: 'done' }); // Whoever asks.
  expect(await first.send('plan', 'restart', { days: 5 })).toEqual({ id: job?.id, replayed: true }); // Still its name.
  await sleep(700);
  expect(done.filter(([id]) => id === job?.id)).toHaveLength(1);

  // One that fails is tried once more, then says why, in words.
  const bad = await after.send('plan', 'bad', { fail: true });
  expect(await ended(after, bad?.id ?? '')).toMatchObject({
    id: bad?.id,
    state: 'failed',
    problem: 'the network was changed meanwhile',
  });
  expect(done.filter(([id]) => id === bad?.id)).toHaveLength(2);
});
