import { expect, test } from 'vitest';
import type { Problem } from '../support/http.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at, database } = await tinyHub('goes');
const hub = await Served.start(at);

const start = <T = { id: string; state: string }>(key: string, body: object = {}) =>
  hub.call<T>({ method: 'POST', path: '/v1/plans', body, key });

test('a planning run is started, followed and reported, and its units have a plan', async () => {
  for (const id of ['P1', 'P2', 'P3']) await hub.order('/v1/bookings', laptops(id));
  await hub.order('/v1/bookings', laptops('P4', { modes: ['sea'] })); // No ship goes there.
  const { status, headers, body } = await start('first-plan-1');
  expect([status, headers.location, body]).toEqual([202, `/v1/plans/${body.id}`, { id: body.id, state: 'queued' }]);
  const { report, states } = await planned(hub, body.id);
  expect(['queued', 'running']).toContain(states[0]);
  expect(states.at(-1)).toBe('done');
  expect(report).toMatchObject({ units: 4, planned: 3, unplanned: 1, refused: 0, currency: 'USD', checker: 'ok' });
  expect(report.cost).toBeGreaterThan(0);
  expect(report.bound).toBeLessThanOrEqual(report.objective);
  expect(report.reasons).toEqual({ 'mode-not-allowed': 1 });
  const { body: units } = await hub.call<{ rows: { unit: string; stage: string }[] }>({ path: '/v1/units' });
  expect(units.rows.map(({ unit, stage }) => [unit, stage])).toEqual([
    ['P1.1', 'planned'],
    ['P2.1', 'planned'],
    ['P3.1', 'planned'],
    ['P4.1', 'no-plan'],
  ]);
  const { body: runs } = await hub.call<{ rows: { plan: string; cost: number }[] }>({ path: '/v1/plans' });
  expect(runs.rows.map(({ plan, cost }) => [plan, cost])).toEqual([[report.plan, report.cost]]);
});

test('the same key is the same run, also at once and when it is over; another question under it is refused', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => start('same-plan-1', { days: 30 })));
  const ids = new Set(answers.map(({ body }) => body.id));
  expect([ids.size, new Set(answers.map(({ status }) => status))]).toEqual([1, new Set([202])]);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
  const [id = ''] = ids;
  await planned(hub, id);
  const again = await start('same-plan-1', { days: 30 });
  expect([again.body.id, again.headers['idempotency-replayed']]).toEqual([id, 'true']);
  const other = await start<Problem>('same-plan-1', { days: 31 });
  expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  const { body } = await start('other-plan-1', { days: 30 });
  expect(body.id).not.toBe(id);
  await planned(hub, body.id);
});

test('a plan that minds time more is looked at beside the one that stands, writes nothing, and then is taken over', async () => {
  const goods = [{ hs: '847130', description: 'Laptops', value: 150_000_000, currency: 'USD' }];
  await hub.order('/v1/bookings', laptops('HASTE-1', { goods }));
  const { body: usual } = await start('weights-usual', { all: true });
  await planned(hub, usual.id);
  const legsOf = async (): Promise<string[]> => {
    const { body } = await hub.call<{ legs: { mode: string }[] }>({ path: '/v1/units/HASTE-1.1' });
    return body.legs.map(({ mode }) => mode);
  };
  const runs = async (): Promise<number> =>
    (await hub.call<{ rows: object[] }>({ path: '/v1/plans' })).body.rows.length;
  expect(await legsOf()).toEqual(['rail']);
  const before = await runs();
  const weights = { time: 4 };
  const { body: looked } = await start('weights-look', { all: true, weights, preview: true });
  const { report } = await planned(hub, looked.id);
  const { preview, changes } = report;
  expect(report.checker).toBe('ok');
  expect(changes.moved.units).toContain('HASTE-1.1');
  expect(preview?.after.meanDays).toBeLessThan(preview?.before.meanDays ?? 0);
  expect(preview?.after.cost).toBeGreaterThan(preview?.before.cost ?? 0);
  expect([await legsOf(), await runs()]).toEqual([['rail'], before]);
  const { body: job } = await hub.call({ path: `/v1/plans/${looked.id}` });
  expect(job).toMatchObject({ preview: true, weights: { time: 4, carbon: 1, late: 1 } });
  const { body: taken } = await start('weights-take', { all: true, weights });
  const applied = (await planned(hub, taken.id)).report;
  expect([applied.cost, applied.changes.moved.count]).toEqual([preview?.after.cost, changes.moved.count]);
  expect(await legsOf()).toContain('road');
  const wrong = await start<Problem>('weights-wrong', { weights: { time: 5 } });
  expect(wrong.status).toBe(400);
});

test('runs come one after the other, and each leaves its entry in the ledger once', async () => {
  const ids = await Promise.all(['one', 'two'].map(async (name) => (await start(`row-plan-${name}`)).body.id));
  for (const id of ids) await planned(hub, id);
  const made = database.selectFrom('event').select('stream').where('kind', '=', 'plan-made');
  const streams = (await made.execute()).map(({ stream }) => stream);
  const { body: runs } = await hub.call<{ rows: { plan: string }[] }>({ path: '/v1/plans' });
  expect(streams.toSorted()).toEqual(runs.rows.map(({ plan }) => `plan:${plan}`).toSorted());
  expect(new Set(streams).size).toBe(streams.length);
});

test('a run that somebody has started is seen by others until it has ended', async () => {
  const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 9 });
  const runs = async () =>
    (await hub.call<{ underWay: { id: string; days: number }[] }>({ path: '/v1/plans' })).body.underWay;
  expect(await runs()).toEqual([expect.objectContaining({ id: body.id, days: 9 })]);
  await planned(hub, body.id);
  expect(await runs()).toEqual([]);
});
