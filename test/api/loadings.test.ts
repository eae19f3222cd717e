import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { openDesk } from '../../src/store/desk.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { riverFiles } from '../support/tiny-river.ts';

// Plans of loading that are kept, over HTTP: a train and a barge of the tiny hub.

const store = await tinyHub('goes', riverFiles());
const hub = await Served.start(store.at);
const box = { sizeType: '45G1', grossKg: 18_000 };
await hub.order(
  '/v1/bookings',
  laptops('T-1', { ready: '2026-11-30T09:00+08:00', modes: ['rail'], units: [box, box, box] }),
);
await hub.order(
  '/v1/bookings',
  laptops('B-1', { ready: '2026-11-30T09:00+08:00', modes: ['barge'], units: [box, box] }),
);
const { body: run } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, run.id);
const departureOf = async (unit: string): Promise<string> =>
  (await hub.call<{ legs: { departure: string }[] }>({ path: `/v1/units/${unit}` })).body.legs[0]?.departure ?? '';
const [train, barge] = [await departureOf('T-1.1'), await departureOf('B-1.1')];

interface Plan {
  readonly kept?: {
    readonly version: number;
    readonly byHand: number;
    readonly released?: { readonly isCurrent: boolean };
    readonly stale: readonly { readonly unit?: string; readonly code: string }[];
  };
  readonly wagons: readonly { readonly units: readonly { readonly unit: string; readonly place: number }[] }[];
  readonly units: readonly { readonly unit: string; readonly cell: string; readonly byHand?: true }[];
  readonly left: readonly { readonly unit: string; readonly code: string }[];
  readonly detail: string;
}

interface Spots {
  readonly objection?: string;
  readonly spots: readonly {
    readonly wagon?: number;
    readonly place?: number;
    readonly cell?: string;
    readonly objection?: string;
    readonly occupant?: string;
  }[];
}

const read = async (departure: string, what: 'load-plan' | 'stow-plan') => {
  const { status, body, headers } = await hub.call<Plan>({ path: `/v1/departures/${departure}/${what}` });
  return { status, plan: body, tag: headers['etag'] ?? '' };
};
const change = (departure: string, path: string, match: string, body: object, method: 'POST' | 'PUT' = 'POST') =>
  hub.call<Plan & { code: string }>({
    ...{ method, path: `/v1/departures/${departure}/loading${path}`, body },
    ...{ key: `${departure}-${path}-${match}-${JSON.stringify(body)}`.replace(/[^\x21-\x7e]/g, '').slice(0, 120) },
    headers: { 'if-match': match },
  });
const seatsOf = (plan: Plan): string[] =>
  plan.wagons.flatMap(({ units }, wagon) => units.map(({ unit, place }) => `${unit} ${wagon + 1}/${place}`)).sort();

test('a load plan is kept, changed by hand, refilled, released and dropped, each on the version that was seen', async () => {
  const first = await read(train, 'load-plan');
  expect([first.status, first.plan.kept, first.tag]).toEqual([200, undefined, '"v0"']);
  expect((await change(train, '', '"v7"', {}, 'PUT')).body.code).toBe('changed-meanwhile');
  expect(
    (await hub.call({ method: 'PUT', path: `/v1/departures/${train}/loading`, key: 'no-match-1', body: {} })).status,
  ).toBe(428);
  const made = await change(
    train,
    '',
    first.tag,
    { wagons: [1, 2].map((n) => ({ number: `W${n}`, type: 'TWIN' })) },
    'PUT',
  );
  expect([made.status, made.headers['etag']]).toEqual([200, '"v1"']);
  const kept = await read(train, 'load-plan');
  expect([kept.tag, kept.plan.kept?.byHand, seatsOf(kept.plan).length]).toEqual(['"v1"', 0, 3]);

  const free = await hub.call<Spots>({ path: `/v1/departures/${train}/loading/places/T-1.1` });
  const to = free.body.spots.find(({ objection }) => objection === undefined && seatsOf(kept.plan).length > 0);
  const taken = free.body.spots.find(({ objection }) => objection?.includes('stands there') === true);
  expect(free.body.spots).toHaveLength(4);
  expect(taken).toMatchObject({ objection: `${taken?.occupant} stands there`, occupant: expect.stringMatching(/T-1/) });
  const refused = await change(train, '/edits', '"v1"', {
    edits: [{ unit: 'T-1.1', wagon: taken?.wagon, place: taken?.place }],
  });
  expect([refused.status, refused.body.detail]).toEqual([409, `T-1.1: ${taken?.objection}`]);
  const open = free.body.spots.filter(({ objection }) => objection === undefined);
  const own = seatsOf(kept.plan)
    .find((text) => text.startsWith('T-1.1'))
    ?.split(' ')[1];
  const other = open.find(({ wagon, place }) => `${wagon}/${place}` !== own) ?? to;
  const moved = await change(train, '/edits', '"v1"', {
    edits: [{ unit: 'T-1.1', wagon: other?.wagon, place: other?.place }],
  });
  expect([moved.status, moved.headers['etag']]).toEqual([200, '"v2"']);
  expect(seatsOf((await read(train, 'load-plan')).plan)).toContain(`T-1.1 ${other?.wagon}/${other?.place}`);

  await hub.order('/v1/units/T-1.2/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
  const stale = await read(train, 'load-plan');
  expect(stale.plan.kept?.stale).toMatchObject([{ unit: 'T-1.2', code: 'held' }]);
  expect((await change(train, '/release', '"v2"', {})).body).toMatchObject({ code: 'held' });
  expect((await change(train, '', '"v2"', { stay: 'all' }, 'PUT')).status).toBe(200);
  const filled = await read(train, 'load-plan');
  expect(filled.plan.kept).toMatchObject({ version: 3, byHand: 1, stale: [] });
  expect(seatsOf(filled.plan)).toContain(`T-1.1 ${other?.wagon}/${other?.place}`);
  expect(filled.plan.left).toMatchObject([{ unit: 'T-1.2', code: 'held' }]);

  expect((await change(train, '/release', '"v3"', {})).headers['etag']).toBe('"v4"');
  expect((await read(train, 'load-plan')).plan.kept).toMatchObject({ released: { isCurrent: true } });
  const anew = await hub.call<Plan>({ method: 'POST', path: `/v1/departures/${train}/load-plan`, body: {} });
  expect(anew.body.kept).toBeUndefined();
  expect((await change(train, '/drop', '"v4"', { reason: 'another train' })).status).toBe(200);
  const dropped = await read(train, 'load-plan');
  expect([dropped.plan.kept, dropped.tag]).toEqual([undefined, '"v5"']);
});

test('a barge is kept and changed cell by cell, and a cell says why it takes nobody', async () => {
  expect((await change(barge, '', '"v0"', { vessel: 'BIG' }, 'PUT')).status).toBe(200);
  const { plan } = await read(barge, 'stow-plan');
  expect(plan.kept).toMatchObject({ version: 1, byHand: 0, stale: [] });
  const { body } = await hub.call<Spots>({ path: `/v1/departures/${barge}/loading/places/B-1.1` });
  const floating = body.spots.find(({ objection }) => objection === 'nothing stands under it');
  const no = await change(barge, '/edits', '"v1"', { edits: [{ unit: 'B-1.1', cell: floating?.cell }] });
  expect([no.status, no.body.detail]).toEqual([409, 'B-1.1: nothing stands under it']);
  const own = plan.units.find(({ unit }) => unit === 'B-1.1')?.cell;
  const to = body.spots.find(({ cell, objection }) => objection === undefined && cell !== own);
  expect((await change(barge, '/edits', '"v1"', { edits: [{ unit: 'B-1.1', cell: to?.cell }] })).status).toBe(200);
  const after = await read(barge, 'stow-plan');
  expect(after.plan.units.find(({ unit }) => unit === 'B-1.1')).toMatchObject({ cell: to?.cell, byHand: true });
  expect((await change(barge, '/edits', '"v2"', { edits: [{ unit: 'B-1.1', cell: '990099' }] })).status).toBe(422);
  const theirs = after.plan.units.find(({ unit }) => unit === 'B-1.2')?.cell;
  const now = await hub.call<Spots>({ path: `/v1/departures/${barge}/loading/places/B-1.1` });
  expect(now.body.spots.filter(({ occupant }) => occupant !== undefined)).toMatchObject([
    { cell: theirs, occupant: 'B-1.2', objection: 'B-1.2 stands there' },
  ]);
  expect((await change(barge, '/release', '"v2"', {})).status).toBe(200);
});

test('jobs follow the kept plan: who was taken off it gets none', async () => {
  await change(train, '', '"v5"', {}, 'PUT');
  await hub.order('/v1/units/T-1.1/gate-in', { at: 'HUB', number: 'CSQU3054383' });
  await hub.order('/v1/units/T-1.3/gate-in', { at: 'HUB', number: 'TEMU6079348' });
  const night = { now: () => Date.parse('2026-12-02T05:30:00+08:00') as Instant };
  const desk = openDesk(store.database, { network: store.network, hash: '' }, night);
  const loads = async () => {
    const now = await desk.machines.now('HUB' as FacilityId, 8);
    const units = (now?.jobs ?? []).filter(({ task }) => task.kind === 'load').map(({ unit }) => unit);
    return units.sort();
  };
  expect(await loads()).toEqual(['T-1.1', 'T-1.3']);
  expect((await change(train, '/edits', '"v6"', { edits: [{ unit: 'T-1.3' }] })).status).toBe(200);
  expect(await loads()).toEqual(['T-1.1']);
  const leaves = async (unit: string) =>
    (await desk.yards.now('HUB' as FacilityId))?.yard.standing(unit as UnitKey)?.leaves.to ?? 0;
  expect(await leaves('T-1.3')).toBeGreaterThan((await leaves('T-1.1')) + 2 * 1440); // It does not count as going soon.
  const { plan } = await read(train, 'load-plan');
  expect(plan.left.map(({ unit, code }) => `${unit} ${code}`).sort()).toEqual(['T-1.2 held', 'T-1.3 not-placed']);
});

test('a barge is loaded by the stowage that is kept', async () => {
  await hub.order('/v1/units/B-1.1/gate-in', { at: 'HUB', number: 'MSKU6011672' });
  await hub.order('/v1/units/B-1.2/gate-in', { at: 'HUB', number: 'TGHU7599330' });
  const evening = { now: () => Date.parse('2026-12-01T17:00:00+08:00') as Instant };
  const desk = openDesk(store.database, { network: store.network, hash: '' }, evening);
  const loads = async () => {
    const now = await desk.machines.now('HUB' as FacilityId, 8);
    return (now?.jobs ?? [])
      .filter(({ task }) => task.kind === 'load')
      .map(({ unit }) => unit)
      .sort();
  };
  const made = await read(barge, 'stow-plan');
  const under = made.plan.units.find(({ unit }) => unit === 'B-1.1')?.cell ?? '';
  const free = await hub.call<Spots>({ path: `/v1/departures/${barge}/loading/places/B-1.2` });
  const upon = free.body.spots.find(
    ({ cell = '', objection }) => objection === undefined && cell.slice(0, 4) === under.slice(0, 4) && cell > under,
  );
  const { headers } = await change(barge, '/edits', made.tag, { edits: [{ unit: 'B-1.2', cell: upon?.cell }] });
  const tag = headers['etag'] ?? '';
  const all = await loads();
  expect(all).toContain('B-1.2');
  const now = await desk.machines.now('HUB' as FacilityId, 8);
  const job = now?.jobs.find(({ id }) => id === 'B-1.2/load');
  expect(job?.after).toContain('B-1.1/load'); // It stands upon that one.
  expect(now?.dispatch.assigned.map((each) => each.job).filter((id) => /^B-1.*load$/.test(id))).toEqual([
    'B-1.1/load',
    'B-1.2/load',
  ]);
  expect((await change(barge, '/edits', tag, { edits: [{ unit: 'B-1.2' }] })).status).toBe(200);
  expect(await loads()).toEqual(all.filter((unit) => unit !== 'B-1.2'));
});

test('a repeat with its key is answered as the first time, though a plan would be another by now', async () => {
  const { tag } = await read(train, 'load-plan');
  const next = (count: number) => `"v${Number(tag.slice(2, -1)) + count}"`;
  const again = () => change(train, '', tag, { wagons: [{ number: 'W1', type: 'TWIN' }] }, 'PUT');
  const first = await again();
  const seats = seatsOf((await read(train, 'load-plan')).plan).map((text) => text.split(/[ /]/));
  const [here = '', there = ''] = seats.map(([unit]) => unit);
  const swap = [here, there].map((unit, index) => ({ unit, wagon: 1, place: Number(seats[1 - index]?.[2]) }));
  const edits = () => change(train, '/edits', next(1), { edits: swap });
  const edited = await edits();
  expect([first.status, edited.status]).toEqual([200, 200]);
  await hub.order(`/v1/units/${there}/hold`, { kind: 'customs', owner: 'Customs', reason: 'papers' });
  expect(await again()).toMatchObject({ status: 200, body: first.body, headers: { 'idempotency-replayed': 'true' } });
  expect((await change(train, '/drop', next(2), { reason: 'another train' })).status).toBe(200);
  expect(await edits()).toMatchObject({ status: 200, body: edited.body });
  const key = { method: 'PUT', path: `/v1/departures/${train}/loading`, key: 'keep-once', body: {} } as const;
  expect((await hub.call({ ...key, headers: { 'if-match': next(3) } })).status).toBe(200);
  const other = await hub.call<Plan & { code: string }>({ ...key, headers: { 'if-match': next(4) } });
  expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
});

test('what is said of a train beside a barge, or of a cell beside a wagon, is not dropped in silence', async () => {
  const wagons = [{ number: 'W1', type: 'TWIN' }];
  const refusals = await Promise.all([
    change(barge, '', '"v0"', { wagons }, 'PUT'),
    change(barge, '', '"v0"', { at: 'HUB' }, 'PUT'),
    change(barge, '/release', '"v0"', { at: 'HUB' }),
    hub.call<Plan>({ path: `/v1/departures/${barge}/loading/places/B-1.1?at=HUB` }),
    change(train, '/edits', '"v9"', { edits: [{ unit: 'T-1.1', wagon: 1, place: 1, cell: '010182' }] }),
  ]);
  expect(refusals.map(({ status, body }) => `${status} ${body.detail}`)).toEqual([
    expect.stringMatching(/^422 .* is no train$/),
    ...[1, 2, 3].map(() => `422 ${barge} is a barge, stowed over all its calls: leave out at`),
    '422 say on which wagon and place of it T-1.1 is to stand, and nothing else',
  ]);
});

test('what there is no plan of is said in words', async () => {
  expect((await read('HUB-DUI-2020-01-01-9', 'load-plan')).status).toBe(404);
  expect((await read(barge, 'load-plan')).plan.detail).toMatch(/is no train/);
  expect((await read(train, 'stow-plan')).plan.detail).toMatch(/is no barge/);
  const none = await hub.call<Spots>({ path: `/v1/departures/${train}/loading/places/B-1.1` });
  expect(none.body.objection).toMatch(/does not go on/);
});

test('what has left is shown with when it left, and nobody places anything on it any more; a repeat is answered all the same', async () => {
  const { tag } = await read(train, 'load-plan');
  const keep = () => change(train, '', tag, { stay: 'all' }, 'PUT');
  const kept = await keep();
  const { plan, tag: next } = await read(train, 'load-plan');
  const [unit = '', wagon = '', place = ''] = seatsOf(plan)[0]?.split(/[ /]/) ?? [];
  const off = () => change(train, '/edits', next, { edits: [{ unit }] });
  const taken = await off();
  expect([kept.status, taken.status]).toEqual([200, 200]);
  await hub.order(`/v1/departures/${train}/depart`, { at: 'HUB' });
  expect((await read(train, 'load-plan')).plan).toMatchObject({
    departed: expect.stringMatching(/^2026-11-30T.*\+08:00$/),
    kept: { stale: [] },
  });
  const spots = await hub.call<Spots>({ path: `/v1/departures/${train}/loading/places/${unit}` });
  expect(spots.body.objection).toBe(`${train} has left HUB`);
  const put = { edits: [{ unit, wagon: Number(wagon), place: Number(place) }] };
  const late = await change(train, '/edits', (await read(train, 'load-plan')).tag, put);
  expect([late.status, late.body.code, late.body.detail]).toEqual([409, 'over', `${train} has left HUB`]);
  expect(await keep()).toMatchObject({ status: 200, body: kept.body });
  expect(await off()).toMatchObject({ status: 200, body: taken.body, headers: { 'idempotency-replayed': 'true' } });
});
