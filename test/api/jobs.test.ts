import { expect, test } from 'vitest';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const { at } = await tinyHub('goes', terminalFiles());
const hub = await Served.start(at);
const jobs = '/v1/facilities/HUB/jobs';

interface Row {
  readonly kind: string;
  readonly unit: string;
  readonly machine: string;
  readonly state: string;
  readonly to: { readonly place: string; readonly is: string };
  readonly failed: readonly { readonly machine: string; readonly reason: string }[];
}
interface Listed {
  readonly rows: readonly Row[];
  readonly machines: readonly { readonly machine: string; readonly inHand?: string; readonly off?: string }[];
  readonly refused: readonly { readonly unit: string; readonly reason: string }[];
}
interface Events {
  readonly events: readonly { readonly kind: string }[];
  readonly code: string;
  readonly detail: string;
}

const list = async (query = ''): Promise<Listed> => (await hub.call<Listed>({ path: `${jobs}${query}` })).body;
const put = (body: object) => hub.call<Events>({ method: 'PUT', path: '/v1/facilities/HUB/machines', body });
const say = (what: string, body: object, key?: string) =>
  hub.order<Events>(`${jobs}/${what}`, body, key === undefined ? {} : { key });

test('units that come in wait for a machine, which takes the next, is answered the same when it repeats itself, and is done', async () => {
  const units = [1, 2, 3].map(() => ({ sizeType: '45G1', grossKg: 18_000 }));
  await hub.order('/v1/bookings', laptops('J-1', { units }));
  const { body: run } = await hub.order<{ id: string }>('/v1/plans', {});
  await planned(hub, run.id);
  expect((await put({ byJobs: true })).status).toBe(200);
  for (const [n, number] of ['CSQU3054383', 'MSKU6011672', 'TGHU7599330'].entries()) {
    const came = await hub.order<Events>(`/v1/units/J-1.${n + 1}/gate-in`, { at: 'HUB', number });
    expect(came.body.events.map(({ kind }) => kind)).not.toContain('slotted');
  }
  const { rows } = await list();
  expect(rows.filter(({ kind, state }) => kind === 'put-down' && state !== 'taken')).toHaveLength(3);
  const [own] = (await list('?machine=RS01')).rows;
  const taken = await say('take', { machine: 'RS01' }, 'take-once-only');
  expect(taken.body.events).toMatchObject([{ kind: 'job-taken' }]);
  expect((await say('take', { machine: 'RS01' }, 'take-once-only')).body).toEqual(taken.body);
  expect((await say('take', { machine: 'RS02' }, 'take-once-only')).body).toMatchObject({ code: 'key-reused' });
  expect((await say('take', { machine: 'RS01' })).body).toMatchObject({ code: 'machine-busy' });
  const [held] = (await list('?machine=RS01')).rows;
  expect(held).toMatchObject({ unit: own?.unit, state: 'taken', to: own?.to });
  expect((await say('take', { machine: 'RS02', unit: held?.unit })).body).toMatchObject({ code: 'job-taken' });
  const done = await say('done', { machine: 'RS01', unit: held?.unit });
  expect(done.body.events).toMatchObject([{ kind: 'slotted' }]);
  const found = await hub.call({ path: `/v1/units/${held?.unit}/slot` });
  expect(found.body).toMatchObject({ slot: held?.to.place });
});

test('a failed job returns with its reason, and another machine gets it', async () => {
  const next = (await list('?machine=RS01')).rows.find(({ state }) => state === 'ready');
  const unit = next?.unit;
  await say('take', { machine: 'RS01', unit });
  expect((await say('return', { machine: 'RS01', unit, how: 'failed' })).body).toMatchObject({ code: 'not-possible' });
  await say('return', { machine: 'RS01', unit, how: 'failed', reason: 'lock jammed' });
  const again = (await list()).rows.find((row) => row.unit === unit && row.kind === 'put-down');
  expect(again).toMatchObject({ machine: 'RS02', failed: [{ machine: 'RS01', reason: 'lock jammed' }] });
  await say('take', { machine: 'RS02', unit });
  await say('return', { machine: 'RS02', unit, how: 'cannot-reach', reason: 'way blocked' });
  const nobody = (await list()).refused.find((row) => row.unit === unit);
  expect(nobody?.reason).toBe('RS01: lock jammed; RS02: way blocked');
  const yet = await say('take', { machine: 'RS01', unit }); // Whoever says so all the same tries once more.
  expect(yet.body.events).toMatchObject([{ kind: 'job-taken' }]);
  const moment = '2026-11-30T08:00+08:00'; // Before it was taken.
  expect((await say('done', { machine: 'RS01', unit, when: moment })).body).toMatchObject({ code: 'wrong-time' });
  const other = 'A-07-3-1';
  expect((await say('done', { machine: 'RS01', unit, slot: other })).body.events).toMatchObject([{ kind: 'slotted' }]);
  expect((await hub.call({ path: `/v1/units/${unit}/slot` })).body).toMatchObject({ slot: other });
});

test('a machine that stands still has no jobs, and says why', async () => {
  await put({ machine: 'RS01', off: 'tyre' });
  const still = await list();
  expect(still.machines.find(({ machine }) => machine === 'RS01')).toMatchObject({ off: 'tyre' });
  expect(still.rows.filter(({ machine }) => machine === 'RS01')).toEqual([]);
  expect((await say('take', { machine: 'RS01' })).body).toMatchObject({
    code: 'not-possible',
    detail: 'RS01 stands still: tyre',
  });
  await put({ machine: 'RS01' });
  expect((await list()).machines.find(({ machine }) => machine === 'RS01')?.off).toBeUndefined();
});

test('what cannot be meant is refused with its reason', async () => {
  expect((await hub.call({ path: '/v1/facilities/NOWHERE/jobs' })).status).toBe(404);
  expect((await hub.call({ path: `${jobs}?machine=RS09` })).status).toBe(404);
  expect((await hub.call({ path: `${jobs}?machine=truck` })).status).toBe(400);
  expect((await hub.call({ path: `${jobs}?hours=99` })).status).toBe(400);
  expect((await say('take', { machine: 'RS01', unit: 'NO-1.1' })).body).toMatchObject({ code: 'no-job' });
  expect((await say('done', { machine: 'RS01', unit: 'J-1.1' })).body).toMatchObject({ code: 'no-job' });
  expect((await hub.call({ method: 'POST', path: `${jobs}/take`, body: { machine: 'RS01' } })).status).toBe(400); // No key.
});
