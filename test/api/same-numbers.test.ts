import { expect, test } from 'vitest';
import type { PlanReport } from '../../src/operations/planning/report.ts';
import { documentOf, dryport } from '../support/dryport.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

// The same hub, asked in the terminal and over HTTP. Its clock stands still, so that nothing changes in between.

const { at } = await tinyHub();
const hub = await Served.start(at);
const cold = { temperature: { minC: 2, maxC: 8 }, hs: '081060', description: 'Durian' };

/** Bookings of several kinds: some that fit together, and one that no service takes. */
async function fill(served: Served): Promise<void> {
  const units = (count: number, sizeType: string, grossKg: number) =>
    Array.from({ length: count }, () => ({ sizeType, grossKg }));
  const bookings = [
    laptops('N1', { units: units(40, '45G1', 18_000), priority: 1 }),
    laptops('N2', { units: units(30, '22G1', 21_000) }),
    laptops('N3', { units: units(2, '45R1', 20_000), goods: [cold] }),
    laptops('N4', { origin: 'DUI', destination: 'HUB', ready: '2026-12-02T08:00+01:00' }),
    laptops('N5', { modes: ['sea'] }),
  ];
  for (const booking of bookings) expect((await served.order('/v1/bookings', booking)).status).toBe(201);
}

const told = async <T>(path: string): Promise<T> => (await hub.call<T>({ path })).body;
const said = async <T>(...args: string[]): Promise<T> => documentOf<T>(await dryport(at, ...args, '--json'));

test('a plan comes to the same, made over HTTP or in the terminal', async () => {
  const twin = await tinyHub();
  const other = await Served.start(twin.at);
  await Promise.all([fill(hub), fill(other)]);
  await other.stop();
  const { body } = await hub.call<{ id: string }>({
    method: 'POST',
    path: '/v1/plans',
    body: { days: 40 },
    key: 'numbers-1',
  });
  const [{ report }, ran] = await Promise.all([
    planned(hub, body.id),
    dryport(twin.at, 'plan', '--days', '40', '--json'),
  ]);
  const { seconds: _, plan: _name, ...overHttp } = report;
  const { seconds: __, plan: _other, ...inTerminal } = documentOf<PlanReport>(ran) as unknown as PlanReport;
  expect(overHttp).toEqual(inTerminal);
  expect(overHttp).toMatchObject({ units: 74, planned: 73, unplanned: 1, checker: 'ok' });
});

test.each<[query: string, words: string]>([
  ['day=2026-12-01', '--day 2026-12-01'],
  ['day=2026-12-02', '--day 2026-12-02'],
  ['day=2026-12-02&onDemand=true', '--day 2026-12-02 --on-demand'],
  ['day=2026-12-05&at=HUB', '--day 2026-12-05 --at HUB'],
  ['day=2026-12-02&days=3&calls=true', '--day 2026-12-02 --days 3 --calls'],
])('the board of %s', async (query, words) => {
  const board = await told<{ rows: { load: { teu: number } }[] }>(`/v1/board?${query}`);
  expect(board).toEqual(await said('board', ...words.split(' ')));
  expect(board.rows.length).toBeGreaterThan(0);
  if (query.includes('12-02')) expect(Math.max(...board.rows.map(({ load }) => load.teu))).toBeGreaterThan(0);
});

test.each([
  ['N1.1', '/v1/units/N1.1'],
  ['N3.2', '/v1/units/N3.2'],
  ['N5.1', '/v1/units/N5.1'],
  ['N1', '/v1/bookings/N1/track'],
  ['HUB-DUI-2026-12-02-1', '/v1/departures/HUB-DUI-2026-12-02-1'],
])('track %s', async (word, path) => {
  const sheet = await told<object>(path);
  expect(Object.keys(sheet).length).toBeGreaterThan(5);
  expect(sheet).toEqual(await said('track', word));
});

test('routes, with the space that is left', async () => {
  const asked = { from: 'HUB', to: 'DUI', ready: '2026-12-01T08:00+08:00', units: 60, sizeType: '45G1' };
  const { body } = await hub.call<{ itineraries: { room: number }[] }>({
    method: 'POST',
    path: '/v1/routes',
    body: asked,
  });
  const words = ['route', 'HUB', 'DUI', '--ready', '2026-12-01 08:00', '--units', '60x45G1'];
  const { units, ...offers } = await said<{ units: number }>(...words);
  expect([units, body]).toEqual([60, offers]);
  expect(body.itineraries.length).toBeGreaterThan(0);
  expect(body.itineraries.some(({ room }) => room < 60)).toBe(true); // What is planned takes space here as there.
});

test('what a planning run came to, in the list of runs', async () => {
  const { rows } = await told<{ rows: { plan: string }[] }>('/v1/plans');
  const { entries } = await said<{ entries: { event: Record<string, unknown> }[] }>(
    'ledger',
    'show',
    `plan:${rows[0]?.plan}`,
  );
  const { kind: _, ...sums } = entries[0]?.event ?? {};
  expect(rows[0]).toMatchObject(sums);
});
