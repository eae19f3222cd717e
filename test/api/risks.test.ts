import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dryport } from '../support/dryport.ts';
import type { Problem } from '../support/http.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

interface Risks {
  readonly outlook: { readonly units: number; readonly atRisk: number; readonly withoutPlan: number };
  readonly total: number;
  readonly rows: readonly { readonly unit: string; readonly codes: readonly string[] }[];
  readonly next?: string;
}

const { at } = await tinyHub();
const hub = await Served.start(at);
const soon = { due: '2026-12-06T18:00+01:00' }; // Nothing is there as early.
for (const [id, change] of [
  ['GOOD-1', {}],
  ['LATE-1', soon],
  ['LATE-2', { ...soon, due: '2026-12-05T18:00+01:00' }],
  ['SEA-1', { modes: ['sea'] }], // No ship goes there.
] as const)
  await hub.order('/v1/bookings', laptops(id, change));
await hub.order('/v1/bookings', laptops('MANY-1', { units: Array(60).fill({ sizeType: '45G1', grossKg: 18_000 }) }));
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);

const risks = async (query = ''): Promise<Risks> => (await hub.call<Risks>({ path: `/v1/risks${query}` })).body;
const unitsOf = ({ rows }: Risks): string[] => rows.map(({ unit }) => unit);

test('units at risk come by urgency with their reasons, and those that are well do not', async () => {
  const all = await risks();
  expect(all.outlook).toMatchObject({ units: 64, atRisk: 2, withoutPlan: 1, counts: { late: 2, 'no-plan': 1 } });
  expect(all.total).toBe(3);
  expect(unitsOf(all)[0]).toBe('SEA-1.1');
  expect(all.rows[0]).toMatchObject({ codes: ['no-plan'], status: 'no-plan' });
  expect(unitsOf(all)).not.toContain('GOOD-1.1');
});

test('they are narrowed by reason and by words, and read page by page', async () => {
  expect(unitsOf(await risks('?code=late')).sort()).toEqual(['LATE-1.1', 'LATE-2.1']);
  expect(unitsOf(await risks('?code=at-risk')).sort()).toEqual(['LATE-1.1', 'LATE-2.1']);
  expect(unitsOf(await risks('?q=sea-'))).toEqual(['SEA-1.1']);
  expect(unitsOf(await risks('?code=no-plan&reason=too-heavy'))).toEqual([]);
  const pages: string[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const page: Risks = await risks(`?limit=1${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
    pages.push(...unitsOf(page));
    next = page.next;
  }
  expect(pages).toEqual(unitsOf(await risks()));
});

test('a code that is none is refused, with its field', async () => {
  const { status, body: problem } = await hub.call<Problem>({ path: '/v1/risks?code=sad' });
  expect(status).toBe(400);
  expect(problem.errors).toEqual([expect.objectContaining({ field: 'code' })]);
});

test('a full departure tells who found no space on it', async () => {
  interface Full {
    readonly rows: readonly {
      readonly run: string;
      readonly displaced: number;
      readonly segments: readonly object[];
    }[];
  }
  const { body: full } = await hub.call<Full>({ path: '/v1/full?displaced=true' });
  const [row] = full.rows;
  expect(row).toMatchObject({ displaced: expect.any(Number), segments: expect.any(Array) });
  const { body: units } = await hub.call<{ rows: readonly object[] }>({ path: `/v1/full/${row?.run}/displaced` });
  expect(units.rows).toHaveLength(row?.displaced ?? -1);
  expect((await hub.call({ path: '/v1/full/HUB-DUI-2020-01-01-1/displaced' })).status).toBe(404);
});

test('the terminal says the same', async () => {
  const ran = await dryport(at, 'risks', '--json');
  const said = JSON.parse(ran.stdout) as Risks;
  expect(unitsOf(said)).toEqual(unitsOf(await risks()));
  const full = await dryport(at, 'full', '--json');
  const { body: served } = await hub.call<{ rows: object[] }>({ path: '/v1/full' });
  expect((JSON.parse(full.stdout) as { rows: object[] }).rows).toEqual(served.rows);
  expect((await dryport(at, 'full', '--departure', 'HUB-DUI-2020-01-01-1')).code).toBe(1);
  expect((await dryport(at, 'risks', '--limit', 'many')).code).toBe(2);
});

test.skipIf(process.platform !== 'linux')(
  'who looks at all units dies: whoever asks next is answered all the same',
  async () => {
    const before = await risks();
    const office = officesOf(hub.process.pid ?? 0);
    expect(office).toHaveLength(1);
    process.kill(office[0] ?? 0, 'SIGKILL');
    expect(unitsOf(await risks())).toEqual(unitsOf(before));
    expect(officesOf(hub.process.pid ?? 0)).not.toEqual(office);
  },
);

/** Processes of a server that make notices and look at all units. */
const officesOf = (server: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const [stat, command] = ['stat', 'cmdline'].map((file) => {
        try {
          return readFileSync(`/proc/${pid}/${file}`, 'utf8');
        } catch {
          return ''; // It has ended meanwhile.
        }
      });
      return stat?.split(') ')[1]?.split(' ')[1] === String(server) && command?.includes('"kind":"office"') === true;
    })
    .map(Number);
