import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openJobs } from '../../src/store/jobs.ts';
import { afterwards } from '../support/afterwards.ts';
import type { Problem } from '../support/http.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly stopping?: boolean;
  readonly report?: { readonly stopped?: { readonly during: string; readonly taken: number } };
}

const { at, connection } = await tinyHub('goes');
const hub = await Served.start(at);
await hub.order('/v1/bookings', laptops('EX-1'));

const find = async (id: string): Promise<Job> => (await hub.call<Job>({ path: `/v1/plans/${id}` })).body;

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = await find(id);
    if (job.state !== 'queued' && job.state !== 'running') return job;
    await sleep(50);
  }
}

const planOf = async (): Promise<unknown> =>
  (await hub.call<{ plan?: unknown }>({ path: '/v1/units/EX-1.1' })).body.plan;

test('a run that is stopped before it writes changes nothing, and the next one does', async () => {
  const { body } = await hub.order<Job>('/v1/plans', {});
  const stop = await hub.order<Job>(`/v1/plans/${body.id}/stop`, {});
  expect(stop.status).toBe(202);
  const job = await ended(body.id);
  expect(job.state).toBe('stopped');
  expect(await planOf()).toBeUndefined();
  const { body: next } = await hub.order<Job>('/v1/plans', {});
  const { report } = await planned(hub, next.id);
  expect(report).toMatchObject({ planned: 1, changes: { planned: { count: 1, units: ['EX-1.1'] } } });
  expect(report).not.toHaveProperty('stopped');
  expect(await planOf()).toBeDefined();
});

test('a run that another process is making is stopped through the store', async () => {
  const other = await openJobs(connection);
  afterwards(() => other.stop());
  // Queued by another door of the same store; whoever makes it finds the wish to stop before it begins.
  const sent = await other.send('plan', 'of-another-process', { days: 30, all: true });
  const id = sent?.id ?? '';
  await hub.order(`/v1/plans/${id}/stop`, {});
  expect(await ended(id)).toMatchObject({ id, state: 'stopped' });
});

test('a run that has ended is not stopped, and one that nobody knows is not found', async () => {
  const { body } = await hub.order<Job>('/v1/plans', {});
  await planned(hub, body.id);
  const late = await hub.order<Problem>(`/v1/plans/${body.id}/stop`, {});
  expect([late.status, late.body.code]).toEqual([409, 'already-done']);
  const unknown = await hub.order<Problem>('/v1/plans/00000000-0000-8000-8000-000000000000/stop', {});
  expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown']);
  const keyless = await hub.call<Problem>({ method: 'POST', path: `/v1/plans/${body.id}/stop`, body: {} });
  expect([keyless.status, keyless.body.code]).toEqual([400, 'no-idempotency-key']);
});
