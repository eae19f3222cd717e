import { expect, test } from 'vitest';
import type { KpiRow, KpiSheet } from '../../src/tracking/kpis/sheet.ts';
import { documentOf, dryport } from '../support/dryport.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const { at } = await tinyHub('goes', terminalFiles());
const hub = await Served.start(at);
const numbers = ['CSQU3054383', 'MSKU6011672', 'TGHU7599330'];
const units = numbers.map((number) => ({ sizeType: '45G1', grossKg: 18_000, number }));
const path = '/v1/facilities/HUB/kpis';

const kpis = async (query = '') => (await hub.call<KpiSheet>({ path: `${path}${query}` })).body;
const rowOf = (sheet: KpiSheet, name: string) =>
  sheet.rows.find(({ kpi, way }) => (way === undefined ? kpi : `${kpi} ${way}`) === name);
const measured = (sheet: KpiSheet, name: string) =>
  rowOf(sheet, name)?.measured as Exclude<KpiRow['measured'], { missing: unknown }>;

/** Something that happened today before the hub's clock, which says half past eight. */
async function report(unit: string, what: string, time: string, body: object = {}): Promise<void> {
  const when = `2026-11-30T${time}+08:00`;
  const { status } = await hub.order(`/v1/units/${unit}/${what}`, { at: 'HUB', when, ...body });
  expect(status).toBeLessThan(300);
}

test('as long as nothing happened there is no figure, and the reason', async () => {
  const sheet = await kpis();
  for (const { measured: value } of sheet.rows) expect(value).toHaveProperty('missing');
  expect(rowOf(sheet, 'lifts')?.measured).toEqual({ missing: 'nothing-happened' });
  expect(rowOf(sheet, 'truck-turn')?.measured).toEqual({ missing: 'not-told' });
  expect(rowOf(sheet, 'dwell')?.preview).toEqual({ missing: 'nothing-planned' });
});

test('what happened is measured: dwell, a reshuffle, lifts and fill by the hour, a train; what was taken back is not', async () => {
  await hub.order('/v1/bookings', laptops('Q-1', { ready: '2026-11-30T09:00+08:00', modes: ['rail'], units }));
  const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
  await planned(hub, body.id);
  await hub.call({ method: 'PUT', path: '/v1/facilities/HUB/machines', body: { byJobs: true } });
  await report('Q-1.1', 'gate-in', '02:00', { reported: true });
  await report('Q-1.1', 'slot', '02:20', { slot: 'A-01-1-1' });
  await report('Q-1.2', 'gate-in', '03:00', { reported: true });
  await report('Q-1.2', 'slot', '03:10', { slot: 'A-01-1-2' });
  const train = { departure: 'HUB-DUI-2026-11-30-1', reported: true };
  await report('Q-1.1', 'load', '07:00', train); // What stands upon it is moved first.
  await report('Q-1.3', 'gate-in', '04:00', { reported: true });
  await report('Q-1.3', 'load', '05:00', train);
  const { body: track } = await hub.call<{ events: { kind: string; version: number }[] }>({ path: '/v1/units/Q-1.3' });
  const loaded = track.events.find(({ kind }) => kind === 'loaded')?.version;
  const taken = await hub.order('/v1/units/Q-1.3/correct', { corrects: loaded, reason: 'the wrong one' });
  expect(taken.status).toBe(200);
  await hub.order('/v1/departures/HUB-DUI-2026-11-30-1/depart', { at: 'HUB', when: '2026-11-30T08:20+08:00' });

  const sheet = await kpis();
  expect(rowOf(sheet, 'dwell truck-train')?.measured).toEqual({
    ...{ count: 1, mean: 0.2083, median: 0.2083, most: 0.2083, of: 'units', synthetic: 0 },
    newest: '2026-11-30T07:00+08:00',
  });
  expect(measured(sheet, 'reshuffles')).toMatchObject({ mean: 1, count: 1, of: 'retrievals' });
  // Two put down, one moved, one loaded; from two o'clock on seven hours have begun.
  expect(measured(sheet, 'lifts')).toMatchObject({ mean: 0.5714, most: 2, count: 4, of: 'lifts' });
  expect(measured(sheet, 'train-stay')).toMatchObject({ mean: 1.3333, count: 1, of: 'departures' });
  expect(rowOf(sheet, 'barge-stay')?.measured).toEqual({ missing: 'nothing-happened' });
  // Of 144 slots: 2 in the first hour, 4 in four, 2 in the last two.
  expect(measured(sheet, 'yard-fill')).toMatchObject({ mean: 0.0218, most: 0.0278, count: 7, of: 'hours' });
  expect(measured(sheet, 'plugs')).toMatchObject({ mean: 0, most: 0, count: 7 });
  expect(rowOf(sheet, 'truck-turn')?.measured).toEqual({ missing: 'not-told' });
  expect(measured(await kpis('?last=1'), 'train-stay')).toMatchObject({ count: 1 });
  expect(rowOf(await kpis('?last=1'), 'dwell')?.measured).toEqual({ missing: 'nothing-happened' });
});

test('a truck whose unit a machine takes off is measured, and previewed before', async () => {
  const before = await kpis();
  expect(rowOf(before, 'truck-turn')?.preview).toMatchObject({ count: 1, of: 'trucks' }); // stands on its truck.
  expect(rowOf(before, 'lifts')?.preview).toMatchObject({ count: 1, of: 'lifts' });
  const jobs = '/v1/facilities/HUB/jobs';
  await hub.order(`${jobs}/take`, { machine: 'RS01', unit: 'Q-1.3' });
  await hub.order(`${jobs}/done`, { machine: 'RS01', unit: 'Q-1.3' });
  const after = await kpis();
  const turn = measured(after, 'truck-turn');
  expect(turn).toMatchObject({ count: 1, of: 'trucks' });
  expect(turn.mean).toBeGreaterThanOrEqual(270); // It came at four.
  expect(measured(after, 'lifts').count).toBe(5);
});

test('the command tells the same, and what cannot be meant is refused', async () => {
  const ran = await dryport(at, 'facility', 'kpis', 'HUB', '--json');
  const [told, asked] = [documentOf<KpiSheet>(ran), await kpis()];
  expect(told.rows.map(({ measured: value }) => value)).toEqual(asked.rows.map(({ measured: value }) => value));
  const { stdout } = await dryport(at, 'facility', 'kpis', 'HUB', '--last', '7h');
  expect(stdout).toMatch(/dwell, truck, then train +days +0\.21 +0\.21 +1 unit /);
  expect(stdout).toMatch(/barge stay +h +nothing happened/);
  expect((await dryport(at, 'facility', 'kpis', 'HUB', '--last', '0')).code).toBe(2);
  expect((await dryport(at, 'facility', 'kpis', 'NOWHERE')).code).toBe(2);
  expect((await hub.call({ path: `${path}?last=0` })).status).toBe(400);
  expect((await hub.call({ path: '/v1/facilities/XX/kpis' })).status).toBe(404);
});
